/** The chart of why applications fail, beside the obstacles that the survey names, joined by rank only. */

import type { Bilingual, Language } from '../../model/language.js'
import { REASON, type ReasonName } from '../../model/outcomes.js'
import { DASH, percent, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { CHART_WIDTH, type Chart, framed, type Layer, pixels, texts } from './chart.js'
import { INK, MUTED, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'

/** An obstacle that respondents of the survey name, with its share, and the model's reasons of failure that mean it. */
interface Obstacle {
  readonly label: Bilingual
  readonly share: number
  readonly reasons: readonly ReasonName[]
}

/** Obstacles in the survey of Chen Peng (section 4), the most often named first; they answer two different questions. */
const OBSTACLES: readonly Obstacle[] = [
  {
    label: { zh: '哪些错可容，范畴不清', en: 'unclear which errors are in scope' },
    share: 0.5806,
    reasons: ['scopeUnclear', 'notTolerable']
  },
  {
    label: { zh: '判断标准不明确', en: 'criteria of judgment unclear' },
    share: 0.461,
    reasons: ['meritRefused', 'shelved']
  },
  {
    label: { zh: '上下级意见不同，难以启动', en: 'levels disagree, so it hardly starts' },
    share: 0.45,
    reasons: ['notStarted', 'overturned']
  },
  { label: { zh: '规定笼统，缺乏细则', en: 'rules too general, no details' }, share: 0.2312, reasons: ['lapsed'] }
]

const STEP = 34
const SIDE = 268
const ROOM = { left: SIDE, right: SIDE, top: 30, bottom: 10 }
const WIDTH = CHART_WIDTH - 2 * SIDE

/** Draws the two orders beside each other; null where no case of the baseline failed after an application. */
export function reasonsChart(rows: readonly ReportRow[], language: Language): Chart | null {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [baseline] = rows
  const { reasons } = baseline.summary.pooled
  const counts = OBSTACLES.map((obstacle) => obstacle.reasons.reduce((sum, reason) => sum + reasons[REASON[reason]], 0))
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const order = OBSTACLES.map((_, k) => k).sort((a, b) => counts[b] - counts[a] || a - b)
  const rank = OBSTACLES.map((_, k) => order.indexOf(k))
  const middle = (place: number) => (place + 0.5) * STEP
  const lines = OBSTACLES.map((_, k) => ({
    x: 8,
    x2: WIDTH - 8,
    y: middle(k),
    y2: middle(rank[k]),
    colour: rank[k] === k ? NEUTRAL : NEUTRAL_LIGHT
  }))
  const dots = lines.flatMap(({ x, x2, y, y2 }) => [
    { x, y },
    { x: x2, y: y2 }
  ])
  const reasonText = ({ label }: Obstacle) => label[language]
  const layers: Layer[] = [
    {
      data: { values: lines },
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: {
        x: pixels('x'),
        x2: { field: 'x2' },
        y: pixels('y'),
        y2: { field: 'y2' },
        color: { field: 'colour', type: 'nominal', scale: null }
      }
    },
    {
      data: { values: dots },
      mark: { type: 'point', filled: true, size: 40, color: INK, opacity: 1 },
      encoding: { x: pixels('x'), y: pixels('y') }
    },
    texts(
      OBSTACLES.map((obstacle, k) => ({ text: `${k + 1}  ${reasonText(obstacle)}`, y: middle(k) })),
      { align: 'right' },
      -4
    ),
    texts(
      OBSTACLES.map((obstacle, k) => ({ text: `${rank[k] + 1}  ${reasonText(obstacle)}`, y: middle(rank[k]) })),
      {},
      WIDTH + 4
    ),
    texts(
      [{ text: t('调查：受访者所指的障碍', 'survey: obstacles that respondents name'), y: -14 }],
      {
        align: 'right',
        fontSize: 11,
        color: MUTED
      },
      -4
    ),
    texts(
      [{ text: t('模拟：申请止于何处', 'simulated: where applications end'), y: -14 }],
      { fontSize: 11, color: MUTED },
      WIDTH + 4
    )
  ]
  const same = rank.filter((place, k) => place === k).length
  const first = OBSTACLES[order[0]].label[language]
  return {
    name: 'failure-reasons',
    title: t('申请因何失败，与调查所指的障碍', 'Why applications fail, beside the obstacles that the survey names'),
    spec: framed(language, ROOM, OBSTACLES.length * STEP, layers),
    caption: t(
      `在“${baseline.name.zh}”中申请最常止于“${first}”；${OBSTACLES.length} 项中 ${same} 项的名次与调查相同。只比名次：调查是两道题中的选择比例，模拟是失败的申请，二者不可比大小；而且环节的先后决定计入哪个原因。`,
      `Under “${baseline.name.en}” applications most often end at “${first}”; ${same} of ${OBSTACLES.length} hold the same place in both. Joined by rank only: the survey counts choices in two questions, the model counts failed applications, and the order of the stages decides which reason is counted.`
    ),
    table: {
      columns: [
        { heading: t('障碍', 'obstacle'), align: 'left' },
        { heading: t('调查：选择比例', 'survey: share naming it'), align: 'right' },
        { heading: t('调查名次', 'place in the survey'), align: 'right' },
        { heading: t('模拟：占失败的申请', 'simulated: share of failures'), align: 'right' },
        { heading: t('模拟名次', 'place in the model'), align: 'right' }
      ],
      rows: OBSTACLES.map((obstacle, k) => [
        obstacle.label[language],
        percent2(obstacle.share),
        String(k + 1),
        all === 0 ? DASH : percent(counts[k] / all),
        String(rank[k] + 1)
      ])
    }
  }
}
