/** Writes the worlds of a calibration into the library: `node --import tsx scripts/ship-ensemble.mjs FOLDER NAME [WORLDS]`. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { equallyWeighted } from '../src/experiment/ensemble.js'
import { defaultParameters, PARAMETERS, parameterAt } from '../src/model/parameters.js'
import { readEnsemble } from '../src/run/ensemble-file.js'

/** Significant digits that are kept: the worlds are played again with these in `test/scenario/ensembles.test.ts`. */
const DIGITS = 3

// With WORLDS, so many of equal weight are shipped, each once more for every time that it is drawn again.
const [folder, name, count] = process.argv.slice(2)
const read = readEnsemble(folder)
if ('issues' in read) throw new Error(JSON.stringify(read.issues))
const { varied, common } = read.ensemble
const { worlds } = count === undefined ? read.ensemble : equallyWeighted(read.ensemble, Number(count))
// Whatever the defaults are one day, its worlds stay what they are: every number and choice stands in the file.
const shared = PARAMETERS.filter(
  ({ path, type, group }) => type !== 'tiers' && group !== 'time' && !varied.includes(path)
).map(({ path }) => [path, common[path] ?? parameterAt(defaultParameters(), path)])
const short = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : String(value))
const lines = [
  ['particle', 'weight', ...varied, ...shared.map(([path]) => path)],
  ...worlds.map(({ id, weight, values }) => [
    ...[id, short(weight)],
    ...varied.map((path) => short(values[path])),
    ...shared.map(([, value]) => short(value))
  ])
]
const file = fileURLToPath(new URL(`../scenarios/ensembles/${name}.csv`, import.meta.url))
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${lines.map((cells) => cells.join(',')).join('\n')}\n`)
