/** The application: levers on one side, what they do on the other; everything follows from the state. */

import { useLayoutEffect, useMemo } from 'preact/hooks'
import type { Language } from '../model/language.js'
import { unpackScenario } from '../scenario/packed.js'
import { wordsOf } from '../words/words.js'
import type { Pool } from './engine/pool.js'
import { BASELINE, type Opening } from './state/opening.js'
import { usePageState } from './state/use-state.js'
import { WordsContext } from './state/words.js'
import { LeverColumn } from './views/lever-column.js'
import { Masthead } from './views/masthead.js'
import { Results } from './views/results.js'

/** What the application is started with. */
export interface AppProps {
  readonly pool: Pool
  readonly opening: Opening
  /** The language of the browser. */
  readonly usualLanguage: Language
}

/** The application. */
export function App({ pool, opening, usualLanguage }: AppProps) {
  const { state: asked, refused, change } = usePageState(usualLanguage)
  // An address may ask for a run that this page was not opened with.
  const state = asked.tab === 'run' && opening.run === null ? { ...asked, tab: 'answers' as const } : asked
  const { language, theme } = state
  const words = wordsOf(language)
  // Before anything is painted: fonts and colours follow from it.
  useLayoutEffect(() => {
    document.documentElement.lang = words.htmlLanguage
    document.documentElement.dataset.theme = theme
    document.title = words.explorer.page.title
  }, [language, theme, words])

  // What the page was opened with stands first, and before a library scenario of the same name.
  const { defaults } = state
  const { library, own, known } = useMemo(() => {
    const { scenario, run, library: shipped } = opening
    const first = scenario ?? run?.scenarios[run.baseline].world
    const others = shipped.filter(({ file }) => file !== first?.file).map((one) => unpackScenario(one, defaults))
    const library = first === undefined ? others : [unpackScenario(first), ...others]
    const played = run?.scenarios.map(({ world }) => unpackScenario(world)) ?? []
    return { library, own: first?.file ?? BASELINE, known: [...library, ...played] }
  }, [opening, defaults])
  const base = library.find(({ file }) => file === (state.base || own)) ?? library[0]

  return (
    <WordsContext.Provider value={words}>
      <Masthead state={state} change={change} hasRun={opening.run !== null} />
      <main data-tab={state.tab}>
        <LeverColumn {...{ base, baseName: base.file, library, state, change }} />
        <Results
          {...{ pool, state, base, known, run: opening.run, offered: opening.worlds ?? null, refused, change }}
        />
      </main>
    </WordsContext.Provider>
  )
}
