/** The chart of the nine boxes of Porter & Lawler with their mean values and arrows, in the baseline and under the reform. */

import type { CloserLook } from '../../findings/explanation/closer-look.js'
import type { Bilingual, Language } from '../../model/language.js'
import { BOX_ROWS } from '../../model/outcomes.js'
import { decimal } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { nameIn, restsOn } from '../rests-on.js'
import { CHART_WIDTH, type Chart, framed, type Layer, pixels, texts } from './chart.js'
import { INK, LINE, MUTED, NEUTRAL, SHADE } from './palette.js'
import { cutText, wrapText } from './text-width.js'

const [WIDTH, HEIGHT] = [128, 66]
/** Half the length of an arrow's head, in pixels. */
const HEAD = 4

/** Where each box of `BOX_ROWS` stands, in their order: its centre, in pixels. */
const PLACES = [
  [74, 50],
  [74, 228],
  [228, 139],
  [330, 50],
  [330, 228],
  [406, 139],
  [560, 139],
  [560, 50],
  [560, 228]
] as const

/** What leads to what: the path of an arrow in pixels. */
const ARROWS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [138, 62],
    [228, 62],
    [228, 106]
  ],
  [
    [138, 216],
    [228, 216],
    [228, 172]
  ],
  [
    [292, 139],
    [342, 139]
  ],
  [
    [330, 83],
    [330, 126],
    [342, 126]
  ],
  [
    [330, 195],
    [330, 152],
    [342, 152]
  ],
  [
    [470, 139],
    [496, 139]
  ],
  [
    [560, 172],
    [560, 195]
  ],
  [
    [624, 50],
    [650, 50],
    [650, 228],
    [624, 228]
  ],
  [
    [560, 261],
    [560, 288],
    [2, 288],
    [2, 50],
    [10, 50]
  ],
  [
    [406, 172],
    [406, 276],
    [100, 276],
    [100, 261]
  ]
]

/** Draws the loop from the value of rewards to satisfaction and back. */
export function boxesChart(rows: readonly ReportRow[], look: CloserLook, language: Language): Chart {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const boxes = BOX_ROWS.map(({ label, meaning }, k) => ({
    label,
    meaning,
    x: PLACES[k][0],
    y: PLACES[k][1],
    before: look.baseline.boxes[k],
    after: look.reform.boxes[k]
  }))
  const value = (number: number) => decimal(number, 3)
  const titles = boxes.flatMap(({ label, x, y }) =>
    wrapText(label[language], 10.5, WIDTH - 8, 2).map((text, line, { length }) => ({
      text,
      x,
      y: y - 17 + (line - (length - 1) / 2) * 12
    }))
  )
  const arrows = ARROWS.flatMap((path, k) => path.map(([x, y], order) => ({ arrow: k, order, x, y })))
  const heads = ARROWS.map((path) => {
    const [[x1, y1], [x, y]] = path.slice(-2)
    // Degrees clockwise from up; every arrow arrives along an axis, and its head ends where it does.
    const isAcross = Math.abs(x - x1) > Math.abs(y - y1)
    const step = (from: number, to: number) => (to > from ? 1 : -1) * HEAD
    return isAcross
      ? { x: x - step(x1, x), y, angle: x > x1 ? 90 : 270 }
      : { x, y: y - step(y1, y), angle: y > y1 ? 180 : 0 }
  })
  const name = cutText(nameIn(rows, look.scenario, language), 11, 460)
  const layers: Layer[] = [
    {
      data: { values: arrows },
      mark: { type: 'line', color: NEUTRAL, strokeWidth: 1.3, interpolate: 'linear' },
      encoding: {
        x: pixels('x'),
        y: pixels('y'),
        order: { field: 'order', type: 'quantitative' },
        detail: { field: 'arrow', type: 'nominal' }
      }
    },
    {
      data: { values: heads },
      mark: { type: 'point', shape: 'triangle', filled: true, size: 55, color: NEUTRAL, opacity: 1 },
      encoding: { x: pixels('x'), y: pixels('y'), angle: { field: 'angle', type: 'quantitative', scale: null } }
    },
    {
      data: {
        values: boxes.map(({ x, y }) => ({
          x: x - WIDTH / 2,
          x2: x + WIDTH / 2,
          y: y - HEIGHT / 2,
          y2: y + HEIGHT / 2
        }))
      },
      mark: { type: 'rect', color: SHADE, stroke: LINE },
      encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } }
    },
    texts(titles, { align: 'center', fontSize: 10.5, color: MUTED }),
    texts(
      boxes.map(({ before, after, x, y }) => ({ text: `${value(before)} → ${value(after)}`, x, y: y + 10 })),
      { align: 'center', fontSize: 12, fontWeight: 'bold', color: INK }
    ),
    texts(
      boxes.map(({ before, after, x, y }) => ({ text: changeText(before, after, language), x, y: y + 25 })),
      { align: 'center', fontSize: 10, color: MUTED }
    ),
    texts([{ text: t(`基线 → ${name}`, `baseline → ${name}`), x: 10, y: 2 }], { fontSize: 11, color: MUTED })
  ]
  return {
    name: 'motivation-loop',
    title: t('综合激励模型的九个环节', 'The nine boxes of the comprehensive incentive model'),
    spec: framed(language, { left: 28, right: CHART_WIDTH - 28 - 664, top: 12, bottom: 10 }, 296, layers),
    caption: captionOf(rows, look, boxes, language),
    table: {
      columns: [
        { heading: t('环节', 'box'), align: 'left' },
        { heading: t('基线', 'baseline'), align: 'right' },
        { heading: nameIn(rows, look.scenario, language), align: 'right' },
        { heading: t('变化', 'change'), align: 'right' },
        { heading: t('含义', 'meaning'), align: 'left' }
      ],
      rows: boxes.map(({ label, meaning, before, after }) => [
        label[language],
        value(before),
        value(after),
        changeText(before, after, language),
        meaning[language]
      ])
    }
  }
}

function changeText(before: number, after: number, language: Language): string {
  const change = after - before
  if (Math.abs(change) < 0.0005) return language === 'zh' ? '不变' : 'no change'
  return `${change > 0 ? '+' : ''}${decimal(change, 3)}`
}

function captionOf(
  rows: readonly ReportRow[],
  look: CloserLook,
  boxes: readonly { readonly label: Bilingual; readonly before: number; readonly after: number }[],
  language: Language
): string {
  const relative = boxes
    .filter(({ before }) => before !== 0)
    .map(({ label, before, after }) => ({ label, change: (after - before) / Math.abs(before) }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  const most = relative
    .slice(0, 3)
    .map(({ label, change }) => `${label[language]} ${change > 0 ? '+' : ''}${decimal(100 * change, 0)}%`)
    .join(language === 'zh' ? '、' : ', ')
  const name = nameIn(rows, look.scenario, language)
  return language === 'zh'
    ? `波特—劳勒综合激励模型，测量期内各干部·季度的均值，从基线到“${name}”。估计相对变化最大的：${most}。下方的箭头为反馈：满足改变报酬的价值，绩效与所得改变努力—报酬概率的知觉。${restsOn(look, language)}`
    : `The model of Porter and Lawler, means over the measured cadre-quarters, from the baseline to “${name}”. By the estimates the largest relative changes: ${most}. The arrows below are feedback: satisfaction changes what rewards are worth, and results with their reward change the perceived probability. ${restsOn(look, language)}`
}
