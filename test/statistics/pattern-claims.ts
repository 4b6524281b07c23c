/** The fifteen patterns as claims about a world: 95 % intervals over replications, paired where two worlds are compared. */

import { correlation } from '../../src/analysis/correlation.js'
import { estimate } from '../../src/analysis/estimate.js'
import type { Bounds } from '../../src/analysis/interval.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { UNIT_COLUMN_COUNT } from '../../src/model/ledger.js'
import { MOMENT, MOMENT_COLUMNS } from '../../src/model/moment.js'
import { ANSWER, type RateName, REASON, rate, TOTAL, TOTAL_COUNT } from '../../src/model/outcomes.js'
import { type Parameters, type ParameterValue, parameterAt, withChanges } from '../../src/model/parameters.js'
import { GRANTED } from '../../src/model/procedure.js'
import type { ReplicationRecord, Views } from '../../src/model/record.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { streamKey } from '../../src/random/key.js'
import type { PatternStanding } from '../../src/report/document/patterns.data.js'
import { extent } from '../extent.js'
import { kernel as simulate } from '../kernel/kernel-module.js'
import { once } from '../once.js'

export type Settings = Readonly<Record<string, ParameterValue>>

/** An interval, and what it must lie above and below. */
export interface Claim extends Bounds {
  readonly name: string
  readonly above?: number
  readonly below?: number
}

export const CLEAR = {
  'standards.scopeClarity': 0.95,
  'standards.criteriaClarity': 0.95,
  'standards.detailClarity': 0.95
}
export const ALIGNED = { 'agreement.hierarchy': 0.95 }
export const TOLERANT = { 'public.tolerance': 0.9 }
const CLOSED = { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }
const SURVEY = { many: 0.0595, few: 0.1791, none: 0.2595, dontKnow: 0.5019 }

/** A claim of an interval; what of it is null is told nothing. */
export function claim(
  { low, high }: Bounds,
  { name = '', ...rest }: { name?: string; above?: number; below?: number }
): Claim {
  return { name, low, high, ...rest }
}

/** Whether claims are shown all of them, or one is shown not to hold; open otherwise. */
export function standingOf(claims: readonly Claim[]): PatternStanding {
  const isShown = ({ low, high, above, below }: Claim) =>
    (above === undefined || (low !== null && low > above)) && (below === undefined || (high !== null && high < below))
  const isAgainst = ({ low, high, above, below }: Claim) =>
    (above !== undefined && high !== null && high <= above) || (below !== undefined && low !== null && low >= below)
  if (claims.every(isShown)) return 'shown'
  return claims.some(isAgainst) ? 'not-shown' : 'open'
}

/** A world in which patterns are looked for. */
export class PatternWorld {
  private readonly key = streamKey('paper')
  private readonly usual: ReplicationRecord[]
  /** Worlds that several patterns speak of are played once. */
  private readonly playedOnce = once((set: Settings) => this.play(set))

  constructor(readonly parameters: Parameters) {
    this.usual = this.play({}, { views: { reasons: true, units: true, ranks: true } })
  }

  play(
    set: Settings = {},
    { count = 40, views = {}, timetable = [] }: { count?: number; views?: Views; timetable?: TimetableEntry[] } = {}
  ): ReplicationRecord[] {
    const scenario = { parameters: withChanges(this.parameters, set), timetable }
    return [...simulate({ scenario, key: this.key, first: 0, count, views })]
  }

  rates(set: Settings, name: RateName = 'afraidRate'): number[] {
    const records = Object.keys(set).length === 0 ? this.usual : this.playedOnce(set)
    return records.map(({ totals }) => rate(name, totals, Number.NaN))
  }

  effect(set: Settings, name: RateName = 'afraidRate') {
    return pairedDifference(this.rates({}, name), this.rates(set, name))
  }

  /** By how much the 不敢为 rate falls in each replication, against the world under a structure. */
  falls(set: Settings, structure: Settings = {}): number[] {
    const before = this.rates(structure)
    return this.rates({ ...structure, ...set }).map((after, r) => before[r] - after)
  }

