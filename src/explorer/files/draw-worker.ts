/** A worker that draws the report's figures; expressions are interpreted, so that the page's policy needs no `unsafe-eval`. */

import { expressionInterpreter } from 'vega-interpreter'
import type { TopLevelSpec } from 'vega-lite'
import { renderSvg } from '../../report/charts/render-svg.js'
import { answerTasks } from '../engine/worker-calls.js'

/** What is to be drawn, and how ids begin. */
export interface DrawTask {
  readonly spec: TopLevelSpec
  readonly prefix: string
}

answerTasks(({ spec, prefix }: DrawTask) => renderSvg(spec, { prefix, interpreter: expressionInterpreter }))
