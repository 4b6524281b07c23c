import type { ComparisonPlan } from '../experiment/comparison-plan.js'
import type { PlanOfRun } from '../store/plan-file.js'
import type { CompareArguments } from './commands/compare-options.js'
import type { Output } from './output.js'
export async function searchBundles(
  _argv: CompareArguments,
  _comparison: ComparisonPlan,
  _output: Output
): Promise<PlanOfRun> {
  throw new Error('todo')
}
