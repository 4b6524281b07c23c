/** The built kernel, as an engine for tests. */

import { kernelModule } from '../../src/execution/kernel-module.js'
import { kernelEngine } from '../../src/kernel/simulate.js'

export const kernel = kernelEngine(kernelModule().module)
