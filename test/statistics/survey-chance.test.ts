/** How often worlds that agree with the paper's survey, by the distance, have every answer within two errors of it. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cholesky } from '../../src/analysis/quadratic-form.js'
import { warmPlayer } from '../../src/execution/warm-workers.js'
import { CHANCE_REPLICATIONS } from '../../src/experiment/calibration.js'
import { oneReplication } from '../../src/experiment/fit.js'
import { LANGUAGES } from '../../src/model/language.js'
import { defaultParameters } from '../../src/model/parameters.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { tinyCalibration } from '../run/tiny-calibration.js'
import { keyedWords, playing } from './twins.js'

const ERROR = 0.03
const DISCREPANCY = 0.01

it('is hardly half the time, since chance in one survey weighs more than its own error', async () => {
  const { run } = tinyCalibration()
  const baseline = { ...run, plan: { ...run.plan, base: defaultParameters() } }
  const play = playing(baseline, warmPlayer('kernel', 0), streamKey('ganwei'))
  const replications = Array.from({ length: CHANCE_REPLICATIONS }, (_, first) => play([{}], { first, count: 1 }))
  const { answers } = oneReplication((await Promise.all(replications)).flat(), run.plan.targets)
  const none = 100 * Math.sqrt(answers[2][2])
  const draw = keyedWords('survey')
  const own = (4 / 3) * (ERROR ** 2 + DISCREPANCY ** 2)
  const sigma = answers.map((row, i) => row.map((value, j) => value + own * ((i === j ? 1 : 0) - 1 / 4)))
  const factor = cholesky(sigma)
  const total = [...sigma.map((row, i) => row[i]), sigma.flat().reduce((sum, value) => sum + value, 0)]
  const within = (errors: readonly number[]) => {
    const all = Array.from({ length: 20_000 }, (_, k) => {
      const z = [0, 1, 2].map((d) => normal(draw(k, d, 6)))
      const x = factor.map((row, i) => z.reduce((sum, value, j) => sum + (j <= i ? row[j] * value : 0), 0))
      return [...x, -x.reduce((sum, value) => sum + value, 0)].every((value, i) => Math.abs(value) <= 2 * errors[i])
    })
    return all.filter((is) => is).length / all.length
  }
  expect(Math.abs(within([1, 2, 3, 4].map(() => ERROR)) - 0.46)).toBeLessThan(0.015)
  expect(within(total.map(Math.sqrt))).toBeGreaterThan(0.8)
  for (const language of LANGUAGES) {
    const page = readFileSync(new URL(`../../docs/${language}/calibrating.md`, import.meta.url), 'utf8')
    expect(page).toContain(`${none.toFixed(1)} ${language === 'en' ? 'points' : '个百分点'}`)
    expect(page).toMatch(language === 'en' ? /46 %/ : /46%/)
  }
})
