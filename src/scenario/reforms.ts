/** Reforms that hold together: where two of them disagree. */

import type { ParameterValue } from '../model/parameters.js'
import { type Issue, makeIssue, type Place } from './issue.js'
import type { ScenarioFile } from './scenario-file.js'
import type { Change } from './timetable.js'
import { hint } from './wording.js'

/** What one file does to one parameter. */
interface Course {
  readonly value?: ParameterValue
  readonly changes: readonly Change[]
  readonly place: Place
}

/** A reform of a scenario, and where the scenario names it. */
export interface ListedReform {
  readonly file: ScenarioFile
  readonly at: Place
}

/**
 * An issue for every parameter that two reforms set differently, unless the file that lists them settles it: by a value of
 * its own where their values differ, by entries of its own where their timetables do.
 */
export function conflictsOf(reforms: readonly ListedReform[], settledBy: ScenarioFile): Issue[] {
  const issues: Issue[] = []
  const first = new Map<string, Course>()
  for (const { file, at } of reforms) {
    for (const path of pathsOf(file)) {
      const course = courseOf(file, path) as Course
      const before = first.get(path)
      if (!before) first.set(path, course)
      else if (differ(before, course) && !isSettled(before, course, courseOf(settledBy, path))) {
        const values = {
          key: path,
          first: placeText(before.place),
          a: courseText(before),
          second: placeText(course.place),
          b: courseText(course)
        }
        issues.push(makeIssue('reforms-conflict', { path, at, values, hint: hint('settle-conflict', { key: path }) }))
      }
    }
  }
  return issues
}

function pathsOf({ settings, timetable }: ScenarioFile): Set<string> {
  return new Set([...settings, ...(timetable?.changes ?? [])].map(({ path }) => path))
}

function courseOf({ settings, timetable }: ScenarioFile, path: string): Course | undefined {
  const setting = settings.find((each) => each.path === path)
  const changes = (timetable?.changes ?? []).filter((change) => change.path === path)
  const place = setting?.at ?? changes[0]?.place
  return place && { ...(setting && { value: setting.value }), changes, place }
}

function differ(a: Course, b: Course): boolean {
  return a.value !== b.value || stepsOf(a) !== stepsOf(b)
}

function isSettled(a: Course, b: Course, own: Course | undefined): boolean {
  if (!own) return false
  const valuesDiffer = a.value !== undefined && b.value !== undefined && a.value !== b.value
  const stepsDiffer = a.changes.length > 0 && b.changes.length > 0 && stepsOf(a) !== stepsOf(b)
  return (own.value !== undefined || !valuesDiffer) && (own.changes.length > 0 || !stepsDiffer)
}

function stepsOf({ changes }: Course): string {
  return JSON.stringify(changes.map(({ at, to, value }) => [at, to, value]))
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`
}

function courseText({ value, changes }: Course): string {
  const steps = changes.map((change) => `${change.value} @ ${change.to ?? change.at}`)
  return [...(value === undefined ? [] : [String(value)]), ...steps].join(', ')
}
