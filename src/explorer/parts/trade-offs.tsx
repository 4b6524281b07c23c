/** What gets better and what gets worse beside fear: each outcome before and after, with its paired interval. */

import { differencesOf } from '../../findings/comparison.js'
import { BESIDE_FEAR } from '../../findings/trade-offs.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { outcomeLabel, outcomeRow } from '../../model/outcomes.js'
import { INTERVAL } from '../../report/sentences.js'
import { formatDifference, formatHalfWidth, formatOutcome } from '../../words/format-outcome.js'
import type { Answer } from '../engine/laboratory.js'
import { useText } from '../state/language.js'

/** The outcomes shown, in order. */
const SHOWN: readonly OutcomeName[] = [
  'actingShare',
  ...BESIDE_FEAR,
  'grantsPerCase',
  'idleRunShare',
  'meanSatisfaction'
]

type Way = 'better' | 'worse' | 'more' | 'less' | 'open' | 'same'

/** The table of trade-offs; of levels alone where there is no reform. */
export function TradeOffs({ answer, hasReform }: { answer: Answer; hasReform: boolean }) {
  const { t, say } = useText()
  const { summaries } = answer.analysis
  const [baseline] = summaries
  const world = summaries[summaries.length - 1]
  const rows = SHOWN.map((name) => {
    const difference = hasReform ? differencesOf(world)[name] : null
    const { better } = outcomeRow(name)
    const falls = difference !== null && difference.high !== null && difference.high < 0
    const rises = difference !== null && difference.low !== null && difference.low > 0
    const way: Way | null =
      difference === null
        ? null
        : difference.identical
          ? 'same'
          : !falls && !rises
            ? 'open'
            : better === null
              ? rises
                ? 'more'
                : 'less'
              : rises === (better === 'more')
                ? 'better'
                : 'worse'
    return { name, difference, way }
  })
  const words = {
    better: t('变好', 'better'),
    worse: t('变差', 'worse'),
    more: t('更多', 'more'),
    less: t('更少', 'fewer'),
    open: t('无法断定', 'cannot tell'),
    same: t('相同', 'the same')
  }
  const marks = { better: '▲', worse: '▼', more: '△', less: '▽', open: '○', same: '=' }
  const worse = rows
    .filter(({ way }) => way === 'worse')
    .map(({ name }) => say(outcomeLabel(name as Parameters<typeof outcomeLabel>[0])))
  return (
    <section class="trade-offs">
      <h3>
        {hasReform
          ? t('还有什么变好，什么变差', 'What else gets better, and what gets worse')
          : t('与惧怕并列的结果', 'What stands beside fear')}
      </h3>
      {hasReform && (
        <p class="lead" data-worse={worse.length}>
          {worse.length === 0
            ? t(`按逐个的 ${INTERVAL.zh}，没有看到变差的。`, `By pointwise ${INTERVAL.en}s, none seen to get worse.`)
            : t(
                `按逐个的 ${INTERVAL.zh}，变差的：${worse.join('、')}。`,
                `By pointwise ${INTERVAL.en}s, worse: ${worse.join(', ')}.`
              )}
        </p>
      )}
      <div class="wide">
        <table class={hasReform ? 'paired' : undefined}>
          <thead>
            <tr>
              <th scope="col">{t('结果', 'outcome')}</th>
              <th scope="col" class="number level">
                {t('基线', 'baseline')}
              </th>
              {hasReform && (
                <>
                  <th scope="col" class="number">
                    {t('改革', 'reform')}
                  </th>
                  <th scope="col" class="number">
                    {t('差', 'difference')} <small>± {t('半宽', 'half the interval')}</small>
                  </th>
                  <th scope="col" class="way">
                    {t('判断', 'verdict')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, difference, way }) => (
              <tr key={name}>
                <th scope="row">{say(outcomeLabel(name as Parameters<typeof outcomeLabel>[0]))}</th>
                <td class="number level">{formatOutcome(name, baseline.estimates[name].mean)}</td>
                {difference !== null && way !== null && (
                  <>
                    <td class="number">{formatOutcome(name, world.estimates[name].mean)}</td>
                    <td class="number">
                      {formatDifference(name, difference.mean)} <small>{formatHalfWidth(name, difference)}</small>
                    </td>
                    <td class="way" data-way={way}>
                      <span aria-hidden="true">{marks[way]}</span> {words[way]}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        {t(
          `份额之差以百分点计；± 为 ${INTERVAL.zh}的半宽，逐项成立。`,
          `Differences of shares in points; ± is half the ${INTERVAL.en}, each for itself.`
        )}
      </p>
    </section>
  )
}
