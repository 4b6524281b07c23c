/** Who publishes something, under which licence: from the words of a command line to entities of an archive. */

import { nearestName } from '../scenario/nearest-name.js'
import { LICENCES, SPDX_IDENTIFIERS } from './licences.data.js'

/** A person, by an ORCID where one was given. */
export interface Author {
  readonly '@id': string
  readonly '@type': 'Person'
  readonly name: string
}

/** A licence, or that there is none. */
export interface Licence {
  readonly '@id': string
  readonly '@type': 'CreativeWork'
  readonly name: string
  readonly description: string
}

/** An author written as `Name`, or `Name <ORCID>`; `number` tells those apart who have none. */
export function authorOf(text: string, number: number): Author {
  const { before, orcid } = ORCID.exec(text)?.groups ?? {}
  const name = before?.trim() || text.trim()
  const id = orcid === undefined ? `#author-${number + 1}` : `https://orcid.org/${orcid.toUpperCase()}`
  return { '@id': id, '@type': 'Person', name }
}

/** An author's name and ORCID, which may stand in brackets and after its address. */
const ORCID = /^(?<before>.*?)[\s<(]*(?:https?:\/\/orcid\.org\/)?(?<orcid>\d{4}-\d{4}-\d{4}-\d{3}[\dX])\s*[>)]?\s*$/is

/** Whether an author's ORCID, if there is one, has the check digit that it must have (ISO 7064, mod 11-2). */
export function hasSoundOrcid(text: string): boolean {
  const digits = ORCID.exec(text)?.groups?.orcid.toUpperCase().replaceAll('-', '')
  if (digits === undefined) return true
  const sum = [...digits.slice(0, 15)].reduce((total, digit) => ((total + Number(digit)) * 2) % 11, 0)
  const check = (12 - sum) % 11
  return digits[15] === (check === 10 ? 'X' : String(check))
}

/** A licence by its SPDX name, its address, or words of its own; `missing` says that none was named. */
export function licenceOf(text: string | undefined, missing: Pick<Licence, 'name' | 'description'>): Licence {
  if (text === undefined) return { '@id': '#no-licence', '@type': 'CreativeWork', ...missing }
  const own = text.trim()
  if (isAddress(own)) return { '@id': own, '@type': 'CreativeWork', name: own, description: own }
  const identifier = spdxOf(own)
  const known = LICENCES.find(({ spdx }) => spdx === identifier)
  if (known !== undefined) {
    const { spdx, name, address } = known
    return { '@id': address, '@type': 'CreativeWork', name: spdx, description: name }
  }
  if (identifier === undefined) return { '@id': '#licence', '@type': 'CreativeWork', name: own, description: own }
  const address = `https://spdx.org/licenses/${identifier}`
  return { '@id': address, '@type': 'CreativeWork', name: identifier, description: address }
}

/** What of a licence's text was meant as an SPDX identifier and is none, and what was probably meant; null where nothing is. */
export function licenceFault(text: string): { readonly got: string; readonly near: string | undefined } | null {
  const own = text.trim()
  if (isAddress(own) || spdxOf(own) !== undefined) return null
  // Full-width signs are looked at as what they stand for; other signs are words of a language.
  const plain = own.normalize('NFKC')
  const isExpression = /^\(*[!-~]+(\s+(AND|OR|WITH)\s+[!-~]+)*$/.test(plain)
  if (!isExpression) return null
  const identifiers = plain.split(/\s+(?:AND|OR)\s+/).map((one) => one.replaceAll(/^\(+|\)+$|\s+WITH\s.*$/g, ''))
  const wrong = identifiers.find((one) => !/^LicenseRef-[\w.-]+$/.test(one) && spdxOf(one) === undefined)
  if (wrong === undefined) return plain === own ? null : { got: own, near: plain }
  return { got: wrong, near: nearLicence(wrong) }
}

function nearLicence(wrong: string): string | undefined {
  const usual = LICENCES.map(({ spdx }) => spdx)
  const begins = (names: readonly string[]) =>
    names.find((name) => name.toLowerCase().startsWith(`${wrong.toLowerCase()}-`))
  return begins(usual) ?? nearestName(wrong, usual) ?? begins(SPDX_IDENTIFIERS) ?? nearestName(wrong, SPDX_IDENTIFIERS)
}

/** The identifier that a text is, whatever its case, with blanks for its hyphens too, and with the `+` of “or later”. */
function spdxOf(text: string): string | undefined {
  const own = text.toLowerCase().replaceAll(/[\s_]+/g, '-')
  const known = (one: string) => SPDX_IDENTIFIERS.find((name) => name.toLowerCase() === one)
  const before = own.endsWith('+') ? known(own.slice(0, -1)) : undefined
  return known(own) ?? (before && `${before}+`)
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(text)
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
