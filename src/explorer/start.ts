/** What begins before the rest of the page is read: the workers, the kernel that they play with, and what the page is opened with. */

import { packedBytes, packedText } from './engine/packed.js'
import { Pool } from './engine/pool.js'
import type { Opening } from './state/opening.js'

/** The workers of the page. */
export const pool = new Pool()

/** Kept once the workers have the kernel; rejects where there is none. */
export const equipped = kernel().then((module) => pool.equip(module))

/** What the page is opened with, from itself or from beside it. */
export const opened = openedWith()

// Compiled from bytes, so that the site works on servers that do not know the type of WebAssembly.
async function kernel(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(packedBytes('kernel.wasm') ?? (await (await fetched('kernel.wasm')).arrayBuffer()))
}

async function openedWith(): Promise<Opening> {
  const packed = packedText('opening.json')
  return packed === null ? (await fetched('opening.json')).json() : JSON.parse(packed)
}

async function fetched(name: string): Promise<Response> {
  const answer = await fetch(new URL(name, document.baseURI))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer
}
