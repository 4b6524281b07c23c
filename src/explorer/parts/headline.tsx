/** The answer in two numbers: the 不敢为 rate and the deterred share, with what the reform does to them and how sure that is. */

import { differencesOf } from '../../findings/comparison.js'
import { VERDICTS, type Verdict } from '../../findings/verdict.js'
import type { Bilingual } from '../../model/language.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { RATE_ROWS } from '../../model/outcomes.js'
import { ASSUMPTIONS, INTERVAL } from '../../report/sentences.js'
import { points } from '../../words/format.js'
import { formatDifference, formatEnds, formatHalfWidth, formatOutcome } from '../../words/format-outcome.js'
import { wordsOf } from '../../words/words.js'
import type { Answer } from '../engine/laboratory.js'
import { useText } from '../state/language.js'

/** What is said of a reform, in a few words; the rest follows in a sentence. */
export const VERDICT_WORDS = pairsOf('verdicts')
const WHY = pairsOf('grounds')

function pairsOf(part: 'verdicts' | 'grounds'): Readonly<Record<Verdict, Bilingual>> {
  const [zh, en] = [wordsOf('zh').findings[part], wordsOf('en').findings[part]]
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, { zh: zh[verdict], en: en[verdict] }])) as Record<
    Verdict,
    Bilingual
  >
}

/** The headline of an answer; of the baseline alone where there is no reform. */
export function Headline({ answer, isCurrent, hasReform }: { answer: Answer; isCurrent: boolean; hasReform: boolean }) {
  const { t, say } = useText()
  const { analysis, replications, isSettled, isPrecise, question } = answer
  const compared = analysis.comparison.compared.at(-1)
  const verdict = hasReform ? compared?.verdict : undefined
  const isOpen = verdict === 'not-told'
  const half = (question.halfWidth * 100).toString()
  const state = !isCurrent
    ? t('正在计算……', 'working …')
    : !isSettled
      ? t(
          `${replications} 次重复，继续到 ±${half} 个百分点……`,
          `${replications} replications, going on until ±${half} points …`
        )
      : isPrecise
        ? t(`${replications} 次重复，已达 ±${half} 个百分点`, `${replications} replications, within ±${half} points`)
        : t(
            `${replications} 次重复，到此为止，未达 ±${half} 个百分点`,
            `${replications} replications, the most there are; ±${half} points not reached`
          )
  return (
    <section class="headline" aria-busy={!isCurrent} aria-labelledby="verdict">
      <h2 id="verdict" data-verdict={verdict ?? 'baseline'}>
        {verdict === undefined
          ? t('现状：移动一个杠杆，看会怎样', 'As things are: move a lever and see')
          : isOpen && !isSettled
            ? t('还无法断定', 'Cannot tell yet')
            : say(VERDICT_WORDS[verdict])}
      </h2>
      <p class="why">
        {verdict === undefined
          ? t(
              '不作为、而若作为不被问责便会正当作为的干部，就是不敢为',
              'A cadre is afraid who idles, but would act properly were acting not held to account'
            )
          : say(WHY[verdict])}
        {t('；', '; ')}
        {say(ASSUMPTIONS)}
        {t('。', '.')}
      </p>
      <div class="numbers">
        <Number name="afraidRate" answer={answer} hasReform={hasReform} />
        <Number name="deterredShare" answer={answer} hasReform={hasReform} />
      </div>
      <p class="precision">
        <span data-replications={replications} data-settled={isCurrent && isSettled}>
          {state}
        </span>
        {t('；区间均为 ', '; intervals are ')}
        {say(INTERVAL)}
        {t('', 's')}
        {t('。', '.')}
      </p>
      <p class="hidden" role="status" aria-live="polite">
        {isCurrent && isSettled && verdict !== undefined ? `${say(VERDICT_WORDS[verdict])}: ${spoken(answer)}` : ''}
      </p>
    </section>
  )
}

