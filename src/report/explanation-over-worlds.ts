/** What `ganwei explain --ensemble` prints: each part of the explanation, in the middle and at the ends of some worlds. */

import type { PlannedScenario } from '../experiment/design.js'
import type { ExplanationOverWorlds } from '../findings/explanation/over-worlds.js'
import { ends, percent, points, signed } from '../words/format.js'
import type { Words } from '../words/words.js'
import { nameOf } from './report-rows.js'
import { type Column, tableLines } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** Lines about two scenarios in the worlds of an ensemble. */
export function explanationOverWorldsLines(
  [a, b]: readonly [PlannedScenario, PlannedScenario],
  found: ExplanationOverWorlds,
  played: { readonly ensemble: string; readonly replications: number; readonly seed: string },
  { words, width }: { readonly words: Words; readonly width: number }
): readonly string[] {
  const { explanations: t } = words
  const { worlds, change, lowers, margin, parts, flips } = found
  const right = (heading: string): Column => ({ heading, align: 'right' })
  const spread = (own: { readonly low: number | null; readonly high: number | null }, format: (x: number) => string) =>
    ends(own, format) || '–'
  const utility = (value: number | null) => (value === null ? '–' : signed(value, 3))
  const wrapped = (text: string) => wrapColumns(text, width)
  const [largest] = [...parts].sort((x, y) => y.largest - x.largest)
  return [
    ...wrapped(t.overWorlds({ from: words.say(nameOf(a)), to: words.say(nameOf(b)), worlds, ...played })),
    ...wrapped(
      t.changeOverWorlds({ median: points(change.median), range: spread(change, (x) => points(x)), lowers, worlds })
    ),
    '',
    ...tableLines(
      [
        { heading: t.moved, align: 'left', maxWidth: 32 },
        ...[t.median, t.range, t.raisesIn, t.lowersIn, t.largestIn].map(right)
      ],
      [
        ...parts.map((part) => [
          t.players[part.player],
          utility(part.median),
          spread(part, utility),
          ...[part.raises, part.lowers, part.largest].map(String)
        ]),
        [t.total, utility(margin.median), spread(margin, utility), '', '', '']
      ],
      width
    ),
    ...wrapped(
      largest === undefined ? t.identical : t.largestOverWorlds(t.players[largest.player], largest.largest, worlds)
    ),
    '',
    ...tableLines(
      [{ heading: t.flip, align: 'left' }, ...[t.median, t.range].map(right)],
      flips.map((own) => [t.flipKinds[own.kind], percent(own.median), spread(own, (x) => percent(x))]),
      width
    ),
    ...wrapped(t.overWorldsNote)
  ]
}
