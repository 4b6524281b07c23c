import { expect, it } from 'vitest'
import { besideSurvey, type RunAnalysis } from '../../src/findings/run-analysis.js'
import { answerOf } from '../../src/report/answer.js'
import { runView } from '../../src/report/run-view.js'
import { wordsOf } from '../../src/words/words.js'
import { analysed, sampleBatch } from '../report/sample.js'

it('holds an analysis against another survey, and answers, without following single cadres', () => {
  const results = sampleBatch([{ id: 'a' }, { id: 'b', set: { 'public.tolerance': 0.9 } }], 2)
  const analysis: RunAnalysis = Object.defineProperty({ ...analysed(results) }, 'closerLook', {
    enumerable: true,
    get: () => expect.unreachable('a closer look')
  })
  const other = besideSurvey(analysis, null)
  expect(other.survey).toBeNull()
  expect(other.summaries).toBe(analysis.summaries)
  expect(answerOf(runView(results.plan, other, wordsOf('en')))).toContain('不敢为')
})
