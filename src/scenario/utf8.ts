/** Tells where bytes stop being UTF-8, and guesses what they are instead. */

export type EncodingGuess = 'gbk' | 'cut-utf8' | 'surrogate-bytes' | 'save-as-utf8'

/** The index of the first byte that is not UTF-8, or −1 if all are. */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at])
    if (length === 0) return at
    for (let next = 1; next < length; next++) if (!continues(bytes, at, next)) return at
    at += length
  }
  return -1
}

/** True for UTF-16 (and UTF-32), by a byte order mark or by every other byte being 0. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const head = bytes.subarray(0, 64)
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]++
  })
  // Plain ASCII in UTF-16 has zeros at one parity only; a stray NUL does not.
  return head.length >= 4 && Math.max(...zeros) * 4 >= head.length && Math.min(...zeros) === 0
}

/** What bytes that are not UTF-8 from `bad` on probably are. */
export function guessEncoding(bytes: Uint8Array, bad: number): EncodingGuess {
  const rest = bytes.length - bad
  if (rest < sequenceLength(bytes[bad]) && bytes.subarray(bad + 1).every(isContinuation)) return 'cut-utf8'
  if (bytes[bad] === 0xed && bytes[bad + 1] >= 0xa0) return 'surrogate-bytes'
  return isDoubleByte(bytes) ? 'gbk' : 'save-as-utf8'
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0 // a continuation byte, or an overlong form of ASCII
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 0
}

function continues(bytes: Uint8Array, start: number, next: number): boolean {
  const byte = bytes[start + next]
  if (byte === undefined || !isContinuation(byte)) return false
  if (next > 1) return true
  // The second byte rules out overlong forms, surrogates, and what lies beyond U+10FFFF.
  const lead = bytes[start]
  if (lead === 0xe0) return byte >= 0xa0
  if (lead === 0xed) return byte < 0xa0
  if (lead === 0xf0) return byte >= 0x90
  return lead !== 0xf4 || byte < 0x90
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0
}

function isDoubleByte(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue
    const trail = bytes[++at]
    if (bytes[at - 1] < 0x81 || bytes[at - 1] > 0xfe || !(trail >= 0x40 && trail <= 0xfe && trail !== 0x7f))
      return false
  }
  return true
}
