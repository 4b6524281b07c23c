/** `--cost`: what reforms cost, as it is written, laid over what their files say. */

import type { PlannedScenario } from '../experiment/design.js'
import { Failure } from '../run/failure.js'
import { MAX_COST } from '../scenario/limits.js'
import { nearestNamed } from '../scenario/nearest-name.js'

/** Reforms with the costs that were written for them; `reforms` are all scenarios but the baseline. Throws `Failure`. */
export function withWrittenCosts(
  reforms: readonly PlannedScenario[],
  texts: readonly string[]
): readonly PlannedScenario[] {
  const written = texts.map((text) => costOf(text, reforms))
  written.forEach(({ id }, k) => {
    if (written.findIndex((other) => other.id === id) < k) {
      throw new Failure('usage', (w) => w.printed.costTwice(id))
    }
  })
  if (written.length === 0) return reforms
  // What is written has the unit of the files, where these have one.
  const units = new Set(reforms.flatMap(({ cost }) => cost?.unit ?? []))
  const usual = units.size === 1 ? [...units][0] : ''
  return reforms.map((reform) => {
    const amount = written.find(({ id }) => id === reform.id)?.amount
    return amount === undefined ? reform : { ...reform, cost: { amount, unit: reform.cost?.unit ?? usual } }
  })
}

function costOf(text: string, reforms: readonly PlannedScenario[]) {
  // Ids of design points hold equals signs of their own.
  const [, id = '', digits = ''] = /^(.+)=(\d{1,16}(?:\.\d{1,6})?)$/s.exec(text) ?? []
  const amount = Number(digits)
  if (id === '' || amount > MAX_COST) {
    const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
    const meant = plain !== text && /^.+=\d{1,16}(\.\d{1,6})?$/.test(plain) ? plain : undefined
    throw new Failure('usage', (w) => w.printed.noCostWritten(text, meant))
  }
  const ids = reforms.map((reform) => reform.id)
  if (!ids.includes(id)) {
    throw new Failure('usage', (w) => w.printed.noSuchReform(id, ids, reformMeant(id, reforms)))
  }
  return { id, amount }
}

/** The reform that was probably meant: by its id, or by its label in either language. */
function reformMeant(name: string, reforms: readonly PlannedScenario[]): string | undefined {
  const plain = name.slice(name.lastIndexOf('/') + 1)
  return nearestNamed(
    plain,
    reforms.map(({ id, label }) => ({ name: id, label }))
  )
}
