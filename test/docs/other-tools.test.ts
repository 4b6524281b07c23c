import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.js'
import { ganwei, main } from '../cli/program.js'
import { once } from '../once.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-tools-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasPython = spawnSync('python3', ['--version']).status === 0
const hasR = spawnSync('Rscript', ['--version']).status === 0

/** The fenced blocks of a page in some language. */
function blocks(page: string, kind: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1])
}

const started = once(([program, ...args]: readonly [string, ...string[]]) =>
  spawnSync(program, args, { encoding: 'utf8', cwd: folder })
)

/** What of EMA Workbench its lines use: names that Python accepts, a function of them, points over their ranges. */
const STAND_IN = `
class RealParameter:
    def __init__(self, name, low, high):
        assert name.isidentifier()
        self.name, self.low, self.high = name, low, high
class ScalarOutcome:
    def __init__(self, name): self.name = name
class Model:
    def __init__(self, name, function): self.function = function
def perform_experiments(model, scenarios):
    places = [(k + 0.5) / scenarios for k in range(scenarios)]
    points = [{u.name: u.low + p * (u.high - u.low) for u in model.uncertainties} for p in places]
    answers = [model.function(**point) for point in points]
    return points, {o.name: [answer[o.name] for answer in answers] for o in model.outcomes}`

describe.each(LANGUAGES)('docs/%s/other-tools.md', (language) => {
  const page = readFileSync(new URL(`../../docs/${language}/other-tools.md`, import.meta.url), 'utf8')

  it('has a table and a command that give the header it shows', () => {
    const points = join(folder, `${language}.csv`)
    writeFileSync(points, blocks(page, 'csv')[0])
    const [command] = /^npx ganwei evaluate points.*$/m.exec(page) ?? []
    const [, , ...args] = (command ?? '').split(' ')
    const { status, stdout } = ganwei(args.map((arg) => (arg === 'points.csv' ? points : arg)))
    expect(status).toBe(0)
    expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(['id', 'a', 'b', ''])
    expect(page).toContain(stdout.split('\n')[0])
  })

  // Without Python this is skipped: apt-get install python3.
  it.skipIf(!hasPython)('has a Python program that runs', () => {
    const [program] = blocks(page, 'python')
    const here = program.replace('["npx", "ganwei"', JSON.stringify([process.execPath, main]).slice(0, -1))
    const { status, stdout, stderr } = started(['python3', '-c', here])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const rates = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ').map(Number))
    expect(rates.map(([id]) => id)).toEqual([0, 1, 2, 3, 4])
    for (const [, rate] of rates) expect(rate).toBeGreaterThan(0)
  })

  it.skipIf(!hasPython)('has lines for EMA Workbench that play, against a stand-in for it', () => {
    const here = blocks(page, 'python')[1]
      .replace('["npx", "ganwei"', JSON.stringify([process.execPath, main]).slice(0, -1))
      .replace(/^from ema_workbench.*$/m, STAND_IN)
    const { status, stdout, stderr } = started([
      'python3',
      '-c',
      `${here}\nprint(*outcomes["afraidRate"])\nganwei.stdin.close()`
    ])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const rates = stdout.trim().split(' ').map(Number)
    expect(rates).toHaveLength(5)
    for (const rate of rates) expect(rate).toBeGreaterThan(0)
  })

  // Where R is: apt-get install r-base-core.
  if (hasR) {
    it('has an R program that runs', () => {
      const [program] = blocks(page, 'r')
      const here = program
        .replace('"npx"', JSON.stringify(process.execPath))
        .replace('c("ganwei"', `c(${JSON.stringify(main)}`)
      const { status, stdout, stderr } = started(['Rscript', '-e', here])
      expect(status, stderr).toBe(0)
      expect(stdout).toMatch(/id +public\.tolerance +afraidRate\n1 +1 +0\.1 +0\.\d/)
    })
  }
})
