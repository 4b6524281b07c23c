/** Two worlds that have been followed already are not followed again. */

import type * as Following from '../src/findings/explanation/follow-worlds.js'

/** As many replications as are followed where no chart is drawn. */
export const BRIEFLY = 1

/** What stands for the module: it follows so many replications at most, and no worlds twice. */
export function followedOnce({ followWorlds }: typeof Following, most = Number.POSITIVE_INFINITY): typeof Following {
  const followed = new Map<string, ReturnType<typeof followWorlds>>()
  const once: typeof followWorlds = (worlds) => {
    const { baseline, reform, key, first } = worlds
    const replications = Math.min(most, worlds.replications)
    const played = [baseline, reform].map(({ parameters, timetable }) => [parameters, timetable])
    const id = JSON.stringify([played, key, first, replications])
    const before = followed.get(id) ?? followWorlds({ ...worlds, replications })
    followed.set(id, before)
    return { ...structuredClone(before), scenario: worlds.scenario }
  }
  return { followWorlds: once }
}
