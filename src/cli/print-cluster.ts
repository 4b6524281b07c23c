/** What the cluster commands print: scripts, what was sent, and how far it is. */

import { join } from 'node:path'
import { logFile } from '../cluster/cluster-folder.js'
import { type ClusterState, type JobState, partsThatAre } from '../cluster/cluster-state.js'
import { shellWord } from '../run/command-line.js'
import { CLUSTER_FOLDER } from '../run/run-files.js'
import { grouped } from '../scenario/size.js'
import { type Words, wordsOf } from '../words/words.js'
import { ranges, type Sent } from './cluster-submission.js'
import type { Output } from './output.js'

/** Prints the scripts that would be submitted. */
export function printScripts(
  scripts: Readonly<Record<string, string>>,
  folder: string,
  json: boolean,
  output: Output
): void {
  if (json) {
    output.result(JSON.stringify({ folder, scripts }))
    return
  }
  for (const [name, text] of Object.entries(scripts)) {
    output.result(`── ${join(folder, CLUSTER_FOLDER, name)}`)
    output.result(text)
  }
  const first = `sbatch ${CLUSTER_FOLDER}/part.sh`
  const then = `sbatch --dependency=afterok:JOB --kill-on-invalid-dep=yes ${CLUSTER_FOLDER}/merge.sh`
  output.result(`── ${folder}$\n${first}\n${then}`)
  output.note(({ cluster }) => cluster.notSubmitted)
}

/** Prints the jobs that were submitted, and what to do next. */
export function printSent(folder: string, parts: readonly number[], sent: Sent, json: boolean, output: Output): void {
  if (json) {
    output.result(JSON.stringify({ folder, parts, jobs: sent }))
    return
  }
  const where = shellWord(folder)
  const list = ranges(parts)
  if (sent.parts !== null) {
    output.result(output.words.cluster.sentParts(sent.parts, list))
  }
  if (sent.merge !== null) output.result(output.words.cluster.sentMerge(sent.merge))
  output.note(({ cluster }) => cluster.whatNext(where))
}

/** Prints how far a submitted run is. */
export function printState(folder: string, state: ClusterState, json: boolean, output: Output): void {
  if (json) output.result(JSON.stringify(asJson(folder, state)))
  else for (const line of stateLines(folder, state, output.words)) output.result(line)
}

/** How far a submitted run is, in sentences. */
export function stateLines(folder: string, state: ClusterState, words: Words): readonly string[] {
  const { cluster } = words
  const { parts, merge, done, total } = state
  const counts = (Object.keys(cluster.states) as JobState[]).flatMap((of) => {
    const count = partsThatAre(state, of).length
    return count === 0 ? [] : [cluster.partsThatAre(count, cluster.states[of])]
  })
  const isAbout = parts.some(({ state }) => state !== 'done')
  const where = shellWord(folder)
  const isStuck = [merge, ...parts].every(({ state }) => state !== 'running' && state !== 'waiting')
  const isToRetry = isStuck || partsThatAre(state, 'failed', 'missing').length > 0
  return [
    cluster.progress({ folder, parts: parts.length, counts, done: grouped(done), total: grouped(total), isAbout }),
    ...reasonLines(folder, state, words),
    cluster.merge(cluster.states[merge.state], merge.reason?.(words) ?? null),
    ...(merge.state === 'done'
      ? [cluster.report(join(folder, 'report.html'))]
      : isToRetry
        ? [cluster.retry(`ganwei cluster retry ${where}`)]
        : [])
  ]
}

/** Reasons that are told at most; the others are counted. */
const MOST_REASONS = 10

/** Why parts wait or have failed: those with the same reason in one line, with the log of the first. */
function reasonLines(folder: string, { parts }: ClusterState, words: Words): readonly string[] {
  const { cluster } = words
  const groups = new Map<string, { readonly numbers: number[]; readonly state: JobState; readonly reason: string }>()
  for (const [k, { state, reason }] of parts.entries()) {
    if (reason === null) continue
    const text = reason(words)
    const group = groups.get(`${state} ${text}`) ?? { numbers: [], state, reason: text }
    group.numbers.push(k + 1)
    groups.set(`${state} ${text}`, group)
  }
  const lines = [...groups.values()].map(({ numbers, state, reason }) => {
    const log = state === 'failed' ? `  (${logFile(folder, numbers[0])})` : ''
    return cluster.reason(numbers.length, ranges(numbers), cluster.states[state], reason) + log
  })
  const more = lines.length - MOST_REASONS
  return more > 0 ? [...lines.slice(0, MOST_REASONS), cluster.moreReasons(more)] : lines
}

function asJson(folder: string, state: ClusterState): Record<string, unknown> {
  const of = (...states: readonly JobState[]) => partsThatAre(state, ...states)
  const reasons = Object.fromEntries(
    state.parts.flatMap(({ state, reason }, k) =>
      state === 'done' || reason === null ? [] : [[k + 1, reason(wordsOf('en'))]]
    )
  )
  return {
    folder,
    replications: { done: state.done, total: state.total },
    parts: {
      ...{ done: of('done'), running: of('running'), waiting: of('waiting'), failed: of('failed') },
      ...{ missing: of('missing'), reasons }
    },
    merge: { state: state.merge.state, reason: state.merge.reason?.(wordsOf('en')) ?? null }
  }
}
