import { expect, it } from 'vitest'
import type { FinishedRun } from '../../src/cli/carry-out.js'
import type { Output } from '../../src/cli/output.js'
import { printControlled } from '../../src/cli/print-controlled.js'
import type { PlanOfRun } from '../../src/run/plan-file.js'
import { type Say, wordsOf } from '../../src/words/words.js'

it('notes that a run whose precision was reached early has too few replications for control variates, and fails nothing', () => {
  const notes: string[] = []
  const output = { note: (say: Say) => void notes.push(say(wordsOf('en'))) } as unknown as Output
  const finished = { plan: { replications: 50 }, analysis: {} } as unknown as FinishedRun
  printControlled('run', {} as PlanOfRun, finished, output)
  expect(notes).toEqual([expect.stringContaining('--control-variates needs 200 replications; with 50')])
})
