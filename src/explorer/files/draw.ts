/** Figures as files: drawn by the report's own specifications in a worker that is started when first needed. */

import { packedWorker } from '../engine/packed.js'
import { WorkerCalls } from '../engine/worker-calls.js'
import type { DrawTask } from './draw-worker.js'

/** Pixels of a PNG for each pixel of the drawing. */
const PNG_SCALE = 2

const calls = new WorkerCalls<DrawTask, string>(
  () => packedWorker('draw-worker') ?? new Worker(new URL('./draw-worker.ts', import.meta.url), { type: 'module' })
)

/** Draws a specification as SVG text; ids begin with its prefix. */
export function drawSvg(task: DrawTask): Promise<string> {
  return calls.ask(task)
}

/** A drawing as the bytes of a PNG, on white. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * PNG_SCALE
  canvas.height = image.naturalHeight * PNG_SCALE
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('PNG')) : resolve(blob)), 'image/png')
  )
}
