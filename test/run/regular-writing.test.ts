import { afterEach, expect, it, vi } from 'vitest'
import { writeRegularly } from '../../src/run/regular-writing.js'

afterEach(() => {
  vi.useRealTimers()
})

it('a journal is written once a second though no block comes, until that is stopped', () => {
  vi.useFakeTimers()
  let written = 0
  const writing = writeRegularly({ flush: () => written++ })
  vi.advanceTimersByTime(2500)
  writing.check()
  expect(written).toBe(2)
  writing.stop()
  vi.advanceTimersByTime(5000)
  expect(written).toBe(2)
})

it('a write that fails is told to whoever plays, and is the last', () => {
  vi.useFakeTimers()
  let tried = 0
  const full = new Error('ENOSPC')
  const writing = writeRegularly({
    flush() {
      tried++
      throw full
    }
  })
  vi.advanceTimersByTime(3000)
  expect(() => writing.check()).toThrow(full)
  expect(tried).toBe(1)
})
