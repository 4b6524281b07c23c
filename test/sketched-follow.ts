/** What stands in the program that draws no chart for what follows single cadres, which only charts show. */

import * as following from '../src/findings/explanation/follow-worlds.js'
import { BRIEFLY, followedOnce } from './followed-once.js'

export const { followWorlds } = followedOnce(following, BRIEFLY)
