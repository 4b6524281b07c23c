/** The texts of a paper's supplement: methods and results with the numbers of one run, in both languages. */

import type { BatchResults } from '../../experiment/results.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import { LANGUAGES, type Language } from '../../model/language.js'
import { MODEL_VERSION } from '../../model/simulate.js'
import { differingValues } from '../../scenario/differing-values.js'
import { type Words, wordsOf } from '../../words/words.js'
import { answerOf } from '../answer.js'
import type { FigurePair } from '../charts/figures.js'
import { titledSvg } from '../charts/titled.js'
import { comparisonLines } from '../comparison.js'
import { terminalText } from '../display-text.js'
import { type RunView, runView } from '../run-view.js'
import { valueText } from '../scenario-text.js'
import { sensitivityLines } from '../sensitivity-view.js'
import { paperTable } from '../tables/comparisons.js'
import { csvText } from '../tables/csv.js'
import { runTables } from '../tables/run-tables.js'
import type { Table } from '../tables/table.js'
import { note, paragraphs, type Section, tableBlock } from './block.js'
import { LATEX_FOLDER, type LatexInput, latexTexts } from './latex.js'
import { blockText } from './markdown.js'
import { markdownTable, markdownText, tableText } from './markdown-text.js'
import { limits, methods, patterns, tuning } from './methods.js'

/** What a supplement is made of. */
export interface SupplementInput {
  readonly results: BatchResults
  readonly analysis: RunAnalysis
  readonly figures: readonly FigurePair[]
  /** The version of the program. */
  readonly version: string
  /** The command that repeats the run, given inside the supplement. */
  readonly repeatCommand: string
  /** The program where it is added: the command that repeats the run by it, and its archive with the SHA-256 of it. */
  readonly program?: { readonly command: string; readonly archive: string; readonly sha256: string } | undefined
  readonly publishedBy?: PublishedBy
  /** Whether a paper in LaTeX is added. */
  readonly isLatex?: boolean
  /** The SHA-256 of the plan, in hex. */
  readonly planSha256?: string | undefined
}

/** Who publishes the supplement, as far as that was said. */
export interface PublishedBy {
  readonly licence: string | undefined
  readonly authors: readonly string[]
  /** The day of publication. */
  readonly date: string | undefined
  /** The day of the run. */
  readonly dayOfRun: string | undefined
}

/** A file of the supplement. */
export interface SupplementText {
  /** Its path in the folder, with `/`. */
  readonly name: string
  readonly content: string
}

/** Every text of the supplement: the same bytes for the same run and version. */
export function supplementTexts(input: SupplementInput): readonly SupplementText[] {
  const { results, analysis, figures } = input
  const views = LANGUAGES.map((language) => runView(results.plan, analysis, wordsOf(language)))
  return [
    { name: 'README.md', content: views.map((view) => readme(view, input)).join('\n') },
    ...views.flatMap((view): SupplementText[] => {
      const { language } = view.words
      const sensitivity = view.analysis.sensitivity === null ? [] : ['', ...sensitivityLines(view)]
      const comparison = `${[...comparisonLines(view, { folder: '.' }), ...sensitivity].join('\n')}\n`
      return [
        { name: `methods.${language}.md`, content: methodsText(view, input) },
        ...(view.ranked.length > 0 ? [{ name: comparisonFile(language), content: terminalText(comparison) }] : []),
        ...figures.map(({ [language]: figure }) => ({
          name: figureFile(figure.name, language),
          content: titledSvg(figure)
        }))
      ]
    }),
    { name: 'parameters.csv', content: parametersCsv(results) },
    ...(input.isLatex ? latexTexts(views, latexInput(input)) : [])
  ]
}

function latexInput(input: SupplementInput): LatexInput {
  const { results, figures, version, repeatCommand, planSha256, publishedBy: { authors, date } = NOBODY } = input
  return {
    ...{ figures, version, repeatCommand, planSha256, authors, date, engine: results.engine },
    modelVersion: results.plan.modelVersion ?? MODEL_VERSION,
    parameters: (view) => {
      const { supplement } = view.words.report
      const { table, said } = parametersOf(view)
      return table === null
        ? paragraphs([supplement.noParameters])
        : [tableBlock(table), ...said.map((text) => note(text))]
    }
  }
}

/** Rows of a table of parameters that a page can bear; the file has all. */
const MOST_ROWS = 60

function methodsText(
  view: RunView,
  { results, figures, version, repeatCommand, program, planSha256 }: SupplementInput
): string {
  const { plan, analysis, words } = view
  const { supplement, document } = words.report
  const { outcome, family } = analysis.comparison
  const section = ({ title, blocks }: Section) => [
    `## ${title}`,
    ...blocks.flatMap((block) => blockText(block, [], words.language))
  ]
  const source = markdownText(document.paper.replace(/[.。]$/, ''))
  const scenarios = view.rows.map(({ index }) => index)
  return `${[
    `# ${supplement.title}`,
    `## ${supplement.answer}`,
    markdownText(answerOf(view)),
    ...section(methods(view, results.engine, planSha256)),
    supplement.equations(source, version, String(plan.modelVersion ?? MODEL_VERSION)),
    `## ${supplement.parameters}`,
    ...parametersPart(view),
    `## ${supplement.results}`,
    tableText(paperTable(view, scenarios)),
    supplement.resultsNote(outcome === 'afraidRate' && family > 1),
    ...(family > 0 ? [supplement.comparison(comparisonFile(words.language))] : []),
    ...figures.flatMap(({ [words.language]: { name, title, caption } }, index) => [
      `![${markdownText(title)}](${figureFile(name, words.language)})`,
      `__${supplement.figure(index + 1)}__ ${markdownText(words.sentences([asSentence(title, words.stop), caption]))}`
    ]),
    ...section(tuning(words)),
    ...section(patterns(words)),
    ...section(limits(words)),
    `## ${document.repeat}`,
    supplement.inThisFolder,
    `\`\`\`\n${repeatCommand}\n\`\`\``,
    ...(program ? [supplement.offline, `\`\`\`\n${program.command}\n\`\`\``] : []),
    supplement.sameBytes
  ].join('\n\n')}\n`
}

function parametersPart(view: RunView): string[] {
  const { table, said } = parametersOf(view)
  if (table === null) return [view.words.report.supplement.noParameters]
  const rows = table.rows.map(([scenario, at, path, label, ...cells]) => [
    ...[markdownText(scenario), at, `\`${path}\` ${label}`],
    ...cells
  ])
  const { columns } = view.words.report.supplement
  return [markdownTable(columns, rows), ...said]
}

