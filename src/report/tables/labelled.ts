/** Tables for readers: beside identifiers stand labels and units in one language. */

import type { Plan } from '../../experiment/plan.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import type { Bilingual } from '../../model/language.js'
import { type OutcomeName, outcomeLabel, outcomeRow, TOTAL_ROWS } from '../../model/outcomes.js'
import { parameterRow } from '../../model/parameters.js'
import type { Words } from '../../words/words.js'
import { nameOf } from '../report-rows.js'
import type { CsvValue } from './csv.js'
import type { RunTable, TableColumn } from './run-table.js'

/** What labels are made from. */
export interface Labelling {
  /** Absent where no run is shown. */
  readonly plan?: Pick<Plan, 'scenarios'> | undefined
  /** What identifiers that stand in no table of the program are called. */
  readonly names?: ReadonlyMap<string, Bilingual> | undefined
  /** Absent where worlds are not compared. */
  readonly analysis?: RunAnalysis | undefined
  readonly words: Words
}

/** A table with a column of labels behind each column of identifiers, and of units behind the outcome's. */
export function labelled(table: RunTable, labelling: Labelling): RunTable {
  const labels = labelsOf(labelling)
  const own = table.columns.map(({ name }) => labels.get(name) ?? [])
  if (own.every((added) => added.length === 0)) return table
  const columns = table.columns.flatMap((column, k) => [
    column,
    ...own[k].map(({ ending }): TableColumn => labelColumn(column, ending))
  ])
  return {
    ...table,
    columns,
    *rows() {
      for (const row of table.rows()) {
        yield row.flatMap((value, k) => [value, ...own[k].map(({ of }) => (value === null ? null : of(String(value))))])
      }
    }
  }
}

/** The unit of an outcome in words; of a ratio there is none. */
function unitOf(outcome: string, { office }: Words): string {
  const { units } = office
  const { scale } = outcomeRow(outcome as OutcomeName)
  if (scale === 'share') return units.share
  if (scale === 'ratio') return ''
  const total = TOTAL_ROWS.find(({ name }) => name === outcome)
  return total === undefined ? units.each : (units.totals[total.unit] ?? '')
}

type Ending = 'Label' | 'Unit'

interface Added {
  readonly ending: Ending
  of(value: string): CsvValue
}

function labelColumn({ name, label }: TableColumn, ending: Ending): TableColumn {
  return {
    name: `${name}${ending}`,
    type: 'text',
    label: (words) => (ending === 'Unit' ? words.office.unit : words.office.labelOf(label(words)))
  }
}

/** What is added behind which column, by its name. */
function labelsOf({ plan, names, analysis, words }: Labelling): ReadonlyMap<string, readonly Added[]> {
  const scenarios = new Map(plan?.scenarios.map((scenario) => [scenario.id, words.say(nameOf(scenario))]))
  const structures = new Map(
    (analysis?.matrix?.structures ?? []).flatMap((own) => (own === null ? [] : [[own.id, words.say(own.label)]]))
  )
  const { findings, report } = words
  const known = (texts: Readonly<Record<string, string>>) => (value: string) => texts[value] ?? null
  const label = (of: Added['of']): readonly Added[] => [{ ending: 'Label', of }]
  const scenario = label((id) => scenarios.get(id) ?? null)
  const own = (id: string) => {
    const name = names?.get(id) ?? parameterRow(id)?.label
    return name === undefined ? null : words.say(name)
  }
  return new Map<string, readonly Added[]>([
    ['scenario', scenario],
    ['baseline', scenario],
    [
      'outcome',
      [
        { ending: 'Label', of: (name) => words.say(outcomeLabel(name as OutcomeName)) },
        { ending: 'Unit', of: (name) => unitOf(name, words) }
      ]
    ],
    ['verdict', label(known(findings.verdicts))],
    ['structure', label((id) => structures.get(id) ?? null)],
    ['fate', label(known(report.matrix.fates))],
    ['standing', label(known(report.matrix.standings))],
    ['group', label((name) => findings.group(name))],
    ...NAMED.map((name) => [name, label(own)] as const)
  ])
}

/** Columns of parameters, inputs and reforms. */
const NAMED = ['input', 'first', 'second', 'reform', 'factor', 'parameter']
