/** How well each structure of the model, calibrated anew, agrees with the targets: a table, and those out of reach. */

import type { CalibrationFindings } from '../findings/calibration.js'
import type { Bilingual } from '../model/language.js'
import { decimal, ends, percent } from '../words/format.js'
import type { Words } from '../words/words.js'
import { tableLines } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** Lines of so many columns about structures and what was found under each, null where every world was ruled out. */
export function structureFitLines(
  fits: readonly { readonly label: Bilingual; readonly findings: CalibrationFindings | null }[],
  folder: string,
  words: Words,
  width: number
): readonly string[] {
  const { structures: t, columns } = words.calibration
  const beyond = fits.filter(({ findings }) => findings?.isOutOfReach ?? true)
  const rows = fits.map(({ label, findings: found }) => [
    (found?.isOutOfReach ?? true) ? t.marked(words.say(label)) : words.say(label),
    ...(found === null
      ? ['–', '–', '–', '–']
      : [
          percent(found.within, 0),
          percent(found.fitting, 0),
          decimal(found.distance, 1),
          ends(found.afraidRate, (end) => percent(end, 0))
        ])
  ])
  const headings = [t.within, t.fitting, t.distance, t.rate]
  const names = beyond.map(({ label }) => words.quoted(words.say(label)))
  return [
    ...tableLines(
      [
        { heading: columns.structure, align: 'left' },
        ...headings.map((heading) => ({ heading, align: 'right' as const }))
      ],
      rows,
      width
    ),
    ...[t.note, beyond.length > 0 ? t.outOfReach(names) : t.allInReach, t.written(folder)].flatMap((text) =>
      wrapColumns(text, width)
    )
  ]
}
