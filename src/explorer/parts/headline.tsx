/** The answer in two numbers: what a reform does to the 不敢为 rate and the deterred share, how sure that is, and where it starts from. */

import { differencesOf } from '../../findings/comparison.js'
import { harmPerActOf } from '../../findings/page-prices.js'
import type { ScenarioSummary } from '../../findings/summary.js'
import type { Bilingual } from '../../model/language.js'
import { type OutcomeName, outcomeRow } from '../../model/outcomes.js'
import { changeText } from '../../report/page-findings.js'
import { hangsOnSentences } from '../../report/structure-lines.js'
import { plainPoints } from '../../words/format.js'
import {
  formatDifference,
  formatEnds,
  formatOutcome,
  halfWidthOrNone,
  levelText,
  type Measured
} from '../../words/format-outcome.js'
import type { Words } from '../../words/words.js'
import type { Answer } from '../engine/laboratory.js'
import { useWords } from '../state/words.js'
import { Whisker } from './whisker.js'

/** What is shown of an answer. */
export interface HeadlineProps {
  readonly answer: Answer
  readonly isCurrent: boolean
  readonly hasReform: boolean
  /** What the reform was taken from; null where it was put together by hand. */
  readonly name: Bilingual | null
}

/** The headline of an answer; of the baseline alone where there is no reform. */
export function Headline({ answer, isCurrent, hasReform, name }: HeadlineProps) {
  const words = useWords()
  const { headline } = words.explorerAnswers
  const { verdicts, grounds, assumptions, levelNote } = words.findings
  const { analysis, replications, isSettled } = answer
  const verdict = hasReform ? analysis.comparison.compared.at(-1)?.verdict : undefined
  const isSure = isCurrent && isSettled
  const last = analysis.summaries.length - 1
  const isPraised = hasReform && (differencesOf(analysis.summaries[last]).afraidRate.high ?? 0) < 0
  const cautions = isPraised ? hangsOnSentences(answer.results.plan, [last], words) : []
  return (
    <section class="headline" aria-busy={!isCurrent} aria-labelledby="verdict">
      {hasReform && name !== null && <p class="named">{words.say(name)}</p>}
      <h2 id="verdict" data-verdict={verdict ?? 'baseline'}>
        {verdict === undefined
          ? headline.baseline
          : verdict === 'not-told' && !isSettled
            ? headline.notYet
            : verdicts[verdict]}
      </h2>
      <p class="why">
        {verdict === undefined ? headline.afraid : grounds(plainPoints(analysis.comparison.indifference))[verdict]}
        {words.semicolon}
        {assumptions}
        {words.stop}
      </p>
      {cautions.map((caution) => (
        <p key={caution} class="note">
          {caution}
        </p>
      ))}
      {hasReform && <p class="price">{priceOf(analysis.summaries[0], analysis.summaries[last], words)}</p>}
      <div class="numbers">
        <Reading name="afraidRate" answer={answer} hasReform={hasReform} />
        <Reading name="deterredShare" answer={answer} hasReform={hasReform} />
      </div>
      <p class="precision">
        <span data-replications={replications} data-settled={isSure}>
          <Progress answer={answer} isCurrent={isCurrent} />
        </span>
        {words.semicolon}
        {headline.intervals(words.numbers.intervals)}
        {words.stop}
      </p>
      <p class="note">{levelNote}</p>
      <p class="hidden" role="status" aria-live="polite">
        {isSure && verdict !== undefined && (
          <>
            {verdicts[verdict]}
            {words.colon}
            <Change name="afraidRate" answer={answer} />
          </>
        )}
      </p>
    </section>
  )
}

