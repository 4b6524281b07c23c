/** Plays points and prints their outcomes: the model as a function for R, Python and other programs. */

import { createReadStream } from 'node:fs'
import { workersFor } from '../execution/executor.js'
import type { WarmPlayer } from '../execution/warm-workers.js'
import type { EngineName } from '../experiment/engine-names.js'
import { inOrder, pooledOutcomes } from '../experiment/evaluate.js'
import type { OutcomeName } from '../model/outcomes.js'
import { type StreamKey, streamKey } from '../random/key.js'
import { displayText, terminalText } from '../report/display-text.js'
import { isSystemError } from '../run/durable-file.js'
import { ENSEMBLE_COLUMNS } from '../run/ensemble-file.js'
import { warmPlayerOf } from '../run/executor-of.js'
import { Failure, systemFailure } from '../run/failure.js'
import { openNamed } from '../run/named-file.js'
import { LIBRARY } from '../scenario/library-name.js'
import { PointTable, pointOfObject } from '../scenario/points.js'
import { repeatedKey } from '../scenario/repeated-key.js'
import type { Scenario } from '../scenario/resolve.js'
import { cadreCount } from '../scenario/size.js'
import { fileAt, issuesFailure, loadOne } from './load-scenarios.js'
import { USUAL_ENGINE, USUAL_REPLICATIONS, USUAL_SEED } from './options.js'
import type { Output } from './output.js'
import { outcomeNamed } from './plan-of-arguments.js'

/** What the options of `ganwei evaluate` say. */
export interface EvaluateArguments {
  readonly points?: string | undefined
  readonly base?: string | undefined
  readonly replications?: number | undefined
  readonly seed?: string | undefined
  readonly outcomes?: string | undefined
  readonly jsonLines: boolean
  readonly engine?: EngineName | undefined
  readonly workers?: number | undefined
}

/** What every point is played with. */
interface Evaluation {
  readonly base: Scenario
  readonly key: StreamKey
  readonly replications: number
  readonly outcomes: readonly OutcomeName[]
  readonly player: WarmPlayer
}

/** A point of a table or a line of JSON, or why it is none. */
interface Item {
  /** Given back as it came. */
  readonly id: unknown
  readonly line: number
  readonly scenario?: Scenario
  readonly error?: string
}

interface Answer extends Item {
  readonly values: readonly (number | null)[] | null
}

/** The longest line, in characters. */
const LONGEST_LINE = 1 << 20

/** Plays every point and prints a line for each, in order; throws `Failure`. */
export async function evaluatePoints(argv: EvaluateArguments, output: Output): Promise<void> {
  const outcomes = outcomesAsked(argv.outcomes ?? 'afraidRate')
  const base = baseScenario(argv.base ?? `${LIBRARY}baseline`, output)
  const file = argv.points === undefined || argv.points === '-' ? null : argv.points
  if (file === null && output.io.stdin.isTTY) throw new Failure('usage', (w) => w.command.evaluate.noPoints)
  const lines = () =>
    linesOf(file === null ? output.io.stdin : createReadStream('', { fd: openNamed(file) }), file ?? '-')
  const source = file === null ? await buffered(lines()) : lines
  const isJson = await beginsAsJson(source())
  const isWhole = file !== null || !isJson
  const count = isWhole ? await checkWhole(source(), { file: file ?? '-', base, isJson }, output) : MANY
  const replications = argv.replications ?? USUAL_REPLICATIONS.evaluate
  const workers = argv.workers ?? workersFor(count * replications * cadreCount(base) * base.parameters.time.periods)
  const player = warmPlayerOf(argv.engine ?? USUAL_ENGINE, workers)
  try {
    const evaluation: Evaluation = {
      ...{ base, outcomes, player, key: streamKey(argv.seed ?? USUAL_SEED) },
      replications
    }
    const items = isJson ? itemsOfJson(source(), base, output) : itemsOfTable(source(), file ?? '-', base)
    await answerAll(items, evaluation, isJson || argv.jsonLines, output)
  } finally {
    await player.close()
  }
}

