/** `ganwei scenario test`: the model checked on a world of one's own. */

import { engine } from '../execution/engines.js'
import { type Statement, type StatementStatus, testWorld, type WorldTest } from '../experiment/world-test.js'
import { outcomeRow } from '../model/outcomes.js'
import { streamKey } from '../random/key.js'
import { singleUnitSentences } from '../report/organisation-lines.js'
import { tableLines } from '../report/tables/table.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { Failure } from '../run/failure.js'
import { columnWidth } from '../scenario/column-width.js'
import type { Scenario } from '../scenario/resolve.js'
import { formatDifference, formatEnds, withUnit } from '../words/format-outcome.js'
import { changesInJson } from './changes.js'
import { fileAt, issuesFailure, loadOne } from './load-scenarios.js'
import { USUAL_SEED } from './options.js'
import type { Output } from './output.js'

/** What `ganwei scenario test` is given. */
export interface TestArguments {
  readonly file: string
  readonly set: readonly string[]
  readonly seed?: string | undefined
  readonly json: boolean
}

/** Prints which statements hold in a world; throws `Failure` where one that must hold does not. */
export function testScenario({ file, set, seed = USUAL_SEED, json }: TestArguments, output: Output): void {
  const result = loadOne(fileAt(file), set)
  if ('issues' in result) throw issuesFailure(result.issues, output)
  const found = testWorld(result.scenario, streamKey(seed), { play: engine('kernel'), other: engine('reference') })
  const { statements, replications, cadres, allCadres } = found
  const { words, textWidth } = output
  const text = words.scenarioTest
  const wrapped = (prose: string) => {
    for (const line of wrapColumns(prose, textWidth)) output.result(line)
  }
  if (json)
    output.result(JSON.stringify({ scenario: result.scenario.id, ...changesInJson(result.scenario), seed, ...found }))
  else {
    wrapped(text.played(words.say(result.scenario.label), replications, seed))
    if (cadres < allCadres) wrapped(text.smaller(cadres, allCadres))
    output.result('')
    for (const line of statementLines(statements, output)) output.result(line)
    output.result('')
    wrapped(text.counts(countsOf(statements)))
    for (const said of sizeSentences(found, result.scenario, output)) wrapped(said)
  }
  const failed = statements.filter(({ status }) => status === 'fails').length
  if (failed > 0) throw new Failure('mismatch', (w) => w.scenarioTest.failed(failed))
}

/** What to do where the size of the organisation matters, or could not be halved. */
function sizeSentences({ statements }: WorldTest, scenario: Scenario, { words }: Output): readonly string[] {
  const { sizeMatters, notHalved } = words.scenarioTest
  const ofSize = (status: StatementStatus) => statements.some((one) => one.kind === 'size' && one.status === status)
  const single = singleUnitSentences(scenario, words)
  return [
    ...(ofSize('idle') ? [notHalved] : []),
    ...(single.length > 0 ? single : ofSize('warning') ? [sizeMatters] : [])
  ]
}

/** The table of the statements, each broken into lines below each other where there is little room. */
function statementLines(statements: readonly Statement[], output: Output): readonly string[] {
  const { words, textWidth } = output
  const text = words.scenarioTest
  const headings = [text.status, text.kind, text.statement]
  const rows = statements.map((statement) => [
    text.statuses[statement.status],
    text.kinds[statement.kind],
    text.statements[statement.code] + foundText(statement, output)
  ])
  const before = [0, 1].map((c) => Math.max(...[headings, ...rows].map((row) => columnWidth(row[c]))) + 2)
  const room = textWidth - before[0] - before[1]
  const columns = headings.map((heading) => ({ heading, align: 'left' as const }))
  if (room < LEAST_ROOM) return tableLines(columns, rows, textWidth)
  const broken = rows.flatMap(([status, kind, statement]) =>
    wrapColumns(statement, room).map((line, k) => (k === 0 ? [status, kind, line] : ['', '', line]))
  )
  return tableLines(columns, broken)
}

/** Columns that a statement needs to be read beside others. */
const LEAST_ROOM = 24

/** What a statement about an outcome found, in brackets. */
function foundText({ outcome, difference }: Statement, { words }: Output): string {
  if (outcome === undefined || difference === undefined || difference.mean === null) return ''
  const { label } = outcomeRow(outcome)
  const { mean } = difference
  const found = withUnit(outcome, formatDifference(outcome, mean), words)
  return words.scenarioTest.found(words.say(label), found, formatEnds(outcome, difference))
}

function countsOf(statements: readonly Statement[]): Readonly<Record<StatementStatus, number>> {
  const count = (status: StatementStatus) => statements.filter((one) => one.status === status).length
  return {
    holds: count('holds'),
    fails: count('fails'),
    warning: count('warning'),
    untold: count('untold'),
    idle: count('idle')
  }
}