/** The headline in one line, always in sight on a narrow screen; said again for eyes only. */
export function Pocket({ answer, hasReform }: Pick<HeadlineProps, 'answer' | 'hasReform'>) {
  const words = useWords()
  return (
    <div class="pocket" aria-hidden="true">
      <span>{words.say(outcomeRow('afraidRate').label)}</span>
      <span>
        {hasReform ? (
          <Change name="afraidRate" answer={answer} />
        ) : (
          <Level name="afraidRate" of={answer.analysis.summaries[0].estimates.afraidRate} />
        )}
      </span>
    </div>
  )
}

function Progress({ answer, isCurrent }: Omit<HeadlineProps, 'hasReform' | 'name'>) {
  const { working, goingOn, reached, notReached } = useWords().explorerAnswers.headline
  const { replications, isSettled, isPrecise, question } = answer
  if (!isCurrent) return <>{working}</>
  const said = !isSettled ? goingOn : isPrecise ? reached : notReached
  return <>{said(replications, String(question.halfWidth * 100))}</>
}

/** One outcome: the difference that a reform makes, and the levels behind it, which are readings inside the model. */
function Reading({ name, answer, hasReform }: { name: OutcomeName; answer: Answer; hasReform: boolean }) {
  const words = useWords()
  const { say } = words
  const { headline } = words.explorerAnswers
  const { label, meaning } = outcomeRow(name)
  const { summaries } = answer.analysis
  const reform = summaries[summaries.length - 1]
  const [before, after] = [summaries[0], reform].map(({ estimates }) => estimates[name])
  const difference = hasReform ? differencesOf(reform)[name] : null
  return (
    <div class="big" data-outcome={name}>
      <h3>{say(label)}</h3>
      <p class="value">
        {difference !== null ? <Change name={name} answer={answer} /> : <Level name={name} of={before} />}
      </p>
      {difference !== null && <Whisker {...difference} label={headline.interval(formatEnds(name, difference))} />}
      <p class="from">
        {difference === null
          ? say(meaning)
          : headline.levels(levelText(name, before, words), levelText(name, after, words))}
      </p>
    </div>
  )
}

/** What a reform costs in harm, per cadre and quarter and per act, or that it cannot be told. */
function priceOf(before: ScenarioSummary, after: ScenarioSummary, words: Words): string {
  const { price, openHarm, sameHarm } = words.explorerAnswers.headline
  const { identical, mean, low, high } = differencesOf(after).meanHarm
  if (identical) return price(sameHarm)
  const base = before.estimates.meanHarm.mean ?? 0
  const isTold = mean !== null && ((low !== null && low > 0) || (high !== null && high < 0))
  if (!isTold || base <= 0) return price(openHarm)
  const size = { outcome: 'meanHarm', change: mean / base, range: null, across: null } as const
  return price(changeText({ ...size, perAct: harmPerActOf(before, after) }, words))
}

/** A level with half the width of its interval and their unit. */
function Level({ name, of }: { name: OutcomeName; of: Measured }) {
  return (
    <>
      <b>{formatOutcome(name, of.mean)}</b> <HalfWidth of={name} bounds={of} />
    </>
  )
}

/** The difference that the last world makes, with half the width of its interval and their unit. */
function Change({ name, answer: { analysis } }: { name: OutcomeName; answer: Answer }) {
  const difference = differencesOf(analysis.summaries[analysis.summaries.length - 1])[name]
  const { mean, low, high } = difference
  const direction = high !== null && high < 0 ? 'falls' : low !== null && low > 0 ? 'rises' : 'open'
  return (
    <span class="difference" data-direction={direction}>
      <b>{formatDifference(name, mean)}</b> <HalfWidth of={name} bounds={difference} />
    </span>
  )
}

/** Half the width of an interval with its unit, or the words that there is none. */
function HalfWidth({ of, bounds: { low, high } }: { of: OutcomeName; bounds: Omit<Measured, 'mean'> }) {
  const words = useWords()
  const { points } = words.numbers
  const text = halfWidthOrNone(of, { low, high }, words)
  return <span class="pm">{low !== null && high !== null && low < high ? points(text) : text}</span>
}
