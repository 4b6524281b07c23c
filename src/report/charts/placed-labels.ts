/** Labels beside points of a plot, put only where they cover neither a point nor each other. */

/** A place in a plot, in pixels. */
export interface PlotPoint {
  readonly x: number
  readonly y: number
}

/** The room that labels may take, and what they are beside. */
export interface LabelRoom {
  /** The plot's size, in pixels. */
  readonly width: number
  readonly height: number
  /** The radius of a point, in pixels. */
  readonly radius: number
  /** The height of a label, in pixels. */
  readonly line: number
}

/**
 * The middle of each point's label, or null where it found no room; `widths` holds the labels' widths in pixels. The points
 * in `order` are served one after the other, each at the first free place around it.
 */
export function placedLabels(
  points: readonly PlotPoint[],
  { widths, order, room }: { widths: readonly number[]; order: readonly number[]; room: LabelRoom }
): readonly (PlotPoint | null)[] {
  const { radius, line } = room
  const taken = points.map(({ x, y }) => boxAround({ x, y }, 2 * radius, 2 * radius))
  const placed: (PlotPoint | null)[] = points.map(() => null)
  for (const k of order) {
    const [away, up] = [radius + 2 + widths[k] / 2, radius + 1 + line / 2]
    const middles = AROUND.map(([x, y]) => ({ x: points[k].x + x * away, y: points[k].y + y * up }))
    const free = middles.find((middle) => {
      const box = boxAround(middle, widths[k], line)
      return isInside(box, room) && !taken.some((other) => isOver(box, other))
    })
    if (free === undefined) continue
    placed[k] = free
    taken.push(boxAround(free, widths[k], line))
  }
  return placed
}

/** Where a label may stand, the best place first: right, left, above, below, and the four corners. */
const AROUND = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8]
] as const

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxAround({ x, y }: PlotPoint, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function isInside({ left, right, top, bottom }: Box, { width, height }: LabelRoom): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
