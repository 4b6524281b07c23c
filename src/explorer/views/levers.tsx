/** The panel of levers: what is compared with what, the paper's remedies, everything else by search, and from when. */

import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Tier } from '../../model/parameter-row.js'
import { PARAMETERS, parameterAt } from '../../model/parameters.js'
import type { Scenario } from '../../scenario/resolve.js'
import { FIRST_LEVERS, LEVER_GROUPS } from '../../words/lever-groups.data.js'
import { FrameByFrame } from '../parts/frame-by-frame.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { type LeverProps, LeverRow } from '../parts/lever-row.js'
import { Select } from '../parts/select.js'
import {
  changesAnything,
  isVariant,
  NO_REFORM,
  PRECISIONS,
  type Reform,
  type State,
  withValue
} from '../state/state.js'
import { TIERS } from '../state/tiers.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'
import { LeverSearch } from './lever-search.js'
import { Organisation } from './organisation.js'
import { Presets } from './presets.js'
import { Timetable } from './timetable.js'

/** What the panel needs; the baseline is the library's, without variants. */
export interface LeversProps {
  readonly base: Scenario
  readonly baseName: string
  readonly library: readonly Scenario[]
  readonly state: State
  readonly change: Change
}

const VARIANTS = PARAMETERS.filter(({ path, type }) => isVariant(path) && type !== 'tiers').map(({ path }) => path)

/** The panel of levers. */
export function Levers({ base, baseName, library, state, change }: LeversProps) {
  const { say, explorer } = useWords()
  const { title, variants, variantsNote } = explorer.levers
  const { reform } = state
  const row: Omit<LeverProps, 'paths'> = {
    base: base.parameters,
    set: { ...state.variants, ...reform.set },
    onValues: (values, control) => change((now) => moved(now, base, values), control)
  }
  const isUntouched = !changesAnything(reform) && Object.keys(state.variants).length === 0
  return (
    <section class="levers" aria-label={title}>
      <FrameByFrame
        parts={[
          () => <Presets {...{ base, baseName, library, reform, isUntouched, change }} />,
          () => (
            <div class="group first">
              {FIRST_LEVERS.map(({ name, ...lever }) => (
                <LeverRow key={name} {...lever} isProminent {...row} />
              ))}
            </div>
          ),
          () => (
            <>
              {LEVER_GROUPS.map(({ name, label, paths }) => (
                <LeverGroup key={name} label={say(label)} paths={paths} row={row} />
              ))}
              <LeverGroup label={variants} paths={VARIANTS} row={row}>
                <p class="note">{variantsNote}</p>
              </LeverGroup>
              <Organisation
                base={base}
                own={state.variants[TIERS] as readonly Tier[] | undefined}
                setTiers={(tiers) => change((now) => ({ ...now, variants: withValue(now.variants, TIERS, tiers) }))}
              />
              <LeverSearch {...row} />
              <Timetable
                base={base}
                reform={reform}
                setReform={(next, control) => change((now) => ({ ...now, reform: next }), control)}
              />
              <Draws state={state} change={change} />
            </>
          )
        ]}
      />
    </section>
  )
}

/** A folded group of levers, which says how many of them were moved. */
function LeverGroup({
  label,
  paths,
  row,
  children
}: {
  label: string
  paths: readonly string[]
  row: Omit<LeverProps, 'paths'>
  children?: ComponentChildren
}) {
  const words = useWords().explorer.levers
  const changed = paths.filter((path) => Object.hasOwn(row.set, path)).length
  const summary = (
    <>
      {label} {changed > 0 && <span class="count">{words.changed(changed)}</span>}
    </>
  )
  return (
    <LazyDetails class="group" summary={summary}>
      {() => (
        <>
          {children}
          {paths.map((path) => (
            <LeverRow key={path} paths={[path]} {...row} />
          ))}
        </>
      )}
    </LazyDetails>
  )
}

/** The state with other values: of the reform, or of what holds in the baseline too. */
function moved(state: State, base: Scenario, values: Parameters<LeverProps['onValues']>[0]): State {
  let { variants, reform } = state
  for (const [path, value] of Object.entries(values)) {
    const next = value === parameterAt(base.parameters, path) ? null : value
    if (isVariant(path)) variants = withValue(variants, path, next)
    if (!isVariant(path) || next === null) reform = { ...reform, set: withValue(reform.set, path, next) }
  }
  // What changes nothing any more is no longer what it was taken from.
  return { ...state, variants, reform: changesAnything(reform) ? reform : timesOf(reform) }
}

/** A reform that changes nothing, at the times of another. */
function timesOf({ set: _, preset: __, changes: ___, ...times }: Reform): Reform {
  return { ...NO_REFORM, ...times }
}

/** Which draws are played, and how precisely. */
function Draws({ state, change }: Pick<LeversProps, 'state' | 'change'>) {
  const words = useWords().explorer.draws
  const seedId = useId()
  return (
    <details class="group draws">
      <summary>{words.title}</summary>
      <label for={seedId}>{words.seed}</label>
      <input
        id={seedId}
        type="text"
        value={state.seed}
        maxLength={200}
        onChange={(event) => {
          const seed = event.currentTarget.value
          if (seed !== '') change((now) => ({ ...now, seed }))
        }}
      />
      <Select
        label={words.precision}
        value={String(state.precision)}
        options={PRECISIONS.map((points) => [String(points), words.within(points)])}
        onPick={(points) => change((now) => ({ ...now, precision: Number(points) }), 'precision')}
      />
    </details>
  )
}
