/** The main job: brings `dist` up to date and runs the batch of the paper's main comparison. */

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  await build()
  const child = spawn(process.execPath, [join('dist', 'program', 'main.js'), ...jobWith(process.argv.slice(2))], {
    cwd: root,
    stdio: 'inherit'
  })
  // The program itself says how an interrupted run goes on.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
