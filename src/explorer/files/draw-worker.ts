/** A worker that draws the report's figures; expressions are interpreted, so that the page's policy needs no `unsafe-eval`. */

import { expressionInterpreter } from 'vega-interpreter'
import type { TopLevelSpec } from 'vega-lite'
import { renderSvg } from '../../report/charts/render-svg.js'

export interface DrawTask {
  readonly id: number
  readonly spec: TopLevelSpec
  readonly prefix: string
}

export type DrawAnswer =
  | { readonly id: number; readonly svg: string }
  | { readonly id: number; readonly failure: string }

self.onmessage = async ({ data: { id, spec, prefix } }: MessageEvent<DrawTask>) => {
  try {
    answer({ id, svg: await renderSvg(spec, prefix, undefined, expressionInterpreter) })
  } catch (error) {
    answer({ id, failure: error instanceof Error ? error.message : String(error) })
  }
}

function answer(message: DrawAnswer): void {
  self.postMessage(message)
}
