/** The worlds of a plan as a list, of which those of large designs are made when they are asked for. */

import type { PointChunk } from '../scenario/point-list.js'
import { lazyList } from './lazy-list.js'

/** Points laid over a world, which stands before them in the list. */
export interface PointsOver<World> {
  readonly base: World
  readonly points: PointChunk
  /** The world of a point, by its position in the chunk. */
  worldAt(position: number): World
}

/** What a list of worlds is made of: single ones, and points over one of them. */
export type WorldPart<World> = World | PointsOver<World>

/** Whether a part stands for many worlds. */
export function isPoints<World extends object>(part: WorldPart<World>): part is PointsOver<World> {
  return 'worldAt' in part
}

const PARTS = new WeakMap<readonly object[], readonly WorldPart<object>[]>()

/** The worlds of all parts, one after the other. */
export function worldList<World extends object>(parts: readonly WorldPart<World>[]): readonly World[] {
  if (!parts.some(isPoints)) return parts as readonly World[]
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += isPoints(part) ? part.points.length : 1
  }
  const worlds = lazyList(length, (position) => {
    const at = lastAtMost(starts, position)
    const part = parts[at]
    return isPoints(part) ? part.worldAt(position - starts[at]) : part
  })
  PARTS.set(worlds, parts)
  return worlds
}

/** What a list of worlds is made of; the worlds themselves where none stands for many. */
export function worldParts<World extends object>(worlds: readonly World[]): readonly WorldPart<World>[] {
  return (PARTS.get(worlds) as readonly WorldPart<World>[] | undefined) ?? worlds
}

/** Lists of worlds one behind the other. */
export function joinedWorlds<World extends object>(lists: readonly (readonly World[])[]): readonly World[] {
  return worldList(lists.flatMap((list) => [...worldParts(list)]))
}

/** The position of the last of some ascending numbers that is at most so much. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [from, to] = [0, numbers.length - 1]
  while (from < to) {
    const middle = (from + to + 1) >> 1
    if (numbers[middle] <= most) from = middle
    else to = middle - 1
  }
  return from
}
