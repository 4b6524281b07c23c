/** What a package of ours brings: no file twice, and to those who import one function, little more than that. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { root, sha256 } from '../cli/program.js'

const dist = join(root, 'dist')

it('holds no file twice', () => {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const first = new Map<string, string>()
  const again = names.filter((name) => {
    const hash = sha256(readFileSync(name))
    const isAgain = first.has(hash)
    first.set(hash, name)
    return isAgain
  })
  expect(names.length).toBeGreaterThan(100)
  expect(again).toEqual([])
})

it.each(['index.js', 'index.browser.js'])(
  'gives each function of %s that needs no table in under 20 kB',
  async (entry) => {
    const folder = mkdtempSync(join(tmpdir(), 'ganwei-bundle-'))
    try {
      for (const name of ['streamKey', 'estimate', 'pairedDifference', 'formatIssue', 'TOTAL_ROWS', 'MODEL_VERSION']) {
        const input = join(folder, 'input.js')
        const from = JSON.stringify(join(dist, entry))
        writeFileSync(input, `import { ${name} } from ${from}\nconsole.log(${name})\n`)
        const made = await build({
          configFile: false,
          root: folder,
          logLevel: 'silent',
          publicDir: false,
          // Nothing is minified, so that what is counted is what came in.
          build: { write: false, minify: false, ssr: entry === 'index.js', rolldownOptions: { input } },
          ssr: { noExternal: true }
        })
        const { output } = made as Rolldown.RolldownOutput
        const size = output.reduce((sum, file) => sum + (file.type === 'chunk' ? file.code.length : 0), 0)
        expect(size, name).toBeLessThan(20_000)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
)
