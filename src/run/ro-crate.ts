/** The `ro-crate-metadata.json` of a run folder, which archives read: what the folder and each of its files are. */

import type { BatchResults } from '../experiment/results.js'
import { nameOf } from '../report/report-rows.js'
import type { RunTable } from '../report/tables/run-table.js'
import { wordsOf } from '../words/words.js'
import { ASSUMPTIONS_FOLDER } from './run-files.js'

/**
 * The RO-Crate 1.1 description [1] of a run with these tables, as JSON-LD. It holds no date, for a run is not published when
 * it is made and its files must not depend on the time: `datePublished` is added when the folder is deposited.
 *
 * [1] Soiland-Reyes, S. et al. (2022). Packaging research artefacts with RO-Crate. Data Science 5(2), 97–138.
 */
export function roCrateText({ plan, engine }: BatchResults, tables: readonly RunTable[]): string {
  // Archives read English.
  const words = wordsOf('en')
  const { readme, data } = words.report
  const files = [
    file('plan.json', 'application/json', readme.plan),
    file('report.html', 'text/html', readme.html),
    file('report.md', 'text/markdown', readme.markdown),
    ...tables.flatMap(({ name, columns }) => {
      const variables = columns.map((column) => ({ '@id': variableId(name, column.name) }))
      return [
        { ...file(`${name}.csv`, 'text/csv', data.about[name]), variableMeasured: variables },
        { ...file(`${name}.parquet`, 'application/vnd.apache.parquet', data.about[name]), variableMeasured: variables }
      ]
    }),
    file('journal.jsonl', 'application/jsonl', readme.journal),
    ...(tables.some(({ name }) => name === ASSUMPTIONS_FOLDER)
      ? [
          {
            '@id': `${ASSUMPTIONS_FOLDER}/`,
            '@type': 'Dataset',
            name: readme.assumptions
          }
        ]
      : []),
    file('README.txt', 'text/plain', readme.readme),
    file('manifest.json', 'application/json', readme.manifest)
  ]
  const names = plan.scenarios.map((scenario) => words.say(nameOf(scenario))).join(words.semicolon)
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' }
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: readme.crateName(plan.scenarios.length, plan.replications, plan.seed),
      description: readme.crateText(names),
      license: readme.crateLicence,
      hasPart: files.map((entity) => ({ '@id': entity['@id'] })),
      mentions: { '@id': '#run' }
    },
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name: readme.crateRun(engine),
      instrument: { '@id': '#ganwei' },
      object: { '@id': 'plan.json' },
      result: files.slice(1).map((entity) => ({ '@id': entity['@id'] }))
    },
    { '@id': '#ganwei', '@type': 'SoftwareApplication', name: 'ganwei' },
    ...files,
    ...tables.flatMap(({ name, columns }) =>
      columns.map((column) => ({
        '@id': variableId(name, column.name),
        '@type': 'PropertyValue',
        name: column.name,
        description: [column.label(words), column.meaning ? words.say(column.meaning) : '']
          .filter((text) => text !== '')
          .join(words.colon),
        ...(column.unit !== undefined && { unitText: column.unit })
      }))
    )
  ]
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }, null, 1)}\n`
}

function file(name: string, encodingFormat: string, description: string) {
  return { '@id': name, '@type': 'File', name, encodingFormat, description }
}

function variableId(table: string, column: string): string {
  return `#${table}-${encodeURIComponent(column)}`
}
