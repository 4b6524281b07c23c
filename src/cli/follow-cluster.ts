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
import { withProgress } from './progress.js'

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
  hintWhenInterrupted(({ cluster }) => cluster.jobsGoOn(again))
  const state = await withProgress(output, async ({ update }) => {
    let looks = 0
    for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 1.5 * pause)) {
      const now = clusterState(folder, run.plan, submission, tasksOf(submission))
      update(now.done, now.total)
      looks = isAtWork(now) ? 0 : looks + 1
      if (now.merge.state === 'done' || looks === LAST_LOOKS) return now
      const seconds = looks > 0 ? FIRST_PAUSE : pause
      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
    }
  })
  if (state.merge.state === 'done') {
    return printFinished({ folder, run, finished: readFinished(folder, run), json }, output)
  }
  throw new Failure('someFailed', (words) => stateLines(folder, state, words).join('\n'))
}

function isAtWork({ parts, merge }: ClusterState): boolean {
  return [merge, ...parts].some(({ state }) => state === 'running' || state === 'waiting')
}
