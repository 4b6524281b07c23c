/** The parts by make and by GNU parallel, just as `docs/en/cluster.md` has them. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ganwei, resultHashes, root } from '../cli/program.js'
import { writeTiny } from '../faults/tiny.js'
import { sketchedProgram } from '../sketched-program.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-make-'))
const at = (...path: string[]) => join(folder, ...path)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The program that draws nothing. */
let program: string

const JOB = ['s', '--replications', '7', '--seed', 'x']
const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

/** The block of the document in a language, about a smaller job in three parts. */
function block(language: string): string {
  const page = readFileSync(join(root, 'docs', 'en', 'cluster.md'), 'utf8')
  const [, text] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? ['', '']
  return text
    .replaceAll('npx ganwei', `'${process.execPath}' '${program}'`)
    .replaceAll('ganwei:reforms --replications 200', `../${JOB.join(' ')}`)
    .replace('K := 8', 'K := 3')
    .replace('seq 8', 'seq 3')
    .replace('{}/8', '{}/3')
}

function runs(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}

beforeAll(async () => {
  program = await sketchedProgram()
  writeTiny(at('s'))
  expect(ganwei(['batch', ...JOB, '--out', 'whole', '--quiet'], { cwd: folder, program }).status).toBe(0)
})

describe('without Slurm', () => {
  const noMake = isThere('make') ? '' : ' (skipped: no make; on Debian: apt-get install make)'
  const noParallel = isThere('parallel') ? '' : ' (skipped: no GNU parallel; on Debian: apt-get install parallel)'

  it.skipIf(noMake !== '')(`make gives the bytes of one machine, and makes again what is missing${noMake}`, () => {
    mkdirSync(at('by-make'))
    writeFileSync(at('by-make', 'Makefile'), block('make'))
    runs('make', ['-j', '2'], at('by-make'))
    expect(resultHashes(at('by-make', 'whole'))).toEqual(resultHashes(at('whole')))
    rmSync(at('by-make', 'parts', '2'), { recursive: true })
    rmSync(at('by-make', 'whole'), { recursive: true })
    runs('make', [], at('by-make'))
    expect(resultHashes(at('by-make', 'whole'))).toEqual(resultHashes(at('whole')))
  })

  it.skipIf(noParallel !== '')(`GNU parallel gives the bytes of one machine${noParallel}`, () => {
    mkdirSync(at('by-parallel'))
    // Without a home parallel does not ask to be cited.
    const script = `export HOME='${folder}'\n${block('sh')}`
    runs('bash', ['-euo', 'pipefail', '-c', script], at('by-parallel'))
    expect(resultHashes(at('by-parallel', 'whole'))).toEqual(resultHashes(at('whole')))
  })
})
