/** What a package of ours brings: no file twice. What one imported function takes is in `test/docs/bundle.test.ts`. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, sha256 } from '../cli/program.js'

it('holds no file twice', () => {
  const names = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    // Another test makes its bundles there meanwhile.
    .filter((name) => !name.includes('.bundle-'))
  const first = new Map<string, string>()
  for (const name of names) {
    const hash = sha256(readFileSync(name))
    expect(first.get(hash), name).toBeUndefined()
    first.set(hash, name)
  }
  expect(names.length).toBeGreaterThan(100)
})
