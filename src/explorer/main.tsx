/** The page: takes the kernel and what it was opened with from itself or from beside it, then shows the application. */

import { render } from 'preact'
import { LANGUAGES } from '../model/language.js'
import { wordsOf } from '../words/words.js'
import { App } from './app.js'
import { packedBytes, packedText } from './engine/packed.js'
import { reasonOf } from './engine/worker-calls.js'
import type { Opening } from './state/opening.js'
import './style.css'

const page = document.getElementById('page') as HTMLElement
const usual = LANGUAGES.find((language) => navigator.language.toLowerCase().startsWith(language)) ?? 'en'

try {
  const [module, opening] = await Promise.all([kernel(), openedWith()])
  // A page that was mailed with a run shows it first.
  if (opening.run !== null && packedText('opening.json') !== null && location.hash === '') location.replace('#tab=run')
  render(<App module={module} opening={opening} usualLanguage={usual} />, page)
} catch (error) {
  render(
    <p class="stop" role="alert">
      {wordsOf(usual).explorer.page.cannotStart(reasonOf(error))}
    </p>,
    page
  )
}

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
