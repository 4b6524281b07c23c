/** A build that makes again only what has changed leaves the same `dist` as one that begins with nothing. */

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root, sha256 } from '../cli/program.js'
import { isLong } from '../extent.js'

const PARTS = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

const project = mkdtempSync(join(tmpdir(), 'ganwei-build-'))
for (const part of PARTS) cpSync(join(root, part), join(project, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
// In the long run the first build begins with nothing; else with what the project's own, in `.ci/run` a clean one, has kept.
const kept = join('.cache', 'build')
if (!isLong && existsSync(join(root, kept)))
  cpSync(join(root, kept), join(project, kept), { recursive: true, preserveTimestamps: true })
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Builds, and gives the hash of every file of `dist` by its name. */
function built(): Record<string, string> {
  const { status, stderr } = spawnSync(process.execPath, [join('scripts', 'build.mjs')], {
    cwd: project,
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
  const dist = join(project, 'dist')
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(dist.length + 1), sha256(readFileSync(file))])
  )
}

function change(path: string, made: (text: string) => string): void {
  const file = join(project, path)
  writeFileSync(file, made(readFileSync(file, 'utf8')))
}

/** When a file of what is kept between builds was made. */
const madeAt = (path: string) => statSync(join(project, '.cache', 'build', path)).mtimeMs

/** Puts a comment into a source; gives the file's text of before. */
function comment(): string {
  const before = readFileSync(join(project, 'src', 'model', 'period.ts'), 'utf8')
  change(join('src', 'model', 'period.ts'), (text) => `// A comment.\n${text}`)
  return before
}

it('compiles a changed comment and no more, and has the bytes of before without it', () => {
  const first = built()
  const explorer = madeAt(join('explorer', 'index.html'))
  const before = comment()
  const commented = built()
  expect(commented['model/period.js']).not.toBe(first['model/period.js'])
  expect(madeAt(join('explorer', 'index.html'))).toBe(explorer)
  change(join('src', 'model', 'period.ts'), () => before)
  expect(built()).toEqual(first)
})

if (isLong)
  it('leaves the same bytes as a clean one after changes of comments, of code, and of what is there', () => {
    writeFileSync(join(project, 'src', 'model', 'gone.ts'), '/** Gone soon. */\nexport const GONE = 1\n')
    const first = built()
    expect(first['model/gone.js']).toBeUndefined()
    const explorer = madeAt(join('explorer', 'index.html'))

    comment()
    const commented = built()
    expect(commented['model/period.js']).not.toBe(first['model/period.js'])
    expect(madeAt(join('explorer', 'index.html'))).toBe(explorer)

    rmSync(join(project, 'src', 'model', 'gone.ts'))
    change(join('src', 'words', 'en.ts'), (text) => text.replace(/summary: '/, "summary: 'Changed: "))
    change(
      join('src', 'kernel', 'assembly', 'index.ts'),
      (text) => `${text}\nexport function added(): i32 { return 7 }\n`
    )
    const changed = built()
    expect(changed['program/words.js']).not.toBe(commented['program/words.js'])
    expect(changed['kernel/kernel.wasm']).not.toBe(commented['kernel/kernel.wasm'])
    expect(madeAt(join('explorer', 'index.html'))).toBeGreaterThan(explorer)

    for (const made of ['dist', '.cache']) rmSync(join(project, made), { recursive: true })
    expect(built()).toEqual(changed)
  })
