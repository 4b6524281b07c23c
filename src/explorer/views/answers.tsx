/** The answers to a reform: the headline, what gets worse, and the figures behind it. */

import { useMemo, useState } from 'preact/hooks'
import type { Language } from '../../model/language.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { ANSWER_ROWS, FIRST_SUM, outcomeLabel, TOTAL_ROWS, type TotalName } from '../../model/outcomes.js'
import type { Chart } from '../../report/charts/chart.js'
import { compositionChart } from '../../report/charts/composition.js'
import { funnelChart } from '../../report/charts/funnel.js'
import { pathsChart } from '../../report/charts/paths.js'
import { questionnaireChart, SURVEY } from '../../report/charts/questionnaire.js'
import { type ReportRow, reportRows } from '../../report/report-rows.js'
import { INTERVAL } from '../../report/sentences.js'
import { percent2, whole } from '../../words/format.js'
import type { Answer } from '../engine/laboratory.js'
import { Composition } from '../parts/composition.js'
import { type Dot, DotRows } from '../parts/dot-rows.js'
import { Figure } from '../parts/figure.js'
import { FunnelBars } from '../parts/funnel-bars.js'
import { Headline } from '../parts/headline.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { PathChart } from '../parts/path-chart.js'
import { TradeOffs } from '../parts/trade-offs.js'
import { useText } from '../state/language.js'

/** The totals whose path can be looked at. */
const PATHS: readonly TotalName[] = [
  'afraid',
  'acted',
  'output',
  'harm',
  'perceivedAccountability',
  'perceivedTolerance',
  'publicTolerance'
]

/** The view of answers. */
export function Answers({ answer, isCurrent, hasReform }: { answer: Answer; isCurrent: boolean; hasReform: boolean }) {
  const { t, language, say } = useText()
  const [path, setPath] = useState<TotalName>('afraid')
  const { rows, charts } = useMemo(() => {
    const byRate = reportRows(answer.results, answer.analysis.summaries)
    // The baseline first; beside it stands the reform, and nothing where there is none.
    const end = answer.question.worlds.length - 1
    const rows = hasReform ? byRate.filter(({ index }) => index === 0 || index === end) : byRate.slice(0, 1)
    const last = rows[rows.length - 1]
    return {
      rows,
      charts: {
        composition: compositionChart(rows, language),
        paths: pathsChart(rows, language),
        funnel: funnelChart(rows, language),
        beliefs: beliefsChart(rows, language),
        questionnaire: questionnaireChart([last], language)
      }
    }
  }, [answer, hasReform, language])
  const lines = rows.map(({ name, summary, isBaseline }) => ({
    name: name[language],
    pooled: summary.pooled,
    isBaseline: isBaseline && hasReform
  }))
  const world = rows[rows.length - 1].scenario
  return (
    <div class="answers">
      <Headline answer={answer} isCurrent={isCurrent} hasReform={hasReform} />
      <TradeOffs answer={answer} hasReform={hasReform} />
      <Figure chart={charts.composition}>
        <Composition worlds={lines} />
      </Figure>
      <Figure chart={charts.paths} title={t('随时间的变化', 'Through time')}>
        <label class="choose">
          {t('看', 'show')}{' '}
          <select value={path} onChange={(event) => setPath(event.currentTarget.value as TotalName)}>
            {PATHS.map((name) => (
              <option key={name} value={name}>
                {PATH_NAMES[name]?.[language] ?? say(outcomeLabel(name))}
              </option>
            ))}
          </select>{' '}
          {t('，各季度每名干部的均值；色带为 ', ', mean of each quarter per cadre; the band is the ')}
          {say(INTERVAL)}
        </label>
        <PathChart
          worlds={lines}
          total={path}
          burnIn={world.parameters.time.burnIn}
          marks={world.timetable.map(({ at }) => at)}
        />
      </Figure>
      <Figure chart={charts.funnel}>
        <FunnelBars rows={rows} />
      </Figure>
      <Figure chart={charts.beliefs}>
        <Beliefs rows={rows} />
      </Figure>
      <Figure chart={charts.questionnaire}>
        <Questionnaire rows={rows} />
      </Figure>
      <Integers answer={answer} rows={rows} />
    </div>
  )
}

const PATH_NAMES: Readonly<Partial<Record<TotalName, { readonly zh: string; readonly en: string }>>> = {
  afraid: { zh: '不敢为率', en: '不敢为 rate' },
  acted: { zh: '作为率', en: 'share acting' },
  output: { zh: '产出', en: 'output' },
  harm: { zh: '损害', en: 'harm' },
  perceivedAccountability: { zh: '感知问责', en: 'perceived accountability' },
  perceivedTolerance: { zh: '感知容错', en: 'perceived tolerance' },
  publicTolerance: { zh: '公众宽容度', en: 'public tolerance' }
}

/** What cadres believe beside what happens. */
const BELIEFS: readonly {
  readonly belief: OutcomeName
  readonly reality: OutcomeName
  readonly zh: string
  readonly en: string
}[] = [
  {
    belief: 'meanPerceivedAccountability',
    reality: 'casesPerError',
    zh: '出错即被追究',
    en: 'an error becomes a case'
  },
  { belief: 'meanPerceivedTolerance', reality: 'grantsPerCase', zh: '被追究后获容错', en: 'a case is tolerated' }
]

function Beliefs({ rows }: { rows: readonly ReportRow[] }) {
  const { t, language } = useText()
  const keys = [
    { kind: 'belief', label: t('干部心中的概率', 'what cadres believe') },
    { kind: 'reality', label: t('实际的份额', 'what happens') }
  ] as const
  return (
    <DotRows
      keys={keys}
      rows={rows.flatMap((row) =>
        BELIEFS.map((pair) => ({
          label: `${row.name[language]}: ${pair[language]}`,
          dots: (['belief', 'reality'] as const).map(
            (kind, k): Dot => ({ kind, label: keys[k].label, ...bounds(row, pair[kind]) })
          )
        }))
      )}
    />
  )
}