/** Plays items and writes their answers; throws `Failure` at the end for lines that were none, or that could not be played. */
async function answerAll(
  items: AsyncIterable<Item>,
  { outcomes, key, replications, player }: Evaluation,
  asJson: boolean,
  output: Output
): Promise<void> {
  const play = async (item: Item): Promise<Answer> => {
    if (item.scenario === undefined) return { ...item, values: null }
    try {
      const block = await player.play({ scenario: item.scenario, key, first: 0, count: replications })
      return { ...item, values: pooledOutcomes([block], outcomes) }
    } catch (error) {
      if (error instanceof Failure) throw error
      return { ...item, values: null, error: error instanceof Error ? error.message : String(error) }
    }
  }
  let [refused, failed] = [0, 0]
  const write = writerTo(output)
  if (!asJson) await write(['id', ...outcomes].join(','))
  for await (const answer of inOrder(items, player.ahead, play)) {
    const { id, line, error, values, scenario } = answer
    if (error !== undefined && scenario === undefined) refused += 1
    else if (error !== undefined) failed += 1
    const named = outcomes.map((name, k) => [name, values?.[k] ?? null])
    if (!asJson) await write([cell(String(id)), ...(values ?? outcomes.map(() => null)).map((v) => v ?? '')].join(','))
    else
      await write(
        terminalText(JSON.stringify(error === undefined ? { id, ...Object.fromEntries(named) } : { id, line, error }))
      )
  }
  if (refused > 0) throw new Failure('usage', (w) => w.command.evaluate.refused(refused))
  if (failed > 0) throw new Failure('someFailed', (w) => w.command.evaluate.failed(failed))
}

/** Reads every line before anything is played, and counts the points; throws `Failure` with every fault. */
async function checkWhole(
  lines: AsyncIterable<string>,
  { file, base, isJson }: { readonly file: string; readonly base: Scenario; readonly isJson: boolean },
  output: Output
): Promise<number> {
  if (!isJson) {
    const table = await readTable(lines, file, base)
    if (table.issues.length > 0) throw issuesFailure(table.issues, output)
    return table.rows
  }
  const faults: string[] = []
  let count = 0
  for await (const { line, error } of itemsOfJson(lines, base, output)) {
    count += 1
    if (error !== undefined) faults.push(`${file}:${line}: ${error}`)
  }
  if (faults.length === 0) return count
  const listed = faults.slice(0, MOST_LISTED).join('\n')
  throw new Failure('usage', (w) => `${listed}\n${w.command.evaluate.refused(faults.length)}`)
}

const MOST_LISTED = 100

/** As many points as come from a program that may go on for ever. */
const MANY = Number.POSITIVE_INFINITY

async function readTable(lines: AsyncIterable<string>, file: string, base: Scenario): Promise<PointTable> {
  let table: PointTable | undefined
  let number = 0
  for await (const line of lines) {
    number += 1
    if (table === undefined) table = tableFrom(file, line, base)
    else table.read(line, number)
  }
  return table ?? tableFrom(file, '', base)
}

/** A table by its first line: of points, or of the worlds of an ensemble, whose weights and outcomes are passed over. */
function tableFrom(file: string, header: string, base: Scenario): PointTable {
  const isEnsemble = /^\uFEFF?particle,/.test(header)
  return new PointTable(file, header, base, isEnsemble ? ENSEMBLE_COLUMNS : {})
}

async function* itemsOfTable(lines: AsyncIterable<string>, file: string, base: Scenario): AsyncGenerator<Item, void> {
  let table: PointTable | undefined
  let number = 0
  for await (const line of lines) {
    number += 1
    if (table === undefined) table = tableFrom(file, line, base)
    else {
      const point = table.read(line, number)
      if (point !== undefined) yield { id: point.id, line: number, scenario: point.scenario }
      else if (!table.isSound) throw new Failure('ioError', (w) => w.command.evaluate.changed(file))
    }
  }
}

