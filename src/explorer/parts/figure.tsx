/** A figure: title, what is drawn, what it says in words, its data, and the ways to take it along. */

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Chart } from '../../report/charts/chart.js'
import { csvText } from '../../report/tables/csv.js'
import { reasonOf } from '../engine/worker-calls.js'
import { save } from '../files/save.js'
import { useWords } from '../state/words.js'
import { LazyDetails } from './lazy-details.js'
import { numeric, Table } from './table.js'

/** What a figure needs; the chart is the report's, so that what is taken along is what a report has. */
export interface FigureProps {
  readonly chart: Chart
  readonly title?: string
  readonly children: ComponentChildren
}

/** A figure. */
export function Figure({ chart, title, children }: FigureProps) {
  const { language, colon, explorerAnswers } = useWords()
  const [trouble, setTrouble] = useState('')
  const { columns, rows } = chart.table
  const file = `ganwei-${chart.name}.${language}`
  const draw = async (kind: 'svg' | 'png') => {
    try {
      setTrouble('')
      const { drawSvg, pngOf } = await import('../files/draw.js')
      const svg = await drawSvg({ spec: chart.spec, prefix: `${chart.name}-${language}-` })
      if (kind === 'svg') save(`${file}.svg`, new Blob([svg], { type: 'image/svg+xml' }))
      else save(`${file}.png`, await pngOf(svg))
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  const csv = () => {
    const headings = columns.map(({ heading }) => heading)
    save(`${file}.csv`, new Blob([csvText(headings, rows)], { type: 'text/csv' }))
  }
  const kinds = { SVG: () => draw('svg'), PNG: () => draw('png'), CSV: csv }
  return (
    <figure class="figure" data-figure={chart.name}>
      <h3>{title ?? chart.title}</h3>
      {children}
      <figcaption>{chart.caption}</figcaption>
      <div class="take">
        <LazyDetails summary={explorerAnswers.data}>
          {() => (
            <Table
              columns={columns.map(({ heading, align }) => (align === 'right' ? numeric(heading) : { heading }))}
              rows={rows.map((cells) => [cells.join('|'), ...cells])}
            />
          )}
        </LazyDetails>
        <span class="buttons">
          {Object.entries(kinds).map(([kind, take]) => (
            <button key={kind} type="button" class="quiet" aria-label={kind + colon + chart.title} onClick={take}>
              {kind}
            </button>
          ))}
        </span>
      </div>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </figure>
  )
}
