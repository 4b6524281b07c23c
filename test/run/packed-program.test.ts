import { describe, expect, it } from 'vitest'
import { archiveOf } from '../../src/run/packed-program.js'

const archived = (name: string) => Buffer.from(archiveOf([{ name, content: new Uint8Array(3) }]))
const field = (archive: Buffer, at: number, length: number) =>
  archive.toString('utf8', at, at + length).replace(/\0.*$/s, '')

describe('archiveOf', () => {
  it('keeps names over 100 bytes whole, in the field before the name', () => {
    for (const name of ['a.js', `${'folder/'.repeat(14)}file.js`, `${'情景/'.repeat(20)}${'x'.repeat(90)}`]) {
      const archive = archived(name)
      const [last, prefix] = [field(archive, 0, 100), field(archive, 345, 155)]
      expect(prefix === '' ? last : `${prefix}/${last}`).toBe(`package/${name}`)
    }
  })

  it('refuses a name that no archive of the kind can hold, instead of cutting it', () => {
    expect(() => archived('x'.repeat(101))).toThrow(RangeError)
    expect(() => archived('folder/'.repeat(40))).toThrow(RangeError)
  })
})