/** Each line of JSON as a point; one that is none carries its error. */
async function* itemsOfJson(lines: AsyncIterable<string>, base: Scenario, output: Output): AsyncGenerator<Item, void> {
  let [line, row] = [0, 0]
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    row += 1
    yield itemOfJson(text, { line, row }, base, output)
  }
}

function itemOfJson(
  text: string,
  { line, row }: { readonly line: number; readonly row: number },
  base: Scenario,
  output: Output
): Item {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { id: row, line, error: output.say((w) => w.command.evaluate.noJson) }
  }
  const twice = repeatedKey(text)
  if (twice !== undefined)
    return { id: row, line, error: output.say((w) => w.command.evaluate.twice(displayText(twice))) }
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : row
  const id = typeof given === 'string' || typeof given === 'number' ? given : row
  const read = pointOfObject(value, base)
  if ('scenario' in read) return { id, line, scenario: read.scenario }
  const told = read.issues.map(({ path, message }) => [path, output.say(message)].filter(Boolean).join(': '))
  return { id, line, error: told.join('; ') }
}

function outcomesAsked(text: string): readonly OutcomeName[] {
  return text.split(',').map((part) => outcomeNamed('--outcomes', part.trim()))
}

function baseScenario(path: string, output: Output): Scenario {
  const resolved = loadOne(fileAt(path), [])
  if ('scenario' in resolved) return resolved.scenario
  throw issuesFailure(resolved.issues, output)
}

/** The lines of a stream of UTF-8, without their ends; throws `Failure` for other bytes and for a line without end. */
async function* linesOf(stream: NodeJS.ReadableStream, name: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  const decoded = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw new Failure('usage', (w) => w.command.evaluate.notUtf8(name))
    }
  }
  for await (const bytes of readable(stream, name)) {
    const lines = (rest + decoded(Buffer.from(bytes as Uint8Array))).split('\n')
    rest = lines.pop() as string
    if (rest.length > LONGEST_LINE) throw new Failure('usage', (w) => w.command.evaluate.longLine(name))
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  rest += decoded()
  if (rest !== '') yield rest.replace(/\r$/, '')
}

/** The bytes of a stream; what cannot be read is said by its name. */
async function* readable(stream: NodeJS.ReadableStream, name: string): AsyncGenerator<string | Buffer, void> {
  try {
    yield* stream
  } catch (error) {
    throw isSystemError(error) ? systemFailure('noInput', name, error) : error
  }
}

/** A stream that is looked into before it is read: of JSON the first line is read ahead, of a table all. */
async function buffered(lines: AsyncGenerator<string, void>): Promise<() => AsyncIterable<string>> {
  const ahead: string[] = []
  for (;;) {
    const { done, value } = await lines.next()
    if (done) break
    ahead.push(value)
    if (isJsonLine(ahead.find((line) => line.trim() !== ''))) break
  }
  const isAll = !isJsonLine(ahead.find((line) => line.trim() !== ''))
  return async function* () {
    yield* ahead
    if (!isAll) yield* lines
  }
}

async function beginsAsJson(lines: AsyncIterable<string>): Promise<boolean> {
  for await (const line of lines) if (line.trim() !== '') return isJsonLine(line)
  return false
}

function isJsonLine(line: string | undefined): boolean {
  return line?.trimStart().startsWith('{') === true
}

/** Writes lines as fast as they are taken. */
function writerTo({ io }: Output): (line: string) => Promise<void> {
  return (line) =>
    io.stdout.write(`${line}\n`)
      ? Promise.resolve()
      : new Promise((resolve) => {
          io.stdout.once('drain', resolve)
        })
}

/** A cell of CSV: in quotes where it must be. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
