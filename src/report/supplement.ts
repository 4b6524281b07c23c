/** The texts of a paper's supplement: methods and results with the numbers of one run, in both languages. */

import type { BundleSearch } from '../experiment/comparison-plan.js'
import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Bilingual, Language } from '../model/language.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { differingValues } from '../scenario/differing-values.js'
import { ends, percent2, points } from '../words/format.js'
import { wordsOf } from '../words/words.js'
import type { FigurePair } from './charts/figures.js'
import { comparisonLines } from './comparison-lines.js'
import { csvText } from './csv.js'
import { markdownTable, markdownText, tableText } from './markdown.js'
import { patternsTable } from './patterns-table.js'
import { type ReportRow, reportRows } from './report-rows.js'
import { LIMITS, methods, NOT_TUNED, SOURCE, type TextSection, TUNING } from './report-text.js'
import { runTables } from './run-tables.js'
import { valueText } from './scenario-text.js'
import { answerSentence, INTERVAL } from './sentences.js'

/** What a supplement is made of. */
export interface SupplementInput {
  readonly results: BatchResults
  readonly analysis: RunAnalysis
  readonly figures: readonly FigurePair[]
  /** The version of the program. */
  readonly version: string
  /** How the bundles of the run were found, if they were searched for. */
  readonly search?: BundleSearch | undefined
  /** The command that repeats the run, given inside the supplement. */
  readonly repeatCommand: string
}

/** A file of the supplement. */
export interface SupplementText {
  /** Its path in the folder, with `/`. */
  readonly name: string
  readonly content: string
}

/** Every text of the supplement: the same bytes for the same run and version. */
export function supplementTexts(input: SupplementInput): readonly SupplementText[] {
  const { results, analysis, figures, search } = input
  const isCompared = analysis.comparison.family > 0
  return [
    { name: 'README.md', content: `${readme(input, 'zh')}\n${readme(input, 'en')}` },
    ...LANGUAGES.flatMap((language): SupplementText[] => [
      { name: `methods.${language}.md`, content: methodsText(input, language) },
      ...(isCompared
        ? [
            {
              name: `comparison.${language}.txt`,
              content: `${comparisonLines(results.plan, analysis, search, language).join('\n')}\n`
            }
          ]
        : []),
      ...figures.map(({ [language]: { name, svg } }) => ({ name: figureFile(name, language), content: svg }))
    ]),
    { name: 'parameters.csv', content: parametersCsv(results) }
  ]
}

const LANGUAGES: readonly Language[] = ['zh', 'en']

/** Rows of a table of parameters that a page can bear; the file has all. */
const MOST_ROWS = 60

