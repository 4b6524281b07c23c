/** Distances under a covariance: (x − t)ᵀ Σ⁻¹ (x − t) by Cholesky's factor, for small matrices. */

/** The lower factor of a symmetric positive definite matrix, row by row. Throws RangeError for any other matrix. */
export function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const factor: number[][] = []
  for (let i = 0; i < matrix.length; i++) {
    factor.push([])
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j]
      for (let k = 0; k < j; k++) rest -= factor[i][k] * factor[j][k]
      if (i > j) factor[i].push(rest / factor[j][j])
      else if (rest > 0) factor[i].push(Math.sqrt(rest))
      else throw new RangeError('the covariance is not positive definite')
    }
  }
  return factor
}

/** The squared length of a deviation in units of its covariance, which is given by its factor. */
export function squaredDistance(deviation: readonly number[], factor: readonly (readonly number[])[]): number {
  const solved: number[] = []
  return factor.reduce((sum, row, i) => {
    let rest = deviation[i]
    for (let k = 0; k < i; k++) rest -= row[k] * solved[k]
    solved.push(rest / row[i])
    return sum + solved[i] * solved[i]
  }, 0)
}
