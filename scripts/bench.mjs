/** Measures speed and memory, prints them beside their targets, and writes it to `outputs/bench.json`. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await build()
const load = (file) => import(pathToFileURL(join(root, 'dist', file)).href)
const { defaultParameters, withChanges } = await load('model/parameters.js')
const { kernelEngine } = await load('kernel/simulate.js')
const { instantiate } = await load('kernel/instance.js')
const { streamKey } = await load('random/key.js')

const module = new WebAssembly.Module(readFileSync(join(root, 'dist', 'kernel', 'kernel.wasm')))
const key = streamKey('bench')
const draws = instantiate(module)
const base = defaultParameters()
const hundredfold = base.organisation.tiers.map((tier) => ({ ...tier, units: tier.units * 100 }))
const worlds = {
  baseline: {},
  'all mechanisms on': {
    'standards.precedentGain': 1,
    'procedure.expertPool': 0.5,
    'procedure.counselling': 0.5,
    'information.benchmarkWeight': 2,
    'information.negativityBias': 2,
    'survey.understatement': 0.1
  },
  'all variants on': {
    'cadres.riskInEffort': 1,
    'cadres.probabilityWeighting': 0.7,
    'cadres.crowding': 0.5,
    'cadres.performanceEquity': 1,
    'cadres.roleInError': 0.4,
    'cadres.turnover': 0.04,
    'incentives.leaderPromotionFactor': 1.3,
    'incentives.leaderPayFactor': 0.7,
    'accountability.precision': 0.3,
    'accountability.quotaPull': 0.5,
    'accountability.harmResponse': 0.5,
    'agreement.consultation': 0.5,
    'agreement.consultationEffect': 1,
    'procedure.processCost': 0.2,
    'procedure.duration': 1,
    'procedure.mitigation': 0.5,
    'procedure.pardonProof': 0.5,
    'public.persuasion': 0.5,
    'information.agreementInPromise': 0.5,
    'information.baseRates': 0.25,
    'information.rumour': 0.3,
    'information.textFading': 0.05,
    'information.coverageKnown': 1
  },
  '100,000 cadres': { 'organisation.tiers': hundredfold }
}

/** Milliseconds of this process's processor time so far: on a busy machine the clock would tell of others. */
function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Nanoseconds of processor time per cadre-period, the least of several rounds in which everything takes its turn. */
function perCadrePeriod() {
  const engines = Object.entries(worlds).map(([name, changes]) => {
    const parameters = withChanges(base, changes)
    const cadres = parameters.organisation.tiers.reduce((sum, t) => sum + t.units * t.cadresPerUnit, 0)
    return { name, cadres, play: kernelEngine(module), scenario: { parameters, timetable: [] }, best: Infinity }
  })
  let floor = Infinity
  for (let round = 0; round < 12; round++) {
    for (const engine of engines) {
      const count = Math.max(1, Math.round(30_000 / engine.cadres))
      const started = processorTime()
      for (const _ of engine.play({ scenario: engine.scenario, key, first: round * count, count })) {
      }
      engine.best = Math.min(engine.best, ((processorTime() - started) * 1e6) / (engine.cadres * 60 * count))
    }
    const started = processorTime()
    for (let period = 0; period < 5000; period++) draws.drawOnly(1000, period)
    floor = Math.min(floor, ((processorTime() - started) * 1e6) / 5e6)
  }
  return { floor, ...Object.fromEntries(engines.map(({ name, best }) => [name, best])) }
}

/** Written by a command as it ends: the processor time of all its threads. */
const TELL = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process._rawDebug('processor ' + (user + system) / 1e6)
})`

/** The least seconds of processor time of a whole command in some goes. */
function seconds(...args) {
  const times = Array.from({ length: 7 }, () => {
    const told = [`--import=data:text/javascript,${encodeURIComponent(TELL)}`, join(root, 'dist', 'program', 'main.js')]
    const { status, stderr } = spawnSync(process.execPath, [...told, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(`ganwei ${args.join(' ')} ended with exit code ${status}`)
    return Number(/^processor (.*)$/m.exec(stderr.toString())[1])
  })
  return Math.min(...times)
}

/** The wall time of one worker in that of all, and what of a batch's processor time is the kernel's. */
function benchCommand() {
  const { stdout } = spawnSync(process.execPath, [
    join(root, 'dist', 'program', 'main.js'),
    'bench',
    '--json',
    '--seconds',
    '1'
  ])
  const { measurements, split } = JSON.parse(stdout.toString())
  const of = (workers) => measurements.find((m) => m.name === 'kernel' && m.workers === workers).perSecond
  return { workers: of(availableParallelism()) / of(1), split }
}

/** What the journal costs: a batch into it over the same batch thrown away, the median of rounds in which both take turns. */
async function journalCost() {
  const [{ planBatch }, { runBatch }, { memoryStore }, { executorFor }, { Journal }] = await Promise.all(
    ['experiment/plan', 'experiment/batch', 'experiment/memory', 'execution/executor', 'run/journal'].map((file) =>
      load(`${file}.js`)
    )
  )
  const scenario = { id: 'baseline', parameters: base, timetable: [], extends: [] }
  const plan = { ...planBatch([scenario], 'bench', 200), byGroup: true }
  const folder = mkdtempSync(join(root, 'outputs', 'bench-'))
  const timed = async (store) => {
    const started = processorTime()
    await runBatch(plan, store, executorFor(plan, 'kernel'))
    store.close?.()
    return processorTime() - started
  }
  const ratios = []
  for (let round = 0; round < 15; round++) {
    const away = { ...memoryStore(), add() {} }
    const kept = () => new Journal(join(folder, `${round}.jsonl`), plan, 'kernel', 'append')
    const [first, second] =
      round % 2 === 0 ? [await timed(away), await timed(kept())] : [await timed(kept()), await timed(away)]
    ratios.push(round % 2 === 0 ? second / first : first / second)
  }
  rmSync(folder, { recursive: true })
  return ratios.sort((a, b) => a - b)[7]
}

const ns = perCadrePeriod()
const { workers, split } = benchCommand()
const all = split.kernel + split.overhead + split.tail
const rows = [
  ['baseline, times the draws alone', ns.baseline / ns.floor, '≤ 6'],
  ['all mechanisms on, times the baseline', ns['all mechanisms on'] / ns.baseline, '≤ 1.15'],
  ['all variants on, times the baseline', ns['all variants on'] / ns.baseline, '≤ 1.6'],
  ['100,000 cadres, times the baseline per cadre', ns['100,000 cadres'] / ns.baseline, '≤ 1.3'],
  [`${availableParallelism()} workers, times one (by the clock)`, workers, '≥ 1.85 for two'],
  ['200 baselines into the journal, times thrown away', await journalCost(), '≤ 1.03'],
  [`kernel, share of a batch of ${split.scenarios} × ${split.replications}`, split.kernel / all, '≥ 0.7'],
  ['overhead of its replications, times the kernel', split.overhead / split.kernel, 'looked at'],
  ['its tail, s', split.tail, 'looked at'],
  ['start-up (--version), s', seconds('--version'), '≤ 0.25'],
  ['run baseline × 20, s', seconds('run', join(root, 'scenarios', 'baseline.yaml'), '--replications', '20'), '≤ 0.4']
]
for (const [name, value, target] of rows)
  console.log(`${name.padEnd(52)} ${value.toFixed(2).padStart(6)}   target ${target}`)
const measured = Object.fromEntries(rows.map(([name, value]) => [name, value]))
const file = join(root, 'outputs', 'bench.json')
writeFileSync(
  file,
  `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, nanoseconds: ns, measured }, null, 2)}\n`
)
