/** A scenario on its way: what the files of a chain set so far, the later over the earlier. */

import { defaultParameters, type ParameterValue, parameterRow, withChanges } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import type { Place } from './issue.js'
import type { ScenarioFile, Setting } from './scenario-file.js'
import type { WrittenEntry } from './timetable.js'

/** The name under which the timetable's origin is kept beside those of the parameters. */
export const TIMETABLE = 'timetable'

/** Settings of a chain of files, from the one that extends nothing to the one asked for. */
export class Draft {
  readonly values = new Map<string, ParameterValue>()
  /** Where each path was set; the order is that of setting, the latest last. */
  readonly origin = new Map<string, Place>()
  timetable: readonly WrittenEntry[] = []
  /** Paths whose value is unknown because its setting is at fault. */
  readonly faulty = new Set<string>()
  /** True if a file of the chain is missing or unreadable, so that any value may be another. */
  isIncomplete = false

  /** Lays a file over what is set so far. */
  add(file: ScenarioFile): void {
    if (!file.isReadable) this.isIncomplete = true
    for (const path of file.faulty) this.faulty.add(path)
    for (const setting of file.settings) this.set(setting)
    if (file.timetable) {
      this.timetable = file.timetable.entries
      this.#note(TIMETABLE, file.timetable.place)
    }
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
    return [...this.origin.keys()].filter((path) => paths.includes(path)).pop()
  }

  /** The model's input and where its values come from; of a draft without faults. */
  finished(): ModelScenario & { readonly origin: ReadonlyMap<string, Place> } {
    const parameters = withChanges(defaultParameters(), Object.fromEntries(this.values))
    return { parameters, timetable: this.timetable.map(({ at, set }) => ({ at, set })), origin: this.origin }
  }

  #note(path: string, at: Place): void {
    this.origin.delete(path)
    this.origin.set(path, at)
  }
}