/** What differs from the defaults as a table, with path and label apart, and what is to be said of it; none where nothing does. */
function parametersOf({ plan, rows, name, words }: RunView): {
  readonly table: Table | null
  readonly said: readonly string[]
} {
  const { supplement } = words.report
  const values = rows.flatMap(({ index }) =>
    differingValues(plan.scenarios[index], plan.defaults).map((value) => ({ scenario: name(index), ...value }))
  )
  if (values.length === 0) return { table: null, said: [] }
  const [scenario, from, parameter, usual, own, basis] = supplement.columns
  const table = {
    columns: [scenario, from, parameter, words.office.label, usual, own, basis].map((heading) => ({
      heading,
      align: 'left' as const
    })),
    rows: values
      .slice(0, MOST_ROWS)
      .map(({ scenario: id, at, row, usual: before, value }) => [
        ...[id, String(at), row.path, words.say(row.label)],
        ...[valueText(before, words), valueText(value, words), row.basis]
      ])
  }
  const more = values.length - MOST_ROWS
  const all = more > 0 ? words.sentences([supplement.more(more), supplement.all]) : supplement.all
  return { table, said: [all, supplement.basis] }
}

function parametersCsv({ plan }: BatchResults): string {
  const labels = LANGUAGES.map(([first, ...rest]) => `label${first.toUpperCase()}${rest.join('')}`)
  const columns = ['scenario', 'fromQuarter', 'parameter', 'default', 'value', 'kind', 'basis', ...labels]
  const rows = plan.scenarios.flatMap((scenario) =>
    differingValues(scenario, plan.defaults).map(({ at, row, usual, value }) => {
      const plain = (each: typeof value) => (typeof each === 'object' ? valueText(each, wordsOf('en')) : each)
      const { path, kind, basis, label } = row
      return [
        scenario.id,
        at,
        path,
        plain(usual),
        plain(value),
        kind,
        basis,
        ...LANGUAGES.map((language) => label[language])
      ]
    })
  )
  return csvText(columns, rows)
}

function readme(view: RunView, input: SupplementInput): string {
  const { plan, words, ranked } = view
  const { supplement, data } = words.report
  const { files } = supplement
  const line = (name: string, about: string) => `- \`${name}\`${words.colon}${about}`
  return `${[
    `# ${supplement.readmeTitle}`,
    supplement.madeBy(input.version, plan.scenarios.length, plan.replications),
    [
      line(`methods.${words.language}.md`, files.methods),
      ...(ranked.length > 0 ? [line(comparisonFile(words.language), files.comparison)] : []),
      line('parameters.csv', files.parameters),
      ...(input.figures.length > 0 ? [line('figures/', files.figures)] : []),
      ...runTables(input.results, input.analysis).map(({ name }) => line(`data/${name}.csv`, data.about[name])),
      line('data/README.txt', files.readme),
      line('plan.json', files.plan),
      line('manifest.json', files.manifest),
      ...(input.isLatex ? [line(`${LATEX_FOLDER}/`, files.latex)] : []),
      ...programLines(view, input),
      line('ro-crate-metadata.json', files.crate),
      line('SHA256SUMS', files.sums)
    ].join('\n'),
    `${supplement.repeat}\`${input.repeatCommand}\``,
    ...(input.program ? [`${supplement.offline}\`${input.program.command}\``] : []),
    publishedBy(words, input.publishedBy)
  ].join('\n\n')}\n`
}

function programLines({ words }: RunView, { program }: SupplementInput): string[] {
  if (program === undefined) return []
  const { files, programHash } = words.report.supplement
  const line = (name: string, about: string) => `- \`${name}\`${words.colon}${about}`
  const { archive, sha256 } = program
  return [line('program/', files.program), line(archive, `${files.archive}${words.semicolon}${programHash(sha256)}`)]
}

const NOBODY: PublishedBy = { licence: undefined, authors: [], date: undefined, dayOfRun: undefined }

/** Licence, authors and day, or in words which of them are missing. */
function publishedBy(words: Words, { licence, authors, date, dayOfRun }: PublishedBy = NOBODY): string {
  const said = words.report.supplement.publishedBy
  return words.sentences([
    licence === undefined ? said.noLicence : said.licence(markdownText(licence)),
    authors.length === 0 ? said.noAuthors : said.authors(authors.map(markdownText)),
    date === undefined ? said.noDate(dayOfRun ?? '–') : said.date(date)
  ])
}

/** A title before a caption: with a stop, unless it ends in a mark of its own. */
function asSentence(title: string, stop: string): string {
  return /[?？。.]$/.test(title) ? title : title + stop
}

function figureFile(name: string, language: Language): string {
  return `figures/${name}.${language}.svg`
}

function comparisonFile(language: Language): string {
  return `comparison.${language}.txt`
}
