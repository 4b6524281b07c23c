/** The results of a run, read-only: its ranking, and for a design its surface; each world can be put on the levers. */

import { useState } from 'preact/hooks'
import { outcomeLabel } from '../../model/outcomes.js'
import { madeBlocks, pageBlocks } from '../../report/first-page.js'
import type { RunData, RunScenario } from '../../report/run-data.js'
import { unpackScenario } from '../../scenario/packed.js'
import type { Scenario } from '../../scenario/resolve.js'
import { Blocks } from '../parts/blocks.js'
import { Difference, Level } from '../parts/difference.js'
import { DrawnFigure } from '../parts/drawn-figure.js'
import { numeric, Table } from '../parts/table.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'
import { reformTo } from '../state/worlds.js'
import { Surface } from './surface.js'

/** Rows of the ranking that are shown at first. */
const FIRST_ROWS = 30

/** The view of a run; `base` is the scenario that the levers start from. */
export function Run({ run, base, change }: { run: RunData; base: Scenario; change: Change }) {
  const { language, say, findings, numbers, explorerAnswers, explorerWorlds, semicolon, stop } = useWords()
  const text = run.text?.[language]
  const words = explorerWorlds.run
  const [isWhole, setWhole] = useState(false)
  const open = ({ world }: RunScenario) => {
    const reform = reformTo(unpackScenario(world), base)
    change((state) => ({ ...state, tab: 'answers', seed: run.seed, variants: {}, reform }))
  }
  const nameOf = ({ label, id }: RunScenario['world']) => say(label) || id
  const { scenarios, replications, seed, engine } = run
  const baseline = scenarios[run.baseline]
  const ranked = scenarios
    .flatMap(({ compared, ...one }) => (compared === null ? [] : [{ ...one, compared }]))
    .sort((a, b) => a.compared.rank - b.compared.rank)
  const shown = isWhole ? ranked : ranked.slice(0, FIRST_ROWS)
  return (
    <div class="run">
      {text !== undefined && (
        <section class="section first-page">
          <h2>{text.page.title}</h2>
          <Blocks blocks={pageBlocks({ ...text.page, notes: [] })} />
          {text.chart !== null && <DrawnFigure chart={text.chart} />}
          <Blocks blocks={madeBlocks(text.page)} />
          {text.page.notes.map((note) => (
            <p key={note} class="note">
              {note}
            </p>
          ))}
        </section>
      )}
      <section class="section">
        <h2>{words.title(run.name)}</h2>
        <p class="note">{words.about(scenarios.length, replications, seed, engine, nameOf(baseline.world))}</p>
      </section>
      <Surface run={run} onOpen={open} />
      <section class="section">
        <h3>{words.ranking}</h3>
        <Table
          head={1}
          columns={[
            numeric('#'),
            { heading: findings.scenario },
            numeric(say(outcomeLabel('afraidRate'))),
            numeric(findings.difference),
            numeric(say(outcomeLabel('deterredShare'))),
            { heading: explorerAnswers.columns.verdict, class: 'verdict' },
            { heading: <span class="hidden">{words.load}</span> }
          ]}
          rows={shown.map((one) => {
            const { differences, rank, verdict } = one.compared
            return [
              one.world.id,
              rank,
              nameOf(one.world),
              <Level key="level" of="afraidRate" estimate={one.estimates.afraidRate} />,
              <Difference key="rate" of="afraidRate" difference={differences.afraidRate} />,
              <Difference key="share" of="deterredShare" difference={differences.deterredShare} />,
              findings.verdicts[verdict],
              <button
                key="load"
                type="button"
                class="quiet"
                aria-label={words.loadOf(nameOf(one.world))}
                onClick={() => open(one)}
              >
                {words.load}
              </button>
            ]
          })}
        />
        {ranked.length > shown.length && (
          <p>
            <button type="button" onClick={() => setWhole(true)}>
              {words.showAll(ranked.length)}
            </button>
          </p>
        )}
        <p class="note">
          {words.note(numbers.interval)}
          {semicolon}
          {findings.assumptions}
          {stop}
        </p>
      </section>
      {text?.sections.map(({ title, blocks }) => (
        <section key={title} class="section">
          <h3>{title}</h3>
          <Blocks blocks={blocks} />
        </section>
      ))}
    </div>
  )
}
