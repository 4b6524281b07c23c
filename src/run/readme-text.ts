/** The `README.txt` of a run folder: what each file is, and what each column means, in both languages. */

import type { BatchResults } from '../experiment/results.js'
import type { Language } from '../model/language.js'
import { displayText } from '../report/display-text.js'
import type { RunTable, TableColumn } from '../report/run-table.js'
import { nameOf } from '../report/sentences.js'
import { REPEAT_COMMAND } from './manifest.js'
import { ASSUMPTIONS_FOLDER } from './run-files.js'

/** The text for a run with these tables. */
export function readmeText(results: BatchResults, tables: readonly RunTable[]): string {
  return `${(['zh', 'en'] as const).map((language) => half(results, tables, language)).join('\n\n')}\n`
}

function half({ plan }: BatchResults, tables: readonly RunTable[], language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [count, n, seed] = [plan.scenarios.length, plan.replications, displayText(plan.seed)]
  const file = (name: string, zh: string, en: string) => `  ${name.padEnd(23)} ${t(zh, en)}`
  return [
    t(
      `一次 ganwei 运行：${count} 个情景，各 ${n} 次重复，种子 ${seed}。`,
      `A run of ganwei: ${count} scenarios, ${n} replications of each, seed ${seed}.`
    ),
    t(
      '这些数是模拟的结果，不是观测；多数参数是假定的。',
      'The numbers come from a simulation, not from observation, at parameters most of which are assumed.'
    ),
    '',
    t('情景', 'Scenarios'),
    ...plan.scenarios.map((scenario) => `  ${displayText(scenario.id)}  ${displayText(nameOf(scenario)[language])}`),
    '',
    t('文件', 'Files'),
    file(
      'plan.json',
      '先写：决定全部数字的一切；不可改动',
      'written first: all that decides the numbers; not to be changed'
    ),
    file('report.html', '报告，用浏览器打开', 'the report, to be opened in a browser'),
    file('report.md', '同一报告的文字与数据表', 'the same report as text and tables'),
    file(
      'figures/',
      '各图，由 ganwei report 写成：.svg，及可在 Vega 编辑器打开的 .vl.json',
      'the charts, where ganwei report wrote them: .svg, and .vl.json for the Vega editor'
    ),
    ...tables.flatMap(({ name, about }) => [
      file(`${name}.csv`, about.zh, about.en),
      file(`${name}.parquet`, '同上，供处理大数据的程序', 'the same, for programs that read large data')
    ]),
    file(
      'journal.jsonl',
      '各次重复的记录，续算与核对所用',
      'the record of all replications, to continue and to verify'
    ),
    ...(tables.some(({ name }) => name === ASSUMPTIONS_FOLDER)
      ? [
          file(
            `${ASSUMPTIONS_FOLDER}/`,
            '别的假设下各次重复的记录',
            'the record of the replications under other assumptions'
          )
        ]
      : []),
    file(
      'ro-crate-metadata.json',
      '供存档者：机读说明（RO-Crate 1.1；发布时补上 datePublished）',
      'for archives: what is in this folder (RO-Crate 1.1; add datePublished when you publish)'
    ),
    file(
      'manifest.json',
      '后写：版本、时间、每个文件的 SHA-256',
      'written last: versions, times, the SHA-256 of every file'
    ),
    '',
    t(
      'CSV 为 UTF-8，小数点为“.”，空白的单元格表示没有定义。随机数共用：编号相同的重复（replication）在各情景之间成对。',
      'CSV files are UTF-8 with a decimal point; an empty cell is an undefined value. Random numbers are common:\nreplications of the same number are pairs across scenarios.'
    ),
    t('在此文件夹里重复这次运行：', 'To repeat the run, give in this folder: ') + REPEAT_COMMAND,
    t('在此文件夹里核对：', 'To verify it: ') + VERIFY_COMMAND,
    '',
    t('各列', 'Columns'),
    ...tables.flatMap(({ name, columns }) => ['', name, ...columns.map((column) => columnLine(column, language))])
  ].join('\n')
}

const VERIFY_COMMAND = 'npx ganwei verify .'

function columnLine({ name, unit, label, meaning }: TableColumn, language: Language): string {
  const what = [label[language], ...(meaning ? [meaning[language]] : [])].join(language === 'zh' ? '：' : ': ')
  return `  ${name}${unit === undefined ? '' : ` [${unit}]`}  ${what}`
}
