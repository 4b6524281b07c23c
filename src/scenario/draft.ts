/** A scenario on its way: what files set so far, the later over the earlier. */

import { defaultParameters, type ParameterValue, parameterAt, parameterRow, withChanges } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import { expandChanges } from './expand-changes.js'
import type { Place } from './issue.js'
import type { ScenarioFile } from './scenario-file.js'
import type { Setting } from './setting.js'
import type { Change, WrittenPeriod } from './timetable.js'

/** The name under which the timetable's place is kept beside those of the parameters. */
export const TIMETABLE = 'timetable'

/** What a draft amounts to: the model's input, where its values come from, and its timetable as it was written. */
export interface Finished extends ModelScenario {
  /** Where each path that was set was set; `timetable` stands for the timetable. */
  readonly places: ReadonlyMap<string, Place>
  /** The changes that the timetable was expanded from. */
  readonly changes: readonly Change[]
}

/** Settings of a chain of files, from the one that extends nothing to the one asked for. */
export class Draft {
  readonly values = new Map<string, ParameterValue>()
  /** Where each path was set; the order is that of setting, the latest last. */
  readonly places = new Map<string, Place>()
  /** The changes of each parameter. */
  readonly changes = new Map<string, readonly Change[]>()
  /** Every period that the timetable names. */
  periods: readonly WrittenPeriod[] = []
  /** Paths whose value is unknown because its setting is at fault. */
  readonly faulty = new Set<string>()
  /** True if a file of the chain is missing or unreadable, so that any value may be another. */
  isIncomplete = false

  /** A draft that amounts to a finished scenario. */
  static of({ parameters, places, changes }: Finished): Draft {
    const draft = new Draft()
    for (const [path, at] of places) {
      if (path === TIMETABLE) draft.places.set(path, at)
      else draft.set({ path, value: parameterAt(parameters, path), at })
    }
    for (const change of changes) draft.changes.set(change.path, [...(draft.changes.get(change.path) ?? []), change])
    draft.periods = changes.flatMap(({ at, to = at, place }) =>
      [at, to].map((period) => ({ period, path: TIMETABLE, place }))
    )
    return draft
  }

  /** Lays a file over what is set so far: first the reforms it lists, then what it says itself. Its timetable replaces the inherited one. */
  add(file: ScenarioFile, reforms: readonly ScenarioFile[] = []): void {
    if (file.timetable) {
      this.changes.clear()
      this.periods = []
    }
    for (const layer of [...reforms, file]) this.#lay(layer)
  }

  /** Sets one parameter. */
  set({ path, value, at }: Setting): void {
    this.values.set(path, value)
    this.faulty.delete(path)
    this.#note(path, at)
  }

  /** The value of a parameter, its default if it is not set, or undefined if it is not known. */
  known(path: string): ParameterValue | undefined {
    if (this.isIncomplete || this.faulty.has(path)) return undefined
    return this.values.get(path) ?? parameterRow(path)?.default
  }

  /** Whichever of the paths was set last, or undefined if none was. */
  lastSet(...paths: string[]): string | undefined {
    return [...this.places.keys()].filter((path) => paths.includes(path)).pop()
  }

  /** The model's input and where its values come from; of a draft without faults. */
  finished(): Finished {
    const parameters = withChanges(defaultParameters(), Object.fromEntries(this.values))
    const changes = [...this.changes.values()].flat()
    return { parameters, timetable: expandChanges(parameters, changes), places: this.places, changes }
  }

  #lay(file: ScenarioFile): void {
    if (!file.isReadable) this.isIncomplete = true
    for (const path of file.faulty) this.faulty.add(path)
    for (const setting of file.settings) this.set(setting)
    if (!file.timetable) return
    for (const path of new Set(file.timetable.changes.map((change) => change.path))) {
      this.changes.set(
        path,
        file.timetable.changes.filter((change) => change.path === path)
      )
    }
    this.periods = [...this.periods, ...file.timetable.periods]
    this.#note(TIMETABLE, file.timetable.place)
  }

  #note(path: string, at: Place): void {
    this.places.delete(path)
    this.places.set(path, at)
  }
}
