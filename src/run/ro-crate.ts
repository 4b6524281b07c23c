/** The `ro-crate-metadata.json` of a run folder, which archives read: what the folder and each of its files are. */

import type { BatchResults } from '../experiment/results.js'
import type { RunTable } from '../report/run-table.js'
import { nameOf } from '../report/sentences.js'
import { ASSUMPTIONS_FOLDER } from './run-files.js'

/**
 * The RO-Crate 1.1 description [1] of a run with these tables, as JSON-LD. It holds no date, for a run is not published when
 * it is made and its files must not depend on the time: `datePublished` is added when the folder is deposited.
 *
 * [1] Soiland-Reyes, S. et al. (2022). Packaging research artefacts with RO-Crate. Data Science 5(2), 97–138.
 */
export function roCrateText({ plan, engine }: BatchResults, tables: readonly RunTable[]): string {
  const files = [
    file('plan.json', 'application/json', 'The plan of the run: everything that decides its numbers'),
    file('report.html', 'text/html', 'The report of the run, in Chinese and English'),
    file('report.md', 'text/markdown', 'The same report as text'),
    ...tables.flatMap(({ name, about, columns }) => {
      const variables = columns.map((column) => ({ '@id': variableId(name, column.name) }))
      return [
        { ...file(`${name}.csv`, 'text/csv', about.en), variableMeasured: variables },
        { ...file(`${name}.parquet`, 'application/vnd.apache.parquet', about.en), variableMeasured: variables }
      ]
    }),
    file('journal.jsonl', 'application/jsonl', 'The record of all replications'),
    ...(tables.some(({ name }) => name === ASSUMPTIONS_FOLDER)
      ? [
          {
            '@id': `${ASSUMPTIONS_FOLDER}/`,
            '@type': 'Dataset',
            name: 'The record of the replications under other assumptions'
          }
        ]
      : []),
    file('README.txt', 'text/plain', 'What each file and column of the run is'),
    file('manifest.json', 'application/json', 'Versions, times, and the SHA-256 of every file')
  ]
  const names = plan.scenarios.map((scenario) => nameOf(scenario).en).join('; ')
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
      name: `ganwei: ${plan.scenarios.length} scenarios, ${plan.replications} replications, seed ${plan.seed}`,
      description: `Simulated results of an agent-based model of cadres who choose between acting and idling. Scenarios: ${names}.`,
      license: 'to be named by whoever publishes the run',
      hasPart: files.map((entity) => ({ '@id': entity['@id'] })),
      mentions: { '@id': '#run' }
    },
    {
      '@id': '#run',
      '@type': 'CreateAction',
      name: `ganwei batch, engine ${engine}`,
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
        description: [column.label.en, column.meaning?.en ?? ''].filter((text) => text !== '').join(': '),
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
