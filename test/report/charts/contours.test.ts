import { describe, expect, it } from 'vitest'
import { contourLines } from '../../../src/report/charts/contours.js'

describe('contour lines', () => {
  it('of a plane are straight, and one line each', () => {
    const xs = [0, 1, 3]
    const ys = [0, 2, 3]
    const plane = ys.map((y) => xs.map((x) => x + y))
    const lines = contourLines({ xs, ys, values: plane }, 2.5)
    expect(lines.length).toBe(1)
    for (const { x, y } of lines[0]) expect(x + y).toBeCloseTo(2.5, 12)
    const ends = [lines[0][0], lines[0][lines[0].length - 1]].map(({ x, y }) => [x, y]).sort()
    expect(ends).toEqual([
      [0, 2.5],
      [2.5, 0]
    ])
  })

  it('of a saddle do not cross, of a peak are closed, and leave out what is not known', () => {
    const at = [0, 1]
    const saddle = contourLines(
      {
        xs: at,
        ys: at,
        values: [
          [1, 0],
          [0, 1]
        ]
      },
      0.4
    )
    expect(saddle.map((line) => line.length)).toEqual([2, 2])
    const [peak] = contourLines(
      {
        xs: [0, 1, 2],
        ys: [0, 1, 2],
        values: [
          [0, 0, 0],
          [0, 1, 0],
          [0, 0, 0]
        ]
      },
      0.5
    )
    expect(peak[0]).toEqual(peak[peak.length - 1])
    expect(
      contourLines(
        {
          xs: at,
          ys: at,
          values: [
            [1, Number.NaN],
            [0, 1]
          ]
        },
        0.5
      )
    ).toEqual([])
  })
})
