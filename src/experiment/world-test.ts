/** The model checked on a world of one's own: what must hold in it, whatever its values. */

import { type PairedDifference, pairedDifference } from '../analysis/paired.js'
import { type RateName, rate, TOTAL, TOTAL_ROWS } from '../model/outcomes.js'
import type { Tier } from '../model/parameter-row.js'
import {
  type ParameterChanges,
  type Parameters,
  type ParameterValue,
  parameterAt,
  withChanges
} from '../model/parameters.js'
import type { ReplicationRecord, Simulate } from '../model/record.js'
import { shift } from '../model/scale.js'
import type { ModelScenario } from '../model/scenario.js'
import type { StreamKey } from '../random/key.js'
import { cadresIn, unitsIn } from '../scenario/size.js'

/** What a statement is about. */
export type StatementKind = 'limit' | 'null' | 'conservation' | 'direction' | 'engines' | 'size'

/**
 * What became of a statement: `warning` is one that need not hold but mostly does; `untold` one that the replications cannot
 * tell; `idle` one that the world leaves nothing to try.
 */
export type StatementStatus = 'holds' | 'fails' | 'warning' | 'untold' | 'idle'

/** A statement with what was found. */
export interface Statement {
  readonly code: StatementCode
  readonly kind: StatementKind
  readonly status: StatementStatus
  /** Of a direction or a size: the outcome and its difference from the world as it is. */
  readonly outcome?: RateName
  readonly difference?: Pick<PairedDifference, 'mean' | 'low' | 'high'>
}

/** What a test found. */
export interface WorldTest {
  readonly statements: readonly Statement[]
  readonly replications: number
  /** How many cadres were played, of how many: a large organisation is tried with fewer units. */
  readonly cadres: number
  readonly allCadres: number
}

/** The two engines; the first plays all, the second is compared with it. */
export interface Engines {
  readonly play: Simulate
  readonly other: Simulate
}

/** Replications of each world. */
const REPLICATIONS = 8
/** The most cadres, and the most cadre-quarters of a replication, that are played. */
const MOST_CADRES = 2000
const MOST_CADRE_PERIODS = 240_000
/** The change of the 不敢为 rate by the size of the organisation that is worth a warning. */
const SIZE_MARGIN = 0.01

interface Exact {
  readonly kind: 'limit' | 'null'
  readonly change: (parameters: Parameters) => ParameterChanges
  readonly holds: (changed: ReplicationRecord, usual: ReplicationRecord) => boolean
  /** Worlds in which it can be tried; all where absent. */
  readonly applies?: (parameters: Parameters) => boolean
}

const total = ({ totals }: ReplicationRecord, name: keyof typeof TOTAL) => totals[TOTAL[name]]
const areEqual = (names: readonly (keyof typeof TOTAL)[]) => (a: ReplicationRecord, b: ReplicationRecord) =>
  names.every((name) => total(a, name) === total(b, name))

/** Statements that hold to the last bit, in every replication. */
const EXACT = {
  'no-sanctions': {
    kind: 'limit',
    change: () => ({ 'accountability.sanctionSeverity': 0 }),
    holds: (record) => total(record, 'afraid') === 0
  },
  'no-accountability': {
    kind: 'limit',
    change: () => ({ 'accountability.strictness': 0, 'accountability.publicPressure': 0 }),
    holds: (record) => total(record, 'cases') === 0 && total(record, 'sanctioned') === 0
  },
  'no-errors': {
    kind: 'limit',
    change: () => ({ 'accountability.errorRate': 0 }),
    holds: (record) => total(record, 'errors') === 0 && total(record, 'cases') === 0
  },
  'mechanism-closed': {
    kind: 'limit',
    change: () => ({ 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 }),
    holds: (record) => total(record, 'applied') === 0 && total(record, 'granted') === 0
  },
  'levels-agree': {
    kind: 'limit',
    change: () => ({ 'agreement.hierarchy': 1 }),
    holds: (record) => total(record, 'started') === total(record, 'applied'),
    // Elsewhere stages make up for each other, and are not counted one by one.
    applies: ({ procedure }) => procedure.aggregation === 'chain'
  },
  'texts-detailed': {
    kind: 'limit',
    change: () => ({ 'standards.detailClarity': 1 }),
    holds: (record) => total(record, 'lapsed') === 0
  },
  'same-world': { kind: 'null', change: () => ({}), holds: areEqual(TOTAL_ROWS.map(({ name }) => name)) },
  'answers-only': {
    kind: 'null',
    change: ({ survey }) => ({ 'survey.understatement': survey.understatement === 0 ? 0.5 : 0 }),
    holds: areEqual(TOTAL_ROWS.map(({ name }) => name))
  },
  'sorts-the-idle-only': {
    kind: 'null',
    change: ({ cadres }) => ({ 'cadres.competenceStandard': cadres.competenceStandard < 0.5 ? 0.9 : 0.1 }),
    holds: areEqual(['acted', 'afraid', 'errors', 'cases', 'granted', 'sanctioned', 'output', 'harm'])
  }
} as const satisfies Readonly<Record<string, Exact>>

