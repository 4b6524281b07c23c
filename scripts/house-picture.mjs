/** The picture of the house: which room imports which, drawn from the imports themselves. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** ARCHITECTURE.md with its picture as the imports are now. */
export function withPicture(text) {
  return text.replace(/^```mermaid\n[^`]*^```$/m, () => `\`\`\`mermaid\n${picture()}\n\`\`\``)
}

/** A flowchart of the rooms; an arrow that others imply is left out. */
function picture() {
  const imports = importsOfRooms()
  const reaches = (from, to, seen = new Set()) =>
    [...(imports.get(from) ?? [])].some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  const arrows = [...imports].flatMap(([room, others]) =>
    [...others]
      .filter((other) => ![...others].some((third) => third !== other && reaches(third, other)))
      .map((other) => `  ${room} --> ${other}`)
  )
  return ['flowchart TD', ...arrows.sort()].join('\n')
}

/** The rooms that each room imports. */
function importsOfRooms() {
  const imports = new Map()
  for (const path of filesBelow(source)) {
    const file = relative(source, path).split(sep).join('/')
    const room = roomOf(file)
    const own = imports.get(room) ?? new Set()
    imports.set(room, own)
    for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g)) {
      const other = roomOf(posix.join(posix.dirname(file), specifier))
      if (other !== room) own.add(other)
    }
  }
  return imports
}

function roomOf(file) {
  const [first, ...rest] = file.split('/')
  return rest.length === 0 ? first.replace(/\.\w+$/, '') : first
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : filesBelow(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}
