/** Up to six pinned worlds beside each other: paired differences that hold together, and whether they reinforce each other. */

import type { BundleConflict } from '../../experiment/bundle.js'
import { differencesOf } from '../../findings/comparison.js'
import { outcomeLabel } from '../../model/outcomes.js'
import { parameterRow } from '../../model/parameters.js'
import { differencesChart } from '../../report/charts/differences.js'
import { reportRows } from '../../report/report-rows.js'
import { ASSUMPTIONS, INTERVAL } from '../../report/sentences.js'
import type { Scenario } from '../../scenario/resolve.js'
import { formatDifference, formatEnds, formatHalfWidth, formatOutcome } from '../../words/format-outcome.js'
import type { Answer } from '../engine/laboratory.js'
import { Figure } from '../parts/figure.js'
import { niceReach, VERDICT_WORDS, Whisker } from '../parts/headline.js'
import { useText } from '../state/language.js'
import { MOST_PINS, type Pin, type Reform } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { TakenApart } from './take-apart.js'

/** What the comparison needs. */
export interface CompareProps {
  readonly answer: Answer
  readonly isCurrent: boolean
  readonly pins: readonly Pin[]
  readonly reform: Reform
  readonly hasReform: boolean
  readonly base: Scenario
  readonly change: Change
  readonly isTakenApart: boolean
  readonly conflict: BundleConflict | null
  onTakeApart(isTakenApart: boolean): void
}

/** The outcomes of the table beside the 不敢为 rate. */
const BESIDE = ['deterredShare', 'actingShare', 'meanOutput'] as const

