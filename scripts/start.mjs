/** The main job: brings `dist` up to date, runs the batch of the paper's main comparison, and asks what survives in other worlds. */

import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

/** The scenarios compared: the reference, the paper's remedies alone and together, and the three results that it hopes for. */
const SCENARIOS = [
  'baseline',
  'reforms/balanced',
  'reforms/clear',
  'reforms/aligned',
  'reforms/inclusive',
  'four-remedies',
  'clear-standards',
  'aligned-levels',
  'tolerant-public',
  'clear-aligned-tolerant'
]

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const BATCH = ['batch', ...SCENARIOS.map((name) => `scenarios/${name}.yaml`)]

/** What `npm start` gives to `ganwei`, but for the run folder. */
export const JOB = [...BATCH, '--replications', '200', '--seed', 'ganwei']

/** The options of the main job, each unless the user's own say it, or decide it in another way. */
const USUAL = [
  { words: ['--replications', '200'], unless: ['--replications', '--precision'] },
  { words: ['--seed', 'ganwei'], unless: ['--seed'] },
  { words: ['--out', 'outputs/first-run'], unless: ['--out'] },
  { words: ['--next-free'], unless: ['--out', '--next-free'] }
]

/** What `npm start -- …` gives to `ganwei`. */
export function jobWith(options) {
  const isGiven = (name) => options.some((word) => word === name || word.startsWith(`${name}=`))
  return [...BATCH, ...USUAL.flatMap(({ words, unless }) => (unless.some(isGiven) ? [] : words)), ...options]
}

/** Worlds that agree with the targets of the reference scenario. */
const ENSEMBLE = 'ganwei:ensembles/baseline'

/** The same scenarios in worlds that agree with the survey, and under every other structure of the model: the first page. */
export function worldsInto(folder) {
  return [
    ...['compare', ...BATCH.slice(1), '--replications', '40', '--seed', 'ganwei', '--ensemble', ENSEMBLE],
    ...['--worlds', '64', '--structures', 'ganwei:structures', '--settle', '0', '--brief', '--out', folder]
  ]
}

const WORLDS = [...worldsInto('outputs/first-run-worlds'), '--next-free']

/** Options that leave the main job what it is; with others it is a batch of the user's own. */
const ALIKE = /^--(lang|workers)(=|$)|^(zh|en|\d+)$|^--quiet$/

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
  const options = process.argv.slice(2)
  const jobs = [jobWith(options), ...(options.every((word) => ALIKE.test(word)) ? [[...WORLDS, ...options]] : [])]
  for (const job of jobs) {
    process.exitCode = await run(job)
    if (process.exitCode !== 0) break
  }
}

/** Runs the program, which says itself how an interrupted run goes on; its exit code. */
function run(job) {
  const child = spawn(process.execPath, [join('dist', 'program', 'main.js'), ...job], { cwd: ROOT, stdio: 'inherit' })
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })
}
