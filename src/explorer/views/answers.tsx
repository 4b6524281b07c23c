/** The answers to a reform: the headline, what gets worse, and the figures behind it. */

import { useMemo, useState } from 'preact/hooks'
import { besideSurvey } from '../../findings/run-analysis.js'
import { surveyFit } from '../../findings/survey-fit.js'
import { FIRST_SUM, outcomeLabel, type RateName, TOTAL_ROWS, type TotalName } from '../../model/outcomes.js'
import { chartOf } from '../../report/charts/chart.js'
import { COMPOSITION } from '../../report/charts/composition.js'
import { PATHS as PATH_CHART } from '../../report/charts/paths.js'
import { PROCEDURE } from '../../report/charts/procedure.js'
import { QUESTIONNAIRE } from '../../report/charts/questionnaire.js'
import { type ReportRow, reportRows } from '../../report/report-rows.js'
import { whole } from '../../words/format.js'
import { Beliefs, beliefsChart } from '../parts/beliefs.js'
import { Composition } from '../parts/composition.js'
import { Figure } from '../parts/figure.js'
import { FunnelBars } from '../parts/funnel-bars.js'
import { Headline, type HeadlineProps } from '../parts/headline.js'
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

/** The view of answers. */
export function Answers({ answer, isCurrent, hasReform, name, survey, setSurvey, worlds }: AnswersProps) {
  const words = useWords()
  const { rows, charts } = useMemo(() => {
    const all = reportRows(answer.results, answer.analysis.summaries)
    // The baseline first; beside it stands the reform, and nothing where there is none.
    const last = all.find(({ index }) => index === answer.question.worlds.length - 1) as ReportRow
    const rows = hasReform ? [all[0], last] : all.slice(0, 1)
    const input = { rows, analysis: answer.analysis, words }
    // A survey is of cadres as things are: the baseline fits it or does not.
    const fit = survey === null ? null : surveyFit(targetsOf(survey), answer.results, all[0].index)
    const charts = {
      composition: chartOf(COMPOSITION, input),
      paths: chartOf(PATH_CHART, input),
      procedure: chartOf(PROCEDURE, input),
      beliefs: beliefsChart(rows, words),
      questionnaire: chartOf(QUESTIONNAIRE, { ...input, rows: [all[0]], analysis: besideSurvey(answer.analysis, fit) })
    }
    return { rows, charts }
  }, [answer, hasReform, survey, words])
  const [path, setPath] = useState<keyof typeof PATHS>('afraid')
  const { paths } = words.explorerAnswers
  const pathName = (name: keyof typeof PATHS) => words.say(outcomeLabel(PATHS[name]))
  return (
    <div class="answers">
      <Headline answer={answer} isCurrent={isCurrent} hasReform={hasReform} name={name} />
      {hasReform && worlds !== null && <Worlds answer={answer} {...worlds} />}
      <TradeOffs answer={answer} hasReform={hasReform} />
      <Figure chart={charts.composition}>
        <Composition rows={rows} />
      </Figure>
      <Figure chart={charts.paths} title={paths.title(pathName(path))}>
        <p class="choose">
          <Select
            label={paths.outcome}
            value={path}
            options={(Object.keys(PATHS) as (keyof typeof PATHS)[]).map((name) => [name, pathName(name)])}
            onPick={(name) => setPath(name as keyof typeof PATHS)}
          />{' '}
          {paths.note(words.numbers.interval)}
        </p>
        <PathChart rows={rows} total={path} />
      </Figure>
      <Figure chart={charts.procedure}>
        <FunnelBars rows={rows} />
      </Figure>
      <Figure chart={charts.beliefs}>
        <Beliefs rows={rows} />
      </Figure>
      <Figure chart={charts.questionnaire}>
        <Questionnaire rows={rows} own={survey} />
        {hasReform && <p class="note">{words.explorerAnswers.ownSurvey.ofReform(words.say(rows[1].name))}</p>}
        <OwnSurveyFields survey={survey} setSurvey={setSurvey} />
      </Figure>
      <Counts rows={rows} replications={answer.replications} />
    </div>
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
