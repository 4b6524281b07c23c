/** Progress of long work on stderr: a bar on a terminal, a line now and then in a pipe. */

import { Presets, SingleBar } from 'cli-progress'
import { displayText } from '../report/display-text.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { columnWidth } from '../scenario/column-width.js'
import { grouped } from '../scenario/size.js'
import type { Words } from '../words/words.js'
import { columnsOf, type Output } from './output.js'

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
  const bar = new SingleBar(
    {
      format: (_, { value, total, progress }, payload: Payload) =>
        progressLine({ ...payload, value, total, progress }, output),
      stream: output.io.stderr,
      noTTYOutput: true,
      notTTYSchedule: LINE_EVERY,
      hideCursor: true,
      clearOnComplete: true
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
        left: done < total ? durationText((total - done) / perSecond, output.words) : '–'
      })
    },
    stop: () => bar.stop()
  }
}

interface Payload {
  readonly what: string
  readonly rate: string
  readonly left: string
}

/** A line as wide as the terminal: where there is less room, first the bar is shorter, then the rate and the name are left out. */
export function progressLine(
  { value, total, progress, what, rate, left }: Payload & Readonly<Record<'value' | 'total' | 'progress', number>>,
  output: Pick<Output, 'io' | 'words'>
): string {
  const width = columnsOf(output.io.stderr, output.io).columns || Number.POSITIVE_INFINITY
  const { words } = output
  const { counts, perSecond, remaining } = words.printed.progress
  const percent = `${Math.floor(progress * 100)}%`
  const texts = [counts(value, total), perSecond(rate), remaining(left), what]
  const parts = [texts, texts.slice(0, 3), [texts[0], texts[2]], [`${value}/${total}`, texts[2]], [`${value}/${total}`]]
  const behind = parts.map((part) => [percent, ...part].join('  '))
  const shown = behind.find((text) => 3 + LEAST_BAR + columnWidth(text) < width)
  if (shown === undefined) return wrapColumns(percent, width)[0]
  const size = Math.min(MOST_BAR, width - 4 - columnWidth(shown))
  const done = Math.round(Math.min(1, progress) * size)
  return `  ${'█'.repeat(done)}${'░'.repeat(size - done)} ${shown}`
}

/** Characters of the bar. */
const [LEAST_BAR, MOST_BAR] = [8, 20]

/** A time as hours, minutes and seconds; a dash while nothing is known of it. */
function durationText(seconds: number, words: Words): string {
  if (!Number.isFinite(seconds)) return '–'
  const whole = Math.ceil(seconds)
  const minutes = Math.floor(whole / 60)
  return words.printed.progress.time(Math.floor(minutes / 60), minutes % 60, whole % 60)
}
