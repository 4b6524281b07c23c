/** Figures as files: drawn by the report's own specifications in a worker that is started when first needed. */

import type { TopLevelSpec } from 'vega-lite'
import type { DrawAnswer, DrawTask } from './draw-worker.js'

/** Pixels of a PNG for each pixel of the drawing. */
const PNG_SCALE = 2

let worker: Worker | undefined
let next = 0
const waiting = new Map<number, { resolve(svg: string): void; reject(error: Error): void }>()

/** Draws a specification as SVG text; ids begin with `prefix`. */
export function drawSvg(spec: TopLevelSpec, prefix: string): Promise<string> {
  worker ??= hire()
  next += 1
  const id = next
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker?.postMessage({ id, spec, prefix } satisfies DrawTask)
  })
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

function hire(): Worker {
  const made = new Worker(new URL('./draw-worker.js', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<DrawAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('svg' in data) asked?.resolve(data.svg)
    else asked?.reject(new Error(data.failure))
  }
  made.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'drawing failed'))
    waiting.clear()
  }
  return made
}
