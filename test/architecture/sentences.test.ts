/** No sentence stands in code: what a person reads stands in `words/`, or in the tables of data. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** Two words of letters one after the other, and no sign of code between or around them. */
const SENTENCE = /(?:^|[\s“"(])\p{L}[\p{L}’-]*[,:;]? \p{L}[\p{Ll}’-]+(?=[\s.,:;?!”")]|$)/u

/** Commands as they are typed, and the policy of a page. */
const COMMAND = /^(?:npx )?ganwei |^(?:cluster|scenario) [a-z]+$| batch plan\.json|img-src data:/

/** What is written in another language than ours, as it must stand there. */
const FOREIGN = {
  'cli/explore-server.ts': 'what HTTP and its policies say',
  'cli/one-file.ts': 'what HTML and its policies say',
  'cluster/slurm-scripts.ts': 'scripts of a shell',
  'cluster/slurm.ts': 'what Slurm answers',
  'report/charts/frame.ts': 'names of fonts',
  'report/document/style.ts': 'a style sheet',
  'run/ro-crate.ts': 'names of specifications',
  'scenario/write-yaml.ts': 'YAML to be filled in'
}

/** Names of kinds, which words know by them. */
const CODES = [
  ...['lowest third', 'middle third', 'highest third', 'no case', 'only sanctioned', 'ever forgiven'],
  ...['any version', 'this version', 'kernel, cold', 'reference, cold', 'draws alone']
]

/** Where a text is no text to a person: what a type or an import says. */
const SILENT = /^(?:TSLiteralType|Import|Export(?:All|Named)|TSExternalModuleReference)/

/** The texts of a file that look like a part of a sentence. */
function sentencesOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each)
    } else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: string; value?: unknown }
      if (type !== undefined && SILENT.test(type) && !('declaration' in node && node.declaration)) return
      // Whoever breaks the contract of a function is a programmer, and reads English.
      if (type === 'CallExpression' && (node as { callee: { type?: string } }).callee.type === 'Super') return
      if (type === 'JSXAttribute' && (node as { name: { name?: string } }).name.name === 'class') return
      if (type === 'NewExpression' && /Error$/.test((node as { callee: { name?: string } }).callee.name ?? '')) return
      if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') found.push(value)
      if (type === 'TemplateElement') found.push((value as { cooked: string }).cooked)
      else for (const each of Object.values(node)) visit(each)
    }
  }
  visit(program)
  return found.filter((each) => SENTENCE.test(each) && !COMMAND.test(each) && !CODES.includes(each))
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .filter((path) => !(path in FOREIGN) && !/^words\/|\.data\.ts$|^kernel\/assembly\//.test(path))

describe('code', () => {
  it('holds no sentence outside words and tables', () => {
    expect(files.length).toBeGreaterThan(200)
    const found = files.flatMap((path) =>
      sentencesOf(path, readFileSync(join(source, path), 'utf8')).map((text) => `${path}: ${text}`)
    )
    expect(found).toEqual([])
  })

  it.each([
    ['a.ts', "output.note('Nothing was changed.')"],
    ['a.ts', 'say(`what is in a folder`)'],
    ['a.tsx', 'export const A = () => <p>Move a lever</p>'],
    ['a.tsx', 'export const A = () => <p title="Move a lever" />']
  ])('with a planted one is found: %s %s', (file, text) => expect(sentencesOf(file, text)).toHaveLength(1))

  it.each([
    ['a.ts', "import a from './two words.js'"],
    ['a.ts', "type A = 'two words'"],
    ['a.ts', "/** Two words. */ const a = 'afraidRate'"],
    ['a.ts', 'const a = `b- c`']
  ])('with what is none is let through: %s %s', (file, text) => expect(sentencesOf(file, text)).toEqual([]))
})
