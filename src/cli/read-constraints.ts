/** `--subject-to`: constraints on outcomes, such as `meanOutput>=-1%`, as they are written. */

import type { Constraint } from '../experiment/constraints.js'
import { MOST_CONSTRAINTS } from '../experiment/limits.js'
import { Failure } from '../run/failure.js'
import { outcomeNamed } from './plan-of-arguments.js'

const OPTION = '--subject-to'

/**
 * Reads constraints: an outcome, `>=` or `<=`, and a bound. With a sign the bound is of the change against the baseline, with
 * `%` as a part of it; without, of the outcome itself. Throws `Failure`.
 */
export function readConstraints(texts: readonly string[]): readonly Constraint[] {
  const constraints = texts.map(constraintOf)
  if (constraints.length > MOST_CONSTRAINTS) {
    throw new Failure('usage', (w) => w.printed.tooManyConstraints(MOST_CONSTRAINTS, constraints.length))
  }
  constraints.forEach(({ outcome, is }, k) => {
    const first = constraints.findIndex((other) => other.outcome === outcome && other.is === is)
    if (first < k) throw new Failure('usage', (w) => w.printed.constraintTwice(texts[first], texts[k]))
  })
  return constraints
}

const FORM = /^\s*([A-Za-z]+)\s*(>=|<=|≥|≤)\s*([+-]?)(\d{1,9}(?:\.\d{1,12})?)(%?)\s*$/

function constraintOf(text: string): Constraint {
  const [, name, sign, direction, digits, percent] = FORM.exec(text) ?? []
  if (name === undefined) throw misread(text)
  const value = direction === '-' ? -Number(digits) : Number(digits)
  const is = sign === '>=' || sign === '≥' ? 'at-least' : 'at-most'
  // A per cent without a sign may be meant of the outcome itself or of its change.
  if (percent !== '' && direction === '' && value !== 0) {
    throw new Failure('usage', (w) => w.printed.unsignedPercent(text, digits, String(Number(digits) / 100)))
  }
  const outcome = outcomeNamed(OPTION, name)
  if (percent !== '') return { outcome, is, of: 'part', bound: value / 100 }
  return { outcome, is, of: direction === '' ? 'level' : 'change', bound: value }
}

/** What is written otherwise; named where only its signs are. */
function misread(text: string): Failure {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2013\u2014]/g, '-')
    .replace(/=>/, '>=')
    .replace(/=</, '<=')
    .replace(/([<>])(?!=)/, '$1=')
    .replaceAll(/\s/g, '')
  const meant = plain !== text && FORM.test(plain) ? plain : undefined
  return new Failure('usage', (w) => w.printed.noConstraint(text, meant))
}
