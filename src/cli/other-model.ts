/** What is said wherever a run of an earlier model is read or gone on with. */

import type { Plan } from '../experiment/plan.js'
import { MODEL_VERSION } from '../model/simulate.js'
import type { Output } from './output.js'

/** Notes that an earlier model made a run, and that the present one computes it with its variants off. */
export function noteOtherModel({ modelVersion }: Plan, output: Output): void {
  if (modelVersion !== undefined) output.note((w) => w.printed.otherModel(modelVersion, MODEL_VERSION))
}
