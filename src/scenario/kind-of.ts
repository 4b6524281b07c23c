/** Tells what kind of file a YAML or JSON text means to be, whatever else is wrong with it. */

import { MAX_FILE_BYTES } from './decode.js'

// `kind:` at the start of a line, or "kind": anywhere near the top of a JSON object.
const KIND = /^(?:kind|[ \t]*\{?[ \t]*["']kind["'])[ \t]*:[ \t]*["']?([A-Za-z][\w-]*)/m

/** The word after `kind:`, such as `scenario`, or undefined if there is none to be found. */
export function kindOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, MAX_FILE_BYTES))
  return KIND.exec(text.replace(/\r\n?/g, '\n'))?.[1]
}
