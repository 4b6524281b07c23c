import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** What each layer may import, and whether it may import Node's modules: the table of ARCHITECTURE.md; absence is forbidden. */
const LAYERS = layersOf(readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8'))

function layersOf(page: string): Record<string, { imports: string[]; node: boolean }> {
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|/gm)]
  const layers: Record<string, { imports: string[]; node: boolean }> = {}
  for (const [, layer, imports, touches] of rows) {
    const named = imports.trim() === '–' ? [] : imports.trim().split(', ')
    layers[layer] = {
      imports: named[0] === 'all above' ? Object.keys(layers) : named,
      node: touches.includes('node:')
    }
  }
  return layers
}

/** Calls that differ between machines, or bring in chance, time or place. */
const FORBIDDEN: [string, RegExp][] = [
  ['Math.random', /\bMath\s*\.\s*random\b/],
  // A date that is written somewhere may be read.
  ['a clock', /\bDate(?!\.parse\b|\.UTC\b)\b(?!\(\w)|\bperformance\b|\bhrtime\b/],
  [
    'a transcendental of the platform',
    /\bMath\s*\.\s*(?:exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b/
  ],
  ['**', /\*\*=?(?![/*])/],
  ['localeCompare', /\blocaleCompare\b|\btoLocale\w*\b/],
  ['Intl', /\bIntl\b/]
]
const FORBIDDEN_EVERYWHERE_BUT = ['cli', 'explorer']

const source = fileURLToPath(new URL('../../src', import.meta.url))

function sources(folder = source): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** The faults of one file against the table of layers. */
function layerFaults(path: string, text: string): string[] {
  const [layer, ...rest] = path.split('/')
  if (rest.length === 0) return ['index.ts', 'index.browser.ts'].includes(layer) ? [] : [`${path} stands in no layer`]
  const rule = LAYERS[layer]
  if (!rule) return [`${path}: there is no layer ${layer}`]
  const specifiers = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1])
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('node:')) return rule.node ? [] : [`${path} imports ${specifier}`]
    if (!specifier.startsWith('.')) return []
    const target = new URL(specifier, `file:///${path}`).pathname.slice(1).split('/')
    const other = target.length > 1 ? target[0] : 'index'
    return other === layer || rule.imports.includes(other) ? [] : [`${path} imports ${specifier}`]
  })
}

/** The forbidden calls of one file; comments and text may name them. */
function forbiddenCalls(path: string, text: string): string[] {
  if (FORBIDDEN_EVERYWHERE_BUT.includes(path.split('/')[0])) return []
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
  return FORBIDDEN.flatMap(([name, pattern]) => (pattern.test(code) ? [`${path} uses ${name}`] : []))
}

const files = sources().map((path) => ({
  path: relative(source, path).split(sep).join('/'),
  text: readFileSync(path, 'utf8')
}))

/** The folders of the house. */
const ROOMS = [...new Set(files.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0]] : [])))].sort()

/** Every circle of imports, as one of its files. */
function circles(): string[] {
  const imports = new Map(
    files.map(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '')
      const targets = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g)].map(([, specifier]) =>
        new URL(specifier, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '')
      )
      return [path.replace(/\.tsx?$/, ''), targets] as const
    })
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) found.push([...above.slice(above.indexOf(path)), path].join(' → '))
    else if (!done.has(path)) {
      for (const next of imports.get(path) ?? []) visit(next, [...above, path])
      done.add(path)
    }
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}

describe('layers', () => {
  it('have no circle of imports', () => {
    expect(circles()).toEqual([])
  })

  it('hold no Chinese in code outside words and tables', () => {
    const HAN = /[\u4e00-\u9fff]/
    const outside = files.filter(({ path }) => !path.startsWith('words/') && !path.endsWith('.data.ts'))
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, '')
    expect(HAN.test(code("t('甲') // 乙"))).toBe(true)
    expect(HAN.test(code('/** 甲 */ x // 乙'))).toBe(false)
    expect(outside.filter(({ text }) => HAN.test(code(text))).map(({ path }) => path)).toEqual([])
  })

  it('import only what the table allows', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(Object.keys(LAYERS).sort()).toEqual(ROOMS)
    expect(files.flatMap(({ path, text }) => layerFaults(path, text))).toEqual([])
  })

  it('call nothing that differs between machines', () => {
    expect(files.flatMap(({ path, text }) => forbiddenCalls(path, text))).toEqual([])
  })

  it.each([
    ['model/x.ts', "import { a } from '../scenario/parse.js'"],
    ['model/x.ts', "import fs from 'node:fs'"],
    ['model/x.ts', "export { a } from '../index.js'"],
    ['analysis/x.ts', "const m = await import('../model/period.js')"],
    ['report/x.ts', "import type { A } from '../run/csv.js'"],
    ['utils/x.ts', '']
  ])('finds a planted fault in %s: %s', (path, text) => {
    expect(layerFaults(path, text)).toHaveLength(1)
  })

  it.each([
    'Math.random()',
    'Math.exp(1)',
    'const { a } = { a: 2 ** 3 }',
    'a **= 2',
    'new Date()',
    'Date.now()',
    'const now = Date',
    'performance.now()',
    'a.localeCompare(b)',
    'a.toLocaleString()',
    'new Intl.Collator()'
  ])('finds a planted call: %s', (text) => {
    expect(forbiddenCalls('model/x.ts', text)).toHaveLength(1)
    expect(forbiddenCalls('cli/x.ts', text)).toEqual([])
    expect(forbiddenCalls('model/x.ts', `/** ${text} */ // ${text}`)).toEqual([])
  })
})