  /** By how much the three levers together lower the rate more than one by one, in each replication. */
  excess(structure: Settings = {}): number[] {
    const single = [CLEAR, ALIGNED, TOLERANT].map((lever) => this.falls(lever, structure))
    return this.falls({ ...CLEAR, ...ALIGNED, ...TOLERANT }, structure).map(
      (joint, r) => joint - single[0][r] - single[1][r] - single[2][r]
    )
  }

  /** What the world must show, pattern by pattern from the first. */
  claims(): readonly (() => readonly Claim[])[] {
    return [
      () => this.survey(),
      () => this.disagreement(),
      () => [claim(estimate(this.rates({}, 'grantsPerSanction')), { below: 0.25 })],
      () => [claim(this.forgiven(), { above: 0.03 })],
      () => this.agreeingUnits(),
      () => [claim(this.effect(CLOSED), { above: 0, below: 0.02 })],
      () => [
        claim(estimate(this.excess()), { above: 0, name: 'excess' }),
        claim(estimate(this.falls({ ...CLEAR, ...ALIGNED, ...TOLERANT })), { above: 0.1, name: 'joint' })
      ],
      () => this.lenience(),
      () => {
        const promotion = {
          'incentives.promotion': 1.5 * (parameterAt(this.parameters, 'incentives.promotion') as number)
        }
        return (['afraidRate', 'recklessShare'] as const).map((name) =>
          claim(this.effect(promotion, name), { above: 0, name })
        )
      },
      () => [claim(this.relativeFall(), { above: 0, below: 0.27 })],
      () => {
        const published = parameterAt(this.parameters, 'information.tolerancePublicity')
        const quiet = this.rates({ 'information.sanctionPublicity': published })
        return [CLEAR, ALIGNED, TOLERANT].map((lever) =>
          claim(pairedDifference(this.rates(lever), quiet), { below: 0, name: Object.keys(lever)[0] })
        )
      },
      () => [claim(this.leadersErr(), { above: 0 })],
      () => this.sizes(),
      () => [claim(this.drift(), { above: -0.01, below: 0.01 })],
      () => this.wave()
    ]
  }

  private survey(): Claim[] {
    return Object.entries(SURVEY).map(([name, share]) =>
      claim(estimate(this.usual.map(({ answers }) => answers[ANSWER[name as keyof typeof ANSWER]])), {
        ...{ name, above: share - 0.03, below: share + 0.03 }
      })
    )
  }

  private disagreement(): Claim[] {
    const share = (of: (r: Float64Array) => number) =>
      this.usual.map(({ reasons, totals }) => of(reasons!) / totals[TOTAL.applied])
    const levels = share((r) => r[REASON.notStarted] + r[REASON.overturned])
    const others = {
      scope: share((r) => r[REASON.scopeUnclear] + r[REASON.notTolerable]),
      departments: share((r) => r[REASON.meritRefused] + r[REASON.shelved]),
      lapse: share((r) => r[REASON.lapsed])
    }
    return Object.entries(others).map(([name, other]) => claim(pairedDifference(other, levels), { name, above: 0 }))
  }

  /** By how much more tolerance the forgiven expect at the end than those only ever sanctioned. */
  private forgiven(): Bounds {
    const cadres = Array.from({ length: 1000 }, (_, i) => i)
    const width = MOMENT_COLUMNS.length
    const differences = this.play({}, { count: extent(5, 8, 40), views: { cadres } }).map(({ trajectories }) => {
      const groups = { forgiven: [] as number[], sanctioned: [] as number[] }
      for (const { moments } of trajectories!) {
        const endings = Array.from({ length: 60 }, (_, t) => moments[t * width + MOMENT.ending])
        const tolerance = moments[59 * width + MOMENT.perceivedTolerance]
        // The last quarter's case is not yet in the beliefs of the last decision.
        const heard = endings.slice(0, 59)
        if (heard.includes(GRANTED)) groups.forgiven.push(tolerance)
        else if (heard.some((ending) => ending >= 0)) groups.sanctioned.push(tolerance)
      }
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
      return mean(groups.forgiven) - mean(groups.sanctioned)
    })
    return estimate(differences)
  }

