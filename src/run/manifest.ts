/** The manifest of a run: what made it, with times and versions, and the command that repeats it. */

import { kernelModule } from '../execution/kernel-module.js'
import { assumedParameters } from '../experiment/assumed-worlds.js'
import { isCompared } from '../experiment/plan.js'
import { DEFAULTS_VERSION } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { canonicalScenario } from '../scenario/canonical.js'
import { buildInfo } from './build-info.js'
import { type PlanOfRun, planHash } from './plan-file.js'

/**
 * The command that repeats a run, given inside its folder; made from the plan, never from how the run was started. It names the
 * version, because another one may word its files differently.
 */
export function repeatCommand(out = '../repeated', command: 'batch' | 'calibrate' = 'batch'): string {
  return `npx ganwei@${buildInfo().version} ${command} plan.json --out ${out}`
}

/** Tells the time; what is computed does not depend on it. */
export interface Clock {
  /** The time now, as ISO 8601. */
  now(): string
  /** Seconds since some moment or other. */
  seconds(): number
}

/** When a run was made: ISO 8601 time of its start, and how many seconds it took. */
export interface MadeWhen {
  readonly started: string
  readonly seconds: number
}

/** The manifest but for the hashes of the files; times, host and versions stand nowhere else. */
export function manifestOf(run: PlanOfRun, made: MadeWhen): Record<string, unknown> {
  const { plan, engine, part, comparison } = run
  const { version, lockFileSha256, commit, programSha256 } = buildInfo()
  return {
    ganwei: version,
    modelVersion: plan.modelVersion ?? MODEL_VERSION,
    // An earlier model's numbers are the present one's with its variants off.
    ...(plan.modelVersion !== undefined && { computedBy: { modelVersion: MODEL_VERSION, variants: 'neutral' } }),
    defaults: plan.defaults ?? DEFAULTS_VERSION,
    randomNumberVersion: RANDOM_NUMBER_VERSION,
    engine,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    lockFileSha256,
    commit,
    programSha256,
    ...made,
    // Of the kernel that played; null for the reference.
    kernelSha256: engine === 'kernel' ? kernelModule().sha256 : null,
    repeat: repeatCommand(),
    planSha256: planHash(run),
    seed: plan.seed,
    key: [plan.key.k0, plan.key.k1],
    first: plan.first,
    replications: plan.replications,
    ...(part && { part }),
    ...(comparison?.assumptions && {
      assumptions: { ...comparison.assumptions, parameters: assumedParameters(plan, comparison.assumptions) }
    }),
    baseline: plan.scenarios[plan.baseline].id,
    // A part has them in its plan alone, for a thousand parts would say them a thousand times; so has a large table.
    ...(part === undefined &&
      isCompared(plan) && {
        scenarios: plan.scenarios.map((scenario) => ({
          id: scenario.id,
          label: scenario.label,
          ...canonicalScenario(scenario, plan.modelVersion)
        }))
      })
  }
}
