/** Whether the pinned reforms reinforce each other: every bundle of them is played. */

import type { Synergy } from '../../findings/synergy.js'
import { outcomeLabel, type RateName } from '../../model/outcomes.js'
import { parameterRow } from '../../model/parameters.js'
import { ASSUMPTIONS } from '../../report/sentences.js'
import { formatDifference, formatHalfWidth } from '../../words/format-outcome.js'
import { useText } from '../state/language.js'
import { MOST_TAKEN_APART } from '../state/worlds.js'
import type { CompareProps } from './compare.js'

/** The bundles of the pinned reforms, once they are asked for. */
export function TakenApart({ answer, pins, isTakenApart, conflict, onTakeApart }: CompareProps) {
  const { t, say, language } = useText()
  const isTooMany = pins.length > MOST_TAKEN_APART
  const { synergy } = answer.analysis
  const name = (id: string) => answer.results.plan.scenarios.find((world) => world.id === id)?.label[language] ?? id
  return (
    <section class="section synergy">
      <h3>{t('合力：它们是否相互加强', 'Synergy: do they reinforce each other?')}</h3>
      {isTooMany ? (
        <p class="note">
          {t(
            `最多拆解 ${MOST_TAKEN_APART} 项；请先取下几项。`,
            `At most ${MOST_TAKEN_APART} can be taken apart: unpin some first.`
          )}
        </p>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={isTakenApart}
            onChange={(event) => onTakeApart(event.currentTarget.checked)}
          />{' '}
          {t(
            `把所有组合也算一遍（${2 ** pins.length} 个世界）`,
            `play every bundle of them too (${2 ** pins.length} worlds)`
          )}
        </label>
      )}
      {conflict !== null && (
        <p role="alert">
          {t(
            `“${name(conflict.a)}”与“${name(conflict.b)}”把“${say(parameterRow(conflict.path)?.label ?? { zh: conflict.path, en: conflict.path })}”设成不同的值，不能合在一起。`,
            `“${name(conflict.a)}” and “${name(conflict.b)}” set “${say(parameterRow(conflict.path)?.label ?? { zh: conflict.path, en: conflict.path })}” to different values and cannot be joined.`
          )}
        </p>
      )}
      {isTakenApart && !isTooMany && synergy.map((one) => <SynergyTable key={one.outcome} synergy={one} name={name} />)}
    </section>
  )
}

function SynergyTable({ synergy, name }: { synergy: Synergy; name: (id: string) => string }) {
  const { t, say } = useText()
  const { outcome, members, joint, sumOfSingles, excess } = synergy
  const cell = (value: { mean: number | null; low: number | null; high: number | null }) => (
    <td class="number">
      {formatDifference(outcome, value.mean)} <small>{formatHalfWidth(outcome, value)}</small>
    </td>
  )
  const isLess = excess.low !== null && excess.low > 0
  const isMore = excess.high !== null && excess.high < 0
  const sentence = isMore
    ? t(
        '合在一起，降得比各自之和更多：相互加强',
        'Together they lower it by more than the sum of each alone: they reinforce each other'
      )
    : isLess
      ? t(
          '合在一起，降得比各自之和更少：相互重叠',
          'Together they lower it by less than the sum of each alone: they overlap'
        )
      : t('合在一起与各自之和的差别无法断定', 'Whether they do more or less together than each alone cannot be told')
  return (
    <div class="wide">
      <table>
        <caption>{say(outcomeLabel(outcome as RateName))}</caption>
        <thead>
          <tr>
            <th scope="col">{t('改革', 'reform')}</th>
            <th scope="col" class="number">
              {t('单独', 'alone')}
            </th>
            <th scope="col" class="number">
              {t('最后加上', 'added last')}
            </th>
            <th scope="col" class="number">
              {t('平均（Shapley）', 'on average (Shapley)')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, single, last, shapley }) => (
            <tr key={id}>
              <th scope="row">{name(id)}</th>
              {cell(single)}
              {cell(last)}
              {cell(shapley)}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="lead">
        {sentence}
        {t('；合计 ', '; together ')}
        {formatDifference(outcome, joint.mean)}
        {t('，各自之和 ', ', sum of each alone ')}
        {formatDifference(outcome, sumOfSingles.mean)}
        {t('，相差 ', ', excess ')}
        {formatDifference(outcome, excess.mean)} {formatHalfWidth(outcome, excess)}
        {t('；', '; ')}
        {say(ASSUMPTIONS)}
        {t('。', '.')}
      </p>
    </div>
  )
}
