/** The start-up self-check: does this machine compute the bits that it should? */

import type { EngineName } from '../experiment/engine-names.js'
import { instantiate } from '../kernel/instance.js'
import { kernelEngine } from '../kernel/simulate.js'
import { defaultParameters, withChanges } from '../model/parameters.js'
import type { Simulate } from '../model/record.js'
import { simulate as reference } from '../model/simulate.js'
import { streamKey } from '../random/key.js'
import { hashBits, portableBits } from '../random/portable-bits.js'
import { kernelModule } from './kernel-module.js'
import { EXPECTED_BITS } from './self-check.data.js'

/** A few steps of a small organisation under every mechanism of version 1; with VARIANTS the kernel's second path too. */
const SMALL = {
  parameters: withChanges(defaultParameters(), {
    'time.periods': 6,
    'time.burnIn': 1,
    'organisation.tiers': [
      { id: 'a', units: 2, cadresPerUnit: 7, elaboration: 0.2 },
      { id: 'b', units: 1, cadresPerUnit: 4, elaboration: -0.1 }
    ],
    'accountability.errorRate': 0.6,
    'accountability.strictness': 0.6,
    'standards.precedentGain': 1
  }),
  timetable: [{ at: 3, set: { 'standards.scopeClarity': 0.9, 'information.attentionSpread': 1 } }]
}

const VARIANTS = {
  ...SMALL,
  parameters: withChanges(SMALL.parameters, {
    'cadres.riskInEffort': 0.5,
    'cadres.probabilityWeighting': 0.7,
    'cadres.crowding': 0.3,
    'cadres.performanceEquity': 0.5,
    'cadres.roleInError': 0.5,
    'cadres.turnover': 0.1,
    'incentives.leaderPromotionFactor': 1.3,
    'accountability.precision': 0.5,
    'accountability.quotaPull': 0.5,
    'accountability.harmResponse': 0.5,
    'agreement.consultation': 0.5,
    'agreement.consultationEffect': 1,
    'information.agreementInPromise': 0.5,
    'procedure.processCost': 0.3,
    'procedure.duration': 1,
    'procedure.mitigation': 0.5,
    'procedure.pardonProof': 0.5,
    'public.persuasion': 1,
    'information.baseRates': 0.3,
    'information.rumour': 0.3,
    'information.textFading': 0.1,
    'information.coverageKnown': 0.5
  })
}

/** What the check looks at, part by part. */
export type CheckedPart = 'functions' | 'kernelFunctions' | EngineName

/** Inputs of the start-up check; tests go through many more. */
const INPUTS = 100

/** Null if all is well; else which part computes other bits than it should. Takes a few milliseconds. */
export function selfCheck(engine: EngineName): CheckedPart | null {
  if (portableBits(INPUTS) !== EXPECTED_BITS.functions) return 'functions'
  if (engine === 'reference') return engineHash(reference) === EXPECTED_BITS.reference ? null : 'reference'
  const { module } = kernelModule()
  const kernel = instantiate(module)
  if (portableBits(INPUTS, kernel) !== EXPECTED_BITS.functions) return 'kernelFunctions'
  return engineHash(kernelEngine(module)) === EXPECTED_BITS.kernel ? null : 'kernel'
}

/**
 * The bits that this machine computes; `npm run golden:update` writes them down as those expected.
 * @public
 */
export function computedBits(): typeof EXPECTED_BITS {
  return {
    functions: portableBits(INPUTS),
    reference: engineHash(reference),
    kernel: engineHash(kernelEngine(kernelModule().module))
  }
}

function engineHash(simulate: Simulate): number {
  const key = streamKey('self-check')
  const records = [SMALL, VARIANTS].flatMap((scenario) => [...simulate({ scenario, key, first: 0, count: 3 })])
  return hashBits(Float64Array.from(records.flatMap(({ totals, answers }) => [...totals, ...answers])))
}
