/** What this build of ganwei is: its version and the hash of the lock file it was installed from. */

import { existsSync, readFileSync } from 'node:fs'

export interface BuildInfo {
  readonly version: string
  /** The day of this version’s release, as ISO 8601. */
  readonly released: string
  /** SHA-256 of package-lock.json, or null where ganwei runs from its sources. */
  readonly lockFileSha256: string | null
  /** The commit that it was built from, with `-changed` behind it where files had changed since; null without git. */
  readonly commit: string | null
  /** SHA-256 of what `sha256sum` prints of the program's files and the kernel, in order of name; null where ganwei runs from its sources. */
  readonly programSha256: string | null
}

/** Reads the build's `build.json`, which stands beside the compiled files. */
export function buildInfo(): BuildInfo {
  const built = new URL('../build.json', import.meta.url)
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8'))
  const { version, released } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return { version, released, lockFileSha256: null, commit: null, programSha256: null }
}
