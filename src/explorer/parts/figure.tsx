/** A figure: title, what is drawn, what it says in words, its data, and the ways to take it along. */

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Chart } from '../../report/charts/chart.js'
import { csvText } from '../../report/csv.js'
import { save } from '../files/save.js'
import { useText } from '../state/language.js'
import { DataTable } from './data-table.js'
import { LazyDetails } from './lazy-details.js'

/** What a figure needs; the chart is the report's, so that what is taken along is what a report has. */
export interface FigureProps {
  readonly chart: Chart
  readonly title?: string
  readonly children: ComponentChildren
}

/** A figure. */
export function Figure({ chart, title, children }: FigureProps) {
  const { t, language } = useText()
  const [trouble, setTrouble] = useState('')
  const { columns, rows } = chart.table
  const file = `ganwei-${chart.name}.${language}`
  const draw = async (kind: 'svg' | 'png') => {
    try {
      setTrouble('')
      const { drawSvg, pngOf } = await import('../files/draw.js')
      const svg = await drawSvg(chart.spec, `${chart.name}-${language}-`)
      if (kind === 'svg') save(`${file}.svg`, new Blob([svg], { type: 'image/svg+xml' }))
      else save(`${file}.png`, await pngOf(svg))
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  const csv = () =>
    csvText(
      columns.map(({ heading }) => heading),
      rows
    )
  return (
    <figure class="figure" data-figure={chart.name}>
      <h3>{title ?? chart.title}</h3>
      {children}
      <figcaption>{chart.caption}</figcaption>
      <div class="take">
        <LazyDetails summary={t('数据', 'data')}>{() => <DataTable table={chart.table} />}</LazyDetails>
        <span class="buttons">
          <button type="button" class="quiet" aria-label={`SVG: ${chart.title}`} onClick={() => draw('svg')}>
            SVG
          </button>
          <button type="button" class="quiet" aria-label={`PNG: ${chart.title}`} onClick={() => draw('png')}>
            PNG
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={`CSV: ${chart.title}`}
            onClick={() => save(`${file}.csv`, new Blob([csv()], { type: 'text/csv' }))}
          >
            CSV
          </button>
        </span>
      </div>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </figure>
  )
}
