import { describe, expect, it, vi } from 'vitest'
import { renderSvg } from '../../../src/report/charts/render-svg.js'

vi.unmock('../../../src/report/charts/render-svg.js')

describe('a drawing', () => {
  it('numbers its ids from 0 with its own prefix', async () => {
    const clipped = {
      data: { values: [{ a: 1, b: 2 }] },
      mark: { type: 'line' as const, clip: true },
      encoding: { x: { field: 'a' as const, type: 'quantitative' as const }, y: { field: 'b' as const } }
    }
    const first = await renderSvg(clipped as never, { prefix: 'x-' })
    const [second, third] = await Promise.all([
      renderSvg(clipped as never, { prefix: 'x-' }),
      renderSvg(clipped as never, { prefix: 'y-' })
    ])
    expect(first).toMatch(/id="x-0"/)
    expect(first).toContain('url(#x-0)')
    expect(second).toBe(first)
    expect(third).toBe(first.replaceAll('x-0', 'y-0'))
  })

  it('refuses to load anything', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const data = { url: 'https://example.org/data.json' }
    const encoding = { x: { field: 'a', type: 'quantitative' } }
    const warnings: string[] = []
    await renderSvg({ data, mark: 'point', encoding } as never, { onWarning: (text) => warnings.push(text) })
    expect(warnings.join()).toContain('Loading failed')
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })
})
