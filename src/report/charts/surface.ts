/** The chart of a factorial of two or three levers: the 不敢为 rate as a surface with contours, one plot a level of the third. */

import { factorNames } from '../../experiment/design.js'
import type { Bilingual, Language } from '../../model/language.js'
import { decimal, percent, percent2 } from '../../words/format.js'
import { displayText } from '../display-text.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { shownRows } from '../shown-rows.js'
import type { Chart, Layer } from './chart.js'
import { contourLines, type GridPoint } from './contours.js'
import { INK, OUTCOME_COLOURS, PAPER } from './palette.js'
import { type Plot, plots } from './panels.js'

/** Contours are drawn at every multiple of this share. */
const EVERY = 0.02
/** The most plots; of a factor with more levels the middle ones are left to the table. */
const MOST_PLOTS = 9

/** A factor whose every combination with the others was played. */
interface GridFactor {
  readonly name: string
  readonly label: Bilingual
  readonly levels: readonly number[]
}

/** The design that a surface is drawn of. */
export interface Grid {
  readonly factors: readonly GridFactor[]
  /** The row of a combination, by the positions of its levels. */
  readonly rowAt: (positions: readonly number[]) => ReportRow
}

/** The factorial of two or three numeric factors that some rows make up; null where they make up none. */
export function gridOf(rows: readonly ReportRow[]): Grid | null {
  const points = rows.filter(({ scenario }) => scenario.factors !== undefined)
  const names = factorNames(points.map(({ scenario }) => scenario))
  if (names.length < 2 || names.length > 3 || points.length < 4) return null
  const levelOf = ({ scenario }: ReportRow, name: string) => scenario.factors?.[name]
  if (points.some((row) => names.some((name) => typeof levelOf(row, name) !== 'number'))) return null
  const factors = names.map((name): GridFactor => {
    const levels = [...new Set(points.map((row) => levelOf(row, name) as number))].sort((a, b) => a - b)
    return { name, label: labelOf(points[0], name, names), levels }
  })
  const size = factors.reduce((product, { levels }) => product * levels.length, 1)
  if (factors.slice(0, 2).some(({ levels }) => levels.length < 2) || size !== points.length) return null
  const byLevels = new Map(points.map((row) => [names.map((name) => levelOf(row, name)).join('|'), row]))
  if (byLevels.size !== size) return null
  const rowAt = (positions: readonly number[]) =>
    byLevels.get(positions.map((position, k) => factors[k].levels[position]).join('|')) as ReportRow
  return { factors, rowAt }
}

