/** What gets better and what gets worse beside fear: each outcome before and after, with its paired interval. */

import type { PairedDifference } from '../../analysis/paired.js'
import { differencesOf } from '../../findings/comparison.js'
import { BESIDE_FEAR } from '../../findings/trade-offs.js'
import { type OutcomeName, outcomeRow } from '../../model/outcomes.js'
import type { Answer } from '../engine/laboratory.js'
import { useWords } from '../state/words.js'
import { Difference, Level } from './difference.js'
import { numeric, Table } from './table.js'

/** The outcomes shown, in order. */
const SHOWN: readonly OutcomeName[] = [
  'actingShare',
  ...BESIDE_FEAR,
  'grantsPerCase',
  'idleRunShare',
  'meanSatisfaction'
]

/** Which way an outcome went: up and down are marks, better and worse are words. */
const MARKS = { up: '▲', down: '▼', open: '○', same: '=' } as const

/** The table of trade-offs; of levels alone where there is no reform. */
export function TradeOffs({ answer, hasReform }: { answer: Answer; hasReform: boolean }) {
  const words = useWords()
  const { tradeOffs, ways, columns } = words.explorerAnswers
  const { interval } = words.numbers
  const { summaries } = answer.analysis
  const [baseline, reform] = [summaries[0], summaries[summaries.length - 1]]
  const label = (name: OutcomeName) => words.say(outcomeRow(name).label)
  const level = (name: OutcomeName, { estimates }: typeof baseline) => <Level of={name} estimate={estimates[name]} />
  if (!hasReform) {
    return (
      <section class="trade-offs">
        <h3>{tradeOffs.alone}</h3>
        <Table
          columns={[{ heading: columns.outcome }, numeric(words.findings.baseline)]}
          rows={SHOWN.map((name) => [name, label(name), level(name, baseline)])}
        />
        <p class="note">{tradeOffs.levels(interval)}</p>
      </section>
    )
  }
  const rows = SHOWN.map((name) => {
    const difference = differencesOf(reform)[name]
    return { name, difference, ...changeOf(name, difference) }
  })
  const worse = rows.filter(({ way }) => way === 'worse').map(({ name }) => label(name))
  return (
    <section class="trade-offs">
      <h3>{tradeOffs.title}</h3>
      <p class="lead" data-worse={worse.length}>
        {worse.length === 0 ? tradeOffs.none(interval) : tradeOffs.worse(interval, words.list(worse))}
      </p>
      <Table
        class="paired"
        columns={[
          { heading: columns.outcome },
          numeric(words.findings.baseline, 'level'),
          numeric(columns.reform),
          numeric(
            <>
              {words.findings.difference} <small>{tradeOffs.halfWidth}</small>
            </>
          ),
          { heading: columns.verdict, class: 'way' }
        ]}
        rows={rows.map(({ name, difference, mark, way }) => [
          name,
          label(name),
          level(name, baseline),
          level(name, reform),
          <Difference key="difference" of={name} difference={difference} />,
          <span key="way" data-way={way}>
            <span aria-hidden="true">{MARKS[mark]}</span> {ways[way]}
          </span>
        ])}
      />
      <p class="note">{tradeOffs.note(interval)}</p>
    </section>
  )
}

/** Where an outcome went, and whether that is better, as far as its interval tells. */
function changeOf(name: OutcomeName, { identical, low, high }: PairedDifference) {
  if (identical) return { mark: 'same', way: 'same' } as const
  const mark = low !== null && low > 0 ? 'up' : high !== null && high < 0 ? 'down' : 'open'
  if (mark === 'open') return { mark, way: 'open' } as const
  const { better } = outcomeRow(name)
  if (better === null) return { mark, way: mark === 'up' ? 'more' : 'less' } as const
  return { mark, way: (better === 'more') === (mark === 'up') ? 'better' : 'worse' } as const
}
