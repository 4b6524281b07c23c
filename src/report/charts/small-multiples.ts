/** Small multiples of one kind: many plots that share their axes and layers, and differ in their data and titles. */

import type { Words } from '../../words/words.js'
import { type Axis, placeOn } from './axes.js'
import { themed } from './frame.js'
import { type Layer, type Place, texts } from './layers.js'
import { headings, PADDING, type PlotLayout, plotWidth, spacingOf, TITLE_SIZE } from './panels.js'

/** The data of one plot, by kind of row. */
export interface PlotData {
  readonly title: string
  readonly isBold?: boolean
  readonly rows: Readonly<Record<string, readonly object[]>>
}

/** What the plots share. */
export interface SharedLayout extends Pick<PlotLayout, 'columns' | 'height'> {
  readonly x: Axis
  readonly y: Axis
  /** Without their data, from below to above, by the kind of row that they show. */
  readonly layers: (x: Place, y: Place) => Readonly<Record<string, readonly Layer[]>>
}

/**
 * A specification of plots in rows. Vega compiles what they share once, however many they are, which halves the time that they
 * take to be drawn.
 */
export function smallMultiples(words: Words, plots: readonly PlotData[], layout: SharedLayout) {
  const { columns, height, x, y, layers } = layout
  const width = plotWidth(layout)
  const { lines, texts: titles } = headings(plots, layout)
  const values = plots.flatMap(({ rows, isBold }, position) => {
    const place = { row: Math.floor(position / columns), column: position % columns }
    const weight = isBold ? 'bold' : 'normal'
    const own = Object.entries({ ...rows, heading: titles[position].map((title) => ({ ...title, weight })) })
    return own.flatMap(([kind, list]) => list.map((values) => ({ kind, ...place, ...values })))
  })
  const { data: _, ...heading } = texts([], { fontSize: TITLE_SIZE, fontWeight: { expr: 'datum.weight' } }, 0)
  const shown = Object.entries({ ...layers(placeOn(x), placeOn(y)), heading: [heading] })
    .filter(([kind]) => values.some((row) => row.kind === kind))
    .flatMap(([kind, list]) =>
      list.map((layer) => ({ transform: [{ filter: { field: 'kind', equal: kind } }], ...layer }))
    )
  return themed(words, {
    ...{ padding: PADDING, spacing: spacingOf(lines, layout), bounds: 'flush', align: 'all' },
    data: { values },
    facet: { row: { field: 'row', header: null }, column: { field: 'column', header: null } },
    spec: { width, height, layer: shown },
    resolve: { axis: { x: 'independent' } }
  })
}