/** Draws the surface of the 不敢为 rate; null where the rows make up no factorial. */
export function surfaceChart(rows: readonly ReportRow[], language: Language): Chart | null {
  const grid = gridOf(rows)
  if (grid === null) return null
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { factors, rowAt } = grid
  const shown = new Set(shownRows(rows))
  const [a, b, c] = factors
  const rateOf = ({ summary }: ReportRow) => summary.estimates.afraidRate.mean ?? Number.NaN
  const panels = spread(c?.levels ?? [Number.NaN], MOST_PLOTS).map((third) => ({
    third,
    values: b.levels.map((_, j) => a.levels.map((__, i) => rateOf(rowAt(c ? [i, j, third] : [i, j]))))
  }))
  const all = panels.flatMap(({ values }) => values.flat()).filter(Number.isFinite)
  if (all.length === 0) return null
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const levels = Array.from({ length: Math.floor(high / EVERY) + 1 }, (_, k) => k * EVERY).filter(
    (level) => level > low && level < high
  )
  const half = (rows[0].summary.estimates.afraidRate.mean ?? Number.NaN) / 2
  const isHalfReached = half > low && half < high
  const list = panels.map(({ third, values }): Plot => {
    const [edgesA, edgesB] = [edgesOf(a.levels), edgesOf(b.levels)]
    const cells = values.flatMap((row, j) =>
      row.flatMap((rate, i) =>
        Number.isFinite(rate)
          ? [{ x: edgesA[i], x2: edgesA[i + 1], y: edgesB[j], y2: edgesB[j + 1], depth: depthOf(rate, low, high) }]
          : []
      )
    )
    const drawn = levels.map((level) => ({ level, lines: contourLines(a.levels, b.levels, values, level) }))
    const halves = isHalfReached ? contourLines(a.levels, b.levels, values, half) : []
    return {
      title: c === undefined ? '' : `${c.label[language]} ${number(c.levels[third])}`,
      x: {
        domain: [edgesA[0], edgesA[a.levels.length]],
        values: a.levels,
        title: a.label[language]
      },
      y: {
        domain: [edgesB[0], edgesB[b.levels.length]],
        values: b.levels,
        title: b.label[language]
      },
      layers: (x, y) => [
        {
          data: { values: cells },
          mark: { type: 'rect', color: OUTCOME_COLOURS.afraid },
          encoding: {
            x: x('x'),
            x2: { field: 'x2' },
            y: y('y'),
            y2: { field: 'y2' },
            fillOpacity: { field: 'depth', type: 'quantitative', scale: null }
          }
        },
        lineLayer(
          drawn.flatMap(({ lines }) => lines),
          { color: INK, strokeWidth: 0.9, opacity: 0.75 },
          x,
          y
        ),
        ...(halves.length > 0 ? [lineLayer(halves, { color: INK, strokeWidth: 2.6, strokeDash: [5, 2] }, x, y)] : []),
        ...labelLayers(
          drawn.flatMap(({ level, lines }) =>
            lines
              .filter(({ length }) => length > 2)
              .map((line) => ({ ...line[Math.floor(line.length / 2)], text: decimal(100 * level, 0) }))
          ),
          x,
          y
        )
      ]
    }
  })
  const columns = Math.min(3, list.length)
  const spec = plots(language, list, {
    columns,
    height: list.length === 1 ? 320 : 150,
    gap: 56,
    rowGap: 46,
    left: 56,
    right: columns === 1 ? 160 : 0
  })
  return {
    name: 'surface',
    title: t(
      `曲面：${factors.map(({ label }) => label.zh).join(' × ')}`,
      `Surface: ${factors.map(({ label }) => label.en).join(' × ')}`
    ),
    spec,
    caption: captionOf(rows, grid, { half, isHalfReached, low, high, panels: list.length }, language),
    table: {
      columns: [
        ...factors.map(({ label }) => ({ heading: label[language], align: 'left' as const })),
        { heading: t('不敢为率', '不敢为 rate'), align: 'right' }
      ],
      rows: combinations(factors)
        .filter((positions) => shown.has(rowAt(positions)))
        .map((positions) => [
          ...positions.map((position, k) => number(factors[k].levels[position])),
          percent2(rowAt(positions).summary.estimates.afraidRate.mean)
        ])
    }
  }
}

function lineLayer(
  lines: readonly (readonly GridPoint[])[],
  mark: Layer,
  x: (field: string) => Layer,
  y: (field: string) => Layer
): Layer {
  const values = lines.flatMap((line, k) =>
    line.map((point, order) => ({ line: k, order, x: short(point.x), y: short(point.y) }))
  )
  return {
    data: { values },
    mark: { type: 'line', ...mark },
    encoding: {
      x: x('x'),
      y: y('y'),
      detail: { field: 'line', type: 'nominal' },
      order: { field: 'order', type: 'quantitative' }
    }
  }
}

/** Labels of contours, each over a ground of its own so that it can be read on the line. */
function labelLayers(values: readonly object[], x: (field: string) => Layer, y: (field: string) => Layer): Layer[] {
  const text = (mark: Layer): Layer => ({
    data: { values },
    mark: { type: 'text', fontSize: 9, baseline: 'middle', ...mark },
    encoding: { x: x('x'), y: y('y'), text: { field: 'text', type: 'nominal' } }
  })
  return [text({ color: PAPER, stroke: PAPER, strokeWidth: 3, opacity: 0.8 }), text({ color: INK })]
}

/** The label of a factor, from the label of a point: its part without the level; the name where that is not to be found. */
function labelOf({ scenario }: ReportRow, name: string, names: readonly string[]): Bilingual {
  const part = (language: Language, separator: string) => {
    const level = scenario.factors?.[name]
    const text = scenario.label[language].split(separator)[names.indexOf(name)] ?? ''
    return displayText(text.endsWith(` ${level}`) ? text.slice(0, -` ${level}`.length) : name)
  }
  return { zh: part('zh', '、'), en: part('en', ', ') }
}

