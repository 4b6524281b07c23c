/** The program itself as files of a supplement: unpacked, so that Node alone plays a plan, and as one archive with one hash. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildInfo } from './build-info.js'
import { Failure } from './failure.js'

/** Where the program stands in a supplement. */
export const PROGRAM_FOLDER = 'program'

/** What a start of the program reads, its licence, and the description of the model. */
const PARTS = [
  'package.json',
  'LICENSE',
  'dist/build.json',
  'dist/program',
  'dist/kernel/kernel.wasm',
  'scenarios',
  'docs/en/odd.md'
]

const MAIN = 'dist/program/main.js'

/** The command that plays a plan, given beside the folder of the program. */
export function packedCommand(): string {
  return `node ${PROGRAM_FOLDER}/${MAIN}`
}

/** The name of the archive. */
export function archiveName(): string {
  return `ganwei-${buildInfo().version}.tar`
}

/** A file of the program by its name in the package, with its bytes. */
export interface ProgramFile {
  readonly name: string
  readonly content: Uint8Array
}

/** The files of the built program in order of name; throws `Failure` where it was not built. */
export function programFiles(): readonly ProgramFile[] {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  if (!existsSync(join(root, MAIN))) throw new Failure('unavailable', (words) => words.printed.noProgram)
  return PARTS.flatMap((part) => filesAt(root, part)).map((name) => ({ name, content: readFileSync(join(root, name)) }))
}

/** Files as a tar archive (POSIX ustar) in a folder `package`, without times or owners: the same bytes for the same files. */
export function archiveOf(files: readonly ProgramFile[]): Uint8Array {
  const pieces = files.flatMap(({ name, content }) => [
    headerOf(`package/${name}`, content.length),
    content,
    new Uint8Array(-content.length & (BLOCK - 1))
  ])
  return Buffer.concat([...pieces, new Uint8Array(2 * BLOCK)])
}

const BLOCK = 512

function headerOf(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1')
  const [prefix, last] = splitName(name)
  header.write(last, 0, 100, 'utf8')
  octal(0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(0, 136, 12)
  header.fill(' ', 148, 156)
  header.write('0', 156, 'latin1')
  header.write('ustar\0' + '00', 257, 'latin1')
  header.write(prefix, 345, 155, 'utf8')
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7
  )
  return header
}

/** A name as ustar holds it, in at most 155 and 100 bytes, parted at a slash; throws RangeError where that cannot be. */
function splitName(name: string): readonly [prefix: string, last: string] {
  if (Buffer.byteLength(name) <= 100) return ['', name]
  for (let at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
    const parts = [name.slice(0, at), name.slice(at + 1)] as const
    if (Buffer.byteLength(parts[0]) <= 155 && Buffer.byteLength(parts[1]) <= 100) return parts
  }
  throw new RangeError(`a name too long for a tar archive: ${name}`)
}

function filesAt(root: string, path: string): readonly string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  return names.flatMap((name) => filesAt(root, `${path}/${name}`))
}
