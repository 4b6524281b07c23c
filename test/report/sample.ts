/** Small batches for the tests of the report, played in a moment. */

import type { SensitivityMethod } from '../../src/analysis/sensitivity-design.js'
import { assumptionPlan } from '../../src/experiment/assumed-worlds.js'
import { playBlock } from '../../src/experiment/block.js'
import { type AssumptionPlan, USUAL_COMPARISON } from '../../src/experiment/comparison-plan.js'
import type { FactorLevels, PlannedScenario } from '../../src/experiment/design.js'
import { planBatch } from '../../src/experiment/plan.js'
import type { BatchResults } from '../../src/experiment/results.js'
import { playRow, type SensitivityPlan } from '../../src/experiment/sensitivity-plan.js'
import { analyse, type RunAnalysis } from '../../src/findings/run-analysis.js'
import type { Bilingual } from '../../src/model/language.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { TimetableEntry } from '../../src/model/scenario.js'
import { simulate } from '../../src/model/simulate.js'
import { defaultRanges } from '../../src/scenario/ranges.js'

export interface SampleScenario {
  readonly id: string
  readonly label?: Bilingual
  readonly set?: Readonly<Record<string, ParameterValue>>
  readonly timetable?: readonly TimetableEntry[]
  readonly factors?: FactorLevels
}

/** Sixteen quarters of two units of thirty cadres, with enough cases for every stage of the procedure. */
const SMALL: Readonly<Record<string, ParameterValue>> = {
  'time.periods': 16,
  'time.burnIn': 4,
  'accountability.errorRate': 0.5,
  'accountability.strictness': 0.4,
  'accountability.sanctionSeverity': 0.5,
  'organisation.tiers': [{ id: 'county', units: 2, cadresPerUnit: 30, elaboration: 0 }]
}

/** Plays scenarios; the first one is the baseline. */
export function sampleBatch(
  scenarios: readonly SampleScenario[],
  replications: number,
  seed = 'paper',
  byGroup = false
): BatchResults {
  const checked = scenarios.map(
    ({ id, label, set, timetable, factors }): PlannedScenario => ({
      ...(factors && { factors }),
      id,
      file: `${id}.yaml`,
      label: label ?? { zh: `情景 ${id}`, en: `Scenario ${id}` },
      question: { zh: '如何？', en: 'How?' },
      extends: [],
      reforms: [],
      changes: [],
      places: new Map(),
      timetable: timetable ?? [],
      parameters: withChanges(defaultParameters(1), { ...SMALL, ...set })
    })
  )
  const plan = { ...planBatch(checked, seed, replications, { namedBaseline: checked[0].id }), byGroup, defaults: 1 }
  const blocks = checked.map((scenario) =>
    playBlock(simulate, { scenario, key: plan.key, first: 0, count: replications, byGroup })
  )
  return { plan, engine: 'reference', blocks: (scenario) => [blocks[scenario]] }
}

/** Scenarios of every kind that a chart treats in its own way. */
export const KINDS: readonly SampleScenario[] = [
  { id: 'baseline', label: { zh: '基线情景', en: 'Baseline' } },
  {
    id: 'clear',
    label: {
      zh: '明晰容错免责的主要标准、实施细则与认定程序，并向全体干部公开说明其适用范围和政策界限',
      en: 'Clear standards of scope, criteria and detailed rules, made public with all the limits of the policy'
    },
    set: { 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95 }
  },
  { id: 'same', label: { zh: '与基线一样', en: 'The same as the baseline' } },
  { id: 'whole', set: { 'procedure.aggregation': 'compensatory' } },
  { id: 'no-cases', set: { 'accountability.strictness': 0, 'accountability.publicPressure': 0 } },
  { id: 'later', timetable: [{ at: 6, set: { 'accountability.strictness': 0.1 } }] }
]

