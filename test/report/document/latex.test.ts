import { expect, it } from 'vitest'
import { analyse } from '../../../src/findings/run-analysis.js'
import { LANGUAGES } from '../../../src/model/language.js'
import { latexTexts } from '../../../src/report/document/latex.js'
import { latexText } from '../../../src/report/document/latex-text.js'
import { runView } from '../../../src/report/run-view.js'
import { wordsOf } from '../../../src/words/words.js'
import { HOSTILE, KINDS, sampleBatch } from '../sample.js'

const papers = (scenarios: typeof KINDS) => {
  const results = sampleBatch(scenarios, 3)
  const analysis = analyse(results, { looks: [] })
  const views = LANGUAGES.map((language) => runView(results.plan, analysis, wordsOf(language)))
  const about = { engine: 'kernel', planSha256: 'ab'.repeat(32), version: '1', modelVersion: 2, date: undefined }
  return latexTexts(views, {
    ...{ ...about, figures: [], repeatCommand: 'npx ganwei batch plan.json', authors: ['A & B'] },
    parameters: () => []
  })
}

it('leaves nothing of a user’s as a command', () => {
  expect(latexText('\\input{/etc/passwd} 5 % & $x_1^2$ #~ a--b', 'en')).toBe(
    '\\textbackslash{}input\\{/etc/\\allowbreak{}passwd\\} 5 \\% \\& \\$x\\_1\\textasciicircum{}2\\$ \\#\\textasciitilde{} a-{}-b'
  )
  expect(latexText('“a” −1 ≤ x', 'en')).toBe("``a'' \\ensuremath{-}1 \\ensuremath{\\le} x")
  expect(latexText('“甲”', 'zh')).toBe('“甲”')
})

it.each([
  ['usual', KINDS.slice(0, 2)],
  ['hostile', HOSTILE]
] as const)('closes what it opens, and has as many cells in every row as in the heading: %s names', (_, scenarios) => {
  const texts = papers(scenarios).filter(({ name }) => name.endsWith('.tex'))
  expect(texts).toHaveLength(LANGUAGES.length)
  for (const { content } of texts) {
    const bare = content.replace(/\\[{}\\&%$#_]/g, '')
    expect(bare.split('{').length).toBe(bare.split('}').length)
    const open: string[] = []
    for (const [, kind, name] of content.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
      if (kind === 'begin') open.push(name)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
    for (const [table] of content.matchAll(/\\begin\{longtable\}[\s\S]*?\\end\{longtable\}/g)) {
      const rows = table.split('\n').filter((line) => / \\\\$/.test(line) && !line.startsWith('\\multicolumn'))
      const counts = new Set(rows.map((row) => row.replaceAll('\\&', '').split(' & ').length))
      expect(counts.size).toBe(1)
    }
  }
})

it('leaves nothing that TeX would read behind the end of a row, and no ligatures of marks', () => {
  expect(latexText('[draft] reform', 'en')).toBe('{[}draft] reform')
  expect(latexText('*x ?` y', 'zh')).toBe('{*}x ?\\textasciigrave{} y')
})
