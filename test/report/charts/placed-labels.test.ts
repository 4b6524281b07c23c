import { describe, expect, it } from 'vitest'
import { placedLabels } from '../../../src/report/charts/placed-labels.js'

describe('labels of points', () => {
  const room = { width: 100, height: 100, radius: 3, line: 10 }

  it('cover neither a point nor each other, and stay within the plot', () => {
    const points = [...Array.from({ length: 30 }, (_, k) => ({ x: 50 + (k % 6) * 4, y: 50 + k })), { x: 96, y: 10 }]
    const widths = points.map(() => 12)
    const placed = placedLabels(points, { widths, order: [...points.keys()], room })
    const labels = placed.flatMap((place) => place ?? [])
    expect(placed[30]).not.toBeNull()
    expect(labels.length).toBeGreaterThan(3)
    expect(labels.length).toBeLessThan(points.length)
    labels.forEach((a, k) => {
      expect(a.x - 6).toBeGreaterThanOrEqual(0)
      expect(a.x + 6).toBeLessThanOrEqual(100)
      expect(a.y - 5).toBeGreaterThanOrEqual(0)
      for (const b of labels.slice(k + 1)) expect(Math.abs(a.x - b.x) >= 12 || Math.abs(a.y - b.y) >= 10).toBe(true)
      for (const p of points) expect(Math.abs(a.x - p.x) >= 9 || Math.abs(a.y - p.y) >= 8).toBe(true)
    })
  })

  it('serve the points in their order', () => {
    const points = [
      { x: 50, y: 50 },
      { x: 50, y: 51 }
    ]
    expect(placedLabels(points, { widths: [12, 12], order: [1], room })[0]).toBeNull()
    expect(placedLabels(points, { widths: [12, 12], order: [1, 0], room })[1]).toEqual({ x: 61, y: 51 })
  })
})
