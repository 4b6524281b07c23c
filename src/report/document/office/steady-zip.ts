/** An archive whose entries all carry the first day that the format knows, so that its bytes say nothing of when it was made. */

/** Sets the times of a ZIP archive's entries in place, and gives it back; throws for bytes that are none. */
export function steadyZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = lastIndexOf(view, END)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, FIRST_DAY, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** The signature at the end of an archive. */
const END = 0x06054b50
/** Midnight of 1 January 1980: a time of 0, then a date of year 0, month 1, day 1. */
const FIRST_DAY = ((1 << 5) | 1) << 16

function lastIndexOf(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature) return at
  throw new Error('no ZIP archive')
}
