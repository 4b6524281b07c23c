/** Options that several commands share. */

import { ENGINE_NAMES } from '../experiment/engine-names.js'
import { MOST_DRAWS, MOST_REFORMS, MOST_REPLICATIONS, MOST_WORKERS } from '../experiment/limits.js'
import type { Say, Words } from '../words/words.js'
import type { Positional } from './command.js'
import { choice, flag, list, text, whole } from './option.js'

/** Replications of each scenario where none are asked for. */
export const USUAL_REPLICATIONS = { batch: 200, run: 40, explain: 10, evaluate: 4 }

/** Particles of a calibration where nothing else is asked for. */
export const USUAL_PARTICLES = 500

/** Worlds of an ensemble that are played where nothing else is asked for. */
export const USUAL_WORLDS = 64

/** The most replications of a rule where no other cap is asked for. */
export const USUAL_CAP = 10_000

/**
 * The seed that stands where none is given. It is no default of the option: a plan that is there has a seed of its own, and
 * only what was given can contradict it.
 */
export const USUAL_SEED = 'ganwei'

/** `--replications`, by default so many. */
export function replicationsOption(usual: number) {
  return whole((w) => w.option.replications, [1, MOST_REPLICATIONS], { usual: () => `${usual}` })
}

/** `--set`, said as a command has it. */
export function setOption(says: Say = (w) => w.option.set) {
  return list((w) => w.placeholder.setting, says)
}

/** `--out`, by default a folder of this name. */
export function outOption(usual: Say, says: Say = (w) => w.option.out) {
  return text((w) => w.placeholder.folder, says, { usual })
}

export const seed = text(
  (w) => w.placeholder.text,
  (w) => w.option.seed,
  { usual: () => USUAL_SEED }
)
export const engine = choice(ENGINE_NAMES, (w) => w.option.engine)
export const workers = whole((w) => w.option.workers, [0, MOST_WORKERS], { usual: (w) => w.option.usualWorkers })
export const takeOver = flag((w) => w.option.takeOver)
export const json = flag((w) => w.option.json)
export const bom = flag((w) => w.option.bom)
export const baseline = text(
  (w) => w.placeholder.scenario,
  (w) => w.option.baseline
)

export const structure = text(
  (w) => w.placeholder.file,
  (w) => w.option.structure
)

/** Scenarios, reforms, designs, folders of them, or the plan of a run. */
export function paths(says: Say): Positional<'many'> {
  return { value: (w) => w.placeholder.path, says, count: 'many', isInput: true }
}

/** The folder of a run that is there. */
export const runFolder: Positional<'one'> = {
  value: (w) => w.placeholder.run,
  says: (w) => w.option.run,
  count: 'one',
  isInput: true
}

/** The engine that plays where none is named. */
export const USUAL_ENGINE = ENGINE_NAMES[0]

/** Which draws a run of scenarios makes. */
export const RUN_OPTIONS = { seed, set: setOption(), structure, engine }

/** Where a run of several scenarios goes, and what it is made of. */
export const NEW_RUN_OPTIONS = {
  replications: replicationsOption(USUAL_REPLICATIONS.batch),
  ...RUN_OPTIONS,
  out: outOption((w) => `outputs/${w.cli.placeholder(w.placeholder.name)}`),
  nextFree: flag((w) => w.option.nextFree),
  baseline,
  precision: text(
    (w) => w.placeholder.precision,
    (w) => w.option.precision
  ),
  maxReplications: whole((w) => w.option.maxReplications, [2, MOST_REPLICATIONS], { usual: () => `${USUAL_CAP}` }),
  bom
}

/** The scenario that a CSV file of points is laid over. */
export const pointsBase = text(
  (w) => w.placeholder.scenario,
  (w) => w.command.batch.base,
  { isInput: true }
)

/** Whether differences are shown with control variates too. */
const controlVariates = flag((w) => w.option.controlVariates)

/** A survey that a result is held against. */
export const targets = text(
  (w) => w.placeholder.file,
  (w) => w.option.targets,
  { isInput: true }
)

/** Worlds that agree with a survey, and how many of them are played. */
export const ENSEMBLE_OPTIONS = {
  ensemble: text(
    (w) => w.placeholder.ensemble,
    (w) => w.option.ensemble,
    { isInput: true }
  ),
  worlds: whole((w) => w.option.worlds, [1, MOST_DRAWS], { usual: () => `${USUAL_WORLDS}` })
}

/** Other inputs and other structures, under which a comparison is made too. */
const WORLD_OPTIONS = {
  assumptions: whole((w) => w.command.compare.assumptions, [1, MOST_DRAWS]),
  structures: text(
    (w) => w.placeholder.structures,
    (w) => w.command.compare.structures,
    { bare: 'ganwei:structures' }
  )
}

/** What is only shown and written down, to be run later. */
export const DRY_RUN_OPTIONS = {
  dryRun: flag((w) => w.option.dryRun),
  plan: text(
    (w) => w.placeholder.file,
    (w) => w.option.plan
  )
}

/** How a run is carried out into its folder. */
export const CARRY_OUT_OPTIONS = {
  workers,
  stall: whole((w) => w.option.stall, [1, 1_000_000], { value: (w) => w.placeholder.seconds, usual: () => '60' }),
  onFailure: choice(['continue', 'stop'], (w) => w.option.onFailure),
  takeOver
}

/** What a batch and a comparison take alike. */
export const BATCH_OPTIONS = {
  ...NEW_RUN_OPTIONS,
  ...CARRY_OUT_OPTIONS,
  ...DRY_RUN_OPTIONS,
  ...WORLD_OPTIONS,
  ...ENSEMBLE_OPTIONS,
  controlVariates,
  json
}

/** What a choice among reforms takes, said as a command has it. */
export function choiceOptions(says: (w: Words) => { atMost: string; cost: string; subjectTo: string }) {
  return {
    atMost: whole((w) => says(w).atMost, [1, MOST_REFORMS]),
    cost: list(
      (w) => w.placeholder.cost,
      (w) => says(w).cost
    ),
    subjectTo: list(
      (w) => w.placeholder.constraint,
      (w) => says(w).subjectTo
    )
  }
}
