/** `ganwei calibrate`: worlds that agree with a survey, and what the survey says nothing about. */

import { LEAST_PARTICLES, MOST_PARTICLES } from '../../experiment/limits.js'
import { command } from '../command.js'
import { flag, text, whole } from '../option.js'
import {
  engine,
  json,
  outOption,
  replicationsOption,
  seed,
  structure,
  takeOver,
  USUAL_PARTICLES,
  USUAL_REPLICATIONS,
  workers
} from '../options.js'

export const calibrate = command({
  name: 'calibrate',
  summary: (w) => w.command.calibrate.summary,
  positionals: {
    targets: {
      value: (w) => w.placeholder.file,
      says: (w) => w.command.calibrate.targets,
      count: 'one',
      isInput: true
    }
  },
  options: {
    base: text(
      (w) => w.placeholder.scenario,
      (w) => w.command.calibrate.base,
      { usual: () => 'ganwei:baseline', isInput: true }
    ),
    structure,
    structures: text(
      (w) => w.placeholder.structures,
      (w) => w.command.calibrate.structures,
      { bare: 'ganwei:structures' }
    ),
    ranges: text(
      (w) => w.placeholder.file,
      (w) => w.command.calibrate.ranges,
      { usual: () => 'ganwei:ranges/assumed', isInput: true }
    ),
    particles: whole((w) => w.command.calibrate.particles, [LEAST_PARTICLES, MOST_PARTICLES], {
      usual: () => `${USUAL_PARTICLES}`
    }),
    replications: replicationsOption(USUAL_REPLICATIONS.evaluate),
    seed,
    out: outOption(() => 'outputs/calibration'),
    engine,
    workers,
    takeOver,
    dryRun: flag((w) => w.command.calibrate.dryRun),
    json
  },
  excludes: [['structure', 'structures']],
  examples: [
    {
      command:
        'ganwei calibrate ganwei:targets/chen-peng-survey --particles 20 --replications 1 --out outputs/survey-worlds',
      says: (w) => w.command.calibrate.example
    },
    {
      command:
        'ganwei calibrate ganwei:targets/chen-peng-survey --structures --particles 100 --out outputs/structures --dry-run',
      says: (w) => w.command.calibrate.exampleOfStructures
    }
  ],
  run: async ({ structures, ...argv }, output) =>
    structures === undefined
      ? (await import('../calibrate-worlds.js')).calibrateWorlds(argv, output)
      : (await import('../calibrate-structures.js')).calibrateStructures(argv, structures, output)
})