/** The headline in one line, always in sight on a narrow screen; said again for eyes only. */
export function Pocket({ answer, hasReform }: { answer: Answer; hasReform: boolean }) {
  const { say } = useText()
  const { summaries } = answer.analysis
  const world = summaries[summaries.length - 1]
  const row = RATE_ROWS.find(({ name }) => name === 'afraidRate')
  const difference = hasReform ? differencesOf(world).afraidRate : null
  return (
    <div class="pocket" aria-hidden="true">
      <span>{row && say(row.label)}</span>
      <span>
        <b>{formatOutcome('afraidRate', world.estimates.afraidRate.mean)}</b>{' '}
        {difference && (
          <>
            {formatDifference('afraidRate', difference.mean)}{' '}
            <span class="pm">{formatHalfWidth('afraidRate', difference)}</span>
          </>
        )}
      </span>
    </div>
  )
}

function Number({ name, answer, hasReform }: { name: OutcomeName; answer: Answer; hasReform: boolean }) {
  const { t, say } = useText()
  const { summaries } = answer.analysis
  const row = RATE_ROWS.find((one) => one.name === name)
  const [baseline] = summaries
  const world = summaries[summaries.length - 1]
  const estimate = world.estimates[name]
  const difference = hasReform ? differencesOf(world)[name] : null
  return (
    <div class="big" data-outcome={name}>
      <h3>{row && say(row.label)}</h3>
      <p class="value">
        <b>{formatOutcome(name, estimate.mean)}</b> <span class="pm">{formatHalfWidth(name, estimate)}</span>
      </p>
      {difference !== null && (
        <>
          <p
            class="difference"
            data-direction={
              difference.high !== null && difference.high < 0
                ? 'falls'
                : difference.low !== null && difference.low > 0
                  ? 'rises'
                  : 'open'
            }
          >
            <b>{formatDifference(name, difference.mean)}</b> <span class="pm">{formatHalfWidth(name, difference)}</span>{' '}
            {t('个百分点', 'points')}
          </p>
          <Whisker
            low={difference.low}
            high={difference.high}
            mean={difference.mean}
            label={`${t('与基线之差', 'difference from the baseline')} ${formatEnds(name, difference)}`}
          />
          <p class="from">
            {t('基线', 'baseline')} {formatOutcome(name, baseline.estimates[name].mean)}
          </p>
        </>
      )}
      {difference === null && <p class="from">{row && say(row.meaning)}</p>}
    </div>
  )
}

/** An interval of a difference on a scale around 0, as wide as it must be. */
export function Whisker({
  low,
  high,
  mean,
  label,
  reach = 0
}: {
  low: number | null
  high: number | null
  mean: number | null
  label: string
  reach?: number
}) {
  if (low === null || high === null || mean === null) return null
  const most = reach || niceReach(Math.max(Math.abs(low), Math.abs(high)))
  const x = (value: number) => `${(50 + (46 * value) / most).toFixed(2)}%`
  return (
    <svg class="whisker" role="img" aria-label={label} height="34" width="100%">
      <line x1="0" x2="100%" y1="11" y2="11" class="axis" />
      <line x1="50%" x2="50%" y1="2" y2="20" class="zero" />
      <line x1={x(low)} x2={x(high)} y1="11" y2="11" class="interval" />
      <circle cx={x(mean)} cy="11" r="4.5" class="point" />
      {[-most, 0, most].map((end) => (
        <text key={end} x={x(end)} y="32" text-anchor="middle">
          {end === 0 ? '0' : points(end, 0)}
        </text>
      ))}
    </svg>
  )
}

/** A reach that changes rarely while a slider moves. */
export function niceReach(most: number): number {
  return [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((reach) => reach >= most) ?? 1
}

function spoken({ analysis: { summaries } }: Answer): string {
  const difference = differencesOf(summaries[summaries.length - 1]).afraidRate
  return `${formatDifference('afraidRate', difference.mean)} ${formatHalfWidth('afraidRate', difference)}`
}
