/** Follows a submitted run to its end, with the usual progress. */

import { type ClusterState, clusterState } from '../cluster/cluster-state.js'
import { shellWord } from '../run/command-line.js'
import { Failure } from '../run/failure.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { readFinished } from './carry-out.js'
import { submissionIn, tasksOf } from './cluster-submission.js'
import { hintWhenInterrupted } from './interruption.js'
import type { Output } from './output.js'
import { stateLines } from './print-cluster.js'
import { printFinished } from './print-finished.js'
import { startProgress } from './progress.js'

/** Seconds between two looks at first; each pause is half as long again, up to the most. */
const FIRST_PAUSE = 0.5
const LONGEST_PAUSE = 20

/** Looks that find nothing in the queue and no result before that is believed: files may be seen later on other nodes. */
const LAST_LOOKS = 3

/** Waits until a run is merged and prints it, or throws `Failure` that says what failed. */
export async function followCluster(
  folder: string,
  run: PlanOfRun,
  { json }: { readonly json: boolean },
  output: Output
): Promise<void> {
  const submission = submissionIn(folder)
  const again = `ganwei cluster status ${shellWord(folder)} --wait`
  hintWhenInterrupted({ zh: `作业照常进行；再看：${again}`, en: `the jobs go on; follow again with: ${again}` })
  const progress = startProgress(output)
  let state: ClusterState
  try {
    let looks = 0
    for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 1.5 * pause)) {
      state = clusterState(folder, run.plan, submission, tasksOf(submission))
      progress.update(state.done, state.total)
      if (state.merge.state === 'done') break
      looks = isAtWork(state) ? 0 : looks + 1
      if (looks === LAST_LOOKS) break
      const seconds = looks > 0 ? FIRST_PAUSE : pause
      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
    }
  } finally {
    progress.stop()
  }
  if (state.merge.state === 'done') return printFinished(folder, run, readFinished(folder, run), json, output)
  const lines = stateLines(folder, state)
  throw new Failure('someFailed', {
    zh: lines.map(({ zh }) => zh).join('\n'),
    en: lines.map(({ en }) => en).join('\n')
  })
}

function isAtWork({ parts, merge }: ClusterState): boolean {
  return [merge, ...parts].some(({ state }) => state === 'running' || state === 'waiting')
}
