/** Whatever a command prints fits into its terminal, in both languages: help, tables, sentences, faults of files, progress. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.generated.js'
import { fitted, makeOutput } from '../../src/cli/output.js'
import { progressLine } from '../../src/cli/progress.js'
import { tableLines } from '../../src/report/tables/table.js'
import { columnWidth } from '../../src/scenario/column-width.js'
import { wordsOf } from '../../src/words/words.js'
import { extent } from '../extent.js'
import { batchHere, writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const WIDTHS = [40, 80, 120] as const
/** Those in which every command is asked for what it prints. */
const PRINTED: readonly number[] = extent([40], [40], [40, 80, 120])
const LANGUAGES = ['en', 'zh'] as const

const folder = mkdtempSync(join(tmpdir(), 'ganwei-width-'))
const at = (...path: string[]) => join(folder, ...path)
beforeAll(async () => {
  writeTiny(at('s'))
  writeFileSync(
    at('long.yaml'),
    'version: 1\nkind: scenario\nlabel: 长\nquestion: 问\nstandards: { scopeClarity: 0.5, obligationClarity: 0.5, exemptionClarity: 70 }\n'
  )
  expect(await batchHere(at('s'), at('run'), 3)).toBeNull()
  expect(await batchHere(at('s'), at('other'), 2)).toBeNull()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Lines that are too wide, but for a word that nothing could break, such as a path or a hash, and a command to be copied. */
function tooWide(text: string, width: number): readonly string[] {
  return text
    .split(/[\n\r]/)
    .filter((line) => columnWidth(line) > width && !/^\s*\S+$/.test(line) && !/^\s*(npx )?ganwei [a-z]+ \S/.test(line))
}

describe.each(WIDTHS)('in %i columns', (columns) => {
  it('fits the help of every command', async () => {
    const groups = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0])), ...COMMANDS.map(({ name }) => name)]
    for (const language of LANGUAGES)
      for (const name of ['', ...groups]) {
        const line = ['help', ...name.split(' ').filter(Boolean), '--lang', language]
        const { stdout } = await ganweiHere(line, { columns })
        expect(stdout).toContain('ganwei')
        const wide = stdout.split('\n').filter((each) => columnWidth(each) > columns && !/^\s*\S+( \\)?$/.test(each))
        expect(wide, line.join(' ')).toEqual([])
      }
  })

  it('fits what the commands print', async () => {
    if (!PRINTED.includes(columns)) return
    for (const language of LANGUAGES)
      for (const line of [
        ['batch', 's', '--dry-run'],
        ['compare', 's', '--dry-run'],
        ['compare', 'run'],
        ['run', join('s', 'base.yaml'), '--replications', '2', '--workers', '0'],
        ['explain', join('s', 'base.yaml'), join('s', 'clear.yaml')],
        ['verify', 'run', '--workers', '0'],
        ['diff', 'run', 'run'],
        ['diff', 'run', 'other'],
        ['resume', 'run'],
        ['decide', 'run'],
        ['sensitivity', 's', '--dry-run'],
        ['scenario', 'list'],
        ['scenario', 'check', 's'],
        ['scenario', 'check', 'long.yaml'],
        ['scenario', 'show', join('s', 'clear.yaml')],
        ['scenario', 'show', join('s', 'clear.yaml'), '--diff', join('s', 'base.yaml')],
        ['scenario', 'show', 'ganwei:history-2013-2021'],
        ['scenario', 'show', 'ganwei:ranges/assumed'],
        ['scenario', 'test', join('s', 'base.yaml')],
        ['calibrate', 'ganwei:targets/reference', '--dry-run'],
        ['run', 'nowhere'],
        ['run', 'ganwei:basline'],
        ['batch', 's', '--replcations', '3'],
        ['batch', 's', '--replications', '３']
      ]) {
        const { stdout, stderr } = await ganweiHere([...line, '--lang', language], { cwd: folder, columns })
        expect(stdout + stderr).not.toContain('fault of ours')
        expect(tooWide(stdout + stderr, columns), `${line.join(' ')} --lang ${language}`).toEqual([])
      }
  })

  it('fits the line of progress', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      const stderr = Object.assign(new PassThrough(), { columns })
      const io = {
        stdout: stderr,
        stderr,
        stdin: new PassThrough(),
        environment: {},
        locale: () => 'en',
        clock: () => 0
      }
      const output = makeOutput(io, words, false)
      for (const total of [8, 4000, 123_456_789])
        for (const progress of [0, 0.333, 1])
          for (const what of ['', 'clear', '标准明晰上下级共识公众包容', 'x'.repeat(150)]) {
            const value = Math.floor(total * progress)
            const line = progressLine({ ...{ value, total, progress, what }, rate: '12 345', left: '12h34m' }, output)
            expect(columnWidth(line), line).toBeLessThan(columns)
            expect(line).toContain(`${Math.floor(progress * 100)}%`)
          }
    }
  })
})

describe('a table with no room for its columns', () => {
  const columns = ['情景', 'smallest to largest replication', 'note'].map((heading) => ({
    heading,
    align: 'left' as const
  }))

  it('lists each row, and loses nothing', () => {
    const rows = [['甲乙丙丁', '10.19% – 21.30%', 'a long remark that goes on for more than a line']]
    const lines = tableLines(columns, rows, 40)
    for (const line of lines) expect(columnWidth(line)).toBeLessThanOrEqual(40)
    expect(lines).toEqual([
      '甲乙丙丁',
      '  smallest to largest replication',
      '    10.19% – 21.30%',
      '  note',
      '    a long remark that goes on for more',
      '    than a line'
    ])
  })

  it('is left as it is where there is room', () => {
    expect(tableLines(columns, [['a', 'b', 'c']], 80)).toEqual([
      '情景  smallest to largest replication  note',
      '────  ───────────────────────────────  ────',
      'a     b                                c'
    ])
  })
})

describe('a line of a file that is wider than the terminal', () => {
  it.each([0, 20, 45, 70])('is shown where its carets are, at %i', (start) => {
    const excerpt = `    ${'甲b'.repeat(30)}`
    const before = ' '.repeat(4 + start)
    const [line, carets] = fitted(`${excerpt}\n${before}^^`, { columns: 40 }).split('\n')
    expect(Math.max(columnWidth(line), carets.length)).toBeLessThanOrEqual(40)
    const under = (text: string, from: number) => {
      let column = 0
      let found = ''
      for (const character of text) {
        if (column >= from && column < from + 2) found += character
        column += columnWidth(character)
      }
      return found
    }
    expect(under(line, carets.indexOf('^'))).toBe(under(excerpt, 4 + start))
  })
})
