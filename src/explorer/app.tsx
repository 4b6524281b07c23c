/** The application: levers on one side, what they do on the other; everything follows from the state. */

import { useEffect, useMemo } from 'preact/hooks'
import type { Language } from '../model/language.js'
import { unpackScenario } from '../scenario/packed.js'
import { LanguageContext } from './state/language.js'
import { BASELINE, type Opening } from './state/opening.js'
import { usePageState } from './state/use-state.js'
import { LeverColumn } from './views/lever-column.js'
import { Masthead } from './views/masthead.js'
import { Results } from './views/results.js'

/** What the application is started with. */
export interface AppProps {
  readonly module: WebAssembly.Module
  readonly opening: Opening
  /** The language of the browser. */
  readonly usualLanguage: Language
}

/** The application. */
export function App({ module, opening, usualLanguage }: AppProps) {
  const { state, refused, change } = usePageState(usualLanguage)
  const { language, theme } = state
  // An address may ask for a run that this page was not opened with.
  const tab = state.tab === 'run' && opening.run === null ? 'answers' : state.tab
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    document.documentElement.dataset.theme = theme
    document.title =
      language === 'zh' ? '敢为：容错机制的模拟实验室' : 'ganwei 敢为: a laboratory for the error-tolerance mechanism'
  }, [language, theme])

  // What the page was opened with stands first, and before a library scenario of the same name.
  const { library, own } = useMemo(() => {
    const { scenario, run, library: shipped } = opening
    const first = scenario ?? run?.scenarios[run.baseline].world
    const packed = first === undefined ? shipped : [first, ...shipped.filter(({ file }) => file !== first.file)]
    return { library: packed.map(unpackScenario), own: first?.file ?? BASELINE }
  }, [opening])
  const baseName = state.base || own
  const base = library.find(({ file }) => file === baseName) ?? library[0]

  return (
    <LanguageContext.Provider value={language}>
      <Masthead state={state} change={change} hasRun={opening.run !== null} />
      <main data-tab={tab}>
        <LeverColumn
          tab={tab}
          base={base}
          baseName={base.file}
          library={library}
          reform={state.reform}
          seed={state.seed}
          precision={state.precision}
          change={change}
        />
        <Results module={module} state={state} base={base} run={opening.run} refused={refused} change={change} />
      </main>
    </LanguageContext.Provider>
  )
}
