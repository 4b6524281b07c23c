/**
 * How small probabilities loom large: ω(π) = exp(−(−log π)^γ). A choice seldom hangs on its last digits, so a table first says
 * between which bounds it lies; only where the choice differs within them is it computed.
 */

import * as C from './constants'
import { exp, log } from './numeric'

/** The table has 128 cells for each power of two from 2^−30 to 1; what is smaller lies in the first. */
const OCTAVES: i32 = 30
const CELLS: i32 = OCTAVES << 7
const FIRST_CELL: i64 = (1023 - OCTAVES) << 7
const CELL_SHIFT: i32 = 45

/** ω at the lower end of each cell, and at 1. */
const weights: usize = memory.data(8 * ((30 << 7) + 1), 16)
let exponent: f64 = 1

/** Makes the table of an exponent γ, unless it is the present one. */
export function prepareWeights(gamma: f64): void {
  if (gamma == 1 || gamma == exponent) return
  exponent = gamma
  for (let cell = 1; cell <= CELLS; cell++) {
    store<f64>(weights + <usize>(cell << 3), weightOf(reinterpret<f64>((FIRST_CELL + cell) << CELL_SHIFT)))
  }
}

/** ω of one probability. */
export function weightOf(chance: f64): f64 {
  return chance <= 0 ? chance : exp(-exp(exponent * log(-log(chance))))
}

/** Where the cells of two probabilities stand in the table. */
// @ts-ignore: decorator
@inline export function cellsOf(chances: v128): v128 {
  return i64x2.shl(i64x2.shr_u(f64x2.pmax(C.fixed(C.SMALLEST_CHANCE), chances), CELL_SHIFT), 3)
}
/** Both bounds of a cell. */
// @ts-ignore: decorator
@inline export function boundsOf(cell: i64): v128 { return v128.load(weights - <usize>(FIRST_CELL << 3) + <usize>cell) }
// @ts-ignore: decorator
@inline export function lowerOf(bounds0: v128, bounds1: v128): v128 { return v128.shuffle<i64>(bounds0, bounds1, 0, 2) }
// @ts-ignore: decorator
@inline export function upperOf(bounds0: v128, bounds1: v128): v128 { return v128.shuffle<i64>(bounds0, bounds1, 1, 3) }

/** `bounds`, but ω itself in the places whose bits are set. */
export function sharpen(bounds: v128, chances: v128, places: i32): v128 {
  if (places & 1) bounds = f64x2.replace_lane(bounds, 0, weightOf(f64x2.extract_lane(chances, 0)))
  if (places & 2) bounds = f64x2.replace_lane(bounds, 1, weightOf(f64x2.extract_lane(chances, 1)))
  return bounds
}
