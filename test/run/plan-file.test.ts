import { expect, it } from 'vitest'
import { planBatch } from '../../src/experiment/plan.js'
import { planText, readPlan } from '../../src/run/plan-file.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

it('a plan of any shipped world is read back to the same plan', () => {
  for (const world of shippedWorlds()) {
    const text = planText({ plan: planBatch([world], 'x', 2), engine: 'kernel' })
    expect(planText(readPlan(text)), world.id).toBe(text)
  }
})
