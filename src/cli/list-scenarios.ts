/** `ganwei scenario list`: what there is, which question each file answers, and what it changes. */

import type { Bilingual } from '../model/language.js'
import { changesText } from '../report/scenario-text.js'
import { wrapColumns } from '../report/wrap-columns.js'
import {
  fileLibrary,
  filesInFolder,
  foldersIn,
  LIBRARY,
  type ScenarioFile,
  scenarioFile
} from '../run/scenario-library.js'
import { resolveScenario } from '../scenario/resolve.js'
import { readScenarioFile } from '../scenario/scenario-file.js'
import { wordsOf } from '../words/words.js'
import { folderAt, loadOne } from './load-scenarios.js'
import type { Output } from './output.js'

/** Columns of a line beside its indent. */
const WIDTH = 98

interface Listed {
  readonly path: string
  readonly kind: string
  readonly label: Bilingual
  readonly question: Bilingual
  readonly source?: Bilingual
  /** What it changes of the scenario it extends, or of the defaults. */
  readonly changes: Bilingual
}

/** What `ganwei scenario list` is given. */
export interface ListArguments {
  readonly paths: readonly string[]
  readonly markdown: boolean
  readonly json: boolean
}

/** Prints a list of files, of the bundled library where none are named. */
export function listScenarios({ paths, json, markdown }: ListArguments, output: Output): void {
  const given = paths.length > 0 ? paths : [LIBRARY]
  const files = given.flatMap((path) => (folderAt(path) ? below(path) : [scenarioFile(path)]))
  const listed = files.flatMap((file) => describe(file) ?? [])
  const faulty = files.length - listed.length
  if (json) output.result(JSON.stringify(listed))
  else if (markdown) output.print(guide(listed))
  else {
    for (const { path, label, question, changes } of listed) {
      output.result(`${path}  ${output.say(label)}`)
      for (const text of [output.say(question), output.say(changes)]) {
        for (const line of wrapColumns(text, WIDTH)) output.result(`  ${line}`)
      }
    }
  }
  if (faulty > 0) {
    output.note((w) => w.printed.faulty(faulty))
  }
}

function below(folder: string): readonly ScenarioFile[] {
  return [...filesInFolder(folder), ...foldersIn(folder).flatMap(below)]
}

function describe(file: ScenarioFile): Listed | undefined {
  const library = fileLibrary(file.root)
  if (file.kind === 'targets') {
    const found = library.read(file.path)
    if ('issue' in found) return undefined
    const { label, question, source, issues } = readScenarioFile(found.bytes, file.path)
    if (!issues.isEmpty || !label || !question) return undefined
    return { path: file.path, kind: 'targets', label, question, ...(source && { source }), changes: { zh: '', en: '' } }
  }
  const result = loadOne(file, [])
  if ('issues' in result) return undefined
  const { scenario } = result
  const {
    label,
    question,
    source,
    extends: [parent]
  } = scenario
  const base = parent === undefined ? undefined : resolveScenario(parent, library)
  const before = base && 'scenario' in base ? base.scenario : undefined
  const changes = { zh: changesText(scenario, before, wordsOf('zh')), en: changesText(scenario, before, wordsOf('en')) }
  return { path: file.path, kind: file.kind ?? 'scenario', label, question, ...(source && { source }), changes }
}

const KIND_HEADINGS: Readonly<Record<string, Bilingual>> = {
  scenario: { zh: '情景', en: 'Scenarios' },
  reform: { zh: '举措', en: 'Reforms' },
  design: { zh: '设计', en: 'Designs' },
  structure: { zh: '结构', en: 'Structures' },
  targets: { zh: '调查目标', en: 'Targets' }
}

/** The guide by question, `scenarios/README.md`. */
function guide(listed: readonly Listed[]): string {
  const sections = Object.entries(KIND_HEADINGS).flatMap(([kind, { zh, en }]) => {
    const own = listed.filter((each) => each.kind === kind)
    if (own.length === 0) return []
    const rows = own.map(({ path, label, question, source, changes }) => {
      const name = path.replace(LIBRARY, '')
      const cells = [
        `${question.zh}<br>${question.en}`,
        `[${name}](${name}.yaml)<br>${label.zh}<br>${label.en}`,
        changes.en,
        `${source?.zh ?? ''}<br>${source?.en ?? ''}`
      ]
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
    })
    const heading = '| question 问题 | file 文件 | what it changes 改动 | the paper 论文 |\n|---|---|---|---|'
    return [`## ${zh} ${en}`, `${heading}\n${rows.join('\n')}`]
  })
  return `${[...INTRODUCTION, ...sections].join('\n\n')}\n`
}

const INTRODUCTION = [
  '# Which question, which file · 按问题找情景',
  'Each file answers one question. Scenarios are worlds and change what the file says of the one they extend; reforms are changes of levers that ' +
    'are laid over a world; designs are families of worlds. Wherever a path may stand, `ganwei:` and the name below will do: `ganwei run ganwei:four-remedies`, ' +
    '`ganwei batch ganwei:reforms`. `ganwei scenario show` explains every value, `ganwei scenario new` writes a file to begin with. ' +
    'This page is made by `ganwei scenario list --markdown`.',
  '一个文件回答一个问题。情景是一个世界，只改文件里写的；改革是叠加在某个世界上的若干杠杆；设计是一族世界。凡可写路径之处，都可写 `ganwei:` 加下面的名称。' +
    '`ganwei scenario show` 说明每个值的来处，`ganwei scenario new` 写出一个可改的新文件。本页由 `ganwei scenario list --markdown` 生成。'
]