/** The comparison. */
export function Compare(props: CompareProps) {
  const { answer, isCurrent, pins, reform, hasReform, change } = props
  const { t } = useText()
  const isPinned = pins.some((pin) => sameReform(pin, reform))
  const pin = () =>
    change((state) => ({
      ...state,
      pins: [...state.pins, { ...state.reform, name: nameFor(state.reform, state.pins, t) }]
    }))
  return (
    <div class="compare" aria-busy={!isCurrent}>
      <section class="section pins">
        <h2>{t('比较钉住的改革', 'Pinned reforms compared')}</h2>
        <p class="note">
          {t(
            `移动杠杆，再把改革钉住；最多 ${MOST_PINS} 项。它们都在地址里。`,
            `Move the levers, then pin the reform: ${MOST_PINS} at most. They are kept in the address.`
          )}
        </p>
        <ul>
          {pins.map((one, k) => (
            <li key={`${k} ${one.name}`}>
              <input
                type="text"
                maxLength={60}
                value={one.name}
                aria-label={t(`第 ${k + 1} 项的名称`, `name of reform ${k + 1}`)}
                onChange={(event) => {
                  const name = event.currentTarget.value || one.name
                  change((state) => ({
                    ...state,
                    pins: state.pins.map((other, at) => (at === k ? { ...other, name } : other))
                  }))
                }}
              />
              <button
                type="button"
                class="quiet"
                onClick={() =>
                  change((state) => ({ ...state, reform: { set: one.set, from: one.from, changes: one.changes } }))
                }
              >
                {t('用到杠杆上', 'put on the levers')}
              </button>
              <button
                type="button"
                class="quiet"
                onClick={() => change((state) => ({ ...state, pins: state.pins.filter((_, at) => at !== k) }))}
              >
                {t('取下', 'unpin')}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" disabled={!hasReform || isPinned || pins.length >= MOST_PINS} onClick={pin}>
          {t('钉住现在的改革', 'Pin the present reform')}
        </button>
      </section>
      <Differences answer={answer} isTakenApart={props.isTakenApart} />
      {pins.length >= 2 && <TakenApart {...props} />}
    </div>
  )
}

/** The table and the chart of paired differences. */
function Differences({ answer, isTakenApart }: { answer: Answer; isTakenApart: boolean }) {
  const { t, say, language } = useText()
  const { results, analysis, replications, isSettled } = answer
  const { summaries, comparison } = analysis
  const compared = comparison.compared.filter(({ scenario }) => {
    const { bundle } = results.plan.scenarios[scenario]
    return bundle === undefined || bundle.length === 1 || isTakenApart
  })
  if (compared.length === 0) {
    return <p class="waiting">{t('还没有可比较的改革。', 'There is no reform to compare yet.')}</p>
  }
  const chart = differencesChart(reportRows(results, summaries), comparison, language)
  const reach = niceReach(
    Math.max(...compared.flatMap(({ simultaneous: { low, high } }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]))
  )
  const name = (scenario: number) => results.plan.scenarios[scenario].label[language]
  return (
    <>
      <section class="section">
        <h3>{t('与基线的配对差', 'Paired differences from the baseline')}</h3>
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('改革', 'reform')}</th>
                <th scope="col" class="number">
                  {say(outcomeLabel('afraidRate'))}
                </th>
                {BESIDE.map((outcome) => (
                  <th scope="col" class="number" key={outcome}>
                    {say(outcomeLabel(outcome))}
                  </th>
                ))}
                <th scope="col" class="way">
                  {t('判断', 'verdict')}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">
                  {results.plan.scenarios[0].label[language]} <small>{t('（基线）', '(baseline)')}</small>
                </th>
                {(['afraidRate', ...BESIDE] as const).map((outcome) => (
                  <td class="number" key={outcome}>
                    {formatOutcome(outcome, summaries[0].estimates[outcome].mean)}
                  </td>
                ))}
                <td class="way" />
              </tr>
              {compared.map(({ scenario, verdict, simultaneous }) => {
                const differences = differencesOf(summaries[scenario])
                return (
                  <tr key={scenario}>
                    <th scope="row">{name(scenario)}</th>
                    <td class="number">
                      {formatDifference('afraidRate', differences.afraidRate.mean)}{' '}
                      <small>{formatHalfWidth('afraidRate', simultaneous)}</small>
                    </td>
                    {BESIDE.map((outcome) => (
                      <td class="number" key={outcome}>
                        {formatDifference(outcome, differences[outcome].mean)}{' '}
                        <small>{formatHalfWidth(outcome, differences[outcome])}</small>
                      </td>
                    ))}
                    <td class="verdict">
                      {verdict === 'not-told' && !isSettled
                        ? t('还无法断定', 'cannot tell yet')
                        : say(VERDICT_WORDS[verdict])}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        <p class="note">
          {t(
            `${replications} 次重复。± 为 ${INTERVAL.zh}的半宽：不敢为率的对 ${comparison.family} 项同时成立，其余逐项成立；${ASSUMPTIONS.zh}。`,
            `${replications} replications. ± is half the ${INTERVAL.en}: of the 不敢为 rate those of all ${comparison.family} hold together, all others each for itself; ${ASSUMPTIONS.en}.`
          )}
        </p>
      </section>
      {chart !== null && (
        <Figure chart={chart}>
          <div class="whiskers">
            {compared.map(({ scenario, simultaneous }) => {
              const { mean } = differencesOf(summaries[scenario]).afraidRate
              return (
                <div class="bar-row" key={scenario}>
                  <span class="bar-name">{name(scenario)}</span>
                  <Whisker
                    {...simultaneous}
                    mean={mean}
                    reach={reach}
                    label={`${name(scenario)}: ${formatEnds('afraidRate', simultaneous)}`}
                  />
                </div>
              )
            })}
          </div>
        </Figure>
      )}
    </>
  )
}

function sameReform(a: Reform, b: Reform): boolean {
  return JSON.stringify([a.set, a.from, a.changes]) === JSON.stringify([b.set, b.from, b.changes])
}

/** A name that says what a reform moves. */
function nameFor({ set, changes }: Reform, pins: readonly Pin[], t: (zh: string, en: string) => string): string {
  const paths = [...Object.keys(set), ...changes.map(({ path }) => path)]
  const row = parameterRow(paths[0])
  const first = row === undefined ? '' : t(row.label.zh, row.label.en)
  const more = paths.length - 1
  const name = more === 0 ? first : t(`${first}等 ${paths.length} 项`, `${first} and ${more} more`)
  const isTaken = (text: string) => pins.some((pin) => pin.name === text)
  for (let k = 2; ; k++) {
    if (!isTaken(name)) return name
    if (!isTaken(`${name} (${k})`)) return `${name} (${k})`
  }
}
