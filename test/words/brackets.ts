/** The third catalogue, made of another, and what is left of a text outside it. */

/** The catalogue with every text in brackets, also those that its functions give; codes stay as they are. */
export function bracketed<Value>(value: Value): Value {
  return wrapped(value) as Value
}

const CODES = ['language', 'htmlLanguage']

function wrapped(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? value : `⟦${value}⟧`
  if (typeof value === 'function') return (...args: unknown[]) => wrapped(value(...args))
  if (Array.isArray(value)) return value.map(wrapped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, CODES.includes(key) ? each : wrapped(each)])
  )
}

/** What a page or a drawing says, without its tags. */
export function textOf(markup: string): string {
  return markup
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}

/** Commands, paths, and what else is typed rather than read. */
const TYPED = /(?:npx )?\bganwei(?:@[\d.]+)?(?: [^\s⟦⟧]+)*/g

/** The lines of a text that hold a word of Chinese, or two words one after the other, outside of all brackets. */
export function outsideBrackets(text: string): string[] {
  let depth = 0
  let rest = ''
  for (const sign of text) {
    if (sign === '⟦') depth += 1
    if (depth === 0) rest += sign
    else if (sign === '\n') rest += sign
    else if (sign === '⟧') {
      depth -= 1
      rest += '·'
    }
  }
  return rest
    .split('\n')
    .map((line) => line.replace(TYPED, ''))
    .filter((line) =>
      /\p{Script=Han}|(?:^|[\s“"(])\p{L}[\p{Ll}’-]+[,:;]? \p{L}[\p{Ll}’-]+(?=[\s.,:;?!”")]|$)/u.test(line)
    )
}
