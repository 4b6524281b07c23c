import { describe, expect, it } from 'vitest'
import type { PlannedScenario } from '../../src/experiment/design.js'
import { withDistinctLabels } from '../../src/experiment/distinct-labels.js'
import { otherFrames } from '../../src/experiment/frame.js'
import { baselineOf, commonAncestor } from '../../src/experiment/plan.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { HEAD, libraryOf } from '../scenario/library.js'

const files = {
  'base.yaml': HEAD,
  'clear.yaml': `${HEAD}extends: base.yaml\n`,
  'aligned.yaml': `${HEAD}extends: base.yaml\n`,
  'both.yaml': `${HEAD}extends: clear.yaml\n`,
  'other.yaml': HEAD,
  'another.yaml': HEAD,
  'short.yaml': `${HEAD}extends: base.yaml\ntime: {periods: 30, burnIn: 5}\n`,
  'small.yaml': `${HEAD}extends: base.yaml\norganisation:\n  tiers:\n    - {id: a, units: 1, cadresPerUnit: 9, elaboration: 0}\n`,
  'reform.yaml': `${HEAD.replace('scenario', 'reform')}public: {tolerance: 0.9}\n`
}

function world(name: string, onto?: PlannedScenario): PlannedScenario {
  const result = resolveScenario(`${name}.yaml`, libraryOf(files), { onto })
  if ('scenario' in result) return result.scenario
  throw new Error(name)
}

function baselineAmong(...worlds: PlannedScenario[]): string {
  const said = [worlds, [...worlds].reverse()].map((each) => {
    const { index, reason } = baselineOf(each)
    return `${each[index].id} ${reason}`
  })
  expect(said[0]).toBe(said[1])
  return said[0]
}

describe('the baseline, whatever the order,', () => {
  it('is the nearest that all others extend', () => {
    expect(baselineAmong(world('clear'), world('base'), world('aligned'))).toBe('base extended')
    expect(baselineAmong(world('both'), world('clear'))).toBe('clear extended')
    expect(commonAncestor([world('both'), world('aligned')])).toBe('base.yaml')
    expect(commonAncestor([world('both'), world('other')])).toBeUndefined()
  })

  it('is what reforms are laid over', () => {
    const base = world('base')
    expect(baselineAmong(world('reform', base), base)).toBe('base laid-over')
  })

  it('is the one that most extend, or the first by name, where no world is extended by all', () => {
    expect(baselineAmong(world('clear'), world('base'), world('other'))).toBe('base extended')
    expect(baselineAmong(world('other'), world('another'))).toBe('another by-name')
    expect(baselineAmong(world('other'))).toBe('other first')
  })
})

it('worlds of other lengths, burn-in or organisation are named with both values', () => {
  const scenarios = [world('base'), world('clear'), world('short'), world('small')]
  const [short, small] = otherFrames({ scenarios, baseline: 0 })
  expect(short).toEqual({ scenario: 2, periods: [30, 60], burnIn: [5, 20] })
  expect([small.scenario, small.organisation?.[0][0].cadresPerUnit, small.periods]).toEqual([3, 9, undefined])
})

describe('labels of a run', () => {
  const labelled = (id: string, zh: string, en: string) => ({ ...world('base'), id, label: { zh, en } })
  const shown = (...worlds: PlannedScenario[]) => withDistinctLabels(worlds).map(({ label }) => label)

  it('stay as they are where they differ', () => {
    const worlds = [labelled('a', '甲', 'A'), labelled('b', '乙', 'B')]
    expect(withDistinctLabels(worlds)).toEqual(worlds)
  })

  it('take the id where they are alike, in the language in which they are', () => {
    expect(shown(labelled('a', '甲', 'Same'), labelled('b', '乙', 'Same'))).toEqual([
      { zh: '甲', en: 'Same (a)' },
      { zh: '乙', en: 'Same (b)' }
    ])
    const long = 'a label that goes on and on for more than forty characters'
    expect(shown(labelled('a', '甲', `${long} 1`), labelled('b', '乙', `${long} 2`)).map(({ en }) => en)).toEqual([
      `a: ${long} 1`,
      `b: ${long} 2`
    ])
  })
})
