/** `ganwei scenario list`: what there is, which question each file answers, and what it changes. */

import { alike, type Bilingual, textsOf } from '../model/language.js'
import { changesText } from '../report/scenario-text.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { fileLibrary, filesInFolder, foldersIn, type ScenarioFile, scenarioFile } from '../run/scenario-library.js'
import { columnWidth } from '../scenario/column-width.js'
import type { Origin } from '../scenario/file-keys.js'
import { LIBRARY } from '../scenario/library-name.js'
import { resolveScenario } from '../scenario/resolve.js'
import { readScenarioFile } from '../scenario/scenario-file.js'
import { inAllLanguages, type Say, type Words, wordsOf } from '../words/words.js'
import { folderAt, loadOne } from './load-scenarios.js'
import type { Output } from './output.js'

interface Listed {
  readonly path: string
  readonly kind: string
  readonly label: Bilingual
  readonly question: Bilingual
  readonly source?: Bilingual
  readonly origin?: Origin
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
    for (const { path, label, question, origin, changes } of listed) {
      const name = output.say(label)
      const isOneLine = columnWidth(`${path}  ${name}`) <= output.textWidth
      const names = wrapColumns(name, output.textWidth - 2).map((line) => `  ${line}`)
      for (const line of isOneLine ? [`${path}  ${name}`] : [path, ...names]) output.result(line)
      const { scenarios, colon } = output.words
      const from = origin && `${scenarios.headings.origin}${colon}${scenarios.origins[origin]}`
      for (const text of [output.say(question), output.say(changes), ...(from ? [from] : [])]) {
        for (const line of wrapColumns(text, output.textWidth - 2)) output.result(`  ${line}`)
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
  if (file.kind === 'targets' || file.kind === 'ranges') {
    const found = library.read(file.path)
    if ('issue' in found) return undefined
    const { kind, label, question = NO_TEXT, source, issues, ranges } = readScenarioFile(found.bytes, file.path)
    if (!issues.isEmpty || !label) return undefined
    const changes = ranges ? inAllLanguages((w) => w.scenarios.rangeCount(ranges.length)) : NO_TEXT
    return { path: file.path, kind, label, question, ...(source && { source }), changes }
  }
  const result = loadOne(file, [])
  if ('issues' in result) return undefined
  const { scenario } = result
  const {
    label,
    question,
    source,
    origin,
    extends: [parent]
  } = scenario
  const base = parent === undefined ? undefined : resolveScenario(parent, library)
  const before = base && 'scenario' in base ? base.scenario : undefined
  const changes = inAllLanguages((words) => changesText(scenario, before, words))
  const said = { label, question, ...(source && { source }), ...(origin && { origin }) }
  return { path: file.path, kind: file.kind ?? 'scenario', ...said, changes }
}

const NO_TEXT = alike('')

/** The guide by question, `scenarios/README.md`, in all languages at once. */
function guide(listed: readonly Listed[]): string {
  const columns = ['question', 'file', 'changes', 'paper'] as const
  const heading = `${row(columns.map((column) => englishFirst((w) => w.scenarios.guide[column], ' ')))}\n|---|---|---|---|`
  const kinds = Object.keys(wordsOf('en').scenarios.kinds) as (keyof Words['scenarios']['kinds'])[]
  const sections = kinds.flatMap((kind) => {
    const own = listed.filter((each) => each.kind === kind)
    if (own.length === 0) return []
    const rows = own.map(({ path, label, question, source, origin, changes }) => {
      const name = path.replace(LIBRARY, '')
      const file = `[${name}](${name}.yaml)<br>${both(label)}`
      const from = origin && inAllLanguages((w) => w.scenarios.origins[origin])
      return row([
        both(question),
        file,
        both(changes),
        [from, source].flatMap((text) => (text ? [both(text)] : [])).join('<br>')
      ])
    })
    const title = textsOf(inAllLanguages((w) => w.scenarios.kinds[kind])).join(' ')
    return [`## ${title}`, [heading, ...rows].join('\n')]
  })
  const title = `# ${englishFirst((w) => w.scenarios.guide.title, ' · ')}`
  const introduction = englishFirst((w) => w.scenarios.guide.introduction, '\n\n')
  return `${[title, introduction, ...sections].join('\n\n')}\n`
}

function englishFirst(said: Say, separator: string): string {
  return [...textsOf(inAllLanguages(said))].reverse().join(separator)
}

function both(text: Bilingual): string {
  return textsOf(text).join('<br>')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
