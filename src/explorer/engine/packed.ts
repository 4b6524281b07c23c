/** What a page that is one file holds beside its code: texts in script elements of no script type, by the name of their file. */

/** The text that is packed under a name; null where the page is a site of several files. */
export function packedText(name: string): string | null {
  return document.getElementById(`packed:${name}`)?.textContent ?? null
}

/** The bytes that are packed under a name. */
export function packedBytes(name: string): Uint8Array<ArrayBuffer> | null {
  const text = packedText(name)
  return text === null ? null : Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/**
 * A worker whose code is packed under a name: files beside the page are out of reach from file://.
 * It is no module, because browsers fetch modules with an origin, and a page from file:// has none.
 */
export function packedWorker(name: string): Worker | null {
  const code = packedText(name)
  if (code === null) return null
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(address)
  // Once it answers it has been read.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  return worker
}
