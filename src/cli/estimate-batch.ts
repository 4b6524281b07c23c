/** `ganwei cluster plan`: what a batch costs in core-hours, memory and files, by the speed of this machine. */

import { availableParallelism } from 'node:os'
import { deflateRawSync } from 'node:zlib'
import { engine } from '../execution/engines.js'
import { missing } from '../experiment/batch.js'
import { numbersOf, playBlock, type ReplicationRange } from '../experiment/block.js'
import { commandLine, optionWords } from '../run/command-line.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { worldHashes } from '../run/world-hashes.js'
import { memoryPhrase, timePhrase } from '../scenario/size.js'
import { allPlays, measuredCost, memoryOf } from './cost.js'
import type { Output } from './output.js'
import type { NewRunArguments } from './plan-of-arguments.js'
import { fixedRunOf } from './submit-batch.js'

/** Seconds that a part takes where no number of parts is asked for: long beside a start, short beside usual time limits. */
const PART_SECONDS = 3600

/** Parts that any cluster allows: Slurm's usual MaxArraySize is 1001. */
const USUAL_MOST_PARTS = 1000

/** Seconds that this machine may take, a night, before a cluster is worth the trouble. */
const NIGHT = 12 * 3600

/** Files of a part (plan, journal, manifest, log), and those of a run beside them. */
const FILES_OF_PART = 4
const FILES_OF_RUN = 40

/** Memory that a merge takes beside the program, and for a line of the journal in its index, in bytes. */
const MERGE_BYTES = 150e6
const BYTES_OF_LINE = 150

/** What `ganwei cluster plan` is given. */
export interface ClusterPlanArguments extends NewRunArguments {
  readonly parts: number | undefined
  readonly cpus: number | undefined
  readonly json: boolean
}

/** Prints what a batch would cost on a cluster; throws `Failure`. */
export async function estimateBatch(argv: ClusterPlanArguments, output: Output): Promise<void> {
  const estimate = estimateOf(fixedRunOf(argv, output), argv.cpus ?? 1, argv.parts)
  if (argv.json) output.result(JSON.stringify(estimate))
  else printEstimate(estimate, argv, output)
}

interface Estimate {
  readonly replications: number
  readonly cadrePeriods: number
  /** Of one core of this machine. */
  readonly coreSeconds: number
  readonly here: { readonly cores: number; readonly seconds: number; readonly wouldDo: boolean }
  readonly parts: number
  readonly cpus: number
  readonly secondsOfPart: number
  readonly bytesOfPart: number
  readonly journalBytes: number
  readonly mergeBytes: number
  readonly files: number
}

function estimateOf(run: PlanOfRun, cpus: number, asked: number | undefined): Estimate {
  const { plan } = run
  const { cadrePeriods, seconds: coreSeconds } = measuredCost(allPlays(run), run.engine, 1)
  const cores = availableParallelism()
  const worlds = worldHashes(plan).count
  const replications = worlds * plan.replications
  const parts = asked ?? Math.min(USUAL_MOST_PARTS, replications, Math.ceil(coreSeconds / cpus / PART_SECONDS))
  const journal = journalOf(run, parts, worlds)
  return {
    replications,
    cadrePeriods,
    coreSeconds,
    here: { cores, seconds: coreSeconds / cores, wouldDo: coreSeconds / cores <= NIGHT },
    parts,
    cpus,
    secondsOfPart: coreSeconds / parts / cpus,
    bytesOfPart: memoryOf(plan, cpus),
    journalBytes: journal.bytes,
    mergeBytes: memoryOf(plan, 0) + MERGE_BYTES + journal.lines * BYTES_OF_LINE,
    files: FILES_OF_PART * parts + FILES_OF_RUN
  }
}

/** The journals of all parts in lines and bytes, by what a little of the first scenario gives. */
function journalOf({ plan, engine: name }: PlanOfRun, parts: number, worlds: number) {
  const nothing = { worldOf: (scenario: number) => scenario, kept: () => [] as readonly ReplicationRange[] }
  const { tasks } = missing(plan, nothing, { number: 1, of: parts })
  const count = tasks.reduce((most, task) => Math.max(most, task.count), 1)
  const [scenario] = plan.scenarios
  const few = Math.min(count, FEW)
  const block = playBlock(engine(name), { scenario, key: plan.key, first: 0, count: few, byGroup: plan.byGroup })
  const path = bytesInJournal(block.path, block.pathSquares)
  const rows = bytesInJournal(numbersOf(block)) - path
  const replications = plan.replications * worlds
  const lines = Math.ceil(replications / count)
  return { lines, bytes: lines * (path + BYTES_OF_LINE) + (replications * rows) / few }
}

/** Replications that show how many bytes one leaves. */
const FEW = 20

/** What numbers take in a journal: deflated, in base64. */
function bytesInJournal(...numbers: readonly Float64Array[]): number {
  const bytes = numbers.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
  return (deflateRawSync(Buffer.concat(bytes), { level: 1 }).length * 4) / 3
}

function printEstimate(estimate: Estimate, argv: ClusterPlanArguments, output: Output): void {
  const { replications, cadrePeriods, coreSeconds, here, parts, cpus, files } = estimate
  const { words } = output
  const { cluster } = words
  const [each, night] = [estimate.secondsOfPart, here.seconds].map((seconds) => words.say(timePhrase(seconds)))
  const [part, journals, merge] = [estimate.bytesOfPart, estimate.journalBytes, estimate.mergeBytes].map((bytes) =>
    words.say(memoryPhrase(bytes))
  )
  const batch = batchWords(argv)
  const onThis = commandLine('ganwei', 'batch', ...batch)
  const cut = ['--parts', `${parts}`, ...(cpus === 1 ? [] : ['--cpus', `${cpus}`]), '--out', 'outputs/cluster']
  const onCluster = commandLine('ganwei', 'cluster', 'submit', ...batch, ...cut)
  output.result(cluster.size(replications, cadrePeriods, coreSeconds / 3600))
  output.result(cluster.cut(parts, cpus, each, part))
  output.result(cluster.disk(journals, files, merge))
  output.result(
    here.wouldDo ? cluster.notNeeded(here.cores, night, onThis) : cluster.worthIt(here.cores, night, onCluster)
  )
}

/** The batch as its options asked for it, for a command that plays it. */
function batchWords({ paths, replications, seed, set, engine, baseline }: ClusterPlanArguments): readonly string[] {
  const given = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : optionWords(name, `${value}`)
  return [
    ...paths,
    ...given('--replications', replications),
    ...given('--seed', seed),
    ...set.flatMap((setting) => optionWords('--set', setting)),
    ...given('--baseline', baseline),
    ...given('--engine', engine)
  ]
}
