/** When to look again while observations are added until a precision is reached. */

/** What a look found, and what is wanted. */
export interface LookState {
  /** Observations so far. */
  readonly n: number
  /** The widest half-width of the intervals that are to be narrow enough; above 0 or 0. */
  readonly halfWidth: number
  /** The half-width wanted, above 0, in the same unit. */
  readonly target: number
  /** How much the number grows from look to look: at least and at most this many times. */
  readonly growth: { readonly least: number; readonly most: number }
  /** The most observations allowed. */
  readonly cap: number
}

/**
 * The number of observations at the next look; null where the precision is reached or no more are allowed.
 *
 * Half-widths shrink with √n, so n·(halfWidth/target)² are reckoned to do. Only half-widths are looked at, never means: for
 * normal observations the mean is independent of all variances up to a look, so that stopping here rather than there favours
 * no result; what is left is that one stops a little early where the variance was underestimated [1, 2], which few and
 * growing looks after a first one that is not small keep negligible (shown by simulation in the tests).
 *
 * [1] Chow, Y. S. & Robbins, H. (1965). On the asymptotic theory of fixed-width sequential confidence intervals for the mean.
 *     Ann. Math. Statist. 36(2), 457–462.
 * [2] Law, A. M. & Kelton, W. D. (1982). Confidence intervals for steady-state simulations II: a survey of sequential
 *     procedures. Management Science 28(5), 550–562.
 */
export function nextLook({ n, halfWidth, target, growth, cap }: LookState): number | null {
  if (halfWidth <= target || n >= cap) return null
  const ratio = halfWidth / target
  const reckoned = Math.min(Math.ceil(n * ratio * ratio), Math.ceil(n * growth.most))
  return Math.min(cap, Math.max(n + 1, Math.ceil(n * growth.least), reckoned))
}
