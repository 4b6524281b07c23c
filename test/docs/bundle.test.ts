import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../cli/program.js'

// Within the project, so that its own name is found.
const folder = mkdtempSync(join(root, 'dist', '.bundle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The bytes of a page's bundle that uses one function. */
async function bytesOf(text: string): Promise<number> {
  writeFileSync(join(folder, 'page.js'), text)
  const outDir = join(folder, 'out')
  await build({
    ...{ configFile: false, root: folder, logLevel: 'error', publicDir: false },
    build: { outDir, lib: { entry: join(folder, 'page.js'), formats: ['es'], fileName: 'page' } }
  })
  return readdirSync(outDir).reduce((sum, name) => sum + readFileSync(join(outDir, name)).length, 0)
}

describe('a bundle for a page', () => {
  it('takes up less than 20 kB for a stream key', async () => {
    const bytes = await bytesOf("import { streamKey } from 'ganwei'\nconsole.log(streamKey('paper'))\n")
    expect(bytes).toBeGreaterThan(500)
    expect(bytes).toBeLessThan(20_000)
  })

  it('of a whole experiment asks for nothing of Node', async () => {
    await bytesOf("import { experiment } from 'ganwei'\nconsole.log(experiment)\n")
    expect(readFileSync(join(folder, 'out', 'page.js'), 'utf8')).not.toMatch(/from\s*["']node:/)
  })
})