interface Direction {
  readonly change: (parameters: Parameters) => ParameterChanges
  readonly outcome: RateName
  readonly sense: 1 | -1
  /** Set where what cadres learn may turn it round. */
  readonly isWarning?: true
}

const up = (share: number) => shift(Math.min(0.99, Math.max(0.02, share)), 0.7)

/** Which way an outcome may not move when a number is changed. */
const DIRECTIONS = {
  'stricter-more-cases': {
    change: ({ accountability }) => ({ 'accountability.strictness': up(accountability.strictness) }),
    ...{ outcome: 'casesPerError', sense: 1 }
  },
  'harder-more-errors': {
    change: ({ accountability }) => ({ 'accountability.errorRate': up(accountability.errorRate) }),
    ...{ outcome: 'errorsPerAct', sense: 1 }
  },
  'covered-more-grants': {
    change: () => ({ 'procedure.ordinaryCoverage': 1, 'procedure.leaderCoverage': 1 }),
    ...{ outcome: 'grantsPerCase', sense: 1 }
  },
  'harsher-more-deterred': {
    change: ({ accountability }) => ({
      'accountability.sanctionSeverity': Math.min(10, 0.2 + 1.5 * accountability.sanctionSeverity)
    }),
    ...{ outcome: 'deterredShare', sense: 1, isWarning: true }
  },
  'averse-more-deterred': {
    change: ({ cadres }) => ({ 'cadres.lossAversion': Math.min(10, 0.2 + 1.5 * cadres.lossAversion) }),
    ...{ outcome: 'deterredShare', sense: 1, isWarning: true }
  },
  'all-three-less-deterred': {
    change: () => ({
      'standards.scopeClarity': 0.95,
      'standards.criteriaClarity': 0.95,
      'standards.detailClarity': 0.95,
      'agreement.hierarchy': 0.95,
      'public.tolerance': 0.9
    }),
    ...{ outcome: 'deterredShare', sense: -1, isWarning: true }
  }
} as const satisfies Readonly<Record<string, Direction>>

const CONSERVED = {
  'choices-add-up': (record, periods, cadres) =>
    total(record, 'steps') === periods * cadres &&
    total(record, 'acted') + total(record, 'afraid') + total(record, 'unable') + total(record, 'unwilling') ===
      total(record, 'steps'),
  'cases-come-from-errors': (record) => {
    const [acted, errors, cases, applied, granted] = (['acted', 'errors', 'cases', 'applied', 'granted'] as const).map(
      (name) => total(record, name)
    )
    return granted <= applied && applied <= cases && cases <= errors && errors <= acted
  },
  'answers-add-up': ({ answers }) => Math.abs(answers.reduce((sum, share) => sum + share, 0) - 1) < 1e-9
} as const satisfies Readonly<Record<string, (record: ReplicationRecord, periods: number, cadres: number) => boolean>>

const SIZES = { 'twice-the-units': 2, 'half-the-units': 0.5 } as const

export type StatementCode =
  | keyof typeof EXACT
  | keyof typeof DIRECTIONS
  | keyof typeof CONSERVED
  | keyof typeof SIZES
  | 'engines-equal'

