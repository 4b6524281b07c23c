/** Exact powers of two, looked up: `**` and `Math.pow` are not the same everywhere. */

const LOWEST = -1074
const HIGHEST = 1023
const TABLE = table()

/** 2^k, exact, for an integer k from −1074 to 1023. */
export function powerOfTwo(k: number): number {
  return TABLE[k - LOWEST] as number
}

function table(): Float64Array {
  const powers = new Float64Array(HIGHEST - LOWEST + 1)
  let power = 1
  for (let k = 0; k <= HIGHEST; k++) {
    powers[k - LOWEST] = power
    power *= 2
  }
  power = 1
  for (let k = 0; k >= LOWEST; k--) {
    powers[k - LOWEST] = power
    power /= 2
  }
  return powers
}
