/** The engines by name; which one plays is chosen explicitly and never swapped. */

import type { EngineName } from '../experiment/engine-names.js'
import { kernelEngine } from '../kernel/simulate.js'
import type { Simulate } from '../model/record.js'
import { simulate as reference } from '../model/simulate.js'
import { kernelModule } from './kernel-module.js'

/** The engine of a name; throws `KernelUnavailableError` for a kernel that cannot run here. */
export function engine(name: EngineName): Simulate {
  return name === 'kernel' ? kernelEngine(kernelModule().module) : reference
}
