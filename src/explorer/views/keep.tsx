/** What can be exported: the address, the scenario as a file, the commands that repeat it, the numbers. */

import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PlannedScenario } from '../../experiment/design.js'
import type { Bilingual } from '../../model/language.js'
import type { Scenario } from '../../scenario/resolve.js'
import type { Measures } from '../../scenario/write-yaml.js'
import { inAllLanguages } from '../../words/words.js'
import type { Answer } from '../engine/laboratory.js'
import { BASE_FILE, commandsOf, REFORM_FILE, SCENARIO_FILE } from '../files/commands.js'
import { estimatesCsv } from '../files/estimates-csv.js'
import { save } from '../files/save.js'
import { toAddress } from '../state/address.js'
import type { Reform, State } from '../state/state.js'
import { useWords } from '../state/words.js'
import { measuresOf } from '../state/worlds.js'

/** What the view needs. */
export interface KeepProps {
  readonly base: Scenario
  readonly world: PlannedScenario
  readonly answer: Answer | null
  readonly state: State
  readonly hasReform: boolean
}

/** The view of what can be exported. */
export function Keep({ base, world, answer, state, hasReform }: KeepProps) {
  const { explorer, explorerWorlds } = useWords()
  const words = explorerWorlds.keep
  const kept = useMemo(
    () => (hasReform ? named(world, base, state.reform) : base),
    [hasReform, world, base, state.reform]
  )
  const measures = useMemo(() => (hasReform ? measuresOf(state.reform) : null), [hasReform, state.reform])
  const [scenarioText, baseText, reformText] = useYaml(kept, base, measures)
  return (
    <div class="keep">
      <h2 class="hidden">{explorer.masthead.tabs.keep}</h2>
      <Part title={words.address} note={words.addressNote}>
        <Copy text={`#${toAddress(state, null)}`} />
      </Part>
      <Part title={words.file} note={words.fileNote}>
        <Download file={SCENARIO_FILE} type="application/yaml" text={scenarioText} />
        {base.file === '' && <Download file={BASE_FILE} type="application/yaml" text={baseText} />}
        <Preview text={scenarioText} />
      </Part>
      {hasReform && (
        <Part title={words.reform} note={measures === null ? words.noReform : words.reformNote}>
          {measures !== null && (
            <>
              <Download file={REFORM_FILE} type="application/yaml" text={reformText} />
              <Preview text={reformText} />
            </>
          )}
        </Part>
      )}
      <Part title={words.commands}>
        {commandsOf(state, base, answer?.replications, hasReform).map(({ what, command }) => (
          <div key={command}>
            <p class="note">{words[what]}</p>
            <Copy text={command} isCommand />
          </div>
        ))}
      </Part>
      <Part title={words.numbers} note={words.numbersNote}>
        <Download file="estimates.csv" type="text/csv" text={answer === null ? '' : estimatesCsv(answer)} />
      </Part>
    </div>
  )
}

function Part({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <h3>{title}</h3>
      {note !== undefined && <p class="note">{note}</p>}
      {children}
    </section>
  )
}

function Preview({ text }: { text: string }) {
  const words = useWords().explorerWorlds.keep
  return (
    <details>
      <summary>{words.preview}</summary>
      <pre>{text}</pre>
    </details>
  )
}

/** A button that hands over a file, once there is something in it. */
function Download({ file, type, text }: { file: string; type: string; text: string }) {
  const { download } = useWords().explorerWorlds.keep
  return (
    <p>
      <button
        type="button"
        data-save={file}
        disabled={text === ''}
        onClick={() => save(file, new Blob([text], { type }))}
      >
        {download(file)}
      </button>
    </p>
  )
}

/** A text in a box with a button that copies it. */
function Copy({ text, isCommand = false }: { text: string; isCommand?: boolean }) {
  const words = useWords().explorerWorlds.keep
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
          {isCopied ? words.copied : words.copy}
        </button>
      )}
    </div>
  )
}

/** A scenario, its baseline and the reform alone as texts of files; empty until what writes them is loaded. */
function useYaml(a: Scenario, b: Scenario, measures: Measures | null): readonly [string, string, string] {
  const [texts, setTexts] = useState<readonly [string, string, string]>(['', '', ''])
  useEffect(() => {
    let isWanted = true
    import('../../scenario/write-yaml.js').then(({ scenarioYaml, reformYaml }) => {
      if (isWanted) setTexts([scenarioYaml(a), scenarioYaml(b), measures === null ? '' : reformYaml(a, measures)])
    })
    return () => {
      isWanted = false
    }
  }, [a, b, measures])
  return texts
}

/** The world with a name and a question that a file must have. */
function named(world: Scenario, base: Scenario, { preset }: Reform): Scenario {
  return {
    ...world,
    ...(preset === undefined && { label: labelOf(base) }),
    question: inAllLanguages(({ explorerWorlds }) => explorerWorlds.keep.question)
  }
}

function labelOf(base: Scenario): Bilingual {
  return inAllLanguages(({ say, explorerWorlds }) => explorerWorlds.keep.label(say(base.label)))
}
