import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.js'
import { main } from '../cli/program.js'
import { once } from '../once.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const runs = (...[program, ...args]: [string, ...string[]]) => spawnSync(program, args).status === 0
const hasLhs = runs('Rscript', '-e', 'library(lhs)')
const hasPandas = runs('python3', '-c', 'import pandas, numpy')

/** The block of a page that makes a design and reads its results, with the program that was built in the place of npx. */
function loopOf(page: string, kind: 'r' | 'python', out: string): string {
  const blocks = [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block)
  const loop = blocks.find((block) => block.includes('points.csv')) ?? ''
  const here = loop.replaceAll('designed', out).replace('"ganwei", "batch"', `${JSON.stringify(main)}, "batch"`)
  // Without what it remarks in its language: a loop that is the same in both is run once.
  return here.replace(/ *#.*$/gm, '').replace('"npx"', JSON.stringify(process.execPath))
}

const started = once(([program, ...args]: readonly [string, ...string[]]) =>
  spawnSync(program, args, { encoding: 'utf8', cwd: folder })
)

describe.each(LANGUAGES)('docs/%s/reading-results.md', (language) => {
  const page = readFileSync(new URL(`../../docs/${language}/reading-results.md`, import.meta.url), 'utf8')

  it('shows a loop in R and in Python', () => {
    for (const kind of ['r', 'python'] as const) expect(loopOf(page, kind, 'x')).toContain(JSON.stringify(main))
  })

  // Where R is: apt-get install r-base-core r-cran-lhs.
  if (hasLhs) {
    it('has a loop that runs in R', () => {
      const { status, stdout, stderr } = started(['Rscript', '-e', loopOf(page, 'r', 'in-r')])
      expect(status, stderr).toBe(0)
      expect(stdout).toMatch(/accountability\.strictness +\d/)
    })
  }

  // Where pandas is: pip install pandas.
  if (hasPandas) {
    it('has a loop that runs in Python', () => {
      const { status, stdout, stderr } = started(['python3', '-c', loopOf(page, 'python', 'in-python')])
      expect(status, stderr).toBe(0)
      expect(stdout).toMatch(/accountability\.strictness +0\.\d/)
    })
  }
})
