/** Checks of values against each other, after every file of a chain had its say. */

import type { Tier } from '../model/parameter-row.js'
import { type Draft, TIMETABLE } from './draft.js'
import { type Issue, makeIssue } from './issue.js'
import {
  BYTES_PER_CADRE,
  cadresIn,
  grouped,
  MAX_CADRES,
  memoryPhrase,
  SECONDS_PER_CADRE_PERIOD,
  timePhrase
} from './size.js'
import { SETTINGS_FILE } from './source-text.js'
import { quarterHint } from './value-hint.js'
import { hint, phrase } from './wording.js'

/** Every fault among values that are each valid by themselves. */
export function crossCheck(draft: Draft): Issue[] {
  return [...burnInIssues(draft), ...timetableIssues(draft), ...cadreIssues(draft)]
}

function burnInIssues(draft: Draft): Issue[] {
  const periods = draft.known('time.periods')
  const burnIn = draft.known('time.burnIn')
  if (periods === undefined || burnIn === undefined || burnIn < periods) return []
  const path = draft.lastSet('time.periods', 'time.burnIn') as string
  const how = draft.places.has('time.burnIn') ? undefined : hint('burn-in-default', { got: burnIn as number })
  const values = { periods: periods as number, got: burnIn as number }
  return [makeIssue('burn-in-too-long', { path, at: draft.places.get(path), values, hint: how })]
}

function timetableIssues(draft: Draft): Issue[] {
  const periods = draft.known('time.periods') as number | undefined
  if (periods === undefined) return []
  const outside = draft.periods.filter(({ period }) => period >= periods)
  if (outside.length === 0) return []
  if (draft.lastSet('time.periods', TIMETABLE) === 'time.periods') {
    // An inherited timetable in a run that was made shorter: the fault is where the run was made shorter.
    const last = Math.max(...outside.map(({ period }) => period))
    const { file, line } = outside[0].place
    const at = draft.places.get('time.periods')
    const how = hint(at?.file === SETTINGS_FILE ? 'timetable-elsewhere' : 'inherited-timetable', { file, line })
    return [makeIssue('run-too-short', { path: 'time.periods', at, values: { last, got: periods }, hint: how })]
  }
  const expected = phrase('period', { last: periods - 1 })
  return outside.map(({ period, path, place }) =>
    makeIssue('timetable-outside-run', {
      ...{ path, at: place, values: { expected, got: period } },
      hint: quarterHint(String(period))
    })
  )
}

function cadreIssues(draft: Draft): Issue[] {
  const path = 'organisation.tiers'
  const tiers = draft.known(path) as readonly Tier[] | undefined
  if (!tiers) return []
  const cadres = cadresIn(tiers)
  if (cadres <= MAX_CADRES) return []
  const periods = (draft.known('time.periods') as number | undefined) ?? 1
  const seconds = cadres * periods * SECONDS_PER_CADRE_PERIOD
  const how = hint('cadres-estimate', { memory: memoryPhrase(cadres * BYTES_PER_CADRE), time: timePhrase(seconds) })
  const values = { limit: grouped(MAX_CADRES), got: grouped(cadres) }
  return [makeIssue('too-many-cadres', { path, at: draft.places.get(path), values, hint: how })]
}