function methodsText(input: SupplementInput, language: Language): string {
  const { results, analysis, figures, version, repeatCommand } = input
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { plan } = results
  const section = ({ title, paragraphs }: TextSection) => [
    `## ${title[language]}`,
    ...paragraphs.map((paragraph) => markdownText(paragraph[language]))
  ]
  const rows = reportRows(results, analysis.summaries)
  return `${[
    t('# 附录：方法与结果', '# Supplement: methods and results'),
    `## ${t('结论', 'The answer')}`,
    markdownText(answerSentence(plan, analysis.summaries, analysis.comparison)[language]),
    ...section(methods(results, analysis.comparison)),
    t(
      `全部方程、假定与局限，按 ODD+D 规程写在 ganwei 的 docs/en/odd.md；模型取自${SOURCE.zh.replace(/。$/, '')}，激励部分依 Porter 与 Lawler（1968）。软件：ganwei ${version}（模型版本 ${MODEL_VERSION}）。`,
      `Every equation, assumption and limit stands in docs/en/odd.md of ganwei, in the order of the ODD+D protocol. The model follows ${markdownText(SOURCE.en.replace(/\.$/, ''))}, and Porter & Lawler (1968) on motivation. Software: ganwei ${version} (model version ${MODEL_VERSION}).`
    ),
    `## ${t('与默认值不同的参数', 'Parameters that differ from the defaults')}`,
    ...parametersPart(results, rows, language),
    `## ${t('结果', 'Results')}`,
    resultsTable(rows, analysis, language),
    t(
      `方括号内为${INTERVAL.zh}；差以百分点计，与基线按重复配对${analysis.comparison.family > 1 ? '；不敢为率之差的区间对全部情景同时成立（Bonferroni）' : ''}。全部结果见 data/。`,
      `In brackets ${INTERVAL.en}s. Differences are in percentage points, paired with the baseline by replication${analysis.comparison.family > 1 ? '; the intervals of those in the 不敢为 rate hold together over all scenarios (Bonferroni)' : ''}. All outcomes are in data/.`
    ),
    ...(analysis.comparison.family > 0
      ? [
          t(
            `排序、判断、代价与在其他假定下的情形，全文见 [comparison.zh.txt](comparison.zh.txt)。`,
            `Ranking, verdicts, trade-offs and, if asked for, other assumptions stand in full in [comparison.en.txt](comparison.en.txt).`
          )
        ]
      : []),
    ...figures.flatMap(({ [language]: { name, title, caption } }, index) => [
      `![${markdownText(title)}](${figureFile(name, language)})`,
      `__${t('图', 'Figure')} S${index + 1}__ ${markdownText(asSentence(title, language))}${markdownText(caption)}`
    ]),
    ...section(TUNING),
    ...section(NOT_TUNED),
    tableText(patternsTable(language)),
    ...section(LIMITS),
    `## ${t('如何重复', 'How to repeat it')}`,
    t('在本文件夹里：', 'In this folder:'),
    `\`\`\`\n${repeatCommand}\n\`\`\``,
    t(
      '得到的数据文件与 data/ 里的逐字节相同（同一版本的 ganwei，任何机器）。',
      'The data files are the same as those in data/, to the byte, with the same version of ganwei on any machine.'
    )
  ].join('\n\n')}\n`
}

function parametersPart({ plan }: BatchResults, rows: readonly ReportRow[], language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const values = rows.flatMap(({ index, name }) =>
    differingValues(plan.scenarios[index]).map((value) => ({ name: name[language], ...value }))
  )
  if (values.length === 0) return [t('没有：所有情景都用默认值。', 'None: every scenario has the defaults.')]
  const table = markdownTable(
    [
      t('情景', 'scenario'),
      t('自季度', 'from quarter'),
      t('参数', 'parameter'),
      t('默认', 'default'),
      t('值', 'value'),
      t('依据', 'basis')
    ],
    values.slice(0, MOST_ROWS).map(({ name, at, row, value }) => {
      const label = `\`${row.path}\` ${row.label[language]}`
      return [
        markdownText(name),
        String(at),
        label,
        valueText(row.default, wordsOf(language)),
        valueText(value, wordsOf(language)),
        row.basis
      ]
    })
  )
  const more = values.length - MOST_ROWS
  const all = t('全部见 parameters.csv。', 'All of them are in parameters.csv.')
  return [
    table,
    more > 0 ? t(`另有 ${more} 行。${all}`, `${more} more rows. ${all}`) : all,
    t(
      '依据：S 取自论文，L 文献，C 据调查调定，A 假定，均就默认值而言；情景里的值是设问，不是估计。',
      'Basis of the default: S the paper, L literature, C calibrated to the survey, A assumed. Values of scenarios are questions, not estimates.'
    )
  ]
}

