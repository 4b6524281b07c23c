/** Before every test file that draws no chart: single cadres, which only charts show, are followed briefly. */

import { vi } from 'vitest'
import type * as Following from '../src/findings/explanation/follow-worlds.js'
import { BRIEFLY, followedOnce } from './followed-once.js'

vi.mock('../src/findings/explanation/follow-worlds.js', async (load) =>
  followedOnce(await load<typeof Following>(), BRIEFLY)
)
