/** Before every test file: a property that fails is made smaller in a bounded number of steps, for each step may play a world. */

import type * as FastCheck from 'fast-check'
import { vi } from 'vitest'

/** The most values by which each input of a property is made smaller. */
const MOST_STEPS = 50

vi.mock('fast-check', async (load) => {
  const { default: fc } = await load<typeof FastCheck>()
  const bounded = (inputs: readonly unknown[]) =>
    inputs.map((input) => (input instanceof fc.Arbitrary ? fc.limitShrink(input, MOST_STEPS) : input))
  const made = <Make extends (...args: never) => unknown>(make: Make) =>
    ((...args: unknown[]) => make(...(bounded(args) as never))) as unknown as Make
  const own = { ...fc, property: made(fc.property), asyncProperty: made(fc.asyncProperty) }
  return { ...own, default: own }
})