function Questionnaire({ rows }: { rows: readonly ReportRow[] }) {
  const { t, say, language } = useText()
  const keys = [
    { kind: 'baseline', label: rows[0].name[language] },
    ...(rows.length > 1 ? [{ kind: 'reform', label: rows[1].name[language] } as const] : []),
    { kind: 'survey', label: t('论文的调查', 'survey in the paper') }
  ] as const
  return (
    <DotRows
      keys={keys}
      rows={ANSWER_ROWS.map(({ name, label }) => ({
        label: say(label),
        dots: [
          ...rows.map(
            (row, k): Dot => ({
              kind: k === 0 ? 'baseline' : 'reform',
              label: row.name[language],
              ...bounds(row, name)
            })
          ),
          { kind: 'survey', label: t('论文的调查', 'survey in the paper'), value: SURVEY[name], low: null, high: null }
        ]
      }))}
    />
  )
}

function bounds({ summary }: ReportRow, name: OutcomeName) {
  const { mean, low, high } = summary.estimates[name]
  return { value: mean, low, high }
}

/** Every integer of every world, as the command line gives them. */
function Integers({ answer, rows }: { answer: Answer; rows: readonly ReportRow[] }) {
  const { t, say, language } = useText()
  return (
    <LazyDetails
      class="integers"
      summary={
        <>
          {t('全部计数', 'All counts')}{' '}
          <small>
            {t(
              `${answer.replications} 次重复之和，与 ganwei run --json 相同`,
              `sums over ${answer.replications} replications, the same as ganwei run --json gives`
            )}
          </small>
        </>
      }
    >
      {() => (
        <div class="wide">
          <table data-replications={answer.replications}>
            <thead>
              <tr>
                <th scope="col">{t('计数', 'count')}</th>
                {rows.map((row) => (
                  <th scope="col" class="number" key={row.id}>
                    {row.name[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {TOTAL_ROWS.slice(0, FIRST_SUM).map(({ name, label }, k) => (
                <tr key={name}>
                  <th scope="row">{say(label)}</th>
                  {rows.map((row) => (
                    <td
                      class="number"
                      key={row.id}
                      data-world={row.id}
                      data-total={name}
                      data-value={row.summary.pooled.totals[k]}
                    >
                      {whole(row.summary.pooled.totals[k])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </LazyDetails>
  )
}

/** The chart of beliefs against reality as a file; drawn on the page as dots. */
function beliefsChart(rows: readonly ReportRow[], language: Language): Chart {
  const zh = language === 'zh'
  const pairs = rows.flatMap((row) => BELIEFS.map((pair) => ({ row, pair })))
  const [first] = pairs
  const of = (row: ReportRow, name: OutcomeName) => row.summary.estimates[name].mean
  const values = pairs.flatMap(({ row, pair }) =>
    (['belief', 'reality'] as const).map((kind) => ({
      what: `${row.name[language]}: ${pair[language]}`,
      kind: kind === 'belief' ? (zh ? '干部心中' : 'believed') : zh ? '实际' : 'happens',
      value: of(row, pair[kind])
    }))
  )
  return {
    name: 'beliefs-and-reality',
    title: zh ? '干部心中的概率与实际' : 'What cadres believe, and what happens',
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      width: 440,
      height: { step: 30 },
      data: { values },
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: {
        x: { field: 'value', type: 'quantitative', axis: { format: '~%', title: null }, scale: { zero: true } },
        y: { field: 'what', type: 'nominal', sort: null, axis: { title: null, labelLimit: 320 } },
        color: {
          field: 'kind',
          type: 'nominal',
          sort: null,
          legend: { title: null, orient: 'top' },
          scale: { range: ['#d55e00', '#53687a'] }
        },
        shape: { field: 'kind', type: 'nominal', sort: null, legend: { title: null, orient: 'top' } }
      },
      config: {
        view: { stroke: null },
        font: zh ? '"Noto Sans CJK SC", "PingFang SC", sans-serif' : '"Helvetica Neue", Arial, sans-serif'
      }
    } as Chart['spec'],
    caption: zh
      ? `在“${first.row.name.zh}”下，干部以为出错即被追究的概率为 ${percent2(of(first.row, 'meanPerceivedAccountability'))}，实际 ${percent2(of(first.row, 'casesPerError'))}；以为案件会获容错的概率为 ${percent2(of(first.row, 'meanPerceivedTolerance'))}，实际 ${percent2(of(first.row, 'grantsPerCase'))}。容错率的分母是全部案件，包括本不可容的。`
      : `Under “${first.row.name.en}” cadres put the chance that an error becomes a case at ${percent2(of(first.row, 'meanPerceivedAccountability'))}, and ${percent2(of(first.row, 'casesPerError'))} do; the chance that a case is tolerated at ${percent2(of(first.row, 'meanPerceivedTolerance'))}, and ${percent2(of(first.row, 'grantsPerCase'))} are. Grants are a share of all cases, also of those that are not tolerable.`,
    table: {
      columns: [
        { heading: zh ? '情景' : 'scenario', align: 'left' },
        { heading: zh ? '什么' : 'what', align: 'left' },
        { heading: zh ? '干部心中' : 'believed', align: 'right' },
        { heading: zh ? '实际' : 'happens', align: 'right' }
      ],
      rows: pairs.map(({ row, pair }) => [
        row.name[language],
        pair[language],
        percent2(of(row, pair.belief)),
        percent2(of(row, pair.reality))
      ])
    }
  }
}
