/**
 * Chooses the world that the defaults are taken from: `node --import tsx scripts/choose-baseline.mjs FOLDER [--write]`.
 *
 * FOLDER is a finished calibration. Among its worlds whose distance on the third set of replications is below the median and
 * that meet every target, the one nearest to the ensemble's median is taken (in places of the ranges, scaled by their
 * spread), rounded to three digits and played again; if that misses a target, the next nearest. With `--write` its values
 * become the defaults of the parameter table.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { warmPlayer } from '../src/execution/warm-workers.js'
import { replicationSets } from '../src/experiment/calibration.js'
import { distanceFrom } from '../src/experiment/fit.js'
import { calibrationFindings, missedBy } from '../src/findings/calibration.js'
import { PARAMETERS, parameterAt } from '../src/model/parameters.js'
import { playing } from '../src/run/carry-out-calibration.js'
import { readCalibration } from '../src/run/read-calibration.js'

const TABLE = fileURLToPath(new URL('../src/model/parameters.data.ts', import.meta.url))
const DIGITS = 3

const [folder, write] = process.argv.slice(2)
const { run, calibrated } = await readCalibration(folder)
if (calibrated === null) throw new Error(`${folder} is not finished`)
const { plan } = run
const { members } = calibrated
// What the ranges fix is in the calibration's base, and in every one of its worlds.
const rounded = (settings) =>
  Object.fromEntries(
    PARAMETERS.filter(({ type, group }) => type === 'number' && group !== 'time').map(({ path }) => [
      path,
      Number((settings[path] ?? parameterAt(plan.base, path)).toPrecision(DIGITS))
    ])
  )

const median = (values) => {
  const inOrder = values.map((value, k) => ({ value, weight: members[k].weight })).sort((a, b) => a.value - b.value)
  let sum = 0
  for (const { value, weight } of inOrder) {
    sum += weight
    if (sum >= 0.5) return value
  }
}
const spread = (values) => {
  const mean = values.reduce((sum, value, k) => sum + value * members[k].weight, 0)
  return Math.sqrt(values.reduce((sum, value, k) => sum + members[k].weight * (value - mean) ** 2, 0))
}
const coordinates = plan.ranges
  .map((_, k) => members.map(({ places }) => places[k]))
  .map((values) => ({ values, centre: median(values), scale: spread(values) }))
  .filter(({ scale }) => scale > 0)
const farness = members.map((_, m) =>
  Math.sqrt(coordinates.reduce((sum, { values, centre, scale }) => sum + ((values[m] - centre) / scale) ** 2, 0))
)
const typical = median(members.map(({ distance }) => distance.whole))
const order = members
  .map((member, m) => ({ ...member, m, farness: farness[m] }))
  .filter(({ distance, shown }) => distance.whole < typical && missedBy(shown, plan.targets).length === 0)
  .sort((a, b) => a.farness - b.farness)

const { fitting, within, distance } = calibrationFindings(calibrated, plan)
console.log(
  `${members.length} worlds; distance: median ${typical.toFixed(2)}, 90 % point ${distance.toFixed(2)}; ` +
    `${(100 * fitting).toFixed(1)} % of the weight fits, ${(100 * within).toFixed(1)} % meets every target`
)
console.log(`${order.length} worlds are nearer to the targets than the median and meet every one of them`)

const player = warmPlayer(run.engine, 0)
const { third } = replicationSets(plan)
const distanceOf = distanceFrom(plan.targets, calibrated.chance)
for (const candidate of order) {
  const settings = rounded(candidate.settings)
  const [shown] = await playing(run, player, {}, () => ({ stage: 'third', generation: 0 }))([settings], third)
  const missed = missedBy(shown, plan.targets)
  const { afraidRate, actingShare, heldToAccountPerYear } = shown.rates
  console.log(
    `particle ${candidate.m}: ${candidate.farness.toFixed(2)} from the median; rounded and played again: distance ` +
      `${distanceOf(shown).whole.toFixed(2)}, 不敢为 rate ${(100 * afraidRate).toFixed(1)} %, acting ` +
      `${(100 * actingShare).toFixed(1)} %, held to account ${heldToAccountPerYear.toFixed(4)} per year` +
      (missed.length > 0 ? `; misses ${missed.join(', ')}` : '')
  )
  if (missed.length > 0) continue
  if (write === '--write') writeDefaults(settings)
  else console.log(JSON.stringify(settings, null, 2))
  process.exit(0)
}
throw new Error('no world meets every target once rounded')

/** Puts values into the parameter table, each in place of its default. */
function writeDefaults(settings) {
  let text = readFileSync(TABLE, 'utf8')
  for (const [path, value] of Object.entries(settings)) {
    const [group, name] = path.split('.')
    const at = text.indexOf(`\n      ${name}: {`, text.indexOf(`\n  ${group}: {`))
    const start = text.indexOf('default: ', at) + 'default: '.length
    const end = text.indexOf('\n', start)
    if (at < 0 || !text.slice(at, end).endsWith(',')) throw new Error(`no default of ${path} was found`)
    text = `${text.slice(0, start)}${JSON.stringify(value).replaceAll('"', "'")},${text.slice(end)}`
  }
  writeFileSync(TABLE, text)
}
