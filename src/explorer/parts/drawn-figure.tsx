/** A figure that is drawn by the report’s own specification, when it is first shown. */

import { useEffect, useState } from 'preact/hooks'
import type { Chart } from '../../report/charts/chart.js'
import { useWords } from '../state/words.js'
import { Figure } from './figure.js'
import { Scroll } from './scroll.js'

/** The figure; until it is drawn its caption and its data stand alone. Its neutral colours are those of the page. */
export function DrawnFigure({ chart }: { chart: Chart }) {
  const { language } = useWords()
  const [drawing, setDrawing] = useState('')
  useEffect(() => {
    let isGone = false
    import('../files/draw.js')
      .then(({ drawSvg }) => drawSvg({ spec: chart.spec, prefix: `${chart.name}-${language}-` }))
      // One picture for those who do not see it, and no parts.
      .then((svg) => isGone || setDrawing(svg.replace('<svg ', '<svg aria-hidden="true" ')))
      .catch(() => setDrawing(''))
    return () => {
      isGone = true
    }
  }, [chart, language])
  return (
    <Figure chart={chart}>
      {drawing === '' ? null : (
        // The report’s own drawing, which it sets into its page likewise.
        <Scroll class="drawn">
          <div role="img" aria-label={chart.title} dangerouslySetInnerHTML={{ __html: drawing }} />
        </Scroll>
      )}
    </Figure>
  )
}
