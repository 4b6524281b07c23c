// Tables of a terminal: within its columns, and no two rows that look the same.

import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/findings/run-analysis.js'
import { batchLines } from '../../src/report/batch.js'
import { runView } from '../../src/report/run-view.js'
import { tableLines } from '../../src/report/tables/table.js'
import { columnWidth } from '../../src/scenario/column-width.js'
import { wordsOf } from '../../src/words/words.js'
import { sampleBatch } from './sample.js'

const ALIKE = ['标准明晰、上下级共识、公众包容', '标准明晰、上下级共识', '标准明晰、上下级共识、标杆案例', '心理疏导']

describe('a table that is cut', () => {
  const named = (names: readonly string[]) =>
    tableLines(
      [
        { heading: '情景', align: 'left', maxWidth: 30 },
        { heading: '不敢为率', align: 'right' }
      ],
      names.map((name) => [name, '23.41% ±0.20']),
      32
    )

  it('shows texts that differ differently, in the columns there are', () => {
    const rows = named(ALIKE).slice(2)
    expect(new Set(rows).size).toBe(ALIKE.length)
    expect(rows.at(-1)).toMatch(/^心理疏导 /)
    for (const line of rows) expect(columnWidth(line)).toBeLessThanOrEqual(32)
  })

  it('leaves whole what no cut keeps apart', () => {
    const twins = ['标准明晰、上下级共识一、公众包容与心理疏导', '标准明晰、上下级共识二、公众包容与心理疏导']
    const text = named(twins).join('')
    for (const name of twins) expect(text).toContain(name)
  })

  it('cuts equal texts alike', () => {
    const [, , first, second] = named([ALIKE[0], ALIKE[0]])
    expect(first).toBe(second)
    expect(first).toContain('…')
  })
})

describe('the table of a batch', () => {
  const results = sampleBatch(
    ['参照情景（基线）', ...ALIKE].map((zh, k) => ({ id: `s${k}`, label: { zh, en: zh } })),
    3
  )
  const lines = (width?: number) =>
    batchLines(runView(results.plan, analyse(results, { looks: [] }), wordsOf('zh')), width)

  it('drops what single replications spread over where there is little room, with its note', () => {
    expect(lines().join('\n')).toContain('最小～最大：')
    const narrow = lines(80)
    expect(narrow.join('\n')).not.toContain('最小～最大')
    for (const name of ALIKE.slice(1)) expect(narrow.join('\n')).toContain(name.slice(0, 4))
    expect(new Set(narrow).size).toBe(narrow.length)
  })
})
