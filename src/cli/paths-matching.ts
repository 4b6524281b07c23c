/** Patterns of file names, for shells that leave them as they are. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The paths that a pattern with `*`, `?` or `[…]` stands for, in byte order; the text itself if there are none. */
export function pathsMatching(text: string): readonly string[] {
  if (!/[*?[]/.test(text) || existsSync(text)) return [text]
  const [first, ...parts] = text.split(/[/\\]/)
  const start = first === '' ? ['/'] : matching('', first)
  const found = parts.reduce((folders, part) => folders.flatMap((folder) => matching(folder, part)), start)
  return found.length > 0 ? found : [text]
}

function matching(folder: string, part: string): readonly string[] {
  if (!/[*?[]/.test(part)) return existsSync(join(folder, part)) ? [folder === '' ? part : join(folder, part)] : []
  const source = part
    .replaceAll(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  try {
    const pattern = new RegExp(`^${source}$`, 'u')
    return readdirSync(folder === '' ? '.' : folder)
      .filter((name) => pattern.test(name) && (!name.startsWith('.') || part.startsWith('.')))
      .sort()
      .map((name) => join(folder, name))
  } catch {
    return [] // no folder, or no pattern
  }
}
