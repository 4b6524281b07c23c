import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { Failure } from '../../src/run/failure.js'
import { JournalChangedError } from '../../src/run/journal-lines.js'
import { StepJournal } from '../../src/run/step-journal.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-steps-'))
const path = join(folder, 'journal.jsonl')
afterEach(() => rmSync(path, { force: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isSound = (step: unknown): step is { n: number } => typeof step === 'object' && step !== null && 'n' in step
const open = (plan: string, access: 'read' | 'append') => new StepJournal(path, plan.repeat(64), { access, isSound })

describe('a journal of steps', () => {
  it('keeps what was written up to the first damage', () => {
    const journal = open('a', 'append')
    for (const n of [1, 2, 3]) journal.append({ n })
    journal.close()
    writeFileSync(path, readFileSync(path, 'utf8').replace('"n":2', '"n":7'))
    const { done, dropped } = open('a', 'read')
    expect([done, dropped]).toEqual([[{ n: 1 }], 2])
  })

  it('that was removed or replaced takes no more steps', () => {
    const journal = open('a', 'append')
    journal.append({ n: 1 })
    rmSync(path)
    expect(() => journal.append({ n: 2 })).toThrow(/ENOENT/)
    writeFileSync(path, '')
    expect(() => journal.checkPlace()).toThrow(JournalChangedError)
    journal.close()
  })

  it('is cut where it is torn, and goes on', () => {
    const journal = open('a', 'append')
    for (const n of [1, 2]) journal.append({ n })
    journal.close()
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.slice(0, -3))
    const again = open('a', 'append')
    expect([again.done, again.dropped]).toEqual([[{ n: 1 }], 1])
    again.append({ n: 2 })
    again.close()
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it.each(['read', 'append'] as const)('of another plan is refused and left as it is, to %s', (access) => {
    const journal = open('a', 'append')
    journal.append({ n: 1 })
    journal.close()
    const text = readFileSync(path, 'utf8')
    expect(() => open('b', access)).toThrow(Failure)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})