  private agreeingUnits(): Claim[] {
    const agreement: number[] = []
    const grantsPerCase: number[] = []
    for (const { units } of this.usual) {
      for (let row = 0; row < units!.length; row += UNIT_COLUMN_COUNT) {
        if (units![row + 1] === 0) continue
        agreement.push(units![row])
        grantsPerCase.push(units![row + 3] / units![row + 1])
      }
    }
    const { r, low, high } = correlation(agreement, grantsPerCase)
    return [
      claim({ low, high }, { above: 0.2, name: 'interval' }),
      claim({ low: r, high: r }, { below: 0.6, name: 'estimate' })
    ]
  }

  private lenience(): Claim[] {
    const lenient = {
      'procedure.meritThreshold': 0.3,
      'standards.criteriaClarity': 0.1,
      'agreement.coordination': 1,
      'procedure.ambiguousAcceptance': 1
    }
    return [
      ...(['recklessShare', 'wrongGrantShare'] as const).map((name) =>
        claim(this.effect(lenient, name), { above: 0, name })
      ),
      claim(this.effect(lenient), { above: -0.01, below: 0.01, name: 'afraidRate' })
    ]
  }

  /** By which share the rate falls where strictness and public pressure fall by 27 %. */
  private relativeFall(): Bounds {
    const less = ['accountability.strictness', 'accountability.publicPressure'].map(
      (path) => [path, 0.73 * (parameterAt(this.parameters, path) as number)] as const
    )
    const before = this.rates({})
    return estimate(this.rates(Object.fromEntries(less)).map((after, r) => 1 - after / before[r]))
  }

  private leadersErr(): Bounds {
    const errorsPerAct = (rank: number) =>
      this.usual.map(
        ({ ranks }) => ranks![rank * TOTAL_COUNT + TOTAL.errors] / ranks![rank * TOTAL_COUNT + TOTAL.acted]
      )
    return pairedDifference(errorsPerAct(1), errorsPerAct(0))
  }

  private sizes(): Claim[] {
    const { tiers } = this.parameters.organisation
    const larger = {
      'ten times the units': tiers.map((tier) => ({ ...tier, units: tier.units * 10 })),
      'units twice the size': tiers.map((tier) => ({ ...tier, cadresPerUnit: tier.cadresPerUnit * 2 }))
    }
    return Object.entries(larger).map(([name, scaled]) =>
      claim(this.effect({ 'organisation.tiers': scaled }), { above: -0.005, below: 0.005, name })
    )
  }

  private drift(): Bounds {
    const paths = this.play({ 'time.periods': 160 }, { views: { periods: true } })
    const share = (from: number, to: number) => paths.map(({ periods }) => shareAfraid(periods!, from, to))
    return pairedDifference(share(20, 60), share(100, 160))
  }

  private wave(): Claim[] {
    const run = { 'time.periods': 220 }
    const usual = parameterAt(this.parameters, 'accountability.strictness')
    const timetable = [
      { at: 40, set: { 'accountability.strictness': 0.4 } },
      { at: 80, set: { 'accountability.strictness': usual } }
    ]
    const calm = this.play(run, { count: 20, views: { periods: true } })
    const wave = this.play(run, { count: 20, views: { periods: true }, timetable })
    const difference = (from: number, to: number) =>
      pairedDifference(
        calm.map(({ periods }) => shareAfraid(periods!, from, to)),
        wave.map(({ periods }) => shareAfraid(periods!, from, to))
      )
    const { low, high } = difference(180, 220)
    return [
      claim(difference(40, 80), { above: 0.03, below: 0.07, name: 'meanwhile' }),
      // The interval of what is left covers 0.
      claim({ low: low! * high!, high: low! * high! }, { below: 0, name: 'afterwards' })
    ]
  }
}

/** The 不敢为 rate of periods `from` up to but not including `to`. */
function shareAfraid(periods: Float64Array, from: number, to: number): number {
  let afraid = 0
  let steps = 0
  for (let t = from; t < to; t++) {
    afraid += periods[t * TOTAL_COUNT + TOTAL.afraid]
    steps += periods[t * TOTAL_COUNT + TOTAL.steps]
  }
  return afraid / steps
}
