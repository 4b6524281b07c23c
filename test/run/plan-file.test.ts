import { expect, it } from 'vitest'
import { planBatch } from '../../src/experiment/plan.js'
import { parameterAt } from '../../src/model/parameters.js'
import { planText } from '../../src/run/plan-file.js'
import { readPlan } from '../../src/run/read-plan.js'
import { applySettings } from '../../src/scenario/settings.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

it('a plan of any shipped world is read back to the same plan', () => {
  for (const world of shippedWorlds()) {
    const text = planText({ plan: planBatch([world], 'x', 2), engine: 'kernel' })
    expect(planText(readPlan(text)), world.id).toBe(text)
  }
})

it.each([
  'public.tolerance=0.9',
  'procedure.aggregation=additive',
  'time.periods=30',
  'organisation.tiers=[{id: a, units: 2, cadresPerUnit: 10, elaboration: 0}]'
])('a plan in which the command line set %s is read back to the same plan', (setting) => {
  const set = applySettings(shippedWorlds()[0], [setting])
  if ('issues' in set) throw new Error(JSON.stringify(set.issues))
  const path = setting.split('=')[0]
  const scenario = { ...set.scenario, set: { [path]: parameterAt(set.scenario.parameters, path) } }
  const text = planText({ plan: planBatch([scenario], 'x', 2), engine: 'kernel' })
  expect(planText(readPlan(text))).toBe(text)
  expect(text).toContain('"set": {')
})
