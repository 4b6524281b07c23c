import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { compileKernel } from '../../scripts/build.mjs'
import { itWhole } from '../extent.js'
import { GOLDEN_FILE, type Golden, goldenNumbers } from './golden-numbers.js'

const expected = JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as Golden
const found = goldenNumbers()
const temporary = mkdtempSync(join(tmpdir(), 'ganwei-kernel-'))
afterAll(() => rmSync(temporary, { recursive: true }))

describe('golden numbers, which move only with `npm run golden:update` and a Results line in CHANGELOG.md', () => {
  it.each(Object.keys(found.scenarios))('of %s', (file) => {
    expect(found.scenarios[file]).toEqual(expected.scenarios[file])
  })

  it('of no scenario that is not there', () => {
    expect(Object.keys(expected.scenarios)).toEqual(Object.keys(found.scenarios))
  })

  it('of a kernel whose bytes are those of every other machine', () => {
    expect(found.kernelSha256).toBe(expected.kernelSha256)
  })

  // To compile it takes longer than all golden numbers.
  itWhole('of a kernel whose bytes are those of every other folder', async () => {
    const folder = join(temporary, '干部 kernel')
    cpSync(fileURLToPath(new URL('../../src/kernel/assembly', import.meta.url)), folder, { recursive: true })
    await compileKernel(folder, join(temporary, 'again.wasm'))
    const built = readFileSync(fileURLToPath(new URL('../../dist/kernel/kernel.wasm', import.meta.url)))
    expect(readFileSync(join(temporary, 'again.wasm')).equals(built)).toBe(true)
  })
})
