/** Power cuts with a lock that was not synced, and run folders of strangers before every command that reads a run. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EXIT } from '../../src/cli/exit.js'
import { journalLine } from '../../src/run/journal-lines.js'
import { sealedText, unsealed } from '../../src/run/sealed-json.js'
import { ganweiHere } from '../cli/here.js'
import { resultHashes } from '../cli/program.js'
import { extent } from '../extent.js'
import { Tally } from '../tally.js'
import { batchHere, compareHere, resumeHere, scratchFolder, writeTiny } from './tiny.js'

// The page takes longer to draw than all else together.
vi.mock('../../src/report/document/html.js', () => ({ reportHtml: async () => '<p>report</p>' }))
vi.mock('../../src/report/charts/figures.js', () => ({ drawFigures: async () => [] }))

const seed = Number(process.env.TEST_SEED ?? 20_261_128)
const [cuts, strangers] = extent([5, 3], [10, 6], [300, 200])
const folder = scratchFolder('campaign')
const at = (...path: string[]) => join(folder, ...path)
let whole: Record<string, string>

beforeAll(async () => {
  writeTiny(at('s'))
  expect(await batchHere(at('s'), at('whole'), 6)).toBeNull()
  expect(await compareHere(at('s'), at('drawn'), 2, 1)).toBeNull()
  whole = resultHashes(at('whole'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Choices that follow from the seed and a number, so that a failure can be repeated by both. */
class Chances {
  #state: number

  constructor(from: number) {
    this.#state = (seed ^ Math.imul(from, 2_654_435_761)) >>> 0
  }

  /** From 0 to below `count`. */
  below(count: number): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(this.#state ^ (this.#state >>> 12), 0x297a2d39) >>> 0
    return ((mixed ^ (mixed >>> 15)) >>> 0) % count
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]
  }
}

const HOLDER = {
  host: 'here',
  uid: 0,
  bootId: 'before',
  pid: 12,
  startTime: '1',
  pidSpace: null,
  slurmJob: null,
  slurmTask: null
}

/** What a power cut leaves of a file that was written and not synced: nothing, zeros, a beginning, or both. */
function unsynced(text: string, chances: Chances): Buffer {
  const bytes = Buffer.from(text)
  const length = chances.below(bytes.length)
  return chances.of([
    Buffer.alloc(0),
    Buffer.alloc(bytes.length),
    bytes.subarray(0, length),
    Buffer.concat([bytes.subarray(0, length), Buffer.alloc(bytes.length - length)]),
    Buffer.concat([bytes, Buffer.alloc(1 + chances.below(512))])
  ])
}

describe('a power cut', () => {
  it(`leaves what resume completes without --take-over, ${cuts} times`, async () => {
    const tally = new Tally('power cuts')
    for (let number = 0; number < cuts; number++) {
      const chances = new Chances(number)
      const run = at('cut')
      cpSync(at('whole'), run, { recursive: true })
      rmSync(join(run, 'manifest.json'))
      const path = join(run, 'journal.jsonl')
      const journal = readFileSync(path)
      const kept = chances.below(journal.length + 1)
      writeFileSync(path, Buffer.concat([journal.subarray(0, kept), Buffer.alloc(chances.of([0, 0, 7, 512]))]))
      for (const name of readdirSync(run).filter((name) => !['plan.json', 'journal.jsonl'].includes(name))) {
        if (chances.below(2) === 0) rmSync(join(run, name))
        else if (chances.below(4) === 0) writeFileSync(join(run, `${name}.tmp`), unsynced('half', chances))
      }
      writeFileSync(join(run, 'lock'), unsynced(JSON.stringify(HOLDER), chances))
      if (chances.below(3) === 0) writeFileSync(join(run, 'lock.tmp'), unsynced(JSON.stringify(HOLDER), chances))
      const about = `TEST_SEED=${seed}, cut ${number}`
      const failure = await resumeHere(run)
      const left = Object.fromEntries(Object.entries(resultHashes(run)).filter(([name]) => !name.endsWith('.tmp')))
      const isWhole = isDeepStrictEqual(left, whole)
      if (tally.hold(failure === null, 'lost', `${about}: ${failure?.message}`)) {
        const isLeft = tally.hold(!existsSync(join(run, 'lock')), 'lock left', about)
        if (tally.hold(isWhole, 'wrong', about) && isLeft) tally.count('as promised')
      }
      rmSync(run, { recursive: true })
      tally.next(cuts)
    }
    expect(tally.faults).toEqual([])
  })
})

/** Numbers, texts and shapes that no plan, journal or manifest of ours holds. */
const ODD: readonly unknown[] = [
  ...[
    -1,
    0,
    0.5,
    1e9,
    1e15,
    1e300,
    -0.1,
    2 ** 32,
    2 ** 53,
    'NaN',
    'Infinity',
    '1e5',
    '',
    ' ',
    null,
    true,
    [],
    {},
    [[]]
  ],
  ...[
    '\u001b[2J',
    '\u0007',
    '\u202e',
    'a\nb',
    '../../outside',
    '/etc/passwd',
    '/dev/zero',
    '__proto__',
    'COM1',
    'x'.repeat(300)
  ],
  ...[
    '严'.repeat(200),
    '=1+1',
    '</script>',
    '$(id)',
    'NUL',
    'aux.yaml',
    'Inf',
    '-x',
    'a.',
    'a ',
    { length: 1e9 },
    Array(2000).fill(0)
  ]
]

