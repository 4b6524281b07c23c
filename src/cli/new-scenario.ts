/** `ganwei scenario new`: a commented file to begin with, from flags or from a few questions. */

import { existsSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { alike } from '../model/language.js'
import { PARAMETERS, type Parameters, type ParameterValue, parameterAt } from '../model/parameters.js'
import { Failure, systemFailure } from '../run/failure.js'
import { fileLibrary, scenarioFile } from '../run/scenario-library.js'
import { isLever } from '../scenario/file-keys.js'
import { LIBRARY } from '../scenario/library-name.js'
import { resolveScenario, type Scenario } from '../scenario/resolve.js'
import { applySettings } from '../scenario/settings.js'
import { type NewFile, newFileText } from '../scenario/write-yaml.js'
import { issuesFailure, loadOne } from './load-scenarios.js'
import { wholeNumber } from './option.js'
import type { Output } from './output.js'

const BASELINE = `${LIBRARY}baseline`

/** What `ganwei scenario new` is given. */
export interface NewArguments {
  readonly file: string
  readonly kind: NewFile['kind'] | undefined
  readonly label: string | undefined
  readonly question: string | undefined
  readonly extends: string | undefined
  readonly reform: readonly string[]
  readonly set: readonly string[]
}

/** Writes a new scenario file that is sound as it stands; throws `Failure`. */
export async function newScenario(argv: NewArguments, output: Output): Promise<void> {
  const path = /\.ya?ml$/.test(argv.file) ? argv.file : `${argv.file}.yaml`
  if (existsSync(path)) {
    throw new Failure('cannotCreate', (w) => w.printed.exists(path))
  }
  const { id } = scenarioFile(path)
  const asked = await ask(argv, id, output)
  const { values, changes } = readSettings(argv.set, asked.kind, output)
  if (asked.kind === 'reform' && argv.set.length === 0) throw new Failure('usage', (w) => w.printed.noChange)
  const file = { ...asked, reforms: argv.reform, values, changes, language: output.language }
  // Where nothing is written, what is extended holds: it is known once the file is read.
  const usual = asked.kind === 'reform' ? undefined : soundly(path, newFileText({ ...file, values: {} }), output)
  const text = newFileText({ ...file, usual })
  soundly(path, text, output)
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    throw systemFailure('cannotCreate', path, error)
  }
  output.result(output.say((w) => w.printed.written(path)))
  output.note((w) => w.printed.whatNext(path, asked.kind === 'scenario' ? 'run' : 'batch'))
}

type Asked = Pick<NewFile, 'kind' | 'label' | 'question' | 'extends'>

/** What flags say, and on a terminal the answers to what they leave open. */
async function ask(argv: NewArguments, id: string, output: Output): Promise<Asked> {
  const { asks } = output.words.printed
  const isAsking = output.io.stdin.isTTY === true && output.io.stderr.isTTY === true && argv.label === undefined
  const terminal = isAsking ? createInterface({ input: output.io.stdin, output: output.io.stderr }) : undefined
  const answer = async (question: string, usual: string) =>
    (terminal && (await terminal.question(`${question} [${usual}] `)).trim()) || usual
  try {
    const kinds = ['scenario', 'reform', 'design'] as const
    const kindText = argv.kind ?? (await answer(asks.kind, 'scenario'))
    const kind = kinds.find((each) => each === kindText)
    if (!kind) throw new Failure('usage', (w) => w.printed.noKind(kindText))
    const label = argv.label ?? (await answer(asks.name, id))
    const question = argv.question ?? (await answer(asks.question, asks.usualQuestion))
    const parent = kind === 'reform' ? undefined : (argv.extends ?? (await answer(asks.extends, BASELINE)))
    return { kind, label: alike(label), question: alike(question), extends: parent }
  } finally {
    terminal?.close()
  }
}

/** `path=value` from the start, `path=value@quarter` from a quarter on, under the rules of scenario files. */
function readSettings(
  settings: readonly string[],
  kind: NewFile['kind'],
  output: Output
): Pick<NewFile, 'values' | 'changes'> {
  const values: Record<string, ParameterValue> = {}
  const changes: { at: number; path: string; value: ParameterValue }[] = []
  for (const text of settings) {
    const [, setting, quarter] = /^(.*?)(?:@(\d+))?$/s.exec(text) as RegExpExecArray
    const result = applySettings(defaults(), [setting])
    if ('issues' in result) throw issuesFailure(result.issues, output)
    const path = setting.slice(0, setting.indexOf('=')).trim()
    const row = PARAMETERS.find((each) => each.path === path)
    if (kind === 'reform' && row && !isLever(row)) {
      throw new Failure('usage', (w) => w.printed.noLever(path))
    }
    const value = parameterAt(result.scenario.parameters, path)
    if (quarter === undefined) values[path] = value
    else changes.push({ at: wholeNumber(`--set ${path}@`, quarter, 1, 3999), path, value })
  }
  return { values, changes }
}

function defaults(): Scenario {
  const result = loadOne(scenarioFile(BASELINE), [])
  if ('scenario' in result) return result.scenario
  throw new Error('the bundled baseline is damaged')
}

/** The parameters of what is to be written; throws `Failure` where it is not sound as it stands. */
function soundly(path: string, text: string, output: Output): Parameters {
  const library = fileLibrary(scenarioFile(path).root)
  const bytes = new TextEncoder().encode(text)
  const result = resolveScenario(path, { ...library, read: (id) => (id === path ? { bytes } : library.read(id)) })
  if ('issues' in result) throw issuesFailure(result.issues, output)
  return result.scenario.parameters
}
