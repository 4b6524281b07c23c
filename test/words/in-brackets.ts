/** The third catalogue in the place of both: imported by a test before all else. */

import { vi } from 'vitest'

vi.mock('../../src/words/en.js', async (load) => {
  const { bracketed } = await import('./brackets.js')
  const own = await load<{ en: object }>()
  return { ...own, en: bracketed(own.en) }
})
vi.mock('../../src/words/zh.js', async (load) => {
  const { bracketed } = await import('./brackets.js')
  const own = await load<{ zh: object }>()
  return { ...own, zh: bracketed(own.zh) }
})