/** One value somewhere in a JSON value put in place of another, or an entry left out or added. */
function mutated(value: unknown, chances: Chances): unknown {
  if (typeof value !== 'object' || value === null || chances.below(6) === 0) return chances.of(ODD)
  const entries = Object.entries(value)
  if (entries.length === 0) return chances.of(ODD)
  const [key] = chances.of(entries)
  const how = chances.below(8)
  const changed = entries.flatMap(([name, old]) => {
    if (name !== key) return [[name, old] as const]
    if (how === 0) return []
    if (how === 1) return [[name, old] as const, [`${chances.of(ODD)}`, chances.of(ODD)] as const]
    return [[name, mutated(old, chances)] as const]
  })
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed)
}

/** Changes a run as a stranger might who wants it to be read; forged is what has a seal of its own, and so is another run. */
function estrange(run: string, chances: Chances): { readonly what: string; readonly isForged: boolean } {
  const names = readdirSync(run)
  const kind = chances.of(['sealed', 'sealed', 'sealed', 'line', 'line', 'bytes', 'special', 'manifest'])
  if (kind === 'sealed') {
    const name = chances.of(['plan.json', 'manifest.json'])
    const content = mutated(unsealed(readFileSync(join(run, name), 'utf8')), chances) as Record<string, unknown>
    const text = JSON.stringify(content, null, 1) ?? ''
    writeFileSync(join(run, name), typeof content === 'object' && content ? sealedText(content) : text)
    if (name === 'plan.json' && chances.below(2) === 0) vouch(run, [name])
    return { what: `${name}: ${text.slice(0, 200)}`, isForged: true }
  }
  if (kind === 'line') {
    const path = join(run, 'journal.jsonl')
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const [header] = lines
    const which = chances.below(lines.length)
    const content = mutated(JSON.parse(which === 0 ? header : lines[which].slice(65)), chances)
    lines[which] =
      which === 0
        ? JSON.stringify(content)
        : journalLine(header, content as never)
            .toString()
            .trimEnd()
    writeFileSync(path, `${lines.join('\n')}\n`)
    if (chances.below(2) === 0) vouch(run, ['journal.jsonl'])
    else rmSync(join(run, 'manifest.json'), { force: true })
    return { what: `journal line ${which}: ${JSON.stringify(content)?.slice(0, 200)}`, isForged: true }
  }
  if (kind === 'manifest') {
    vouch(run, [chances.of(names.filter((name) => lstatSync(join(run, name)).isFile())), `${chances.of(ODD)}`])
    return { what: 'a manifest that vouches for more', isForged: true }
  }
  const name = chances.of([...names, 'lock', 'figures', 'summary.csv.tmp', 'assumptions'])
  const path = join(run, name)
  if (kind === 'bytes') {
    const bytes = existsSync(path) && lstatSync(path).isFile() ? readFileSync(path) : Buffer.from('x')
    const from = chances.below(bytes.length + 1)
    const piece = Buffer.from(`${chances.of(ODD)}`)
    if (existsSync(path) && !lstatSync(path).isFile()) rmSync(path, { recursive: true })
    writeFileSync(path, Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + chances.below(40))]))
    return { what: `${name}: bytes from ${from}`, isForged: false }
  }
  rmSync(path, { recursive: true, force: true })
  const what = chances.of([
    'pipe',
    '/dev/zero',
    '/dev/stdin',
    at('outside'),
    at('outside', 'file'),
    'self',
    'folder',
    at('nowhere')
  ])
  if (what === 'folder') mkdirSync(path)
  else if (what === 'pipe') spawnSync('mkfifo', [path])
  else symlinkSync(what === 'self' ? name : what, path)
  return { what: `${name} → ${what}`, isForged: false }
}

/** Seals the manifest anew, with the hashes of these files as they are now. */
function vouch(run: string, names: readonly string[]): void {
  const path = join(run, 'manifest.json')
  const { files, ...rest } = unsealed(readFileSync(path, 'utf8')) as { files: Record<string, string> }
  for (const name of names) {
    const own = join(run, name)
    const isFile = !name.includes('\0') && name.length < 200 && existsSync(own) && lstatSync(own).isFile()
    files[name] = createHash('sha256')
      .update(isFile ? readFileSync(own) : '')
      .digest('hex')
  }
  writeFileSync(path, sealedText({ ...rest, files }))
}

/** Every file below a folder with its content, but for the folders that commands are told to write to. */
function snapshot(): string {
  const mine = /^(changed|made)(\/|$)/
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !mine.test(name))
    .sort()
  return names
    .map((name) => {
      const stats = lstatSync(at(name))
      return `${name} ${stats.isSymbolicLink() ? readlinkSync(at(name)) : stats.isFile() ? readFileSync(at(name)).toString('base64') : ''}`
    })
    .join('\n')
}

