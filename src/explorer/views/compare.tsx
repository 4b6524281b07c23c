/** Up to six saved reforms beside each other: paired differences that hold together, and whether they reinforce each other. */

import { differencesOf } from '../../findings/comparison.js'
import { type OutcomeName, outcomeLabel } from '../../model/outcomes.js'
import { chartOf } from '../../report/charts/chart.js'
import { DIFFERENCES } from '../../report/charts/differences.js'
import { reportRows } from '../../report/report-rows.js'
import { formatEnds } from '../../words/format-outcome.js'
import type { Answer } from '../engine/laboratory.js'
import { Difference, Level } from '../parts/difference.js'
import { Figure } from '../parts/figure.js'
import { numeric, Table, type TableProps } from '../parts/table.js'
import { niceReach, Whisker } from '../parts/whisker.js'
import type { Reform } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'
import { PinList, type PinListProps } from './pin-list.js'
import { TakenApart, type TakenApartProps } from './take-apart.js'

/** What the comparison needs. */
export interface CompareProps extends PinListProps, Omit<TakenApartProps, 'count'> {
  readonly answer: Answer
  readonly isCurrent: boolean
  readonly reform: Reform
  readonly change: Change
}

/** The outcomes of the table. */
const SHOWN = ['afraidRate', 'deterredShare', 'actingShare', 'meanOutput'] as const satisfies readonly OutcomeName[]

/** The outcomes of the figure, as the report draws them. */
const DRAWN = ['afraidRate', 'deterredShare'] as const satisfies readonly OutcomeName[]

/** The comparison. */
export function Compare(props: CompareProps) {
  const { answer, isCurrent, pins, isTakenApart } = props
  return (
    <div class="compare" aria-busy={!isCurrent}>
      <PinList {...props} />
      <Differences answer={answer} isTakenApart={isTakenApart} />
      {pins.length >= 2 && <TakenApart {...props} count={pins.length} />}
    </div>
  )
}

/** The table and the chart of paired differences. */
function Differences({ answer, isTakenApart }: { answer: Answer; isTakenApart: boolean }) {
  const words = useWords()
  const { explorerAnswers, explorerWorlds, findings, numbers } = words
  const { results, analysis, replications, isSettled } = answer
  const { summaries, comparison } = analysis
  const { scenarios } = results.plan
  const compared = comparison.compared.filter(({ scenario }) => {
    const { bundle } = scenarios[scenario]
    return bundle === undefined || bundle.length === 1 || isTakenApart
  })
  if (compared.length === 0) return <p class="waiting">{explorerWorlds.pins.none}</p>
  const name = (scenario: number) => words.say(scenarios[scenario].label)
  const isTogether = (outcome: OutcomeName) => outcome === comparison.outcome
  const chart = chartOf(DIFFERENCES, { rows: reportRows(results, summaries), analysis, words })
  const drawn = DRAWN.map((outcome) => {
    const differences = compared.map(({ scenario, simultaneous }) => {
      const own = differencesOf(summaries[scenario])[outcome]
      return { scenario, mean: own.mean, bounds: isTogether(outcome) ? simultaneous : own }
    })
    return { outcome, differences, reach: niceReach(differences.flatMap(({ bounds: { low, high } }) => [low, high])) }
  })
  return (
    <>
      <section class="section">
        <h3>{explorerWorlds.differences.title}</h3>
        <Table
          columns={[
            { heading: findings.scenario },
            ...SHOWN.map((outcome) => numeric(words.say(outcomeLabel(outcome)))),
            { heading: explorerAnswers.columns.verdict, class: 'verdict' }
          ]}
          rows={[
            [
              'baseline',
              name(0),
              ...SHOWN.map((outcome) => (
                <Level key={outcome} of={outcome} estimate={summaries[0].estimates[outcome]} />
              )),
              findings.baseline
            ],
            ...compared.map(({ scenario, verdict, simultaneous }): TableProps['rows'][number] => {
              const differences = differencesOf(summaries[scenario])
              return [
                String(scenario),
                name(scenario),
                ...SHOWN.map((outcome) => (
                  <Difference
                    key={outcome}
                    of={outcome}
                    difference={differences[outcome]}
                    bounds={isTogether(outcome) ? simultaneous : differences[outcome]}
                  />
                )),
                verdict === 'not-told' && !isSettled ? explorerAnswers.headline.notYet : findings.verdicts[verdict]
              ]
            })
          ]}
        />
        <p class="note">
          {explorerWorlds.differences.note(numbers.interval, replications, comparison.family)}
          {words.semicolon}
          {findings.assumptions}
          {words.stop}
        </p>
      </section>
      {chart !== null && (
        <Figure chart={chart}>
          {drawn.map(({ outcome, differences, reach }) => (
            <div class="whiskers" key={outcome}>
              <h4>{words.say(outcomeLabel(outcome))}</h4>
              {differences.map(({ scenario, mean, bounds }) => (
                <div class="bar-row" key={scenario}>
                  <span class="bar-name">{name(scenario)}</span>
                  <Whisker
                    {...{ low: bounds.low, high: bounds.high, mean, reach }}
                    label={name(scenario) + words.colon + formatEnds(outcome, bounds)}
                  />
                </div>
              ))}
            </div>
          ))}
        </Figure>
      )}
    </>
  )
}
