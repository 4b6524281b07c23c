import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { layOutFolder, listedCommands, runSmall, withFreshOutput } from '../../scripts/doc-commands.mjs'
import { JOB } from '../../scripts/start.mjs'
import { parameterRow } from '../../src/model/parameters.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { ganwei, main, resultHashes } from '../cli/program.js'
import { extent, isLong, itWhole } from '../extent.js'
import { sketchedProgram, withFewCadres } from '../sketched-program.js'
import { until } from '../until.js'
import { expectUnderstood } from './understood.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const scratch = mkdtempSync(join(tmpdir(), 'ganwei-readme-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** The fenced blocks of a Markdown text. */
function blocks(text: string): string[] {
  return [...text.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map((match) => match[1].trimEnd())
}

const READMES = { en: 'README.md', zh: 'README.zh-CN.md' }

const firstRun = (language: string) => join(scratch, language, 'first-run')

/** What the main job prints when it is left in peace. */
function undisturbed(language: string): string {
  const { stdout, status } = ganwei([...JOB, '--out', firstRun(language), '--lang', language, '--quiet'])
  expect(status).toBe(0)
  return stdout
}

/** How much of the journal is kept. */
const KEPT = extent(0.95, 0.95, 0.5)

/** What the main job prints when it is resumed, its journal cut off: as it was done in another language. */
function cutAndResumed(language: string, done: string): string {
  const run = firstRun(language)
  mkdirSync(run, { recursive: true })
  cpSync(join(firstRun(done), 'plan.json'), join(run, 'plan.json'))
  const journal = readFileSync(join(firstRun(done), 'journal.jsonl'))
  writeFileSync(join(run, 'journal.jsonl'), journal.subarray(0, KEPT * journal.length))
  const { status, stdout, stderr } = ganwei(['resume', run, '--lang', language, '--quiet'])
  expect(status, stderr).toBe(0)
  return stdout
}

/** What the main job prints when it is interrupted with Ctrl-C and resumed. */
async function interruptedAndResumed(language: string): Promise<string> {
  const run = firstRun(language)
  const child = spawn(process.execPath, [main, ...JOB, '--out', run, '--quiet'], { cwd: root, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const journal = join(run, 'journal.jsonl')
  await until('its journal has blocks', () => existsSync(journal) && statSync(journal).size >= 50_000)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  const { status, stdout, stderr } = ganwei(['resume', run, '--lang', language, '--quiet'])
  expect(status, stderr).toBe(0)
  return stdout
}

// A minute of the main job: `npm test` looks at what is said of it, `.ci/run` plays it.
itWhole(
  'the main job prints what README.md shows, and, interrupted and resumed, what README.zh-CN.md shows',
  async () => {
    const shown = (path: string) => blocks(read(path)).find((block) => block.includes('──'))
    const en = undisturbed('en')
    const printed = { en, zh: isLong ? await interruptedAndResumed('zh') : cutAndResumed('zh', 'en') }
    for (const language of ['en', 'zh'] as const) {
      const text = printed[language].trimEnd().replaceAll(firstRun(language), 'outputs/first-run')
      expect(text).toBe(shown(READMES[language]))
    }
    expect(resultHashes(firstRun('zh'))).toEqual(resultHashes(firstRun('en')))
  }
)

describe.each(Object.entries(READMES))('the README in %s', (_, path) => {
  it('says how many scenarios the main job plays', () => {
    const scenarios = JOB.filter((argument) => argument.endsWith('.yaml')).length
    const rows = blocks(read(path))
      .find((block) => block.includes('──'))!
      .split('\n')
      .filter((line) => (line.match(/%/g)?.length ?? 0) >= 5 && /\d% ±\d/.test(line))
    expect(rows).toHaveLength(scenarios)
    expect({ ten: 10, 十个: 10 }[/runs (\w+) scenarios|([一-十]+个)情景各/.exec(read(path))!.slice(1).join('')]).toBe(
      scenarios
    )
  })

  it('holds a scenario that resolves', () => {
    const text = blocks(read(path)).find((block) => block.includes('kind: reform'))!
    const bytes = (id: string) => new TextEncoder().encode(id === 'mine' ? text : read('scenarios/baseline.yaml'))
    const library = {
      read: (id: string) => ({ bytes: bytes(id) }),
      resolve: (_: string, reference: string) => reference
    }
    const baseline = resolveScenario('baseline', library)
    const resolved = resolveScenario('mine', library, 'scenario' in baseline ? { onto: baseline.scenario } : {})
    expect('scenario' in resolved && resolved.scenario.parameters.standards.scopeClarity).toBe(0.95)
    expect('scenario' in resolved && resolved.scenario.reforms.map(({ id }) => id)).toEqual(['mine'])
  })

  it('names parameters that exist', () => {
    const named = [...read(path).matchAll(/\b([a-z]+\.[a-zA-Z]+)=/g)].map((match) => match[1])
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(parameterRow(name), name).toBeDefined()
  })
})

describe('the READMEs', () => {
  it('name the same commands in both languages', () => {
    expect(listedCommands(read(READMES.zh))).toEqual(listedCommands(read(READMES.en)))
    expect(listedCommands(read(READMES.en)).length).toBeGreaterThanOrEqual(12)
  })

  it('list commands that the program understands', () => {
    for (const command of listedCommands(read(READMES.en))) expectUnderstood(command)
  })

  // Another minute.
  itWhole('list commands that work, one after the other, in the folder of the project', async () => {
    const program = await sketchedProgram('small')
    const folder = join(scratch, 'project')
    layOutFolder(folder)
    withFewCadres(join(folder, 'scenarios'))
    withFreshOutput({ en: read(READMES.en), zh: read(READMES.zh) }, folder)
    for (const command of listedCommands(read(READMES.en))) runSmall(command, folder, program)
  })
})
