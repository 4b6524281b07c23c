/**
 * The rules of RO-Crate 1.1 and 1.2 and of Process Run Crate 0.5, written from their texts: what a crate MUST have, and what it
 * SHOULD have as far as we promise it.
 *
 * https://w3id.org/ro/crate/1.1, https://w3id.org/ro/crate/1.2, https://w3id.org/ro/wfrun/process/0.5
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../cli/program.js'

// biome-ignore lint/suspicious/noExplicitAny: JSON of a standard, looked at property by property.
type Entity = Record<string, any>

/** The crate of a folder: its entities, the root among them, and how to find one by its name. */
export function crateIn(folder: string) {
  const document = JSON.parse(readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8'))
  const entities: readonly Entity[] = document['@graph']
  const entity = (id: string) => entities.find((one) => one['@id'] === id)
  return { document, entities, entity, root: entity(entity('ro-crate-metadata.json')?.about['@id']) as Entity }
}

/** Every rule that the crate of a folder breaks, in words. */
export function faultsOfCrate(folder: string): readonly string[] {
  const { document, entities, entity, root } = crateIn(folder)
  const faults: string[] = []
  const must = (holds: unknown, what: string) => void (holds || faults.push(what))
  const typesOf = ({ '@type': types }: Entity): readonly string[] => [types].flat()

  // The document: flat, one @graph, the context of 1.1, every entity named and typed once.
  must([document['@context']].flat()[0] === 'https://w3id.org/ro/crate/1.1/context', 'the context is that of 1.1')
  const ids = entities.map((one) => one['@id'])
  must(new Set(ids).size === ids.length, 'no @id twice')
  for (const one of entities) {
    must(typeof one['@id'] === 'string' && typesOf(one).every((type) => typeof type === 'string'), '@id and @type')
    for (const value of Object.values(one).flat()) {
      if (typeof value !== 'object') continue
      must(Object.keys(value).join() === '@id', `${one['@id']}: nothing is nested`)
      must(ids.includes(value['@id']), `${one['@id']}: ${value['@id']} dangles`)
    }
  }

  // The descriptor.
  const descriptor = entity('ro-crate-metadata.json') as Entity
  must(descriptor['@type'] === 'CreativeWork', 'the descriptor is a CreativeWork')
  must(descriptor.conformsTo['@id'] === 'https://w3id.org/ro/crate/1.1', 'one versioned permalink of the specification')
  must(descriptor.about['@id'] === './', 'the root is ./')

  // The root.
  must(typesOf(root).includes('Dataset'), 'the root is a Dataset')
  for (const name of ['name', 'description']) must(typeof root[name] === 'string' && root[name] !== '', `root: ${name}`)
  must(/^\d{4}-\d{2}-\d{2}$/.test(root.datePublished), 'root: datePublished, one day in ISO 8601')
  const licence = entity(root.license?.['@id'])
  must(
    licence && typesOf(licence).includes('CreativeWork') && licence.name && licence.description,
    'root: license, an entity with name and description'
  )
  for (const author of [root.author ?? []].flat()) {
    must(typesOf(entity(author['@id']) ?? {}).includes('Person') && entity(author['@id'])?.name, 'authors are persons')
  }

  // Data entities: linked from the root, encoded, there, and each file of the folder described or within a folder that is.
  const parts: readonly string[] = root.hasPart.map((part: Entity) => part['@id'])
  const data = entities.filter(
    (one) => typesOf(one).includes('File') || (typesOf(one).includes('Dataset') && one !== root)
  )
  must(
    data
      .map((one) => one['@id'])
      .sort()
      .join() === [...parts].sort().join(),
    'hasPart names every data entity'
  )
  for (const part of parts) {
    must(encodeURI(decodeURI(part)) === part && !/^[./\\]|\\/.test(part), `${part}: a relative path, encoded`)
    const stats = statSync(join(folder, decodeURI(part)), { throwIfNoEntry: false })
    must(stats?.isDirectory() === part.endsWith('/'), `${part}: is there, and a folder ends in /`)
    const { '@type': type, name, description, encodingFormat, sha256: hash } = entity(part) as Entity
    must(type === (part.endsWith('/') ? 'Dataset' : 'File') && name && description, `${part}: type, name, description`)
    must(part.endsWith('/') || /^[\w-]+\/[\w.+-]+$/.test(encodingFormat), `${part}: encodingFormat`)
    must(!hash || hash === sha256(readFileSync(join(folder, part))), `${part}: its hash`)
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/')
    if (path === 'ro-crate-metadata.json') continue
    must(
      parts.some((part) => part === encodeURI(path) || (part.endsWith('/') && path.startsWith(decodeURI(part)))),
      `${path}: is described or covered`
    )
  }

  // The run: Process Run Crate.
  const profile = entity([root.conformsTo].flat()[0]?.['@id'])
  must(profile?.['@id'] === 'https://w3id.org/ro/wfrun/process/0.5', 'root: conformsTo the profile')
  must(
    profile && typesOf(profile).includes('CreativeWork') && profile.version === '0.5',
    'the profile is a CreativeWork'
  )
  const actions = entities.filter((one) => typesOf(one).includes('CreateAction'))
  must(
    actions.length === 1 && [root.mentions].flat().some((one) => one['@id'] === actions[0]['@id']),
    'one run, mentioned'
  )
  for (const { name, instrument, object, result, startTime, endTime } of actions) {
    const software = entity(instrument['@id']) ?? {}
    must(typesOf(software).includes('SoftwareApplication'), 'the instrument is a SoftwareApplication')
    must(
      /^https:\/\/\S+$/.test(software.url) && /^\d+\.\d+\.\d+/.test(software.softwareVersion) && software.name,
      'software: name, url, version'
    )
    must(software.version === undefined, 'software: not both version and softwareVersion')
    must(name && object['@id'] === 'plan.json' && result.length > 3, 'the run: name, object, result')
    for (const time of [startTime, endTime])
      must(!time || new Date(time).toISOString() === time, 'the run: times in ISO 8601')
  }
  return faults
}
