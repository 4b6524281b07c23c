import { expect, it, vi } from 'vitest'
import { splitOfJob } from '../../src/cli/job-split.js'
import type { Output } from '../../src/cli/output.js'
import { wordsOf } from '../../src/words/words.js'

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

it('splits the processor time of a whole job into kernel, overhead and tail, without a word', async () => {
  const note = vi.fn()
  const output = { note, words: wordsOf('en'), language: 'en' } as unknown as Output
  const { scenarios, replications, kernel, overhead, tail } = await splitOfJob(1, output)
  expect([scenarios, replications]).toEqual([3, 1])
  expect(kernel).toBeGreaterThan(0)
  expect(overhead).toBeGreaterThanOrEqual(0)
  // Analysis, tables and report take many times what three replications do.
  expect(tail).toBeGreaterThan(0)
  expect(note).not.toHaveBeenCalled()
})
