import { expect, it } from 'vitest'
import { dataOfWrittenLine, journalLine, readJournalLine } from '../../src/run/journal-lines.js'

it('takes out of a line that was just written what a whole reading gives', () => {
  for (const data of ['A', 'q83vEjRWeA==', '+/+/'.repeat(999)]) {
    const line = journalLine('{}', { world: 'a1b2', first: 7, count: 3, data })
    expect(dataOfWrittenLine(line)).toBe(data)
    expect(readJournalLine('{}', line.slice(0, -1))?.data).toBe(data)
  }
  expect(dataOfWrittenLine('cut off')).toBeNull()
  expect(dataOfWrittenLine(journalLine('{}', { world: 'a', first: 0, count: 1, data: 'abc' }).slice(0, -2))).toBeNull()
})
