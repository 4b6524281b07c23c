/** The answers to a reform: the headline, what gets worse, and the figures behind it. */

import { useMemo, useState } from 'preact/hooks'
import { besideSurvey } from '../../findings/run-analysis.js'
import { surveyFit } from '../../findings/survey-fit.js'
import { FIRST_SUM, outcomeLabel, type RateName, TOTAL_ROWS, type TotalName } from '../../model/outcomes.js'
import { type ChartInput, chartOf } from '../../report/charts/chart.js'
import { COMPOSITION } from '../../report/charts/composition.js'
import { PATHS as PATH_CHART } from '../../report/charts/paths.js'
import { PROCEDURE } from '../../report/charts/procedure.js'
import { QUESTIONNAIRE } from '../../report/charts/questionnaire.js'
import { type ReportRow, reportRows } from '../../report/report-rows.js'
import { whole } from '../../words/format.js'
import type { Answer } from '../engine/laboratory.js'
import { Beliefs, beliefsChart } from '../parts/beliefs.js'
import { Composition } from '../parts/composition.js'
import { Figure } from '../parts/figure.js'
import { FunnelBars } from '../parts/funnel-bars.js'
import { Headline, type HeadlineProps } from '../parts/headline.js'
import { InTurn } from '../parts/in-turn.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { OwnSurveyFields, type OwnSurveyProps } from '../parts/own-survey.js'
import { PathChart } from '../parts/path-chart.js'
import { Questionnaire } from '../parts/questionnaire.js'
import { Select } from '../parts/select.js'
import { numeric, Table } from '../parts/table.js'
import { TradeOffs } from '../parts/trade-offs.js'
import { Worlds, type WorldsProps } from '../parts/worlds.js'
import { targetsOf } from '../state/survey.js'
import { useWords } from '../state/words.js'

/** The totals whose path can be looked at, with the outcome that each is per cadre. */
const PATHS = {
  afraid: 'afraidRate',
  acted: 'actingShare',
  output: 'meanOutput',
  harm: 'meanHarm',
  perceivedAccountability: 'meanPerceivedAccountability',
  perceivedTolerance: 'meanPerceivedTolerance',
  publicTolerance: 'meanPublicTolerance'
} as const satisfies Partial<Record<TotalName, RateName>>

/** What the view needs. */
export interface AnswersProps extends HeadlineProps, OwnSurveyProps {
  /** The switch to other worlds; null where the page holds none. */
  readonly worlds: Omit<WorldsProps, 'answer'> | null
}

/** What the parts of the view are made of. */
interface Shown {
  readonly answer: Answer
  readonly hasReform: boolean
  /** The baseline first; beside it stands the reform, and nothing where there is none. */
  readonly rows: readonly ReportRow[]
  readonly input: ChartInput
}

/** The view of answers. */
export function Answers({ answer, isCurrent, hasReform, name, survey, setSurvey, worlds }: AnswersProps) {
  const words = useWords()
  const shown = useMemo<Shown>(() => {
    const all = reportRows(answer.results, answer.analysis.summaries)
    const last = all.find(({ index }) => index === answer.question.worlds.length - 1) as ReportRow
    const rows = hasReform ? [all[0], last] : all.slice(0, 1)
    return { answer, hasReform, rows, input: { rows, analysis: answer.analysis, words } }
  }, [answer, hasReform, words])
  const surveyed = useMemo(() => ({ shown, survey }), [shown, survey])
  return (
    <div class="answers">
      <Headline answer={answer} isCurrent={isCurrent} hasReform={hasReform} name={name} />
      {hasReform && worlds !== null && <Worlds answer={answer} {...worlds} />}
      <InTurn value={shown}>{() => <TradeOffs answer={answer} hasReform={hasReform} />}</InTurn>
      <InTurn value={shown}>
        {({ rows, input }) => (
          <Figure chart={chartOf(COMPOSITION, input)}>
            <Composition rows={rows} />
          </Figure>
        )}
      </InTurn>
      <InTurn value={shown}>{(now) => <Paths {...now} />}</InTurn>
      <InTurn value={shown}>
        {({ rows, input }) => (
          <Figure chart={chartOf(PROCEDURE, input)}>
            <FunnelBars rows={rows} />
          </Figure>
        )}
      </InTurn>
      <InTurn value={shown}>
        {({ rows }) => (
          <Figure chart={beliefsChart(rows, words)}>
            <Beliefs rows={rows} />
          </Figure>
        )}
      </InTurn>
      <InTurn value={surveyed}>{(now) => <Survey {...now.shown} survey={now.survey} setSurvey={setSurvey} />}</InTurn>
      <Counts rows={shown.rows} replications={answer.replications} />
    </div>
  )
}

/** An outcome through time, chosen by whoever looks. */
function Paths({ rows, input }: Shown) {
  const words = useWords()
  const { paths } = words.explorerAnswers
  const [path, setPath] = useState<keyof typeof PATHS>('afraid')
  const chart = useMemo(() => chartOf(PATH_CHART, input), [input])
  const nameOf = (name: keyof typeof PATHS) => words.say(outcomeLabel(PATHS[name]))
  return (
    <Figure chart={chart} title={paths.title(nameOf(path))}>
      <p class="choose">
        <Select
          label={paths.outcome}
          value={path}
          options={(Object.keys(PATHS) as (keyof typeof PATHS)[]).map((name) => [name, nameOf(name)])}
          onPick={(name) => setPath(name as keyof typeof PATHS)}
        />{' '}
        {paths.note(words.numbers.interval)}
      </p>
      <PathChart rows={rows} total={path} />
    </Figure>
  )
}

/** The questionnaire beside the paper's survey, or one's own: it is of cadres as things are, so the baseline is held against it. */
function Survey({ answer, hasReform, rows, input, survey, setSurvey }: Shown & OwnSurveyProps) {
  const words = useWords()
  const chart = useMemo(() => {
    const [{ index }] = rows
    const fit = survey === null ? null : surveyFit(targetsOf(survey), answer.results, index)
    return chartOf(QUESTIONNAIRE, { ...input, rows: rows.slice(0, 1), analysis: besideSurvey(answer.analysis, fit) })
  }, [answer, rows, input, survey])
  return (
    <Figure chart={chart}>
      <Questionnaire rows={rows} own={survey} />
      {hasReform && <p class="note">{words.explorerAnswers.ownSurvey.ofReform(words.say(rows[1].name))}</p>}
      <OwnSurveyFields survey={survey} setSurvey={setSurvey} />
    </Figure>
  )
}

/** Every integer of every world, as the command line gives them. */
function Counts({ rows, replications }: { rows: readonly ReportRow[]; replications: number }) {
  const { say, explorerAnswers } = useWords()
  const { title, note, count } = explorerAnswers.counts
  return (
    <LazyDetails
      class="integers"
      summary={
        <>
          {title} <small>{note(replications)}</small>
        </>
      }
    >
      {() => (
        <Table
          columns={[{ heading: count }, ...rows.map(({ name }) => numeric(say(name)))]}
          rows={TOTAL_ROWS.slice(0, FIRST_SUM).map(({ name, label }, k) => [
            name,
            say(label),
            ...rows.map(({ id, summary }) => {
              const value = summary.pooled.totals[k]
              return (
                <span key={id} data-world={id} data-total={name} data-value={value}>
                  {whole(value)}
                </span>
              )
            })
          ])}
        />
      )}
    </LazyDetails>
  )
}
