import { describe, expect, it } from 'vitest'
import { cutText, textWidth, wrapText } from '../../../src/report/charts/text-width.js'

describe('widths', () => {
  it('count full-width characters as one em', () => {
    expect(textWidth('不敢为', 12)).toBe(36)
    expect(textWidth('a', 10)).toBeGreaterThan(textWidth('i', 10))
  })

  it.each([
    '明晰容错免责的主要标准和实施细则，并向全体干部公开说明',
    'Align levels, departments and ranks into one force',
    'W'.repeat(200),
    '一'.repeat(200),
    'mixed 中文 and Latin，标点。(parenthesis)',
    ''
  ])('break %j within the width', (text) => {
    for (const lines of [1, 2, 3]) {
      const broken = wrapText(text, { fontSize: 12, width: 190, lines: lines })
      expect(broken.length).toBeLessThanOrEqual(lines)
      for (const line of broken) expect(textWidth(line, 12)).toBeLessThanOrEqual(190)
    }
  })

  it('keep the whole text where it fits, and break after a mark where they can', () => {
    expect(wrapText('四条对策一并实施：均衡、明晰、合力、包容', { fontSize: 12, width: 190, lines: 2 })).toEqual([
      '四条对策一并实施：',
      '均衡、明晰、合力、包容'
    ])
    expect(wrapText('Compensatory aggregation of the stages', { fontSize: 12, width: 190, lines: 2 }).join(' ')).toBe(
      'Compensatory aggregation of the stages'
    )
    expect(cutText('一二三四五', 10, 35)).toBe('一二…')
  })
})
