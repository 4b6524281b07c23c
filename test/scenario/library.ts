/** A library of scenario texts for tests, and short ways to read them. */

import type { Issue } from '../../src/scenario/issue.js'
import { resolveScenario, type Scenario } from '../../src/scenario/resolve.js'
import type { ScenarioLibrary } from '../../src/scenario/single-files.js'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A scenario's first four lines, so that what a test adds begins on line 5. */
export const HEAD = `version: 1
kind: scenario
label: {zh: 标签, en: a label}
question: {zh: 问题？, en: a question?}
`

/** Files by name; references are names. */
export function libraryOf(files: Files): ScenarioLibrary {
  return {
    read(id) {
      const content = files[id]
      if (content !== undefined) return { bytes: typeof content === 'string' ? utf8(content) : content }
      return { issue: { code: 'missing', path: '', message: { zh: `没有 ${id}`, en: `there is no ${id}` } } }
    },
    resolve(_, reference) {
      if (!reference.includes('..')) return reference
      return { code: 'outside', path: 'extends', message: { zh: '越界', en: 'outside' } }
    }
  }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The issues of one file called `x.yaml`, beside others; empty if it is sound. */
export function issuesOf(content: string | Uint8Array, others: Files = {}): readonly Issue[] {
  const result = resolveScenario('x.yaml', libraryOf({ ...others, 'x.yaml': content }))
  return 'issues' in result ? result.issues : []
}

/** The scenario of one file called `x.yaml`, beside others; throws if it has issues. */
export function scenarioOf(content: string | Uint8Array, others: Files = {}): Scenario {
  const result = resolveScenario('x.yaml', libraryOf({ ...others, 'x.yaml': content }))
  if ('scenario' in result) return result.scenario
  throw new Error(result.issues.map(inShort).join('\n'))
}

/** `line:column code path`, enough to know an issue by. */
export function inShort({ at, code, path }: Issue): string {
  return `${at?.line}:${at?.column} ${code} ${path}`.trim()
}
