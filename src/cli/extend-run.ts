/** `ganwei extend`: more replications or more scenarios for a run, without computing again what it has. */

import { join } from 'node:path'
import type { PlannedScenario } from '../experiment/design.js'
import { withDistinctLabels } from '../experiment/distinct-labels.js'
import { isCompared, type Plan, planBatch } from '../experiment/plan.js'
import { phasesOf } from '../model/timetable.js'
import { hasVariants } from '../model/variants.js'
import { Failure } from '../run/failure.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { readSoundRun } from '../run/read-run.js'
import { PLAN_FILE } from '../run/run-files.js'
import { type Structure, structureKept } from '../scenario/single-files.js'
import { type CarryOutOptions, carryOut } from './carry-out.js'
import { laterRule } from './later-rule.js'
import { loadScenarios } from './load-scenarios.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'
import { refuseToCompare } from './plan-of-arguments.js'
import { printFinished } from './print-finished.js'

/** What `ganwei extend` is given. */
export interface ExtendArguments extends CarryOutOptions {
  readonly run: string
  readonly replications: number | undefined
  readonly add: readonly string[]
  readonly json: boolean
}

/** Extends the run in a folder and completes it; throws `Failure`. */
export async function extendRun(argv: ExtendArguments, output: Output): Promise<void> {
  const run = readSoundRun(argv.run)
  noteOtherModel(run.plan, output)
  const { part } = run
  if (part !== undefined) throw new Failure('usage', (w) => w.printed.isPart(argv.run, part.number, part.of))
  if (run.isRecord) {
    throw new Failure('usage', (w) => w.printed.isRecord(argv.run))
  }
  if (argv.replications === undefined && argv.add.length === 0) {
    throw new Failure('usage', (w) => w.printed.nothingToAdd)
  }
  const extended = { ...run, plan: extendedPlan(run, argv, output) }
  // Files of the comparison would be left over.
  if (isCompared(run.plan)) refuseToCompare(extended.plan)
  const finished = await carryOut(argv.run, extended, { ...argv, replaces: run }, output)
  printFinished({ folder: argv.run, run: extended, finished, json: argv.json }, output)
}

function extendedPlan(run: PlanOfRun, argv: ExtendArguments, output: Output): Plan {
  const { plan } = run
  const { seed, first, baseline, baselineReason } = plan
  const base = plan.scenarios[baseline]
  const added =
    argv.add.length === 0
      ? []
      : loadScenarios(argv.add, { settings: [], structure: structureUnder(base, argv.run), onto: base }, output)
  const taken = added.find(({ id }) => plan.scenarios.some((scenario) => scenario.id === id))
  if (taken !== undefined) {
    throw new Failure('usage', (w) => w.printed.hasScenario(argv.run, taken.id))
  }
  // What reforms leave alone is the run's; a whole scenario would bring today's defaults.
  const whole = added.find((one) => one.extends[0] !== base.file)
  if (plan.defaults !== undefined && whole !== undefined) {
    throw new Failure('usage', (w) => w.printed.otherDefaults(argv.run, whole.id))
  }
  const varied = added.find((scenario) => phasesOf(scenario).some(({ parameters }) => hasVariants(parameters)))
  const { modelVersion } = plan
  if (modelVersion !== undefined && varied !== undefined) {
    throw new Failure('usage', (w) => w.printed.noVariants(argv.run, modelVersion, varied.id))
  }
  const scenarios = added.length === 0 ? plan.scenarios : withDistinctLabels([...plan.scenarios, ...added])
  return {
    ...planBatch(scenarios, seed, replicationsOf(plan, argv), { first, namedBaseline: base.id }),
    ...rulesOf(run, argv),
    ...(plan.byGroup && { byGroup: true }),
    ...(plan.modelVersion && { modelVersion: plan.modelVersion }),
    ...(plan.defaults && { defaults: plan.defaults }),
    ...(plan.recordVersion && { recordVersion: plan.recordVersion }),
    baselineReason
  }
}

/** The structure of a run with the values that its plan keeps: its file may say something else by now. */
function structureUnder({ structure }: PlannedScenario, folder: string): Structure | undefined {
  if (structure === undefined) return undefined
  const kept = structureKept(structure, join(folder, PLAN_FILE))
  if (kept === undefined) throw new Failure('usage', (w) => w.printed.structureNotKept(folder, w.say(structure.label)))
  return kept
}

/** With more scenarios the family is another one, and so is the rule: it takes up where the earlier one ended. */
function rulesOf(run: PlanOfRun, { run: folder, add }: ExtendArguments): Pick<Plan, 'rule' | 'earlierRules'> {
  const { rule, earlierRules } = run.plan
  if (rule === undefined || add.length === 0) return { rule, ...(earlierRules && { earlierRules }) }
  return laterRule(folder, run, () => rule)
}

function replicationsOf({ replications, rule }: Plan, argv: ExtendArguments): number {
  if (argv.replications === undefined) return replications
  if (rule !== undefined) {
    throw new Failure('usage', (w) => w.printed.ruleDecides(argv.run))
  }
  const wanted = argv.replications
  if (wanted >= replications) return wanted
  throw new Failure('usage', (w) => w.printed.cannotCut(argv.run, replications, wanted))
}
