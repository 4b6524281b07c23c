/** Keys that stand twice in an object of JSON, of which a parser would keep the last in silence. */

/** The first key that an object within a text of JSON has twice, or undefined; the text must be valid. */
export function repeatedKey(text: string): string | undefined {
  // For each object that is open its keys so far, for each list nothing.
  const open: (Set<string> | null)[] = []
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)].map(([token]) => token)
  for (const [k, token] of tokens.entries()) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ':' && tokens[k + 1] === ':') {
      const key: string = JSON.parse(token)
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}
