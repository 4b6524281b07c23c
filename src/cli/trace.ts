/** The full record of single cadres as a CSV file: what they believed, valued, feared and chose in each period. */

import type { Plan } from '../experiment/plan.js'
import { MOMENT, MOMENT_COLUMNS, type MomentColumn } from '../model/moment.js'
import { REASON_ROWS } from '../model/outcomes.js'
import { GRANTED, REFUSED_AS_A_WHOLE } from '../model/procedure.js'
import type { Trajectory } from '../model/record.js'
import { simulate } from '../model/simulate.js'
import { phasesOf } from '../model/timetable.js'
import { variantsOn } from '../model/variants.js'
import { type CsvValue, csvText } from '../report/tables/csv.js'
import { systemFailure } from '../run/failure.js'
import { writeNamed } from '../run/named-file.js'
import { wholeNumber } from './option.js'
import type { Output } from './output.js'

/** What the numbers of `MOMENT.choice` stand for. */
const CHOICE_NAMES = ['actedProperly', 'actedRecklessly', 'afraid', 'unable', 'unwilling']

/** What of a moment every trace shows. */
const COLUMNS: readonly MomentColumn[] = [
  'shareActing',
  'meanReward',
  'publicTolerance',
  'ability',
  'roleClarity',
  'integrity',
  'lossAversion',
  'frozen',
  'instrumentality',
  'selfEfficacy',
  'satisfaction',
  'perceivedAccountability',
  'perceivedTolerance',
  'valueOfReward',
  'complexity',
  'properEffort',
  'properUtility',
  'properLoss',
  'recklessEffort',
  'recklessUtility',
  'recklessLoss',
  'ableUtility',
  'base',
  'disturbance',
  'choice',
  'effort',
  'output',
  'error',
  'severity',
  'ending',
  'reward'
]

/** What it shows beside, where one of these parameters turns a variant on. */
const COLUMNS_OF_VARIANTS: readonly (readonly [MomentColumn, readonly string[]])[] = [
  ['fearlessEffort', ['cadres.riskInEffort']],
  ['fearlessUtility', ['cadres.riskInEffort']],
  ['intrinsicInView', ['cadres.crowding']],
  ['meanOutput', ['cadres.performanceEquity']],
  ['newcomer', ['cadres.turnover']],
  ['tightness', ['accountability.quotaPull', 'accountability.harmResponse']],
  ['textCredit', ['information.textFading']],
  ['mitigated', ['procedure.mitigation']]
]

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
  const on = phasesOf(scenario).flatMap(({ parameters }) => variantsOn(parameters))
  const ofVariants = COLUMNS_OF_VARIANTS.filter(([, paths]) => paths.some((path) => on.includes(path)))
  const shown = [...COLUMNS, ...ofVariants.map(([column]) => column)]
  const rows = (record.trajectories ?? []).flatMap((trajectory) =>
    rowsOf(trajectory, plan.first, tiers[trajectory.tier].id, shown)
  )
  const columns = ['replication', 'cadre', 'tier', 'unit', 'rank', 'period', ...shown]
  try {
    writeNamed(path, csvText(columns, rows))
  } catch (error) {
    throw systemFailure('ioError', path, error)
  }
  output.note((w) => w.printed.traced(path, cadres.length, plan.first))
}

function rowsOf(
  { cadre, unit, leading, moments }: Trajectory,
  replication: number,
  tier: string,
  shown: readonly MomentColumn[]
): CsvValue[][] {
  const width = MOMENT_COLUMNS.length
  return Array.from({ length: moments.length / width }, (_, period) => {
    const moment = moments.subarray(period * width, (period + 1) * width)
    const values = shown.map((column): CsvValue => {
      const value = moment[MOMENT[column]]
      if (column === 'choice') return CHOICE_NAMES[value]
      if (column === 'ending') return moment[MOMENT.error] === 1 ? endingName(value) : null
      return value
    })
    return [replication, cadre, tier, unit, leading ? 'leading' : 'ordinary', period, ...values]
  })
}

function endingName(ending: number): string {
  if (ending === GRANTED) return 'granted'
  if (ending === REFUSED_AS_A_WHOLE) return 'refused'
  return REASON_ROWS[ending]?.name ?? 'noCase'
}
