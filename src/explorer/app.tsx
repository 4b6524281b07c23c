/** The application: levers on one side, what they do on the other; everything follows from the state. */

import { useEffect, useMemo } from 'preact/hooks'
import type { PlannedScenario } from '../experiment/design.js'
import { unpackScenario } from '../scenario/packed.js'
import type { Question } from './engine/laboratory.js'
import { useLaboratory } from './engine/use-laboratory.js'
import { Pocket } from './parts/headline.js'
import { LanguageContext } from './state/language.js'
import { BASELINE, type Opening } from './state/opening.js'
import { changesAnything, type Language, type State, type Tab } from './state/state.js'
import { type Change, usePageState } from './state/use-state.js'
import { obstacleOf, worldOf } from './state/worlds.js'
import { Answers } from './views/answers.js'
import { Keep } from './views/keep.js'
import { Levers } from './views/levers.js'

/** The application. */
export function App({
  module,
  opening,
  usualLanguage
}: {
  module: WebAssembly.Module
  opening: Opening
  usualLanguage: Language
}) {
  const { state, refused, change } = usePageState(usualLanguage)
  const { language, reform, seed, precision, theme } = state
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    document.documentElement.dataset.theme = theme
    document.title =
      language === 'zh' ? '敢为：容错机制的模拟实验室' : 'ganwei 敢为: a laboratory for the error-tolerance mechanism'
  }, [language, theme])

  const library = useMemo(() => {
    const packed =
      opening.scenario === null
        ? opening.library
        : [opening.scenario, ...opening.library.filter(({ file }) => file !== opening.scenario?.file)]
    return packed.map(unpackScenario)
  }, [opening])
  const baseName = state.base || opening.scenario?.file || BASELINE
  const base = library.find(({ file }) => file === baseName) ?? library[0]
  const hasReform = changesAnything(reform)
  const world = useMemo(
    () => worldOf(base, reform, { id: 'reform', label: { zh: '改革', en: 'Reform' } }),
    [base, reform]
  )
  const obstacle = obstacleOf(world, reform)
  const question = useMemo<Question>(() => {
    const worlds: PlannedScenario[] = obstacle === null && hasReform ? [base, world] : [base]
    return { worlds, seed, halfWidth: precision / 100 }
  }, [base, world, obstacle, hasReform, seed, precision])
  const { answer, isCurrent, failure } = useLaboratory(module, question)
  const answersReform = answer !== null && answer.question.worlds.length > 1

  return (
    <LanguageContext.Provider value={language}>
      <Masthead state={state} change={change} />
      <main>
        <Levers
          base={base}
          baseName={baseName}
          library={library}
          reform={reform}
          seed={seed}
          precision={precision}
          change={change}
        />
        <div class="result" role="tabpanel" aria-labelledby={`tab-${state.tab}`}>
          {refused.length > 0 && (
            <p role="alert">
              {t(
                `地址里有读不懂的部分，已略去：${refused.join('、')}`,
                `Parts of the address mean nothing and were left out: ${refused.join(', ')}`
              )}
            </p>
          )}
          {obstacle !== null && (
            <p role="alert">
              {obstacle === 'burn-in'
                ? t(
                    '预热期数须小于模拟期数；以下是基线。',
                    'The burn-in must be shorter than the periods; below is the baseline.'
                  )
                : t(
                    '时间表越出了模拟期数；以下是基线。',
                    'The timetable reaches beyond the periods; below is the baseline.'
                  )}
            </p>
          )}
          {failure !== null && (
            <p role="alert">{t(`有一次重复失败：${failure}`, `A replication failed: ${failure}`)}</p>
          )}
          {state.tab === 'keep' ? (
            <Keep base={base} world={world} answer={answer} state={state} hasReform={hasReform && obstacle === null} />
          ) : answer === null ? (
            <p class="waiting" role="status">
              {t('正在模拟……', 'Simulating …')}
            </p>
          ) : (
            <Answers answer={answer} isCurrent={isCurrent} hasReform={answersReform} />
          )}
        </div>
        {answer !== null && <Pocket answer={answer} hasReform={answersReform} />}
      </main>
    </LanguageContext.Provider>
  )
}

/** The name of the page, its tabs, language and theme. */
function Masthead({ state, change }: { state: State; change: Change }) {
  const t = (zh: string, en: string) => (state.language === 'zh' ? zh : en)
  const tabs: readonly [Tab, string][] = [
    ['answers', t('结果', 'Answers')],
    ['keep', t('带走', 'Keep')]
  ]
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
          lang={state.language === 'zh' ? 'en' : 'zh'}
          onClick={() => change((now) => ({ ...now, language: now.language === 'zh' ? 'en' : 'zh' }))}
        >
          {state.language === 'zh' ? 'English' : '中文'}
        </button>
        <label>
          <span class="hidden">{t('明暗', 'light or dark')}</span>
          <select
            class="quiet"
            value={state.theme}
            onChange={(event) => change((now) => ({ ...now, theme: event.currentTarget.value as State['theme'] }))}
          >
            <option value="auto">{t('随系统', 'as the system')}</option>
            <option value="light">{t('明', 'light')}</option>
            <option value="dark">{t('暗', 'dark')}</option>
          </select>
        </label>
      </div>
      <div role="tablist" aria-label={t('看什么', 'What to look at')}>
        {tabs.map(([name, label]) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={state.tab === name}
            onClick={() => change((now) => ({ ...now, tab: name }))}
          >
            {label}
          </button>
        ))}
      </div>
    </header>
  )
}
