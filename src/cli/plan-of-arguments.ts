/** From the options of a command that begins a run to its plan. */

import { basename, extname } from 'node:path'
import type { PlannedScenario } from '../experiment/design.js'
import type { EngineName } from '../experiment/engine-names.js'
import { MOST_COMPARED, MOST_REPLICATIONS } from '../experiment/limits.js'
import { isCompared, isInWorlds, type Plan, planBatch, UnknownBaselineError } from '../experiment/plan.js'
import { type PrecisionRule, precisionRule } from '../experiment/precision-rule.js'
import { OUTCOME_NAMES, type OutcomeName, outcomeLabel } from '../model/outcomes.js'
import { frameLines } from '../report/frame-lines.js'
import { Failure } from '../run/failure.js'
import { LIBRARY } from '../scenario/library-name.js'
import { nearestNamed } from '../scenario/nearest-name.js'
import type { Setting } from '../scenario/setting.js'
import { grouped } from '../scenario/size.js'
import { loadScenarios } from './load-scenarios.js'
import { wholeNumber } from './option.js'
import { USUAL_CAP, USUAL_REPLICATIONS, USUAL_SEED } from './options.js'
import type { Output } from './output.js'

/** What the options say of a plan. */
export interface PlanArguments {
  readonly paths: readonly string[]
  readonly seed?: string | undefined
  readonly set: readonly string[]
  readonly replications?: number | undefined
  readonly precision?: string | undefined
  readonly maxReplications?: number | undefined
  readonly baseline?: string | undefined
  /** The scenario that tables of points are laid over. */
  readonly base?: string | undefined
  /** The structure that lies under every scenario. */
  readonly structure?: string | undefined
  /** What a file of ranges fixes under every scenario. */
  readonly fixed?: readonly Setting[] | undefined
}

/** What the options say of a run to be begun. */
export interface NewRunArguments extends PlanArguments {
  readonly engine?: EngineName | undefined
  readonly bom?: boolean
}

/** The plan that options ask for; `arrange` may make other scenarios of those that were loaded. Throws `Failure`. */
export function planOfArguments(
  argv: PlanArguments,
  output: Output,
  arrange: (scenarios: readonly PlannedScenario[]) => readonly PlannedScenario[] = (scenarios) => scenarios
): Plan {
  const seed = argv.seed ?? USUAL_SEED
  const rule = ruleOf(argv)
  const replications = rule?.first ?? argv.replications ?? USUAL_REPLICATIONS.batch
  const { set: settings, structure, fixed, baseline, base } = argv
  const loading = { settings, structure, fixed, baseline, base, joinBaseline: true, joinAncestor: true }
  const loaded = loadScenarios(argv.paths, loading, output)
  try {
    const batch = planBatch(arrange(loaded), seed, replications, { namedBaseline: argv.baseline })
    const plan = {
      ...batch,
      ...(isCompared(batch) && { byGroup: true }),
      ...(rule && { rule })
    }
    if (rule) refuseToCompare(plan)
    for (const line of frameLines(plan, output.words)) output.note(() => line)
    return plan
  } catch (error) {
    if (!(error instanceof UnknownBaselineError)) throw error
    const { message } = error
    throw new Failure('usage', (w) =>
      w.printed.noSuchBaseline(
        message,
        loaded.map(({ id }) => id),
        nearestNamed(
          message,
          loaded.map(({ id, label }) => ({ name: id, label }))
        )
      )
    )
  }
}

/** Refuses, by `Failure`, a plan of more worlds than are compared. */
export function refuseToCompare(plan: Pick<Plan, 'scenarios'>): void {
  const count = plan.scenarios.length
  if (isInWorlds(plan)) throw new Failure('usage', (w) => w.printed.worldsNotCompared)
  if (!isCompared(plan)) throw new Failure('usage', (w) => w.printed.tooManyToCompare(grouped(count), MOST_COMPARED))
}

/**
 * The rule that `--precision` and `--max-replications` ask for, which may not end before `reached` replications; undefined
 * without the former. Throws `Failure`.
 */
export function ruleOf(
  argv: Pick<PlanArguments, 'precision' | 'maxReplications' | 'replications'>,
  reached = 0
): PrecisionRule | undefined {
  if (argv.precision === undefined) {
    if (argv.maxReplications === undefined) return undefined
    throw new Failure('usage', (w) => w.cli.goesOnlyWith('--max-replications', '--precision'))
  }
  if (argv.replications !== undefined) {
    throw new Failure('usage', (w) => w.printed.precisionDecides)
  }
  const { outcome, halfWidth } = precisionAsked(argv.precision)
  const cap = wholeNumber(
    '--max-replications',
    `${argv.maxReplications ?? USUAL_CAP}`,
    Math.max(2, reached),
    MOST_REPLICATIONS
  )
  return precisionRule(outcome, halfWidth, cap)
}

/** `0.002`, of the 不敢为 rate, or `deterredShare=0.002`. */
function precisionAsked(text: string): { readonly outcome: OutcomeName; readonly halfWidth: number } {
  const [, name = 'afraidRate', number] = /^(?:([^=<>]+)=)?(\d{1,9}(?:\.\d{1,12})?)$/.exec(text) ?? []
  const halfWidth = Number(number)
  if (!(halfWidth > 0)) {
    throw new Failure('usage', (w) => w.printed.noPrecision(text))
  }
  return { outcome: outcomeNamed('--precision', name), halfWidth }
}

/** The outcome of a name; throws `Failure`, which suggests one of the outcomes or of the `others` that the option takes. */
export function outcomeNamed(option: string, name: string, others: readonly string[] = []): OutcomeName {
  const outcome = OUTCOME_NAMES.find((other) => other === name)
  if (outcome !== undefined) return outcome
  const near = nearestNamed(name, [
    ...others.map((other) => ({ name: other })),
    ...OUTCOME_NAMES.map((other) => ({ name: other, label: outcomeLabel(other) }))
  ])
  throw new Failure('usage', (w) => w.printed.noOutcome(option, name, near))
}

/** The name of a run, after the first of its paths. */
export function nameOfRun(path: string): string {
  const name = path === LIBRARY ? 'library' : basename(path.replace(LIBRARY, ''), extname(path))
  return name === '' || name === '.' || name === '..' ? 'run' : name
}
