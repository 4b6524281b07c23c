/** The page: shows the application as soon as it is known what it was opened with. */

// Before all others: what it begins goes on while they are read.
import './start.js'
import { render } from 'preact'
import { LANGUAGES } from '../model/language.js'
import { wordsOf } from '../words/words.js'
import { App } from './app.js'
import { packedText } from './engine/packed.js'
import { takeTurn } from './engine/turns.js'
import { reasonOf } from './engine/worker-calls.js'
import { equipped, opened, pool } from './start.js'
import type { Opening } from './state/opening.js'
import './style.css'

const page = document.getElementById('page') as HTMLElement
const usual = LANGUAGES.find((language) => navigator.language.toLowerCase().startsWith(language)) ?? 'en'

/** Milliseconds in which the page shows what is on it first. */
const OPENING = 1000

// In a turn of its own: this one has read the code.
const turn = new Promise<void>((begin) => takeTurn(begin))
let isStopped = false
Promise.all([opened.then((opening) => turn.then(() => show(opening))), equipped]).catch((error) => {
  isStopped = true
  render(
    <p class="stop" role="alert">
      {wordsOf(usual).explorer.page.cannotStart(reasonOf(error))}
    </p>,
    page
  )
})

function show(opening: Opening): void {
  // Workers or their kernel may have failed before.
  if (isStopped) return
  // A page that was mailed with a run shows it first.
  if (opening.run !== null && packedText('opening.json') !== null && location.hash === '') location.replace('#tab=run')
  render(<App pool={pool} opening={opening} usualLanguage={usual} />, page)
  setTimeout(() => pool.complete(), OPENING)
}
