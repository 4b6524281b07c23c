/** The full record of single cadres as a CSV file: what they believed, valued, feared and chose in each period. */

import type { Plan } from '../experiment/plan.js'
import { MOMENT, MOMENT_COLUMNS } from '../model/moment.js'
import { REASON_ROWS } from '../model/outcomes.js'
import { GRANTED, REFUSED_AS_A_WHOLE } from '../model/procedure.js'
import type { Trajectory } from '../model/record.js'
import { simulate } from '../model/simulate.js'
import { type CsvValue, csvText } from '../report/csv.js'
import { writeDurably } from '../run/durable-file.js'
import { systemFailure } from '../run/failure.js'
import { wholeNumber } from './option.js'
import type { Output } from './output.js'

/** What the numbers of `MOMENT.choice` stand for. */
const CHOICE_NAMES = ['actedProperly', 'actedRecklessly', 'afraid', 'unable', 'unwilling']

/**
 * Writes the moments of the cadres that `--cadre` lists, in the plan's first replication, to a CSV file.
 * The reference engine plays them, whatever engine plays the batch: both give the same cadres. Throws `Failure`.
 */
export function writeTrace(path: string, cadreList: string, plan: Plan, output: Output): void {
  const [scenario] = plan.scenarios
  const { tiers } = scenario.parameters.organisation
  const cadreCount = tiers.reduce((sum, { units, cadresPerUnit }) => sum + units * cadresPerUnit, 0)
  const cadres = [
    ...new Set(cadreList.split(',').map((text) => wholeNumber('--cadre', text.trim(), 0, cadreCount - 1)))
  ]
  const [record] = simulate({ scenario, key: plan.key, first: plan.first, count: 1, views: { cadres } })
  const rows = (record.trajectories ?? []).flatMap((trajectory) =>
    rowsOf(trajectory, plan.first, tiers[trajectory.tier].id)
  )
  const columns = ['replication', 'cadre', 'tier', 'unit', 'rank', 'period', ...MOMENT_COLUMNS]
  try {
    writeDurably(path, csvText(columns, rows))
  } catch (error) {
    throw systemFailure('ioError', path, error)
  }
  output.note({
    zh: `第 ${plan.first} 次重复中 ${cadres.length} 名干部的记录已写入 ${path}`,
    en: `${path}: the record of ${cadres.length} cadre${cadres.length === 1 ? '' : 's'} in replication ${plan.first}`
  })
}

function rowsOf({ cadre, unit, leading, moments }: Trajectory, replication: number, tier: string): CsvValue[][] {
  const width = MOMENT_COLUMNS.length
  return Array.from({ length: moments.length / width }, (_, period) => {
    const moment: CsvValue[] = [...moments.subarray(period * width, (period + 1) * width)]
    const erred = moment[MOMENT.error] === 1
    moment[MOMENT.choice] = CHOICE_NAMES[moment[MOMENT.choice] as number]
    moment[MOMENT.ending] = erred ? endingName(moment[MOMENT.ending] as number) : null
    return [replication, cadre, tier, unit, leading ? 'leading' : 'ordinary', period, ...moment]
  })
}

function endingName(ending: number): string {
  if (ending === GRANTED) return 'granted'
  if (ending === REFUSED_AS_A_WHOLE) return 'refused'
  return REASON_ROWS[ending]?.name ?? 'noCase'
}
