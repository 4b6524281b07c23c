import { availableParallelism } from 'node:os'
import { expect, it } from 'vitest'
import { threadsFor } from '../../src/execution/threads.js'

it('starts the workers that are asked for, and no more threads than the machine can keep going', () => {
  expect([0, 1, 3].map(threadsFor)).toEqual([0, 1, 3])
  expect(threadsFor(1024)).toBe(Math.min(1024, 4 * availableParallelism()))
})
