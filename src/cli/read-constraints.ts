/** `--subject-to`: constraints on outcomes, such as `meanOutput>=-1%`, as they are written. */

import type { Constraint } from '../experiment/constraints.js'
import { MOST_CONSTRAINTS } from '../experiment/limits.js'
import { type OutcomeName, outcomeRow } from '../model/outcomes.js'
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

const FORM = /^\s*([^<>=≥≤]+?)\s*(>=|<=|≥|≤)\s*([+-]?)(\d{1,9}(?:\.\d{1,12})?)(%?)\s*$/

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
  const of = percent !== '' ? 'part' : direction === '' ? 'level' : 'change'
  const constraint = { outcome, is, of, bound: of === 'part' ? value / 100 : value } as const
  refuseIdle(text, constraint, `${name}${is === 'at-least' ? '>=' : '<='}${direction}${digits}`)
  return constraint
}

/** Refuses a bound that every reform keeps or none can, whatever the model gives; `plain` is how the constraint is written. */
function refuseIdle(text: string, { outcome, is, of, bound }: Constraint, plain: string): void {
  const { scale, label } = outcomeRow(outcome)
  const [least, most] = rangeOf(outcome)
  const [low, high] = {
    level: [least, most],
    change: [least - most, most - least],
    part: [least < 0 ? -Infinity : -1, Infinity]
  }[of]
  const isKept = is === 'at-least' ? bound <= low : bound >= high
  const isOut = is === 'at-least' ? bound > high : bound < low
  if (!isKept && !isOut) return
  const meant =
    of === 'change'
      ? `${plain}%`
      : scale === 'share' && bound <= 100
        ? plain.replace(/[\d.]+$/, String(bound / 100))
        : undefined
  throw new Failure('usage', (w) =>
    w.printed.idleBound({ got: text, outcome: w.say(label), of, low, high, isKept, meant })
  )
}

/** What an outcome can be in any world: shares lie between 0 and 1, as do what a cadre-period yields and spoils on average. */
function rangeOf(outcome: OutcomeName): readonly [least: number, most: number] {
  if (outcomeRow(outcome).scale === 'share' || outcome === 'meanOutput' || outcome === 'meanHarm') return [0, 1]
  return outcome === 'satisfaction' || outcome === 'meanSatisfaction' ? [-Infinity, Infinity] : [0, Infinity]
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
