/** Code without its comments: what it does is the same where this is. */

import { parseSync } from 'vite'

/** What speaks to a tool or states a licence; the line that names the interpreter stays too. */
const KEPT = /^!|[@#]__|@vite|@license|@preserve|@jsx/

/** The text of a file without its comments, but for those that speak to a tool; of a file that is no code the whole. */
export function uncommented(file, text) {
  if (!/\.[jt]sx?$/.test(file)) return text
  let rest = ''
  let from = 0
  for (const { value, start, end } of parseSync(file, text).comments) {
    if (KEPT.test(value) || text.startsWith('#!', start)) continue
    rest += text.slice(from, start)
    from = end
  }
  return (rest + text.slice(from)).replace(/^\s*\n/gm, '')
}
