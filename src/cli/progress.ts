/** Progress of long work on stderr: a bar on a terminal, a line now and then in a pipe. */

import { Presets, SingleBar } from 'cli-progress'
import { displayText } from '../report/display-text.js'
import { grouped } from '../scenario/size.js'
import type { Output } from './output.js'

export interface Progress {
  /** Says how many replications are done of all, and of what just now; the first call starts the clock. */
  update(done: number, total: number, what?: string): void
  stop(): void
}

/** Does work that tells of its progress, which is stopped however the work ends. */
export async function withProgress<Value>(
  output: Output,
  work: (progress: Pick<Progress, 'update'>) => Promise<Value>
): Promise<Value> {
  const progress = startProgress(output)
  try {
    return await work(progress)
  } finally {
    progress.stop()
  }
}

/** How often a line appears in a pipe, in milliseconds. */
const LINE_EVERY = 5000

/** Starts showing progress; shows nothing with `--quiet`. */
export function startProgress(output: Output): Progress {
  if (output.isQuiet) return { update() {}, stop() {} }
  const format = output.say((w) => w.printed.progress)
  const bar = new SingleBar(
    {
      format,
      stream: output.io.stderr,
      noTTYOutput: true,
      notTTYSchedule: LINE_EVERY,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 20
    },
    Presets.shades_classic
  )
  let begun: { readonly done: number; readonly total: number; readonly at: number } | undefined
  return {
    update(done, total, scenario = '') {
      const what = displayText(scenario)
      if (begun?.total !== total) {
        begun = { done, total, at: output.io.clock() }
        bar.stop()
        bar.start(total, done, { what, rate: '–', left: '–' })
        return
      }
      const seconds = (output.io.clock() - begun.at) / 1000
      const perSecond = (done - begun.done) / Math.max(seconds, 0.001)
      bar.update(done, {
        what,
        rate: grouped(Math.round(perSecond)),
        left: done < total ? durationText((total - done) / perSecond) : '–'
      })
    },
    stop: () => bar.stop()
  }
}

/** A time as hours, minutes and seconds; a dash while nothing is known of it. */
function durationText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–'
  const [whole, minutes] = [Math.ceil(seconds), Math.floor(Math.ceil(seconds) / 60)]
  if (minutes < 1) return `${whole}s`
  return minutes < 60 ? `${minutes}m${whole % 60}s` : `${Math.floor(minutes / 60)}h${minutes % 60}m`
}
