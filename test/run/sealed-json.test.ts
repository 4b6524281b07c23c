/** Sealed texts are what `JSON.stringify` writes, with their checksum, and are read back only as they were. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sealedPieces, sealedText, unsealed } from '../../src/run/sealed-json.js'

const contents = fc
  .dictionary(fc.string(), fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(undefined)))
  .filter((content) => Object.values(content).some((value) => value !== undefined) && !('sha256' in content))

it('writes what JSON.stringify writes, and the hash of it', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const text = `${JSON.stringify(content, null, 1)}\n`
      const sha256 = createHash('sha256').update(text).digest('hex')
      expect(sealedText(content)).toBe(`${JSON.stringify({ ...content, sha256 }, null, 1)}\n`)
    })
  )
})

it('takes lists item by item', () => {
  const list = { first: 1, items: [{ a: [1, 2] }, { b: 'x\ny' }], none: [], last: null }
  const pieces = [...sealedPieces({ ...list, items: list.items.values(), none: [].values() })]
  expect(pieces.join('')).toBe(sealedText(list))
  expect(pieces.length).toBeGreaterThan(8)
})

it('reads back what it wrote, and nothing that was changed by a character', () => {
  const text = sealedText({ a: [{ b: 1 }, 2], c: '敢为' })
  expect(unsealed(text)).toEqual({ a: [{ b: 1 }, 2], c: '敢为' })
  for (const changed of [
    text.replace('1', '3'),
    `${text} `,
    text.slice(0, -1),
    text.replace('敢', '不'),
    '{}',
    '[]',
    'null'
  ])
    expect(unsealed(changed)).toBeNull()
})
