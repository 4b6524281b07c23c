/** Slips of the finger: what was probably meant is said, and nothing is passed over in silence. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nearestName } from '../../src/scenario/nearest-name.js'
import { repeatedKey } from '../../src/scenario/repeated-key.js'
import { writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-slips-'))
const at = (...path: string[]) => join(folder, ...path)
const base = join('s', 'base.yaml')
beforeAll(() => {
  writeTiny(at('s'))
  writeFileSync(
    at('list.yaml'),
    'version: 1\nkind: scenario\nlabel: 甲\nquestion: 问\ntimetable:\n  - at: 3, public: 1\n'
  )
  writeFileSync(at('points.jsonl'), '{"public.tolerance":0.5,"public.tolerance":0.6}\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a slip', () => {
  it.each([
    ['-v', '--version'],
    ['-V', '--version'],
    ['batch s -r5', '--replications'],
    ['batch s -o x', '--out'],
    ['run base.yaml -q', '--quiet'],
    ['help batch more', 'more'],
    [`batch ${base} ${join('.', 's', 'base.yaml')} --dry-run`, 'twice'],
    ['batch s s --dry-run', 'twice'],
    ['scenario check list.yaml', 'a line of its own'],
    [`evaluate points.jsonl --base ${base}`, 'public.tolerance is given twice']
  ])('%s is answered with %s', async (line, said) => {
    const { status, stdout, stderr } = await ganweiHere(line.split(' '), { cwd: folder })
    expect(status).toBe(2)
    expect(stdout + stderr).toContain(said)
  })

  it('of a letter or a word that is like nothing has no suggestion', async () => {
    expect(nearestName('a', ['R', 'x.yaml'])).toBeUndefined()
    for (const word of ['a', 'false']) {
      const { status, stderr } = await ganweiHere(['batch', word, '--dry-run'], { cwd: folder })
      expect([status, stderr.trim()]).toEqual([66, `${word} does not exist`])
    }
  })
})

describe('a key that stands twice in JSON', () => {
  it.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}', undefined],
    ['{"a":"a","b":["a","a"]}', undefined],
    ['{"a":1,"a":2}', 'a'],
    ['{"b":{"x":1,"\\u0078":2}}', 'x'],
    ['[{"a":1,"{":2,"a":3}]', 'a']
  ])('is found in %s', (text, key) => expect(repeatedKey(text)).toBe(key))
})
