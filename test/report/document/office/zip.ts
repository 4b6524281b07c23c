/** Reads the archives that Word and Excel read. */

import { inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** Time and date as the format writes them. */
  readonly when: number
  readonly content: Buffer
}

/** The entries of an archive, by its directory at the end. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [method, when, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 20)]
    const [long, more, last] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + size)
    const name = zip.toString('utf8', at + 46, at + 46 + long)
    at += 46 + long + more + last
    if (zip.readUInt32LE(local + 10) !== when) throw new Error(`${name}: two times`)
    return { name, when, content: method === 0 ? packed : inflateRawSync(packed) }
  })
}

/** An entry as text. */
export function entryText(entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((own) => own.name === name)
  if (entry === undefined) throw new Error(`no ${name} among ${entries.map((own) => own.name).join(', ')}`)
  return entry.content.toString('utf8')
}
