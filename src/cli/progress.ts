/** Progress of long work on stderr: a bar on a terminal, a line now and then in a pipe. */

import { Presets, SingleBar } from 'cli-progress'
import type { Output } from './output.js'

export interface Progress {
  /** Says how much is done, and of what just now. */
  update(done: number, what: string): void
  stop(): void
}

/** How often a line appears in a pipe, in milliseconds. */
const LINE_EVERY = 5000

/** Starts showing progress towards `total` replications; shows nothing with `--quiet`. */
export function startProgress(total: number, output: Output, quiet: boolean): Progress {
  if (quiet) return { update() {}, stop() {} }
  const format = output.say({
    zh: '  {bar} {percentage}%  {value}/{total} 次重复  剩余 {eta_formatted}  {what}',
    en: '  {bar} {percentage}%  {value}/{total} replications  {eta_formatted} left  {what}'
  })
  const bar = new SingleBar(
    {
      format,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: LINE_EVERY,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 24,
      etaBuffer: 200
    },
    Presets.shades_classic
  )
  bar.start(total, 0, { what: '' })
  return {
    update: (done, what) => bar.update(done, { what }),
    stop: () => bar.stop()
  }
}
