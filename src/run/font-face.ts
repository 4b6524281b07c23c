/** Faces of font files (TTF, OTF, TTC): their family names, and which characters they have glyphs for. */

import { readNamed } from './named-file.js'

/** One face of a font file. */
export interface FontFace {
  readonly family: string
  /** Whether there is a glyph for a code point. */
  covers(codePoint: number): boolean
}

/** Bytes of the largest font that is read; the whole of Noto has some hundred million. */
const MOST_FONT = 1 << 28

/** The bytes of a font file; throws `Failure`. */
export function fontBytes(path: string): Uint8Array {
  return readNamed(path, MOST_FONT)
}

/** The faces of a font file, none if it is no TTF, OTF or TTC; throws `Failure` where it cannot be read. */
export function facesOf(path: string): readonly FontFace[] {
  const bytes = fontBytes(path)
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return withinFile(() => {
    const isCollection = data.getUint32(0) === tag('ttcf')
    const count = isCollection ? data.getUint32(8) : 1
    return Array.from({ length: count }, (_, k) => faceAt(data, isCollection ? data.getUint32(12 + 4 * k) : 0)).filter(
      (face) => face !== null
    )
  }, [])
}

/** What is read of a file, or `otherwise` where it ends and its tables go on. */
function withinFile<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return otherwise
    throw error
  }
}

function tag(text: string): number {
  return [...text].reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0)
}

/** What font files begin with: TrueType, OpenType with CFF outlines, and old TrueType of macOS. */
const SIGNATURES = [0x00010000, tag('OTTO'), tag('true')]

function faceAt(data: DataView, at: number): FontFace | null {
  if (!SIGNATURES.includes(data.getUint32(at))) return null
  const tables = new Map<number, number>()
  for (let k = 0; k < data.getUint16(at + 4); k++) {
    const record = at + 12 + 16 * k
    tables.set(data.getUint32(record), data.getUint32(record + 8))
  }
  const [names, characters] = [tables.get(tag('name')), tables.get(tag('cmap'))]
  if (names === undefined || characters === undefined) return null
  const family = familyOf(data, names)
  const covers = coverageOf(data, characters)
  if (family === null || covers === null) return null
  return { family, covers: (codePoint) => withinFile(() => covers(codePoint), false) }
}

/** The English family name (name 16, else 1) in UTF-16. */
function familyOf(data: DataView, at: number): string | null {
  const strings = at + data.getUint16(at + 4)
  let found: string | null = null
  for (let k = 0; k < data.getUint16(at + 2); k++) {
    const record = at + 6 + 12 * k
    const [platform, , language, name] = [0, 2, 4, 6].map((offset) => data.getUint16(record + offset))
    if (platform !== 3 || (name !== 16 && name !== 1) || (language !== 0x409 && found !== null)) continue
    if (name === 1 && found !== null) continue
    const [length, offset] = [data.getUint16(record + 8), data.getUint16(record + 10)]
    found = Array.from({ length: length / 2 }, (_, c) =>
      String.fromCharCode(data.getUint16(strings + offset + 2 * c))
    ).join('')
  }
  return found
}

/** The character map of a face: that of all Unicode (format 12) where there is one, else that of the basic plane (4). */
function coverageOf(data: DataView, at: number): FontFace['covers'] | null {
  const maps = Array.from({ length: data.getUint16(at + 2) }, (_, k) => at + data.getUint32(at + 8 + 8 * k))
  const full = maps.find((map) => data.getUint16(map) === 12)
  if (full !== undefined) return (codePoint) => isInGroups(data, full, codePoint)
  const basic = maps.find((map) => data.getUint16(map) === 4)
  return basic === undefined ? null : (codePoint) => codePoint <= 0xffff && isInSegments(data, basic, codePoint)
}

function isInGroups(data: DataView, map: number, codePoint: number): boolean {
  let [low, high] = [0, data.getUint32(map + 12)]
  while (low < high) {
    const middle = (low + high) >> 1
    const group = map + 16 + 12 * middle
    if (data.getUint32(group + 4) < codePoint) low = middle + 1
    else if (data.getUint32(group) > codePoint) high = middle
    else return true
  }
  return false
}

function isInSegments(data: DataView, map: number, codePoint: number): boolean {
  const twice = data.getUint16(map + 6)
  for (let k = 0; k < twice; k += 2) {
    if (data.getUint16(map + 14 + k) < codePoint) continue
    const start = data.getUint16(map + 16 + twice + k)
    if (start > codePoint) return false
    const delta = data.getUint16(map + 16 + 2 * twice + k)
    const place = map + 16 + 3 * twice + k
    const offset = data.getUint16(place)
    if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0
    return data.getUint16(place + offset + 2 * (codePoint - start)) !== 0
  }
  return false
}
