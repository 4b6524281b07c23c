/** Where the numbers of a run come from, as a line below a table or figure. */

import type { Plan } from '../../../experiment/plan.js'
import { whole } from '../../../words/format.js'
import type { Words } from '../../../words/words.js'
import { displayText } from '../../display-text.js'

/** The source line of a run. */
export function sourceOf({ replications, seed }: Pick<Plan, 'replications' | 'seed'>, { office }: Words): string {
  return office.source(whole(replications), displayText(seed))
}
