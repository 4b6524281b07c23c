import { expect, it } from 'vitest'
import { PARAMETERS, parameterAt, parameterRow } from '../../src/model/parameters.js'
import { LEVER_ARROWS } from '../../src/words/lever-arrows.data.js'
import { FIRST_LEVERS, LEVER_GROUPS } from '../../src/words/lever-groups.data.js'
import { LEVER_PAGES } from '../../src/words/lever-pages.data.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

it('tells by hand of every lever of the four remedies and of the design card', () => {
  const worlds = shippedWorlds()
  const baseline = worlds.find(({ id }) => id === 'ganwei:baseline')
  const remedies = worlds.find(({ id }) => id === 'ganwei:four-remedies')
  if (baseline === undefined || remedies === undefined) throw new Error('the library lacks a world')
  const [before, after] = [baseline, remedies].map(
    ({ parameters }) =>
      (path: string) =>
        JSON.stringify(parameterAt(parameters, path))
  )
  const moved = PARAMETERS.map(({ path }) => path).filter((path) => before(path) !== after(path))
  expect(moved.length).toBeGreaterThan(10)
  const needed = new Set([...moved, ...FIRST_LEVERS.flatMap(({ paths }) => paths)])
  expect(Object.keys(LEVER_PAGES).toSorted()).toEqual([...needed].toSorted())
})

it('names levers and parameters that there are, and draws arrows that begin at the lever', () => {
  expect(Object.keys(LEVER_ARROWS)).toEqual(Object.keys(LEVER_PAGES))
  for (const [path, { actsWith, arrows }] of Object.entries(LEVER_ARROWS)) {
    expect(parameterRow(path)?.kind, path).toBe('lever')
    expect(actsWith.length, path).toBeGreaterThan(0)
    for (const other of actsWith) expect(parameterRow(other), `${path}: ${other}`).toBeDefined()
    for (const arrow of arrows)
      for (const text of [arrow.zh, arrow.en]) expect(text.split(' → ').length).toBeGreaterThan(1)
  }
})

it('calls the groups of the four remedies what their reforms are called', () => {
  const worlds = shippedWorlds()
  const remedies = ['balanced', 'clear', 'aligned', 'inclusive'].map((name) => `ganwei:reforms/${name}`)
  expect(LEVER_GROUPS.slice(0, 4).map(({ label }) => label)).toEqual(
    remedies.map((name) => worlds.find(({ id }) => id === name)?.label)
  )
})
