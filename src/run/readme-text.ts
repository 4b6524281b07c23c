/** The `README.txt` of a run folder: what each file is, and what each column means, in both languages. */

import { MOST_COMPARED } from '../experiment/limits.js'
import { isCompared, isInWorlds } from '../experiment/plan.js'
import type { BatchResults } from '../experiment/results.js'
import { LANGUAGES } from '../model/language.js'
import { displayText } from '../report/display-text.js'
import { unlikeSentences } from '../report/frame-lines.js'
import { nameOf } from '../report/report-rows.js'
import { structureSentences } from '../report/structure-lines.js'
import type { RunTable, TableColumn } from '../report/tables/run-table.js'
import { type Words, wordsOf } from '../words/words.js'
import { repeatCommand } from './manifest.js'
import { ASSUMPTIONS_FOLDER, SENSITIVITY_FILE } from './run-files.js'

/** The text for a run with these tables. */
export function readmeText(results: BatchResults, tables: readonly RunTable[]): string {
  return `${LANGUAGES.map((language) => half(results, tables, wordsOf(language))).join('\n\n')}\n`
}

function half({ plan }: BatchResults, tables: readonly RunTable[], words: Words): string {
  const { readme, data } = words.report
  const file = (name: string, about: string) => `  ${name.padEnd(23)} ${about}`
  return [
    readme.run(plan.scenarios.length, plan.replications, displayText(plan.seed)),
    ...[...structureSentences(plan, words), ...unlikeSentences(plan, words)].map(displayText),
    readme.simulated,
    '',
    ...(isCompared(plan)
      ? [
          readme.scenarios,
          ...plan.scenarios.map(
            (scenario) => `  ${displayText(scenario.id)}  ${displayText(words.say(nameOf(scenario)))}`
          )
        ]
      : [readme.notCompared(isInWorlds(plan) ? null : MOST_COMPARED)]),
    '',
    readme.files,
    file('plan.json', readme.plan),
    ...(isCompared(plan)
      ? [file('report.html', readme.html), file('report.md', readme.markdown), file('figures/', readme.figures)]
      : []),
    ...tables.flatMap(({ name }) => [file(`${name}.csv`, data.about[name]), file(`${name}.parquet`, readme.parquet)]),
    file('journal.jsonl', readme.journal),
    ...(tables.some(({ name }) => name === ASSUMPTIONS_FOLDER)
      ? [file(`${ASSUMPTIONS_FOLDER}/`, readme.assumptions)]
      : []),
    ...(tables.some(({ name }) => name === 'sensitivity') ? [file(SENSITIVITY_FILE, readme.sensitivity)] : []),
    file('ro-crate-metadata.json', readme.crate),
    file('manifest.json', readme.manifest),
    '',
    readme.csv,
    readme.repeat + repeatCommand(),
    readme.verify + VERIFY_COMMAND,
    '',
    readme.columns,
    ...tables.flatMap(({ name, columns }) => ['', name, ...columns.map((column) => columnLine(column, words))])
  ].join('\n')
}

const VERIFY_COMMAND = 'npx ganwei verify .'

function columnLine({ name, unit, label, meaning }: TableColumn, words: Words): string {
  const what = [label(words), ...(meaning ? [words.say(meaning)] : [])].join(words.colon)
  return `  ${name}${unit === undefined ? '' : ` [${unit}]`}  ${what}`
}
