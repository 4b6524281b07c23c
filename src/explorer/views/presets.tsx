/** What the reform is compared with, ready-made reforms, and the way back to nothing. */

import { useId } from 'preact/hooks'
import { PARAMETERS, parameterAt } from '../../model/parameters.js'
import type { Scenario } from '../../scenario/resolve.js'
import { useText } from '../state/language.js'
import { changesAnything, NO_REFORM } from '../state/state.js'
import type { LeversProps } from './levers.js'

/** The choice of worlds. */
export function Presets({ base, baseName, library, reform, change }: Omit<LeversProps, 'seed' | 'precision'>) {
  const { t, say } = useText()
  const [baseId, presetId] = [useId(), useId()]
  const pick = (name: string) => {
    const preset = library.find(({ file }) => file === name)
    if (preset === undefined) return
    const set = PARAMETERS.flatMap(({ path, type }) => {
      const value = parameterAt(preset.parameters, path)
      const isSame = JSON.stringify(value) === JSON.stringify(parameterAt(base.parameters, path))
      return isSame || type === 'tiers' ? [] : [[path, value] as const]
    })
    const changes = preset.changes.flatMap(({ path, value, at, to }) =>
      to === undefined || to === at ? [{ path, value, at }] : stepsOf(preset, path, at, to)
    )
    change((state) => ({ ...state, reform: { ...NO_REFORM, set: Object.fromEntries(set), changes } }))
  }
  return (
    <div class="presets">
      <div class="field">
        <label for={presetId}>{t('从情景库取一项改革', 'Take a reform from the library')}</label>
        <select id={presetId} value="" onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{t('选择……', 'choose …')}</option>
          {library
            .filter(({ file }) => file !== base.file)
            .map(({ file, label }) => (
              <option key={file} value={file}>
                {say(label)}
              </option>
            ))}
        </select>
      </div>
      <details class="field">
        <summary>
          {t('与之相比', 'Compared with')}: <b>{say(base.label)}</b>
        </summary>
        <label for={baseId} class="hidden">
          {t('基线情景', 'Baseline scenario')}
        </label>
        <select
          id={baseId}
          value={baseName}
          onChange={(event) => change((state) => ({ ...state, base: event.currentTarget.value, reform: NO_REFORM }))}
        >
          {library.map(({ file, label }) => (
            <option key={file} value={file}>
              {say(label)}
            </option>
          ))}
        </select>
      </details>
      <button
        type="button"
        disabled={!changesAnything(reform)}
        onClick={() => change((state) => ({ ...state, reform: NO_REFORM }))}
      >
        {t('全部还原', 'Reset all')}
      </button>
    </div>
  )
}

/** A ramp as the changes that it amounts to, one a quarter. */
function stepsOf({ timetable }: Scenario, path: string, from: number, to: number) {
  return timetable.flatMap(({ at, set }) =>
    at >= from && at <= to && Object.hasOwn(set, path) ? [{ at, path, value: set[path] }] : []
  )
}