/** Tries every statement on a world; plays a smaller organisation where it is large, so that it ends within seconds. */
export function testWorld(world: ModelScenario, key: StreamKey, { play, other }: Engines): WorldTest {
  const { tiers } = world.parameters.organisation
  const { periods, burnIn } = world.parameters.time
  const allCadres = cadresIn(tiers)
  const most = Math.max(60, Math.min(MOST_CADRES, Math.floor(MOST_CADRE_PERIODS / periods)))
  const small = allCadres <= most ? tiers : resized(tiers, most / allCadres)
  const at = (changes: ParameterChanges) => changed(world, { 'organisation.tiers': small, ...changes })
  const played = (changes: ParameterChanges, engine = play, count = REPLICATIONS) => [
    ...engine({ scenario: at(changes), key, first: 0, count })
  ]
  const usual = played({})
  const cadres = cadresIn(small)
  const statements: Statement[] = [
    ...entries(EXACT).map(([code, { kind, change, holds, applies }]: [keyof typeof EXACT, Exact]): Statement => {
      if (applies?.(world.parameters) === false) return { code, kind, status: 'idle' }
      const records = played(change(world.parameters))
      return { code, kind, status: records.every((record, k) => holds(record, usual[k])) ? 'holds' : 'fails' }
    }),
    ...entries(CONSERVED).map(([code, holds]): Statement => {
      const isKept = usual.every((record) => holds(record, periods - burnIn, cadres))
      return { code, kind: 'conservation', status: isKept ? 'holds' : 'fails' }
    }),
    ...entries(DIRECTIONS).map(([code, { change, outcome, sense, ...more }]: [keyof typeof DIRECTIONS, Direction]) => {
      const changes = change(world.parameters)
      const difference = differenceOf(outcome, usual, played(changes), small)
      const status = isAlready(world, changes) ? 'idle' : statusOf(difference, sense, more.isWarning === true)
      return { code, kind: 'direction' as const, status, outcome, difference } satisfies Statement
    }),
    enginesEqual(usual[0], played({}, other, 1)[0]),
    ...entries(SIZES).map(([code, factor]): Statement => {
      // A single unit hears of nobody elsewhere and is another world; fewer than one there are not.
      if (factor < 1 && unitsIn(resized(small, factor)) === 1) return { code, kind: 'size', status: 'idle' }
      const records = played({ 'organisation.tiers': resized(small, factor) })
      const difference = differenceOf('afraidRate', usual, records, small)
      return { code, kind: 'size', status: sizeStatus(difference), outcome: 'afraidRate', difference }
    })
  ]
  return { statements, replications: REPLICATIONS, cadres, allCadres }
}

function statusOf({ low, high }: PairedDifference, sense: 1 | -1, isWarning: boolean): StatementStatus {
  const isReverse = low !== null && high !== null && (sense === 1 ? high < 0 : low > 0)
  return !isReverse ? 'holds' : isWarning ? 'warning' : 'fails'
}

/** Whether the interval lies within the margin, beyond it, or across its edge; of none where all are equal within it. */
export function sizeStatus({
  low,
  high,
  identical
}: Pick<PairedDifference, 'low' | 'high' | 'identical'>): StatementStatus {
  if (low === null || high === null) return identical ? 'holds' : 'untold'
  if (low >= -SIZE_MARGIN && high <= SIZE_MARGIN) return 'holds'
  return low > SIZE_MARGIN || high < -SIZE_MARGIN ? 'warning' : 'untold'
}

function enginesEqual(a: ReplicationRecord, b: ReplicationRecord): Statement {
  const isEqual = TOTAL_ROWS.every(({ name }) => {
    const [own, theirs] = [total(a, name), total(b, name)]
    const isCount = Number.isInteger(own) && Number.isInteger(theirs)
    return isCount ? own === theirs : Math.abs(own - theirs) <= 1e-10 * Math.max(1, Math.abs(own))
  })
  return { code: 'engines-equal', kind: 'engines', status: isEqual ? 'holds' : 'fails' }
}

/** The difference by replication, of those where the outcome is defined on both sides. */
function differenceOf(
  outcome: RateName,
  usual: readonly ReplicationRecord[],
  records: readonly ReplicationRecord[],
  tiers: readonly Tier[]
): PairedDifference {
  const units = unitsIn(tiers)
  const ratesOf = (all: readonly ReplicationRecord[]) => all.map(({ totals }) => rate(outcome, totals, units))
  return pairedDifference(ratesOf(usual), ratesOf(records))
}

/** The world with other values at the start, which its timetable does not take back. */
function changed({ parameters, timetable }: ModelScenario, changes: ParameterChanges): ModelScenario {
  const entries = timetable.map(({ at, set }) => ({
    at,
    set: Object.fromEntries(Object.entries(set).filter(([path]) => !Object.hasOwn(changes, path)))
  }))
  return {
    parameters: withChanges(parameters, changes as Readonly<Record<string, ParameterValue>>),
    timetable: entries.filter(({ set }) => Object.keys(set).length > 0)
  }
}

function isAlready({ parameters }: ModelScenario, changes: ParameterChanges): boolean {
  return Object.entries(changes).every(([path, value]) => parameterAt(parameters, path) === value)
}

function resized(tiers: readonly Tier[], factor: number): readonly Tier[] {
  return tiers.map((tier) => ({ ...tier, units: Math.max(1, Math.round(tier.units * factor)) }))
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][]
}
