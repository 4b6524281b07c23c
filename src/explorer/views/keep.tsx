/** What can be taken along: the address, the scenario as a file, the commands that repeat it, the numbers. */

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PlannedScenario } from '../../experiment/design.js'
import { differencesOf } from '../../findings/comparison.js'
import { OUTCOME_NAMES } from '../../model/outcomes.js'
import { type CsvValue, csvText } from '../../report/csv.js'
import type { Scenario } from '../../scenario/resolve.js'
import type { Answer } from '../engine/laboratory.js'
import { save } from '../files/save.js'
import { useText } from '../state/language.js'
import type { State } from '../state/state.js'

/** The file of a baseline that is known by no name. */
const BASE_FILE = 'baseline.yaml'

/** The view of what can be kept. */
export function Keep({
  base,
  world,
  answer,
  state,
  hasReform
}: {
  base: Scenario
  world: PlannedScenario
  answer: Answer | null
  state: State
  hasReform: boolean
}) {
  const { t } = useText()
  const [yaml, setYaml] = useState('')
  const [baseYaml, setBaseYaml] = useState('')
  const kept = hasReform ? world : base
  useEffect(() => {
    let isWanted = true
    import('../../scenario/write-yaml.js').then(({ scenarioYaml }) => {
      if (!isWanted) return
      setYaml(scenarioYaml(named(kept, base, hasReform)))
      setBaseYaml(scenarioYaml(base))
    })
    return () => {
      isWanted = false
    }
  }, [kept, base, hasReform])
  const commands = useMemo(() => commandsOf(state, base, answer, hasReform), [state, base, answer, hasReform])
  return (
    <div class="keep">
      <section class="section">
        <h3>{t('地址', 'The address')}</h3>
        <p class="note">
          {t(
            '全部选择都在地址里；收藏或发给同样打开了此页的人即可。',
            'All that you chose is in the address: keep it as a bookmark, or append it to the address of any copy of this page.'
          )}
        </p>
        <Copy text={location.hash || '#'} />
      </section>
      <section class="section">
        <h3>{t('情景文件', 'The scenario as a file')}</h3>
        <p class="note">
          {t(
            '写明全部参数；ganwei run 用它得到同样的整数。',
            'Every parameter, written out; ganwei run gives the same integers from it.'
          )}
        </p>
        <p>
          <button
            type="button"
            data-save="yaml"
            disabled={yaml === ''}
            onClick={() => save('reform.yaml', new Blob([yaml], { type: 'application/yaml' }))}
          >
            {t('下载 reform.yaml', 'Download reform.yaml')}
          </button>
        </p>
        {base.file === '' && (
          <p>
            <button type="button" onClick={() => save(BASE_FILE, new Blob([baseYaml], { type: 'application/yaml' }))}>
              {t(`下载基线 ${BASE_FILE}`, `Download the baseline, ${BASE_FILE}`)}
            </button>
          </p>
        )}
        <details>
          <summary>{t('看一看', 'Look at it')}</summary>
          <pre>{yaml}</pre>
        </details>
      </section>
      <section class="section">
        <h3>{t('重复它的命令', 'The commands that repeat it')}</h3>
        {commands.map(({ what, command }) => (
          <div key={command}>
            <p class="note">{t(what.zh, what.en)}</p>
            <Copy text={command} isCommand />
          </div>
        ))}
      </section>
      <section class="section">
        <h3>{t('数字', 'The numbers')}</h3>
        <p class="note">
          {t(
            '每个结果的均值、模拟误差区间和配对差；图在各自下方另有 SVG、PNG、CSV。',
            'Mean, simulation interval and paired difference of every outcome; each figure has its own SVG, PNG and CSV below it.'
          )}
        </p>
        <p>
          <button
            type="button"
            data-save="csv"
            disabled={answer === null}
            onClick={() => answer && save('estimates.csv', new Blob([estimatesCsv(answer)], { type: 'text/csv' }))}
          >
            {t('下载 estimates.csv', 'Download estimates.csv')}
          </button>
        </p>
      </section>
    </div>
  )
}

/** A text in a box with a button that copies it. */
function Copy({ text, isCommand = false }: { text: string; isCommand?: boolean }) {
  const { t } = useText()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <div class="copy">
      {isCommand ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        <pre class="command" tabIndex={0}>
          {text}
        </pre>
      ) : (
        <pre>{text}</pre>
      )}
      {/* Only secure pages may write to the clipboard; elsewhere one selects the text. */}
      {navigator.clipboard !== undefined && (
        <button type="button" onClick={() => copy()}>
          {isCopied ? t('已复制', 'copied') : t('复制', 'Copy')}
        </button>
      )}
    </div>
  )
}

/** The world with a name and a question that a file must have. */
function named(world: Scenario, base: Scenario, hasReform: boolean): Scenario {
  if (!hasReform) return base
  return {
    ...world,
    label: { zh: `${base.label.zh}之上的改革`, en: `A reform of ${base.label.en}` },
    question: {
      zh: '这样改，不敢为的干部会少多少，什么会变差？',
      en: 'What does this reform do to fear, and what gets worse?'
    }
  }
}

function commandsOf({ reform, seed }: State, base: Scenario, answer: Answer | null, hasReform: boolean) {
  const n = answer?.replications ?? 20
  const draws = `--replications ${n} --seed ${quoted(seed)}`
  // A world of a run, or a file with settings over it, is known by no name: it goes along as a file of its own.
  const isNamed = base.file !== ''
  const from = isNamed ? quoted(base.file) : BASE_FILE
  const one = { zh: '整数（与“全部计数”相同）', en: 'The integers (those of “All counts”)' }
  if (!hasReform) return [{ what: one, command: `ganwei run ${from} ${draws} --json` }]
  const isPlain =
    isNamed &&
    reform.from === 0 &&
    reform.changes.length === 0 &&
    base.changes.every(({ path }) => !Object.hasOwn(reform.set, path))
  const sets = Object.entries(reform.set).map(([path, value]) => ` --set ${path}=${value}`)
  return [
    { what: one, command: `ganwei run reform.yaml ${draws} --json` },
    ...(isPlain
      ? [
          {
            what: { zh: '同样，不用文件', en: 'The same without the file' },
            command: `ganwei run ${from}${sets.join('')} ${draws} --json`
          }
        ]
      : []),
    {
      what: { zh: '与基线的配对差', en: 'The paired differences from the baseline' },
      command: `ganwei compare ${from} reform.yaml ${draws}`
    }
  ]
}

/** A word that shells take as it is. */
function quoted(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

function estimatesCsv({ results, analysis: { summaries } }: Answer): string {
  const columns = [
    'scenario',
    'outcome',
    'n',
    'mean',
    'sd',
    'low',
    'high',
    'difference',
    'difference_low',
    'difference_high'
  ]
  const rows = results.plan.scenarios.flatMap(({ id }, position) =>
    OUTCOME_NAMES.map((name): CsvValue[] => {
      const { n, mean, sd, low, high } = summaries[position].estimates[name]
      const difference = summaries[position].differences === undefined ? null : differencesOf(summaries[position])[name]
      return [
        id,
        name,
        n,
        mean,
        sd,
        low,
        high,
        difference?.mean ?? null,
        difference?.low ?? null,
        difference?.high ?? null
      ]
    })
  )
  return csvText(columns, rows)
}
