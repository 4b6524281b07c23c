/** Who publishes something, under which licence: from the words of a command line to entities of an archive. */

import { LICENCES } from './licences.data.js'

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
  const [, before, orcid] =
    /^(.*?)[\s<(]*(?:https:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])[>)]?$/.exec(text) ?? []
  const name = before?.trim() || text
  const id = orcid === undefined ? `#author-${number + 1}` : `https://orcid.org/${orcid}`
  return { '@id': id, '@type': 'Person', name }
}

/** A licence by its SPDX name, its address, or words of its own; `missing` says that none was named. */
export function licenceOf(text: string | undefined, missing: Pick<Licence, 'name' | 'description'>): Licence {
  if (text === undefined) return { '@id': '#no-licence', '@type': 'CreativeWork', ...missing }
  const known = LICENCES.find(({ spdx }) => spdx.toLowerCase() === text.trim().toLowerCase())
  if (known !== undefined) {
    const { spdx, name, address } = known
    return { '@id': address, '@type': 'CreativeWork', name: spdx, description: name }
  }
  const isAddress = /^https?:\/\/[!-~]+$/.test(text)
  return { '@id': isAddress ? text : '#licence', '@type': 'CreativeWork', name: text, description: text }
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
