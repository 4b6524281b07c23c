/** The `ro-crate-metadata.json` of a folder, which archives read: what the folder and each of its files are. */

import { isCompared, type Plan } from '../experiment/plan.js'
import { displayText } from '../report/display-text.js'
import { nameOf } from '../report/report-rows.js'
import type { RunTable } from '../report/tables/run-table.js'
import { wordsOf } from '../words/words.js'
import { type Author, authorOf, licenceOf } from './published-by.js'

/** The file itself. */
export const CRATE_FILE = 'ro-crate-metadata.json'

/** A file or folder of a crate; a folder's name ends in `/`. */
export interface CrateEntry {
  readonly name: string
  /** A file's media type. */
  readonly mediaType?: string
  readonly about: string
  /** In hex, where the file is written already. */
  readonly sha256?: string
  readonly bytes?: number
  /** The table whose columns it has. */
  readonly table?: RunTable
}

/** What a crate is made of. */
export interface Crate {
  readonly plan: Plan
  readonly engine: string
  readonly entries: readonly CrateEntry[]
  readonly program: {
    readonly version: string
    /** The SHA-256 of the program, where that may be said. */
    readonly sha256?: string | null | undefined
  }
  /** The day of publication or, before it, of the run: ISO 8601. */
  readonly date: string | undefined
  readonly licence?: string | undefined
  readonly authors?: readonly string[]
  /** ISO 8601. */
  readonly times?: { readonly startTime: string; readonly endTime: string }
}

/**
 * The RO-Crate 1.1 description [1] as JSON-LD, which also keeps the rules of 1.2 and of Process Run Crate 0.5 [2]. A licence that
 * nobody has named yet is said to be missing.
 *
 * [1] Soiland-Reyes, S. et al. (2022). Packaging research artefacts with RO-Crate. Data Science 5(2), 97–138.
 * [2] Leo, S. et al. (2024). Recording provenance of workflow runs with RO-Crate. PLoS ONE 19(9), e0309210.
 */
export function crateText({ plan, engine, entries, program, date, licence, authors = [], times }: Crate): string {
  // Archives read English.
  const words = wordsOf('en')
  const { readme } = words.report
  const shown = isCompared(plan) ? plan.scenarios : [plan.scenarios[plan.baseline]]
  const names = shown.map((scenario) => words.say(nameOf(scenario))).join(words.semicolon)
  const people = authors.map(authorOf)
  const rights = licenceOf(licence, { name: readme.noLicence, description: readme.noLicenceText })
  const made = entries.filter(({ name, mediaType }) => mediaType !== undefined && name !== PLAN)
  const tables = entries.flatMap(({ table }) => table ?? [])
  const graph = [
    { '@id': CRATE_FILE, '@type': 'CreativeWork', conformsTo: { '@id': RO_CRATE }, about: { '@id': './' } },
    {
      '@id': './',
      '@type': 'Dataset',
      conformsTo: { '@id': PROCESS_RUN },
      name: readme.crateName(plan.scenarios.length, plan.replications, displayText(plan.seed)),
      description: readme.crateText(names),
      ...(date !== undefined && { datePublished: date }),
      license: { '@id': rights['@id'] },
      ...(people.length > 0 && { author: people.map(referenceTo) }),
      hasPart: entries.map(({ name }) => referenceTo({ '@id': encodeURI(name) })),
      mentions: { '@id': '#run' }
    },
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name: readme.crateRun(engine),
      description: `ganwei batch ${PLAN}`,
      ...times,
      instrument: { '@id': SOFTWARE },
      object: { '@id': PLAN },
      result: made.map(({ name }) => referenceTo({ '@id': encodeURI(name) }))
    },
    {
      '@id': SOFTWARE,
      '@type': 'SoftwareApplication',
      name: 'ganwei',
      url: `https://www.npmjs.com/package/ganwei/v/${program.version}`,
      softwareVersion: program.version,
      ...(program.sha256 && { sha256: program.sha256 })
    },
    { '@id': RO_CRATE, '@type': 'CreativeWork', name: 'RO-Crate Metadata Specification', version: '1.1' },
    { '@id': PROCESS_RUN, '@type': 'CreativeWork', name: 'Process Run Crate', version: '0.5' },
    rights,
    ...people,
    ...entries.map(entity),
    ...[...new Set(tables)].flatMap((table) =>
      table.columns.map((column) => ({
        '@id': variableId(table, column.name),
        '@type': 'PropertyValue',
        name: column.name,
        description: [column.label(words), column.meaning ? words.say(column.meaning) : '']
          .filter((text) => text !== '')
          .join(words.colon),
        ...(column.unit !== undefined && { unitText: column.unit })
      }))
    )
  ]
  const hasHashes = program.sha256 || entries.some(({ sha256 }) => sha256 !== undefined)
  const context = hasHashes ? [CONTEXT, { sha256: 'https://schema.org/sha256' }] : CONTEXT
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`
}

const RO_CRATE = 'https://w3id.org/ro/crate/1.1'
const CONTEXT = `${RO_CRATE}/context`
const PROCESS_RUN = 'https://w3id.org/ro/wfrun/process/0.5'
const SOFTWARE = '#ganwei'
const PLAN = 'plan.json'

function entity({ name, mediaType, about, sha256, bytes, table }: CrateEntry) {
  const id = encodeURI(name)
  if (mediaType === undefined) return { '@id': id, '@type': 'Dataset', name, description: about }
  return {
    ...{ '@id': id, '@type': 'File', name, encodingFormat: mediaType, description: about },
    ...(bytes !== undefined && { contentSize: `${bytes}` }),
    ...(sha256 !== undefined && { sha256 }),
    ...(table && {
      variableMeasured: table.columns.map((column) => referenceTo({ '@id': variableId(table, column.name) }))
    })
  }
}

function referenceTo({ '@id': id }: Pick<Author, '@id'>): { readonly '@id': string } {
  return { '@id': id }
}

function variableId({ name }: RunTable, column: string): string {
  return `#${name}-${encodeURIComponent(column)}`
}
