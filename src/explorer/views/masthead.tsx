/** The head of the page: its name, its tabs, language and theme. */

import { useText } from '../state/language.js'
import type { State, Tab } from '../state/state.js'
import type { Change } from '../state/use-state.js'

/** The head of the page. */
export function Masthead({ state, change, hasRun }: { state: State; change: Change; hasRun: boolean }) {
  const { t, language } = useText()
  const tabs: readonly [Tab, string][] = [
    ['answers', t('结果', 'Answers')],
    ['compare', t('比较', 'Compare')],
    ['cadre', t('一名干部', 'One cadre')],
    ...(hasRun ? [['run', t('运行结果', 'A run')] as [Tab, string]] : []),
    ['keep', t('带走', 'Keep')]
  ]
  const go = (tab: Tab) => change((now) => ({ ...now, tab }))
  return (
    <header class="masthead">
      <div class="title">
        <h1>
          <span lang="zh">敢为</span> <small>ganwei</small>
        </h1>
        <p>
          {t(
            '哪项改革使更多干部敢为，有多确定，什么会变差？',
            'Which reform makes more cadres dare to act, how sure is that, and what gets worse?'
          )}
        </p>
      </div>
      <div class="switches">
        <button
          type="button"
          class="quiet"
          lang={language === 'zh' ? 'en' : 'zh'}
          onClick={() => change((now) => ({ ...now, language: now.language === 'zh' ? 'en' : 'zh' }))}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
        <label>
          <span class="hidden">{t('明暗', 'light or dark')}</span>
          <select
            class="quiet"
            value={state.theme}
            onChange={(event) => {
              const theme = event.currentTarget.value as State['theme']
              change((now) => ({ ...now, theme }))
            }}
          >
            <option value="auto">{t('随系统', 'as the system')}</option>
            <option value="light">{t('明', 'light')}</option>
            <option value="dark">{t('暗', 'dark')}</option>
          </select>
        </label>
      </div>
      <div role="tablist" aria-label={t('看什么', 'What to look at')}>
        {tabs.map(([name, label], k) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={state.tab === name}
            aria-controls="result"
            tabIndex={state.tab === name ? 0 : -1}
            onClick={() => go(name)}
            onKeyDown={({ key }) => {
              const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
              if (step === 0) return
              const [next] = tabs[(k + step + tabs.length) % tabs.length]
              go(next)
              document.getElementById(`tab-${next}`)?.focus()
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </header>
  )
}
