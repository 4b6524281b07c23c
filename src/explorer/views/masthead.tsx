/** The head of the page: its name, its tabs, language and theme. */

import { LANGUAGES } from '../../model/language.js'
import { wordsOf } from '../../words/words.js'
import { Select } from '../parts/select.js'
import type { State, Tab } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'

const TABS: readonly Tab[] = ['answers', 'compare', 'cadre', 'run', 'keep']

/** The head of the page. */
export function Masthead({ state, change, hasRun }: { state: State; change: Change; hasRun: boolean }) {
  const { language, explorer } = useWords()
  const { name, question, appearance, themes, views } = explorer.masthead
  return (
    <header class="masthead">
      <div class="title">
        <h1>
          <span lang="zh">{name}</span> <small>ganwei</small>
        </h1>
        <p>{question}</p>
      </div>
      <div class="switches">
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <button
            key={other}
            type="button"
            class="quiet"
            lang={other}
            onClick={() => change((now) => ({ ...now, language: other }))}
          >
            {wordsOf(other).languageName}
          </button>
        ))}
        <Select
          class="quiet"
          aria-label={appearance}
          value={state.theme}
          options={Object.entries(themes)}
          onPick={(theme) => change((now) => ({ ...now, theme: theme as State['theme'] }), 'theme')}
        />
      </div>
      <Tabs label={views} tabs={TABS.filter((tab) => tab !== 'run' || hasRun)} chosen={state.tab} change={change} />
    </header>
  )
}

function Tabs({ label, tabs, chosen, change }: { label: string; tabs: readonly Tab[]; chosen: Tab; change: Change }) {
  const names = useWords().explorer.masthead.tabs
  const go = (tab: Tab, control?: string) => change((now) => ({ ...now, tab }), control)
  return (
    <div role="tablist" aria-label={label}>
      {tabs.map((tab, k) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={chosen === tab}
          aria-controls="result"
          tabIndex={chosen === tab ? 0 : -1}
          onClick={() => go(tab)}
          onKeyDown={({ key }) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
            if (step === undefined) return
            const next = tabs[(k + step + tabs.length) % tabs.length]
            go(next, 'tab')
            document.getElementById(`tab-${next}`)?.focus()
          }}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  )
}
