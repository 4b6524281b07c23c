/** Shares of answers from a survey, with standard errors that know of weights and clusters. */

/** One respondent: which answer, with what weight, and the place of the cluster. */
export interface Respondent {
  readonly answer: number
  readonly weight: number
  readonly cluster: number
}

/** What respondents say together. */
export interface SurveyShares {
  /** By answer; they add up to 1. */
  readonly shares: readonly number[]
  /** The standard error of each share. */
  readonly errors: readonly number[]
  /** Respondents with a weight above 0. */
  readonly respondents: number
  readonly clusters: number
  /** By how much weights and clusters enlarge the variances, over all shares together. */
  readonly designEffect: number
  /** Respondents of a simple random sample that would know the shares as closely, at most those there are. */
  readonly effectiveSize: number
}

/**
 * Weighted shares of so many answers. Their variances are linearised [1]: with the respondents' part z = w·(y − p)/Σw summed
 * by cluster to Z, the variance of p is C/(C − 1)·Σ Z² over the C clusters, which were drawn with replacement or from many.
 * Throws RangeError for fewer than two clusters with a weight.
 *
 * [1] Särndal, C.-E., Swensson, B. & Wretman, J. (1992). Model Assisted Survey Sampling. Springer, ch. 5.
 */
export function surveyShares(all: readonly Respondent[], answers: number): SurveyShares {
  const respondents = all.filter(({ weight }) => weight > 0)
  const clusters = new Map<number, number>()
  for (const { cluster } of respondents) if (!clusters.has(cluster)) clusters.set(cluster, clusters.size)
  const count = clusters.size
  if (count < 2) throw new RangeError('a survey needs two clusters at least')
  const total = respondents.reduce((sum, { weight }) => sum + weight, 0)
  const shares = Array.from({ length: answers }, (_, k) => {
    const own = respondents.reduce((sum, { answer, weight }) => sum + (answer === k ? weight : 0), 0)
    return own / total
  })
  const variances = shares.map((share, k) => {
    const parts = new Float64Array(count)
    for (const { answer, weight, cluster } of respondents) {
      parts[clusters.get(cluster) as number] += (weight * ((answer === k ? 1 : 0) - share)) / total
    }
    return (parts.reduce((sum, part) => sum + part * part, 0) * count) / (count - 1)
  })
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const ofSample = sum(shares.map((share) => (share * (1 - share)) / respondents.length))
  const designEffect = ofSample > 0 ? sum(variances) / ofSample : 1
  return {
    shares,
    errors: variances.map(Math.sqrt),
    respondents: respondents.length,
    clusters: count,
    designEffect,
    effectiveSize: Math.min(respondents.length, respondents.length / designEffect)
  }
}
