/**
 * Before every test file: a chart that this process has drawn already is not drawn again, and two worlds that it has followed
 * already are not followed again, as where a run is resumed.
 */

import { vi } from 'vitest'
import type * as Following from '../src/findings/explanation/follow-worlds.js'
import type * as Drawing from '../src/report/charts/render-svg.js'
import { followedOnce } from './followed-once.js'

vi.mock('../src/report/charts/render-svg.js', async (load) => {
  const { renderSvg } = await load<typeof Drawing>()
  const drawn = new Map<string, { svg: string; warnings: readonly string[] }>()
  const once: typeof renderSvg = async (spec, { prefix, onWarning, interpreter } = {}) => {
    const key = JSON.stringify([spec, prefix, interpreter !== undefined])
    const before = drawn.get(key)
    const warnings: string[] = []
    const options = { onWarning: (text: string) => warnings.push(text), interpreter }
    const made = before ?? {
      svg: await renderSvg(spec, { ...options, ...(prefix !== undefined && { prefix }) }),
      warnings
    }
    drawn.set(key, made)
    for (const warning of made.warnings) onWarning?.(warning)
    return made.svg
  }
  return { renderSvg: once }
})

vi.mock('../src/findings/explanation/follow-worlds.js', async (load) => followedOnce(await load<typeof Following>()))
