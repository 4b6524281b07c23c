import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as ganwei from '../../src/index.js'
import { root, runScript } from '../cli/program.js'

const isFunction = (value: unknown) => typeof value === 'function' && !/^class\b/.test(String(value))
const FUNCTIONS = Object.entries(ganwei).flatMap(([name, value]) => (isFunction(value) ? [name] : []))
const SOURCES = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('explorer') && !path.includes('assembly'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))

/** The lines of the example in the comment of an exported function. */
function exampleOf(name: string): string[] {
  const comment = SOURCES.flatMap(
    (text) =>
      text.match(new RegExp(`/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\nexport (?:async )?function\\*? ${name}[(<]`)) ?? []
  )
  const [, example] =
    (comment.find((text) => text.includes('@example')) ?? '').match(/@example\n([\s\S]*?)\n \*\//) ?? []
  return (example ?? '').split('\n').map((line) => line.replace(/^ \* ?/, ''))
}

/** A line as it is run: what stands behind `// →` is what the expression before it must be. */
function checked(line: string, name: string): string {
  const [, expression, expected] = line.match(/^(.*\S)\s+\/\/ → (.*)$/) ?? []
  return expression === undefined
    ? line
    : `deepEqual(${expression}, ${expected}, ${JSON.stringify(`${name}: ${line}`)})`
}

describe('the examples', () => {
  it('stand at every function of the library, and each shows a result', () => {
    expect(FUNCTIONS.length).toBeGreaterThanOrEqual(11)
    for (const name of FUNCTIONS) expect(exampleOf(name).join('\n'), name).toContain('// → ')
  })

  it('give what they say, with the package as it is built', () => {
    const blocks = FUNCTIONS.map(
      (name) =>
        `{\n${exampleOf(name)
          .map((line) => checked(line, name))
          .join('\n')}\n}`
    )
    const imports = [
      `import { ${Object.keys(ganwei).join(', ')} } from 'ganwei'`,
      "import { readFileSync } from 'node:fs'",
      "import { deepStrictEqual as deepEqual } from 'node:assert'"
    ]
    expect(runScript([...imports, ...blocks, "console.log('done')"].join('\n'))).toBe('done\n')
  })
})
