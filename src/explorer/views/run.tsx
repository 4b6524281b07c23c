/** The results of a run, read-only: its ranking, and for a design its surface; each world can be put on the levers. */

import { useState } from 'preact/hooks'
import { outcomeLabel } from '../../model/outcomes.js'
import { PARAMETERS, parameterAt } from '../../model/parameters.js'
import type { RunData, RunScenario } from '../../report/run-data.js'
import { ASSUMPTIONS, INTERVAL } from '../../report/sentences.js'
import { unpackScenario } from '../../scenario/packed.js'
import type { Scenario } from '../../scenario/resolve.js'
import { percent } from '../../words/format.js'
import { formatDifference, formatHalfWidth, formatOutcome } from '../../words/format-outcome.js'
import { VERDICT_WORDS } from '../parts/headline.js'
import { useText } from '../state/language.js'
import { NO_REFORM } from '../state/state.js'
import type { Change } from '../state/use-state.js'

/** Rows of the ranking that are shown at first. */
const FIRST_ROWS = 30

/** The view of a run. */
export function Run({ run, base, change }: { run: RunData; base: Scenario; change: Change }) {
  const { t, say, language } = useText()
  const [isWhole, setWhole] = useState(false)
  const open = ({ world }: RunScenario) => {
    const own = unpackScenario(world)
    const set = PARAMETERS.flatMap(({ path, type }) => {
      const value = parameterAt(own.parameters, path)
      return type === 'tiers' || value === parameterAt(base.parameters, path) ? [] : [[path, value] as const]
    })
    const changes = own.timetable.flatMap(({ at, set: values }) =>
      Object.entries(values).map(([path, value]) => ({ at, path, value }))
    )
    change((state) => ({
      ...state,
      tab: 'answers',
      seed: run.seed,
      reform: { ...NO_REFORM, set: Object.fromEntries(set), changes }
    }))
  }
  const baseline = run.scenarios[run.baseline]
  const ranked = run.scenarios
    .filter(({ compared }) => compared !== null)
    .sort((a, b) => (a.compared?.rank ?? 0) - (b.compared?.rank ?? 0))
  const shown = isWhole ? ranked : ranked.slice(0, FIRST_ROWS)
  return (
    <div class="run">
      <section class="section">
        <h2>{t(`运行“${run.name}”`, `The run “${run.name}”`)}</h2>
        <p class="note">
          {t(
            `${run.scenarios.length} 个情景，各 ${run.replications} 次重复，种子 ${run.seed}，引擎 ${run.engine}；基线为“${baseline.world.label.zh}”。`,
            `${run.scenarios.length} scenarios, ${run.replications} replications each, seed ${run.seed}, engine ${run.engine}; the baseline is “${baseline.world.label.en}”.`
          )}
        </p>
      </section>
      <Surface run={run} onOpen={open} />
      <section class="section">
        <h3>{t('排序：不敢为率估计降得最多的在前', 'Ranking: the largest estimated fall of the 不敢为 rate first')}</h3>
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col" class="number">
                  #
                </th>
                <th scope="col">{t('情景', 'scenario')}</th>
                <th scope="col" class="number">
                  {say(outcomeLabel('afraidRate'))}
                </th>
                <th scope="col" class="number">
                  {t('差', 'difference')}
                </th>
                <th scope="col" class="number">
                  {say(outcomeLabel('deterredShare'))}
                </th>
                <th scope="col" class="verdict">
                  {t('判断', 'verdict')}
                </th>
                <th scope="col">
                  <span class="hidden">{t('用到杠杆上', 'put on the levers')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => {
                const { world, estimates, compared } = one
                if (compared === null) return null
                const { differences, rank, verdict } = compared
                return (
                  <tr key={world.id}>
                    <td class="number">{rank}</td>
                    <th scope="row">{world.label[language] || world.id}</th>
                    <td class="number">{formatOutcome('afraidRate', estimates.afraidRate.mean)}</td>
                    <td class="number">
                      {formatDifference('afraidRate', differences.afraidRate.mean)}{' '}
                      <small>{formatHalfWidth('afraidRate', differences.afraidRate)}</small>
                    </td>
                    <td class="number">
                      {formatDifference('deterredShare', differences.deterredShare.mean)}{' '}
                      <small>{formatHalfWidth('deterredShare', differences.deterredShare)}</small>
                    </td>
                    <td class="verdict">{say(VERDICT_WORDS[verdict])}</td>
                    <td>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={t(`打开：${world.label.zh}`, `open: ${world.label.en}`)}
                        onClick={() => open(one)}
                      >
                        {t('打开', 'open')}
                      </button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        {ranked.length > shown.length && (
          <p>
            <button type="button" onClick={() => setWhole(true)}>
              {t(`显示全部 ${ranked.length} 个`, `Show all ${ranked.length}`)}
            </button>
          </p>
        )}
        <p class="note">
          {t(
            `± 为 ${INTERVAL.zh}的半宽，不敢为率之差的对全部情景同时成立；${ASSUMPTIONS.zh}。`,
            `± is half the ${INTERVAL.en}, of differences in the 不敢为 rate simultaneous over all scenarios; ${ASSUMPTIONS.en}.`
          )}
        </p>
      </section>
    </div>
  )
}

/** The 不敢为 rate over two factors of a design, the others held at a level. */
function Surface({ run, onOpen }: { run: RunData; onOpen(one: RunScenario): void }) {
  const { t } = useText()
  const points = run.scenarios.filter(({ factors }) => factors !== null)
  const names = [...new Set(points.flatMap(({ factors }) => Object.keys(factors ?? {})))]
  const levels = (name: string) =>
    [...new Set(points.map(({ factors }) => factors?.[name] ?? null))].filter((level) => level !== null)
  const [axes, setAxes] = useState<readonly [number, number]>([0, 1])
  const [fixed, setFixed] = useState<Readonly<Record<string, string>>>({})
  if (names.length < 2) return null
  const [across, down] = [names[axes[0]], names[axes[1]]]
  const others = names.filter((name) => name !== across && name !== down)
  const heldAt = (name: string) => fixed[name] ?? String(levels(name)[Math.floor(levels(name).length / 2)])
  const at = (x: unknown, y: unknown) =>
    points.find(
      ({ factors }) =>
        factors?.[across] === x &&
        factors?.[down] === y &&
        others.every((name) => String(factors?.[name]) === heldAt(name))
    )
  const rates = points.flatMap(({ estimates }) => estimates.afraidRate.mean ?? [])
  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  const choose = (position: 0 | 1, value: number) => {
    const other = axes[1 - position]
    const next = value === other ? axes[position] : other
    setAxes(position === 0 ? [value, next] : [next, value])
  }
  return (
    <section class="section surface">
      <h3>{t('不敢为率的曲面', 'The surface of the 不敢为 rate')}</h3>
      <p class="choose">
        {([0, 1] as const).map((position) => (
          <label key={position}>
            {position === 0 ? t('横', 'across') : t('纵', 'down')}{' '}
            <select value={axes[position]} onChange={(event) => choose(position, Number(event.currentTarget.value))}>
              {names.map((name, k) => (
                <option key={name} value={k}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        {others.map((name) => (
          <label key={name}>
            {name} ={' '}
            <select
              value={heldAt(name)}
              onChange={(event) => setFixed({ ...fixed, [name]: event.currentTarget.value })}
            >
              {levels(name).map((level) => (
                <option key={String(level)} value={String(level)}>
                  {String(level)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </p>
      <div class="wide">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">
                {down} ＼ {across}
              </th>
              {levels(across).map((x) => (
                <th key={String(x)} scope="col" class="number">
                  {String(x)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels(down).map((y) => (
              <tr key={String(y)}>
                <th scope="row">{String(y)}</th>
                {levels(across).map((x) => {
                  const one = at(x, y)
                  const mean = one?.estimates.afraidRate.mean ?? null
                  const depth = mean === null || high === low ? 0 : (mean - low) / (high - low)
                  return (
                    <td key={String(x)} class="number" style={{ '--depth': `${(8 + 72 * depth).toFixed(0)}%` }}>
                      {one === undefined ? (
                        '–'
                      ) : (
                        <button
                          type="button"
                          class="cell"
                          title={t('用到杠杆上', 'put on the levers')}
                          onClick={() => onOpen(one)}
                        >
                          {percent(mean)}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        {t(
          '颜色越深，不敢为率越高；点一格可把那个世界用到杠杆上。',
          'The deeper the colour the higher the rate; a cell puts its world on the levers.'
        )}
      </p>
    </section>
  )
}
