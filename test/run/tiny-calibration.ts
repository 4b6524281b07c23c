/** A calibration that takes a second: an organisation of 32 cadres over twelve quarters, three inputs. */

import { defaultParameters, withChanges } from '../../src/model/parameters.js'
import { streamKey } from '../../src/random/key.js'
import type { CalibrationRun } from '../../src/run/calibration-plan.js'
import { defaultRanges } from '../../src/scenario/ranges.js'
import type { Targets } from '../../src/scenario/targets.js'
import { HEAD, scenarioOf } from '../scenario/library.js'

const REFORMS = [{ id: 'tolerant', label: { zh: '包容', en: 'tolerant' }, settings: { 'public.tolerance': 0.9 } }]

/** The calibration, its targets and ranges, and options with a clock that stands. */
export function tinyCalibration(particles = 24, replications = 2) {
  const parameters = withChanges(defaultParameters(1), {
    'time.periods': 12,
    'time.burnIn': 4,
    'organisation.tiers': [{ id: 'one', units: 4, cadresPerUnit: 8, elaboration: 0 }]
  })
  const base = { ...scenarioOf(`${HEAD}`), parameters }
  const ranges = defaultRanges('assumed').filter(({ name }) =>
    ['information.reach', 'information.memory', 'procedure.meritThreshold'].includes(name)
  )
  const targets: Targets = {
    questionnaire: { many: 0.05, few: 0.15, none: 0.3, dontKnow: 0.5 },
    ...{ known: { error: 0.05 }, discrepancy: 0.01, obstacles: [] },
    outcomes: [{ name: 'actingShare' as const, low: 0.2, high: 1 }]
  }
  const run: CalibrationRun = {
    ...{ base, label: { zh: '小调查', en: 'tiny survey' }, seed: 'tiny', engine: 'kernel', defaults: 1 },
    plan: { targets, ranges, base: parameters, key: streamKey('tiny'), particles, replications, reforms: REFORMS }
  }
  const clock = { now: () => '2026-01-01T00:00:00.000Z', seconds: () => 0 }
  return { run, targets, ranges, options: { workers: 0, clock } }
}
