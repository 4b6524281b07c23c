/** No factor can be called as a column of ours: what tables are made of is held against the list that refuses such names. */

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { ANSWER_ROWS, RATE_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS } from '../../src/model/outcomes.js'
import { isColumnName } from '../../src/scenario/factor-name.js'

const source = (path: string) => readFileSync(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)), 'utf8')

/** Files that list their columns as plain texts. */
const LISTS = [
  'report/explanation-table.ts',
  'report/document/supplement.ts',
  'cli/evaluate-points.ts',
  'explorer/files/estimates-csv.ts'
]

it('refuses every column of every table, in whatever case', () => {
  const tables = readdirSync(fileURLToPath(new URL('../../src/report/tables', import.meta.url)))
  const made = tables.flatMap((file) => [
    ...source(`report/tables/${file}`).matchAll(/\b(?:text|integer|number|flag)\(\s*'(\w+)'/g)
  ])
  const listed = LISTS.flatMap((file) =>
    [...source(file).matchAll(/(?:columns|COLUMNS|write\(|csvText\() ?=? ?\[([^\]]*)\]/g)].flatMap(([, list]) => [
      ...list.matchAll(/'(\w+)'/g)
    ])
  )
  expect(made.length).toBeGreaterThan(100)
  expect(listed.length).toBeGreaterThan(20)
  const outcomes = [TOTAL_ROWS, RATE_ROWS, ANSWER_ROWS, UNIT_RATE_ROWS].flatMap((rows) => rows.map(({ name }) => name))
  const names = [...new Set([...[...made, ...listed].map(([, name]) => name), ...outcomes])]
  for (const change of [(name: string) => name, (name: string) => name.toUpperCase()]) {
    expect(names.filter((name) => !isColumnName(change(name)))).toEqual([])
  }
})

it.each(['clarity', 'agreement', 'public', 'trust', 'rule', 'f', 'x1', 'sanctionSeverity'])(
  'leaves %s to factors',
  (name) => expect(isColumnName(name)).toBe(false)
)
