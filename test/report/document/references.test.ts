import { expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/model/language.js'
import { WORKS } from '../../../src/report/document/references.data.js'
import { isNamed, references } from '../../../src/report/document/references.js'
import { wordsOf } from '../../../src/words/words.js'

const { methods } = wordsOf('en').report
const RULES = {
  ...{ isCompared: true, outcome: '', family: 2, besideFear: 2, indifference: '', margin: '', firstStage: 20 },
  ...{ fewestEvents: 10, fewestReplications: 10, fewestForRange: 60, replications: '20', mostDiffering: '' }
}

/** Every source that the methods of some run name, as they name it. */
function sourcesOf(language: (typeof LANGUAGES)[number]): readonly string[] {
  const { report, printed } = wordsOf(language)
  const { draws, sampled, ensemble, sensitivity, points, decision, rules } = report.methods
  const said = [draws, sampled, ensemble, ...Object.values(sensitivity), points, decision, ...rules(RULES).flat()]
  return [...said, printed.controlled.note, report.supplement.equations('', '1', '2')]
}

it('every work is one that the methods of some run name', () => {
  const all = sourcesOf('en')
  for (const work of WORKS)
    expect(
      all.some((text) => isNamed(work, text)),
      work.key
    ).toBe(true)
})

it.each(LANGUAGES)('every year that the methods name is that of a work: %s', (language) => {
  const years = sourcesOf(language).flatMap((text) => text.match(/\b(?:18|19|20)\d{2}\b/g) ?? [])
  expect(years.filter((year) => !WORKS.some(({ key }) => key.endsWith(year)))).toEqual([])
  expect(new Set(years).size).toBe(new Set(WORKS.map(({ key }) => key.slice(-4))).size)
})

it('names the paper, the program and what the text names, and nothing else', () => {
  const keys = (text: string) => [...references(text, '1.2.3').matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key)
  expect(keys('')).toEqual(['chenpeng', 'ganwei'])
  expect(keys('p-values by Holm (1979)')).toEqual(['chenpeng', 'holm-1979', 'ganwei'])
  expect(keys(methods.sensitivity.regression)).toEqual(['chenpeng', 'saltelli-marivoet-1990', 'ganwei'])
  expect(references('', '1.2.3')).toContain('note = {Version 1.2.3}')
})