/** A factorial of two by two by two levers, and the baseline. */
export const FACTORIAL: readonly SampleScenario[] = [
  { id: 'design/base', label: { zh: '原状', en: 'As it is' } },
  ...[0.1, 0.95].flatMap((a) =>
    [0.1, 0.95].flatMap((b) =>
      [0.1, 0.95].map((c) => ({
        id: `design/clear=${a}/agreed=${b}/public=${c}`,
        label: { zh: `明晰 ${a}、共识 ${b}、包容 ${c}`, en: `clarity ${a}, agreement ${b}, tolerance ${c}` },
        factors: { clear: a, agreed: b, public: c },
        set: { 'standards.scopeClarity': a, 'agreement.hierarchy': b, 'public.tolerance': c }
      }))
    )
  )
]

/** Labels and ids that would do harm if they were anything but text. */
export const HOSTILE: readonly SampleScenario[] = [
  { id: '__proto__', label: { zh: '</script><script>hacked=1</script>', en: '<img src=x onerror=hacked=1>' } },
  {
    id: 'constructor',
    label: { zh: 'javascript:hacked=1', en: '"onload="hacked=1' },
    set: { 'public.tolerance': 0.9 }
  },
  {
    id: "a'b&c",
    label: { zh: '一\u2028二\u2029三', en: "datum.x || 'y' \\u0041 $& $1" },
    set: { 'public.tolerance': 0.8 }
  },
  { id: 'bidi', label: { zh: '甲\u202e乙\u2066丙\u0000', en: 'a\ud800b\u0007' }, set: { 'public.tolerance': 0.7 } },
  { id: 'long', label: { zh: '很长'.repeat(100), en: 'W'.repeat(200) }, set: { 'public.tolerance': 0.6 } }
]

/** A batch of so many scenarios with long labels. */
export function manyScenarios(count: number): readonly SampleScenario[] {
  return Array.from({ length: count }, (_, k) => ({
    id: `s${k}`,
    label: {
      zh: `第 ${k} 个情景：兼顾多方利益诉求以形成推进合力并明晰标准`,
      en: `Scenario ${k}: align levels, departments and ranks, and make the standards clear`
    },
    set: { 'accountability.strictness': 0.2 + 0.015 * k }
  }))
}

/** What a sample says. */
export function analysed(results: BatchResults): RunAnalysis {
  return analyse(results, { looks: [] })
}

/** The analysis of a batch with a small sensitivity analysis of three inputs. */
export async function analysedWithSensitivity(
  results: BatchResults,
  method: SensitivityMethod,
  more: Partial<SensitivityPlan> = {}
): Promise<RunAnalysis> {
  const inputs = ['accountability.errorRate', 'public.tolerance', 'standards.scopeClarity']
  const ranges = defaultRanges().filter(({ name }) => inputs.includes(name))
  const sensitivity: SensitivityPlan = { method, outcome: 'afraidRate', rows: 8, replications: 1, ranges, ...more }
  const rows: Float64Array[] = []
  for (let row = 0; row < sensitivity.rows; row++) {
    rows.push(await playRow(results.plan, sensitivity, row, async (request) => playBlock(simulate, request)))
  }
  const comparison = { ...USUAL_COMPARISON, sensitivity }
  return analyse(results, { looks: [], comparison, sensitivityRow: (row) => rows[row] })
}

/** The analysis of a batch with a few worlds of other inputs, and of another structure in which nothing is heard of sanctions. */
export function analysedInWorlds(results: BatchResults, draws = 2): RunAnalysis {
  const { plan } = results
  const assumptions: AssumptionPlan = {
    ...{ draws, replications: 2, ranges: defaultRanges() },
    structures: [
      {
        ...{ id: 'deaf', label: { zh: '无所闻', en: 'nothing heard' }, draws, replications: 2 },
        set: { 'information.priorAccountability': 0.001, 'information.visibility': 0.01, 'information.reach': 0 }
      }
    ]
  }
  const { key, scenarios } = assumptionPlan(plan, assumptions)
  const blocks = scenarios.map((scenario) => [playBlock(simulate, { scenario, key, first: 0, count: 2 })])
  return analyse(results, {
    ...{ looks: [], comparison: { ...USUAL_COMPARISON, assumptions } },
    drawn: { blocks: (scenario) => blocks[scenario] }
  })
}
