/** What a comparison says of a bundle: its parts, and whether they do more together. */

import { falls, rises } from '../analysis/interval.js'
import type { Synergy } from '../findings/synergy.js'
import { outcomeLabel } from '../model/outcomes.js'
import { type Measured, plusMinus, readDifference } from '../words/format-outcome.js'
import type { Block } from './document/block.js'
import type { RunView } from './run-view.js'

/** The most interactions that are named. */
const MOST_NAMED = 6

/** A table of a bundle's members, and sentences on the whole and on pairs, for one outcome. */
export function synergyBlocks(view: RunView, synergy: Synergy): readonly Block[] {
  const { words } = view
  const { outcome, members, joint, sumOfSingles, excess } = synergy
  const { report, findings } = words
  const inPoints = (effect: Measured) => plusMinus(readDifference(outcome, effect))
  const right = (heading: string) => ({ heading, align: 'right' as const })
  const told = rises(excess) ? report.synergy.less : falls(excess) ? report.synergy.more : report.synergy.open
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { heading: report.synergy.heading(words.say(outcomeLabel(outcome))), align: 'left', maxWidth: 38 },
          ...[report.synergy.alone, report.synergy.last, report.synergy.shapley].map(right)
        ],
        rows: [
          ...members.map(({ id, single, last, shapley }) => [
            nameOfId(view, id),
            ...[single, last, shapley].map(inPoints)
          ]),
          [report.synergy.sum, inPoints(sumOfSingles), '', inPoints(joint)]
        ]
      }
    },
    paragraph(findings.hedged(report.synergy.joint(inPoints(joint), inPoints(sumOfSingles), inPoints(excess), told))),
    paragraph(words.sentences([report.synergy.note, pairs(view, synergy, inPoints)]))
  ]
}

/** The interactions of two that can be told from none, the strongest first. */
function pairs(view: RunView, { interactions }: Synergy, inPoints: (effect: Measured) => string): string {
  const { synergy } = view.words.report
  const told = [...interactions]
    .filter(({ effect }) => falls(effect) || rises(effect))
    .sort((a, b) => Math.abs(b.effect.mean ?? 0) - Math.abs(a.effect.mean ?? 0))
  if (told.length === 0) return synergy.noPairs
  const named = told
    .slice(0, MOST_NAMED)
    .map(({ a, b, effect }) => `${nameOfId(view, a)} × ${nameOfId(view, b)} ${inPoints(effect)}`)
  return synergy.pairs(named.join(view.words.semicolon), told.length - named.length, interactions.length - told.length)
}

function nameOfId({ plan, name }: RunView, id: string): string {
  const scenario = plan.scenarios.findIndex((other) => other.id === id)
  return scenario < 0 ? id : name(scenario)
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
