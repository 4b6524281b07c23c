/** Names of factors, which are columns of data files. */

import { OUTCOME_NAMES, TOTAL_ROWS } from '../model/outcomes.js'
import { COLUMN_NAMES } from './column-names.data.js'
import { idIssue } from './identifiers.js'
import { makeIssue, type Place } from './issue.js'
import { type DataPath, pathText } from './path-text.js'
import { quotedKey } from './schema-issues.js'
import { type Reading, valueAt } from './timetable.js'
import { hint, phrase } from './wording.js'

/** Whether a name can be that of a column, beside those that data files have; readers of data do not tell case apart. */
export function isFactorName({ parsed, issues }: Reading, name: string, path: DataPath, at: Place): boolean {
  const where = { path: pathText(path), at }
  if (isColumnName(name)) {
    issues.add(() => makeIssue('factor-taken', { ...where, values: { got: name }, hint: hint('other-name') }))
    return false
  }
  if (!/^[A-Za-z]\w{0,39}$/.test(name)) {
    const values = { expected: phrase('factor-name'), got: quotedKey(name) }
    issues.add(() => makeIssue('factor-name', { ...where, values }))
    return false
  }
  const fault = idIssue(name, at, where.path, 'other-name')
  if (fault) {
    issues.add(() => fault)
    return false
  }
  const names = Object.keys(valueAt(parsed, path.slice(0, -1)) as object)
  const other = names.slice(0, names.indexOf(name)).find((each) => each.toLowerCase() === name.toLowerCase())
  if (other !== undefined) {
    issues.add(() => makeIssue('factor-twice', { ...where, values: { got: name, other }, hint: hint('other-name') }))
  }
  return other === undefined
}

/** Whether a file of ours may have a column of this name, in whatever case, or one of its labels or units. */
export function isColumnName(name: string): boolean {
  const own = name.toLowerCase()
  return TAKEN.has(own) || TAKEN.has(own.replace(/(label|unit)$/, ''))
}

/**
 * Columns that our files have beside those of factors, in lower case. Those of a trace are left out: it follows cadres of one
 * scenario, tells of no factor, and calls the inputs of a decision by the names of parameters.
 */
const TAKEN: ReadonlySet<string> = new Set(
  [...COLUMN_NAMES, ...TOTAL_ROWS.map(({ name }) => name), ...OUTCOME_NAMES].map((name) => name.toLowerCase())
)
