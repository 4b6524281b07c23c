/** What an archive is told of a paper's supplement: each of its files, who publishes it, and the program that made it. */

import type { BatchResults } from '../experiment/results.js'
import type { RunTable } from '../report/tables/run-table.js'
import { wordsOf } from '../words/words.js'
import { PROGRAM_FOLDER } from './packed-program.js'
import { CRATE_FILE, type Crate, type CrateEntry, crateText } from './ro-crate.js'
import type { Manifest } from './run-folder.js'
import { SUMS_FILE, type SupplementFile, type WrittenFile } from './supplement-folder.js'

/** What is said beside the files. */
export interface Described extends Pick<Crate, 'licence' | 'authors'> {
  readonly results: BatchResults
  readonly tables: readonly RunTable[]
  readonly manifest: Manifest
  /** The day of publication; that of the run where absent. */
  readonly date: string | undefined
}

/** The description of a supplement with these files. */
export function supplementCrate(files: readonly WrittenFile[], described: Described): SupplementFile {
  const { results, tables, manifest, licence, authors = [], date = dayOf(manifest) } = described
  const { supplement } = wordsOf('en').report
  const inProgram = ({ name }: WrittenFile) => name.startsWith(`${PROGRAM_FOLDER}/`) && !name.endsWith('.tar')
  const content = crateText({
    ...{ plan: results.plan, engine: results.engine, date, licence, authors },
    entries: [
      ...files.filter((file) => !inProgram(file)).map((file) => entryOf(file, tables)),
      ...(files.some(inProgram) ? [{ name: `${PROGRAM_FOLDER}/`, about: supplement.files.program }] : []),
      { name: SUMS_FILE, mediaType: 'text/plain', about: supplement.files.sums }
    ],
    program: { version: `${manifest.ganwei}`, sha256: textOr(manifest.programSha256) },
    ...timesOf(manifest)
  })
  return { name: CRATE_FILE, content }
}

/** The day on which a run was made, by its manifest, as ISO 8601; undefined where it does not say. */
export function dayOf({ started }: Manifest): string | undefined {
  return typeof started === 'string' && ISO_TIME.test(started) ? started.slice(0, 10) : undefined
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

function entryOf({ name, sha256 }: WrittenFile, tables: readonly RunTable[]): CrateEntry {
  const { supplement, data } = wordsOf('en').report
  const { files } = supplement
  const table = tables.find((each) => name === `data/${each.name}.csv`)
  if (table !== undefined) return { name, mediaType: 'text/csv', about: data.about[table.name], sha256, table }
  const kinds: readonly (readonly [RegExp, string, string])[] = [
    [/^README\.md$/, 'text/markdown', files.overview],
    [/^methods\./, 'text/markdown', files.methods],
    [/^comparison\./, 'text/plain', files.comparison],
    [/^parameters\.csv$/, 'text/csv', files.parameters],
    [/^latex\/.*\.svg$/, 'image/svg+xml', files.figures],
    [/^latex\/.*\.png$/, 'image/png', files.figures],
    [/^latex\/.*\.bib$/, 'application/x-bibtex', files.latex],
    [/^latex\//, 'application/x-tex', files.latex],
    [/^figures\//, 'image/svg+xml', files.figures],
    [/^data\/README/, 'text/plain', files.readme],
    [/^plan\.json$/, 'application/json', files.plan],
    [/^manifest\.json$/, 'application/json', files.manifest],
    [/\.tar$/, 'application/x-tar', files.archive]
  ]
  const [, mediaType = 'application/octet-stream', about = name] = kinds.find(([pattern]) => pattern.test(name)) ?? []
  return { name, mediaType, about, sha256 }
}

function timesOf({ started, seconds }: Manifest): Pick<Crate, 'times'> {
  if (typeof started !== 'string' || !ISO_TIME.test(started) || typeof seconds !== 'number') return {}
  const end = Date.parse(started) + seconds * 1000
  if (!(Math.abs(end) < LAST_TIME)) return {}
  return { times: { startTime: started, endTime: new Date(end).toISOString() } }
}

/** Milliseconds that a date can hold. */
const LAST_TIME = 8.64e15

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