function resultsTable(rows: readonly ReportRow[], { comparison }: RunAnalysis, language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const isFamily = comparison.outcome === 'afraidRate' && comparison.family > 1
  return markdownTable(
    [
      t('情景', 'scenario'),
      t('不敢为率', '不敢为 rate'),
      t('与基线之差', 'difference'),
      t('被吓阻份额', 'deterred share'),
      t('与基线之差', 'difference')
    ],
    rows.map(({ index, name, summary: { estimates, differences } }) => {
      const compared = comparison.compared.find(({ scenario }) => scenario === index)
      const bounds = isFamily && compared ? compared.simultaneous : differences?.afraidRate
      const difference = (of: 'afraidRate' | 'deterredShare', by: typeof bounds) => {
        if (!differences || !by) return t('（基线）', '(baseline)')
        return differences[of].identical
          ? t('完全相同', 'identical')
          : `${points(differences[of].mean)} ${ends(by, points)}`
      }
      const level = (of: 'afraidRate' | 'deterredShare') =>
        `${percent2(estimates[of].mean)} ${ends(estimates[of], percent2)}`
      return [
        markdownText(name[language]),
        level('afraidRate'),
        difference('afraidRate', bounds),
        level('deterredShare'),
        difference('deterredShare', differences?.deterredShare)
      ].map((cell) => cell.trim())
    })
  )
}

function parametersCsv({ plan }: BatchResults): string {
  const columns = ['scenario', 'fromQuarter', 'parameter', 'default', 'value', 'kind', 'basis', 'labelZh', 'labelEn']
  const rows = plan.scenarios.flatMap((scenario) =>
    differingValues(scenario).map(({ at, row, value }) => {
      const plain = (each: typeof value) => (typeof each === 'object' ? valueText(each, wordsOf('en')) : each)
      const { path, kind, basis, label } = row
      return [scenario.id, at, path, plain(row.default), plain(value), kind, basis, label.zh, label.en]
    })
  )
  return csvText(columns, rows)
}

function readme({ results, analysis, figures, version, repeatCommand }: SupplementInput, language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const isCompared = analysis.comparison.family > 0
  const line = (name: string, { zh, en }: Bilingual) => `- \`${name}\`${t('：', ': ')}${t(zh, en)}`
  return `${[
    t('# 附录', '# Supplement'),
    t(
      `由 ganwei ${version} 的一次运行生成：${results.plan.scenarios.length} 个情景，各 ${results.plan.replications} 次重复。这些数是模拟的结果，不是观测；多数参数是假定的。`,
      `Made by ganwei ${version} from one run: ${results.plan.scenarios.length} scenarios, ${results.plan.replications} replications of each. The numbers come from a simulation, not from observation, at parameters most of which are assumed.`
    ),
    [
      line(`methods.${language}.md`, {
        zh: '方法、参数、结果与图，可直接改写进论文附录',
        en: 'methods, parameters, results and figures, to be worked into a paper'
      }),
      ...(isCompared ? [line(`comparison.${language}.txt`, { zh: '比较的全文', en: 'the comparison in full' })] : []),
      line('parameters.csv', {
        zh: '各情景与默认值不同的每个参数',
        en: 'every parameter of every scenario that differs from its default'
      }),
      ...(figures.length > 0
        ? [line('figures/', { zh: '图（SVG，两种语言）', en: 'the figures (SVG, in both languages)' })]
        : []),
      ...runTables(results, analysis).map(({ name, about }) => line(`data/${name}.csv`, about)),
      line('data/README.txt', { zh: '每个数据文件的各列', en: 'the columns of every data file' }),
      line('plan.json', { zh: '决定全部数字的一切', en: 'all that decides the numbers' }),
      line('manifest.json', {
        zh: '原运行的版本、时间与每个文件的 SHA-256',
        en: 'versions, times and the SHA-256 of every file of the run itself'
      }),
      line('SHA256SUMS', {
        zh: '本文件夹每个文件的 SHA-256（`sha256sum -c SHA256SUMS`）',
        en: 'the SHA-256 of every file of this folder (`sha256sum -c SHA256SUMS`)'
      })
    ].join('\n'),
    `${t('在本文件夹里重复这次运行：', 'To repeat the run, give in this folder: ')}\`${repeatCommand}\``
  ].join('\n\n')}\n`
}

/** A title before a caption: with a stop, unless it ends in a mark of its own. */
function asSentence(title: string, language: Language): string {
  const stop = /[?？。.]$/.test(title) ? '' : language === 'zh' ? '。' : '.'
  return title + stop + (language === 'zh' ? '' : ' ')
}

function figureFile(name: string, language: Language): string {
  return `figures/${name}.${language}.svg`
}
