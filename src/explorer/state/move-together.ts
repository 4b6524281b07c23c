/** Several shares moved by one slider, whose place is their mean. */

/**
 * The values whose mean is `target`: each of the usual values goes the same part of its own way to the bound, so that none
 * falls while the mean rises, and all are as usual where the slider is back within half a `step` of their mean.
 */
export function movedTogether(
  usual: readonly number[],
  target: number,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number }
): readonly number[] {
  const mean = usual.reduce((sum, value) => sum + value, 0) / usual.length
  if (Math.abs(target - mean) <= step / 2) return usual
  const bound = target > mean ? max : min
  const part = (target - mean) / (bound - mean)
  return usual.map((value) => Number((value + part * (bound - value)).toFixed(4)))
}
