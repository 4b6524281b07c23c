/** A figure that is drawn by the report’s own specification, when it is first shown. */

import { useEffect, useState } from 'preact/hooks'
import type { Chart } from '../../report/charts/chart.js'
import { useWords } from '../state/words.js'
import { Figure } from './figure.js'

/** The figure; until it is drawn its caption and its data stand alone. Its neutral colours are those of the page. */
export function DrawnFigure({ chart }: { chart: Chart }) {
  const { language } = useWords()
  const [drawing, setDrawing] = useState('')
  useEffect(() => {
    let isGone = false
    import('../files/draw.js')
      .then(({ drawSvg }) => drawSvg({ spec: chart.spec, prefix: `${chart.name}-${language}-` }))
      .then((svg) => isGone || setDrawing(svg))
      .catch(() => setDrawing(''))
    return () => {
      isGone = true
    }
  }, [chart, language])
  return (
    <Figure chart={chart}>
      {drawing === '' ? null : (
        // The report’s own drawing, which it sets into its page likewise.
        <div class="drawn" role="img" aria-label={chart.title} dangerouslySetInnerHTML={{ __html: drawing }} />
      )}
    </Figure>
  )
}
