/** The saved reforms: their names, and the ways to load, to remove and to save one. */

import type { Bilingual } from '../../model/language.js'
import { parameterRow } from '../../model/parameters.js'
import type { Words } from '../../words/words.js'
import { MOST_PINS, type Pin, type Reform } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'

/** What the list needs. */
export interface PinListProps {
  readonly pins: readonly Pin[]
  readonly reform: Reform
  /** What the reform is called. */
  readonly label: Bilingual
  readonly hasReform: boolean
  readonly change: Change
}

/** The list. */
export function PinList({ pins, reform, label, hasReform, change }: PinListProps) {
  const words = useWords()
  const own = words.explorerWorlds.pins
  const changePins = (next: (pins: readonly Pin[]) => readonly Pin[], control?: string) =>
    change((state) => ({ ...state, pins: next(state.pins) }), control)
  const isSaved = pins.some((pin) => isSame(pin, reform))
  return (
    <section class="section pins">
      <h2>{own.title}</h2>
      <p class="note">{own.note(MOST_PINS)}</p>
      <ul>
        {pins.map(({ name, ...saved }, k) => (
          <li key={`${k} ${name}`}>
            <input
              type="text"
              maxLength={60}
              value={name}
              aria-label={own.name(k + 1)}
              onChange={(event) => {
                const next = event.currentTarget.value || name
                changePins((all) => all.map((pin, at) => (at === k ? { ...pin, name: next } : pin)))
              }}
            />
            <button type="button" class="quiet" onClick={() => change((state) => ({ ...state, reform: saved }))}>
              {own.load}
            </button>
            <button type="button" class="quiet" onClick={() => changePins((all) => all.filter((_, at) => at !== k))}>
              {own.remove}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={!hasReform || isSaved || pins.length >= MOST_PINS}
        onClick={() => changePins((all) => [...all, { ...reform, name: nameFor({ ...reform, label }, all, words) }])}
      >
        {own.save}
      </button>
    </section>
  )
}

function isSame(a: Reform, b: Reform): boolean {
  return JSON.stringify([a.set, a.from, a.changes]) === JSON.stringify([b.set, b.from, b.changes])
}

/** A name that says where a reform was taken from or what it moves, and that no other has. */
function nameFor(
  { preset, set, changes, label }: Reform & Pick<PinListProps, 'label'>,
  pins: readonly Pin[],
  { say, explorerWorlds }: Words
): string {
  const paths = [...Object.keys(set), ...changes.map(({ path }) => path)]
  const row = parameterRow(paths[0])
  const moved = explorerWorlds.pins.nameOf(row === undefined ? '' : say(row.label), paths.length)
  const name = preset === undefined ? moved : say(label)
  const isTaken = (text: string) => pins.some((pin) => pin.name === text)
  if (!isTaken(name)) return name
  for (let k = 2; ; k++) if (!isTaken(`${name} (${k})`)) return `${name} (${k})`
}
