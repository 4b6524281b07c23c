/** Pareto fronts: what nothing else is better than in every respect. */

/**
 * Which points are on the front where smaller is better in every coordinate: those that no other point dominates, by being
 * at most as large everywhere and smaller somewhere. Equal points do not dominate each other.
 */
export function paretoFront(points: readonly (readonly number[])[]): boolean[] {
  return points.map((point) => !points.some((other) => dominates(other, point)))
}

/** Whether one point dominates another where smaller is better in every coordinate. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => value <= b[k]) && a.some((value, k) => value < b[k])
}
