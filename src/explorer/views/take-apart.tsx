/** Whether the saved reforms reinforce each other: every bundle of them is played. */

import type { BundleConflict } from '../../experiment/bundle.js'
import type { Synergy } from '../../findings/synergy.js'
import { outcomeLabel } from '../../model/outcomes.js'
import { parameterLabel } from '../../model/parameters.js'
import { formatDifference, halfWidthOrNone, type Measured } from '../../words/format-outcome.js'
import type { Answer } from '../engine/laboratory.js'
import { Difference } from '../parts/difference.js'
import { numeric, Table } from '../parts/table.js'
import { useWords } from '../state/words.js'
import { MOST_TAKEN_APART } from '../state/worlds.js'

/** What is needed of the comparison. */
export interface TakenApartProps {
  readonly answer: Answer
  /** How many reforms were saved. */
  readonly count: number
  readonly isTakenApart: boolean
  readonly conflict: BundleConflict | null
  onTakeApart(isTakenApart: boolean): void
}

/** The bundles of the saved reforms, once they are asked for. */
export function TakenApart({ answer, count, isTakenApart, conflict, onTakeApart }: TakenApartProps) {
  const { say, explorerWorlds } = useWords()
  const words = explorerWorlds.synergy
  const isTooMany = count > MOST_TAKEN_APART
  const { synergy } = answer.analysis
  const name = (id: string) => {
    const world = answer.results.plan.scenarios.find((one) => one.id === id)
    return world === undefined ? id : say(world.label)
  }
  return (
    <section class="section synergy">
      <h3>{words.title}</h3>
      {isTooMany ? (
        <p class="note">{words.tooMany(MOST_TAKEN_APART)}</p>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={isTakenApart}
            onChange={(event) => onTakeApart(event.currentTarget.checked)}
          />{' '}
          {words.play(2 ** count)}
        </label>
      )}
      {conflict !== null && (
        <p role="alert">{words.conflict(name(conflict.a), name(conflict.b), say(parameterLabel(conflict.path)))}</p>
      )}
      {isTakenApart && !isTooMany && synergy.map((one) => <SynergyTable key={one.outcome} synergy={one} name={name} />)}
    </section>
  )
}

function SynergyTable({ synergy, name }: { synergy: Synergy; name: (id: string) => string }) {
  const all = useWords()
  const { say, semicolon, stop, findings, explorerWorlds } = all
  const words = explorerWorlds.synergy
  const { outcome, members, joint, sumOfSingles, excess } = synergy
  const isLess = excess.low !== null && excess.low > 0
  const isMore = excess.high !== null && excess.high < 0
  const written = ({ mean, ...bounds }: Measured) =>
    `${formatDifference(outcome, mean)} ${halfWidthOrNone(outcome, bounds, all)}`
  const said = [
    isMore ? words.more : isLess ? words.less : words.open,
    words.sums(written(joint), written(sumOfSingles), written(excess)),
    findings.assumptions
  ]
  return (
    <>
      <Table
        caption={say(outcomeLabel(outcome))}
        columns={[
          { heading: findings.scenario },
          ...[words.alone, words.last, words.shapley].map((heading) => numeric(heading))
        ]}
        rows={members.map(({ id, single, last, shapley }) => [
          id,
          name(id),
          ...[single, last, shapley].map((value, k) => <Difference key={k} of={outcome} difference={value} />)
        ])}
      />
      <p class="lead">
        {said.join(semicolon)}
        {stop}
      </p>
    </>
  )
}
