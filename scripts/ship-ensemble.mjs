/** Writes the worlds of a calibration into the library: `node --import tsx scripts/ship-ensemble.mjs FOLDER NAME`. */

import { writeFileSync } from 'node:fs'
import { readEnsemble } from '../src/run/ensemble-file.js'

/** Significant digits that are kept: the worlds are played again with these in `test/scenario/ensembles.test.ts`. */
const DIGITS = 3

const [folder, name] = process.argv.slice(2)
const read = readEnsemble(folder)
if ('issues' in read) throw new Error(JSON.stringify(read.issues))
const { varied, common, worlds } = read.ensemble
const shared = Object.entries(common).filter(([, value]) => typeof value !== 'object')
const short = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : String(value))
const lines = [
  ['particle', 'weight', ...varied, ...shared.map(([path]) => path)],
  ...worlds.map(({ id, weight, values }) => [
    ...[id, short(weight)],
    ...varied.map((path) => short(values[path])),
    ...shared.map(([, value]) => short(value))
  ])
]
writeFileSync(
  new URL(`../scenarios/ensembles/${name}.csv`, import.meta.url),
  `${lines.map((cells) => cells.join(',')).join('\n')}\n`
)
