/** Where a slider begins and ends, and what it does to several shares that it moves together. */

/** The reach of a slider. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** The reach of a slider: all of a share, and around the usual values of what has wide bounds. */
export function scaleOf(
  { min, max, integer }: { readonly min: number; readonly max: number; readonly integer?: boolean },
  usual: readonly number[]
): Scale {
  const largest = Math.max(...usual)
  const reach = max <= 1 ? max : Math.min(max, largest > 0 ? niceAbove(largest * 4) : Math.max(1, niceAbove(max / 10)))
  return { min, max: reach, step: integer ? 1 : niceAbove(((reach - min) / 100) * 0.999, 1e-4) }
}

/**
 * The values whose mean is `target`: each of the usual values goes the same part of its own way to the bound, so that none
 * falls while the mean rises, and all are as usual where the slider is back within half a `step` of their mean.
 */
export function movedTogether(usual: readonly number[], target: number, { min, max, step }: Scale): readonly number[] {
  const middle = mean(usual)
  if (Math.abs(target - middle) <= step / 2) return usual
  const bound = target > middle ? max : min
  const part = (target - middle) / (bound - middle)
  return usual.map((value) => Number((value + part * (bound - value)).toFixed(4)))
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A number as it is typed: no more digits than it needs. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/** The least of 1, 2, 5, 10, … times `unit` that is not below a value. */
function niceAbove(value: number, unit = 1e-3): number {
  for (let power = unit; ; power *= 10)
    for (const factor of [1, 2, 5]) if (power * factor >= value) return Number((power * factor).toPrecision(3))
}