const ALLOWED: readonly number[] = [
  0,
  EXIT.usage,
  EXIT.someFailed,
  EXIT.mismatch,
  EXIT.noInput,
  EXIT.unavailable,
  EXIT.cannotCreate,
  EXIT.ioError,
  EXIT.locked
]

/** Every command that reads a run; they write to `changed` and `made` only. */
const COMMANDS: readonly (readonly string[])[] = [
  ['verify', 'changed', '--workers', '0'],
  ['diff', 'whole', 'changed'],
  ['diff', 'changed', 'whole'],
  ['paper', 'changed', '--out', 'made/paper'],
  ['explore', 'changed', '--export', 'made/site'],
  ['report', 'changed'],
  ['report', 'changed', '--csv-labels', 'en', '--targets', 'ganwei:targets/chen-peng-survey'],
  ['compare', 'changed', '--workers', '0'],
  ['decide', 'changed'],
  ['sensitivity', 'changed', '--dry-run'],
  ['run', 's/base.yaml', '--ensemble', 'changed', '--worlds', '2', '--replications', '2', '--workers', '0'],
  ['merge', 'made/merged', 'changed', '--workers', '0'],
  ['cluster', 'status', 'changed'],
  ['cluster', 'retry', 'changed', '--dry-run'],
  ['run', 'changed/plan.json', '--only', 'base', '--replications', '2', '--workers', '0'],
  ['batch', 'changed/plan.json', '--dry-run'],
  ['batch', 'changed', '--dry-run'],
  ['extend', 'changed', '--replications', '7', '--workers', '0'],
  ['resume', 'changed', '--workers', '0']
]

/** Copies a run to where commands read and write it, and runs one. */
async function runOn(run: string, command: readonly string[]) {
  for (const name of ['changed', 'made']) rmSync(at(name), { recursive: true, force: true })
  mkdirSync(at('made'))
  cpSync(run, at('changed'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !lstatSync(path).isFIFO()
  })
  for (const name of readdirSync(run))
    if (lstatSync(join(run, name)).isFIFO()) spawnSync('mkfifo', [at('changed', name)])
  return ganweiHere(command, { cwd: folder })
}

/** Commands that answer for every result file of the run; others read some, and leave all as they are. */
const ANSWERS_FOR_ALL: readonly (string | undefined)[] = ['verify', 'report', 'compare', 'extend', 'resume']

/** What a command has said, times aside, and what it has left of the results that it answers for. */
function told(command: readonly string[], stdout: string, names: readonly string[]): string {
  const hashes = ANSWERS_FOR_ALL.includes(command[0]) ? resultHashes(at('changed')) : {}
  const files = names.map((name) => `${name} ${hashes[name]?.slice(0, 8) ?? ''}`)
  return `${stdout.replace(/\d+(\.\d+)? ?(s|ms|min|h|(second|minute|hour)s?)\b/g, '')}${files.join(' ')}`
}

describe.skipIf(process.platform === 'win32')('a run folder of a stranger', () => {
  it(`harms no command, ${strangers} times`, async () => {
    mkdirSync(at('outside'))
    writeFileSync(at('outside', 'file'), 'mine')
    const tally = new Tally('strangers × commands')
    const usual: Record<string, string> = {}
    for (let number = 0; number < strangers; number++) {
      const chances = new Chances(10_000 + number)
      const of = chances.of(['whole', 'whole', 'drawn'])
      rmSync(at('original'), { recursive: true, force: true })
      cpSync(at(of), at('original'), { recursive: true })
      const { what, isForged } = estrange(at('original'), chances)
      const names = Object.keys(resultHashes(at(of)))
      const before = snapshot()
      for (const command of COMMANDS) {
        const line = command.join(' ')
        const about = `TEST_SEED=${seed}, stranger ${number} (${what}): ${line}`
        const { status, stdout, stderr } = await runOn(at('original'), command)
        const said = `${stdout}${stderr}`
        const isOurs = !ALLOWED.includes(status ?? -1) || /fault of ours|\n +at \S+ \(/.test(said)
        let isFine = tally.hold(!isOurs, 'fault of ours', `${about}: ${status} ${stderr}`)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
        const raw = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
        isFine &&= tally.hold(!raw.test(said), 'shown raw', about)
        isFine &&= tally.hold(snapshot() === before, 'written outside', about)
        if (status === 0 && !isForged) {
          const now = told(command, stdout, names)
          usual[`${of} ${line}`] ??= told(command, (await runOn(at(of), command)).stdout, names)
          isFine &&= tally.hold(now === usual[`${of} ${line}`], 'wrong with exit 0', `${about}: ${now}`)
        }
        if (isFine) tally.count(`exit ${status}`)
      }
      tally.next(strangers)
    }
    expect(tally.faults).toEqual([])
  })
})
