import { describe, expect, it } from 'vitest'
import { commandsOf } from '../../src/explorer/files/commands.js'
import { NO_REFORM, type Reform } from '../../src/explorer/state/state.js'
import { withVariants } from '../../src/explorer/state/worlds.js'
import type { Scenario } from '../../src/scenario/resolve.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

const baseline = shippedWorlds().find(({ id }) => id === 'ganwei:baseline') as Scenario
const open: Reform = { ...NO_REFORM, set: { 'public.tolerance': 0.9 } }

/** What the commands for a reform are, of each what it is called and what is typed. */
function commands(reform: Reform, base = baseline, seed = 'ganwei', hasReform = true) {
  return commandsOf({ reform, seed }, base, 40, hasReform).map(({ what, command }) => [what, command])
}

describe('the commands that repeat what the page shows', () => {
  it('name the baseline and the file of the reform', () => {
    const { file } = baseline
    expect(commands(open)).toEqual([
      ['integers', 'ganwei run scenario.yaml --replications 40 --seed ganwei --json'],
      ['withoutFile', `ganwei run ${file} --set public.tolerance=0.9 --replications 40 --seed ganwei --json`],
      ['paired', `ganwei compare ${file} scenario.yaml --replications 40 --seed ganwei`]
    ])
    expect(commands(NO_REFORM, baseline, 'ganwei', false)).toEqual([
      ['integers', `ganwei run ${file} --replications 40 --seed ganwei --json`]
    ])
  })

  it('need the file where settings cannot say it, and two where the baseline is as no file says', () => {
    expect(commands({ ...open, from: 30 }).map(([what]) => what)).toEqual(['integers', 'paired'])
    const base = withVariants(baseline, { 'cadres.turnover': 0.04 })
    expect(commands(open, base)[1]).toEqual([
      'paired',
      'ganwei compare baseline.yaml scenario.yaml --replications 40 --seed ganwei'
    ])
  })

  it('are taken by a shell as they stand, whatever the seed', () => {
    expect(commands(open, baseline, "it's 7; rm")[0][1]).toContain(`--seed 'it'\\''s 7; rm'`)
  })
})
