/** The chart of the tolerance procedure: how many cases come how far, and why the others fail. */

import { DASH, decimal, percent } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { type ChartInput, type ChartKind, type DataTable, type Drawing, left, right } from './chart.js'
import { CHART_WIDTH, framed } from './frame.js'
import { rects, texts } from './layers.js'
import { furthest } from './most-different.js'
import { MUTED, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'
import { ENDINGS, endingLabel, procedureOf, STAGE_NAMES } from './procedure-steps.js'
import { cutText } from './text-width.js'

/** The procedures of the baseline and of those that differ most from it, one below the other. */
export const PROCEDURE = { name: 'procedure', isByScenario: true, isWithoutIntervals: true, draw } satisfies ChartKind

/** The most scenarios drawn. */
const MOST_DRAWN = 4
const STAGE_WIDTH = 104
const BAR_WIDTH = 236
const STEP = 22
const ROOM = { left: STAGE_WIDTH + 4, right: CHART_WIDTH - STAGE_WIDTH - 4 - BAR_WIDTH, top: 6, bottom: 8 }

function draw({ rows, words }: ChartInput): Drawing {
  const { procedure: t } = words.charts
  const shown = furthest(rows, 'grantsPerCase', MOST_DRAWN)
  const drawn: ReturnType<typeof marksOf>[] = []
  for (const row of shown) drawn.push(marksOf(row, drawn.at(-1)?.end ?? 0, words))
  const stages = drawn.flatMap((one) => one.stages)
  const bar = (from: number, end: number, y: number) => ({
    x: from * BAR_WIDTH,
    x2: end * BAR_WIDTH,
    y: y - 8,
    y2: y + 8
  })
  const small = { fontSize: 11 }
  return {
    title: t.title,
    spec: framed(words, { room: ROOM, height: (drawn.at(-1)?.end ?? 0) - 14 }, [
      rects(
        stages.map(({ share, before, y }) => bar(share, before, y)),
        { color: NEUTRAL_LIGHT }
      ),
      rects(
        stages.map(({ share, y }) => bar(0, share, y)),
        { color: NEUTRAL }
      ),
      texts(
        drawn.map(({ head }) => head),
        { fontWeight: 'bold' },
        -STAGE_WIDTH
      ),
      texts(
        [...stages.map(({ label, y }) => ({ text: label, y })), ...drawn.flatMap(({ none }) => none)],
        small,
        -STAGE_WIDTH
      ),
      texts(
        stages.map(({ share, y }) => ({ text: percent(share), y })),
        { ...small, align: 'right' },
        BAR_WIDTH + 50
      ),
      texts(
        stages.map(({ ended, y }) => ({ text: ended, y })),
        { ...small, color: MUTED },
        BAR_WIDTH + 64
      )
    ]),
    caption: captionOf(rows, shown.length, words),
    table: tableOf(rows, words)
  }
}

/** What is drawn of one scenario from `top` on, and where the next one begins. */
function marksOf(row: ReportRow, top: number, words: Words) {
  const { procedure: t } = words.charts
  const { cases, stages } = procedureOf(row)
  const head = { text: cutText(words.say(row.name), 12, 480) + t.count(cases), y: top + 10 }
  const marks = stages.map(({ name, share, failures }, k) => ({
    label: t.stages[name],
    share,
    before: stages[k - 1]?.share ?? share,
    ended: failures
      .filter((failure) => failure.share > 0)
      .map((failure) => `${endingLabel(words, failure.ending)} ${percent(failure.share)}`)
      .join(words.comma),
    y: top + 34 + k * STEP
  }))
  return marks.length === 0
    ? { head, stages: [], none: [{ text: t.none, y: top + 34 }], end: top + 66 }
    : { head, stages: marks, none: [], end: top + 34 + marks.length * STEP + 20 }
}

function captionOf(rows: readonly ReportRow[], drawn: number, words: Words): string {
  const { procedure: t } = words.charts
  const { cases, stages } = procedureOf(rows[0])
  const name = words.say(rows[0].name)
  const main = stages
    .flatMap(({ failures }) => failures)
    .reduce((most, next) => (next.share > most.share ? next : most), { ending: ENDINGS[0], share: 0 })
  return words.sentences([
    cases === 0
      ? t.noneIn(name)
      : t.caption({
          name,
          applied: stages[1].share,
          granted: stages[stages.length - 1].share,
          ending: { label: endingLabel(words, main.ending), share: main.share }
        }),
    t.key,
    drawn < rows.length ? t.others(drawn - 1) : ''
  ])
}

/** Every stage and every reason of every scenario. */
function tableOf(rows: readonly ReportRow[], words: Words): DataTable {
  const { procedure: t } = words.charts
  const share = (part: { readonly share: number } | undefined) => (part === undefined ? DASH : percent(part.share))
  return {
    columns: [
      left(words.findings.scenario),
      ...[
        t.casesEach,
        ...STAGE_NAMES.map((name) => t.stages[name]),
        ...ENDINGS.map((ending) => t.ended(endingLabel(words, ending)))
      ].map(right)
    ],
    rows: rows.map((row) => {
      const { cases, stages } = procedureOf(row)
      const failures = stages.flatMap((stage) => stage.failures)
      return [
        words.say(row.name),
        decimal(cases, 1),
        ...STAGE_NAMES.map((name) => share(stages.find((stage) => stage.name === name))),
        ...ENDINGS.map((ending) => share(failures.find((failure) => failure.ending === ending)))
      ]
    })
  }
}
