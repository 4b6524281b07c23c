/** What is added to a table is read where it must be: by both engines, and by the decision. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { INPUTS } from '../../src/model/decide.js'
import { PARAMETERS } from '../../src/model/parameters.js'

const source = new URL('../../src/', import.meta.url)

/** The text of all files of a folder but the tables and what is made of them. */
function textOf(folder: string): string {
  return readdirSync(new URL(folder, source))
    .filter((name) => /(?<!\.data|\.generated)\.ts$/.test(name))
    .map((name) => readFileSync(new URL(folder + name, source), 'utf8'))
    .join('\n')
}

const missingIn = (text: string, names: readonly string[]) =>
  names.filter((name) => !new RegExp(`${name.replace('.', '\\.')}\\b`).test(text))

/** What the kernel is given at its start: how long a run is, and how many cadres of which rank. */
const GIVEN = ['time.periods', 'time.burnIn', 'organisation.leaderShare', 'organisation.tiers']

it('reads every parameter in both engines', () => {
  const parameters = PARAMETERS.filter(({ path }) => !GIVEN.includes(path))
  const inKernel = parameters.map(({ group, name }) => `P.${group}_${name}`)
  const kernel = textOf('kernel/assembly/')
  expect(missingIn(kernel, inKernel)).toEqual([])
  expect(
    missingIn(
      textOf('model/'),
      PARAMETERS.map(({ name }) => name)
    )
  ).toEqual([])
  expect(missingIn(kernel.replaceAll('P.incentives_idlePay', ''), inKernel)).toEqual(['P.incentives_idlePay'])
})

it('sets every input of the decision in the period, and reads it in the decision', () => {
  const set = INPUTS.map((name) => `inputs[INPUT.${name}] =`)
  const period = readFileSync(new URL('model/period.ts', source), 'utf8')
  const lacking = (text: string) => set.filter((each) => !text.includes(each))
  expect(lacking(period)).toEqual([])
  expect(lacking(period.replace('inputs[INPUT.idlePay] =', ''))).toEqual(['inputs[INPUT.idlePay] ='])
  const decision = readFileSync(new URL('model/decide.ts', source), 'utf8')
  expect(
    missingIn(
      decision,
      INPUTS.map((name) => `INPUT.${name}`)
    )
  ).toEqual([])
})
