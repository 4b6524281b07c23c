/** Short names for operations on two doubles at a time, so that formulas can be read. */

// @ts-ignore: decorator
@inline export function both(x: f64): v128 { return f64x2.splat(x) }
// @ts-ignore: decorator
@inline export function add(a: v128, b: v128): v128 { return f64x2.add(a, b) }
// @ts-ignore: decorator
@inline export function sub(a: v128, b: v128): v128 { return f64x2.sub(a, b) }
// @ts-ignore: decorator
@inline export function mul(a: v128, b: v128): v128 { return f64x2.mul(a, b) }
// @ts-ignore: decorator
@inline export function div(a: v128, b: v128): v128 { return f64x2.div(a, b) }
/** The smaller of each pair; neither is NaN. */
// @ts-ignore: decorator
@inline export function least(a: v128, b: v128): v128 { return f64x2.pmin(a, b) }
/** The larger of each pair; neither is NaN. */
// @ts-ignore: decorator
@inline export function most(a: v128, b: v128): v128 { return f64x2.pmax(a, b) }
/** `yes` where the mask is set, else `no`. */
// @ts-ignore: decorator
@inline export function choose(mask: v128, yes: v128, no: v128): v128 { return v128.bitselect(yes, no, mask) }
/** x where the mask is set, else 0. */
// @ts-ignore: decorator
@inline export function only(mask: v128, x: v128): v128 { return v128.and(mask, x) }
/** x where the mask is not set, else 0. */
// @ts-ignore: decorator
@inline export function except(mask: v128, x: v128): v128 { return v128.andnot(x, mask) }
/** The sum of both doubles. */
// @ts-ignore: decorator
@inline export function sum(a: v128): f64 { return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1) }
