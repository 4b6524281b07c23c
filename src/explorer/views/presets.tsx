/** What the reform is compared with, ready-made reforms, and the way back to nothing. */

import { useState } from 'preact/hooks'
import type { Scenario } from '../../scenario/resolve.js'
import { Select } from '../parts/select.js'
import { NO_REFORM, type Reform } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'
import { isAsTaken, presetOf, reformTo } from '../state/worlds.js'

/** What the choice needs. */
export interface PresetsProps {
  readonly base: Scenario
  /** The name under which the baseline is picked. */
  readonly baseName: string
  readonly library: readonly Scenario[]
  readonly reform: Reform
  readonly isUntouched: boolean
  readonly change: Change
}

/** The choice of worlds. */
export function Presets({ base, baseName, library, reform, isUntouched, change }: PresetsProps) {
  const { say, explorer, scenarios } = useWords()
  const words = explorer.presets
  const named = ({ label, origin }: Scenario) =>
    origin === undefined ? say(label) : `${say(label)} · ${scenarios.origins[origin]}`
  const options = (of: readonly Scenario[]) => of.map((one) => [one.file, named(one)] as const)
  const [picked, setPicked] = useState(base)
  const preset = presetOf(reform, library)
  const shown = preset !== undefined && preset.file !== base.file && isAsTaken(reform, base, preset) ? preset.file : ''
  const tiers = ({ parameters }: Scenario) => JSON.stringify(parameters.organisation.tiers)
  const pick = (name: string) => {
    const preset = library.find(({ file }) => file === name)
    if (preset === undefined) return
    change((state) => ({ ...state, reform: reformTo(preset, base) }), 'preset')
    setPicked(preset)
  }
  return (
    <div class="presets">
      <div class="field">
        <Select
          label={words.library}
          value={shown}
          options={[['', words.choose], ...options(library.filter(({ file }) => file !== base.file))]}
          onPick={pick}
        />
        {!isUntouched && tiers(picked) !== tiers(base) && (
          <p class="note" role="status">
            {words.withoutTiers(say(picked.label))}
          </p>
        )}
      </div>
      <details class="field">
        <summary>
          {words.baseline}
          <b>{say(base.label)}</b>
        </summary>
        <Select
          aria-label={words.baselineField}
          value={baseName}
          options={options(library)}
          onPick={(name) => change((state) => ({ ...state, base: name, reform: NO_REFORM }), 'base')}
        />
      </details>
      <button
        type="button"
        disabled={isUntouched}
        onClick={() => change((state) => ({ ...state, variants: {}, reform: NO_REFORM }))}
      >
        {words.reset}
      </button>
    </div>
  )
}