/** The borders between neighbouring levels, halfway, and as far beyond the outermost. */
function edgesOf(levels: readonly number[]): readonly number[] {
  const middles = levels.slice(1).map((level, k) => (level + levels[k]) / 2)
  const [first, last] = [levels[0], levels[levels.length - 1]]
  return [first - (middles[0] - first), ...middles, last + (last - middles[middles.length - 1])].map(short)
}

function depthOf(rate: number, low: number, high: number): number {
  return Number((0.06 + 0.64 * ((rate - low) / Math.max(1e-9, high - low))).toFixed(3))
}

function short(value: number): number {
  return Number(value.toPrecision(6))
}

function number(value: number): string {
  return String(short(value))
}

/** At most so many positions of a list, evenly spread. */
function spread(items: readonly unknown[], most: number): readonly number[] {
  if (items.length <= most) return items.map((_, k) => k)
  return Array.from({ length: most }, (_, k) => Math.round((k * (items.length - 1)) / (most - 1)))
}

function combinations(factors: readonly GridFactor[]): readonly (readonly number[])[] {
  return factors.reduce<readonly (readonly number[])[]>(
    (before, { levels }) => before.flatMap((positions) => levels.map((_, k) => [...positions, k])),
    [[]]
  )
}

function captionOf(
  rows: readonly ReportRow[],
  { factors, rowAt }: Grid,
  {
    half,
    isHalfReached,
    low,
    high,
    panels
  }: {
    readonly half: number
    readonly isHalfReached: boolean
    readonly low: number
    readonly high: number
    readonly panels: number
  },
  language: Language
): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [, , c] = factors
  const corner = rowAt(factors.map(({ levels }) => levels.length - 1))
  const top = percent(corner.summary.estimates.afraidRate.mean)
  const baseline = rows[0].summary.estimates.afraidRate.mean
  const left = (c?.levels.length ?? 1) - panels
  return [
    t(
      `不敢为率从 ${percent(low)} 到 ${percent(high)}，颜色越深越高，两端都是估计，其中有机会成分；线为每 2 个百分点一条的等高线，数字为百分数。所有杠杆都在最高水平时为 ${top}。`,
      `The 不敢为 rate goes from ${percent(low)} to ${percent(high)}, darker where higher; both ends are estimates, in which chance has a part. Contours are 2 points apart, labelled in per cent. With every lever at its highest level it is ${top}.`
    ),
    isHalfReached
      ? t(
          `粗虚线为基线（${percent(baseline)}）的一半，${percent(half)}。`,
          `The thick dashed line is half the baseline’s ${percent(baseline)}, ${percent(half)}.`
        )
      : t(
          `各点的估计没有一处越过基线（${percent(baseline)}）的一半。`,
          `Nowhere among the estimates does it cross half the baseline’s ${percent(baseline)}.`
        ),
    t(
      '格子为算出的点，等高线在点之间线性内插。',
      'Cells are the points played; contours interpolate linearly between them.'
    ),
    chanceIn(rows, language),
    ...(left > 0 ? [t(`另有 ${left} 个水平只在数据表中。`, `${left} more levels are in the table only.`)] : [])
  ].join(language === 'zh' ? '' : ' ')
}

/** How wide the interval of a cell typically is, and whether neighbouring contours can be told apart at all. */
function chanceIn(rows: readonly ReportRow[], language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const halves = rows
    .filter(({ scenario }) => scenario.factors !== undefined)
    .flatMap(({ summary }) => {
      const { low, high } = summary.estimates.afraidRate
      return low === null || high === null ? [] : [(high - low) / 2]
    })
    .sort((a, b) => a - b)
  if (halves.length === 0) {
    return t(
      '只有一次重复，没有区间：各格的高低无法断定。',
      'One replication gives no intervals: which cell is higher cannot be told.'
    )
  }
  const typical = halves[Math.floor(halves.length / 2)]
  const width = decimal(100 * typical, 2)
  return typical > EVERY / 2
    ? t(
        `每格的${INTERVAL.zh}通常为 ±${width} 个百分点，超过等高线间距的一半：相邻的等高线无法区分。`,
        `The ${INTERVAL.en} of a cell is typically ±${width} points, more than half the step between contours: neighbouring contours cannot be told apart.`
      )
    : t(
        `每格的${INTERVAL.zh}通常为 ±${width} 个百分点。`,
        `The ${INTERVAL.en} of a cell is typically ±${width} points.`
      )
}
