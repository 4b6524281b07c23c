/** Contour lines of values on a grid, by marching squares with linear interpolation along the edges. */

/** A point in the units of the grid's axes. */
export interface GridPoint {
  readonly x: number
  readonly y: number
}

/** A grid of values: `values[j][i]` stands at `xs[i]`, `ys[j]`, both rising. */
export interface GridOfValues {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly values: readonly (readonly number[])[]
}

/**
 * The lines on which a grid of values has a level. Cells with a value that is not finite are left out; the ambiguous ones go by
 * the mean of their corners.
 */
export function contourLines({ xs, ys, values }: GridOfValues, level: number): readonly (readonly GridPoint[])[] {
  const segments: (readonly [GridPoint, GridPoint])[] = []
  for (let j = 0; j + 1 < ys.length; j++) {
    for (let i = 0; i + 1 < xs.length; i++) {
      const corners = [values[j][i], values[j][i + 1], values[j + 1][i + 1], values[j + 1][i]]
      if (!corners.every(Number.isFinite)) continue
      const at = (k: number): GridPoint => ({ x: xs[k === 1 || k === 2 ? i + 1 : i], y: ys[k >= 2 ? j + 1 : j] })
      const crossings = [0, 1, 2, 3].flatMap((k) => {
        const next = (k + 1) % 4
        const [from, to] = [corners[k], corners[next]]
        if (from >= level === to >= level) return []
        // From the lower corner to the higher, so that neighbouring cells find the same bits.
        const [low, high] = from < to ? [k, next] : [next, k]
        const share = (level - corners[low]) / (corners[high] - corners[low])
        const [a, b] = [at(low), at(high)]
        return [{ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) }]
      })
      if (crossings.length === 2) segments.push([crossings[0], crossings[1]])
      if (crossings.length === 4) {
        const isJoined = corners.reduce((sum, value) => sum + value, 0) / 4 >= level === corners[0] >= level
        const [p, q, r, s] = crossings
        segments.push(
          ...(isJoined
            ? ([
                [p, q],
                [r, s]
              ] as const)
            : ([
                [s, p],
                [q, r]
              ] as const))
        )
      }
    }
  }
  return joined(segments)
}

/** Segments put together to lines at their common ends. */
function joined(segments: readonly (readonly [GridPoint, GridPoint])[]): readonly (readonly GridPoint[])[] {
  const left = [...segments]
  const lines: GridPoint[][] = []
  while (left.length > 0) {
    const line = [...(left.shift() as readonly [GridPoint, GridPoint])]
    for (let grew = true; grew; ) {
      grew = false
      const [start, end] = [line[0], line[line.length - 1]]
      const next = left.findIndex(([a, b]) => [a, b].some((point) => isSame(point, end) || isSame(point, start)))
      if (next < 0) continue
      const [[a, b]] = left.splice(next, 1)
      grew = true
      if (isSame(a, end)) line.push(b)
      else if (isSame(b, end)) line.push(a)
      else line.unshift(isSame(a, start) ? b : a)
    }
    lines.push(line)
  }
  return lines
}

function isSame(a: GridPoint, b: GridPoint): boolean {
  return a.x === b.x && a.y === b.y
}
