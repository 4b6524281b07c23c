import { describe, expect, it } from 'vitest'
import { leverArrows } from '../../src/report/charts/lever-arrows.js'
import { LEVER_PAGES } from '../../src/words/lever-pages.data.js'
import { leverChains, wordsOf } from '../../src/words/words.js'

const numbers = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => found.slice(1).map(Number))

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const words = wordsOf(language)

  it.each(Object.keys(LEVER_PAGES).flatMap((path) => [300, 760].map((width) => [path, width] as const)))(
    '%s is drawn within %d pixels, each link of its chains in a box of its own',
    (path, width) => {
      const svg = leverArrows(path, words, { width, isInline: false }) ?? ''
      const links = leverChains(path, words).flat()
      const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text)
      expect(texts).toEqual(links)
      const boxes = numbers(svg, /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)
      expect(boxes).toHaveLength(links.length)
      for (const [x, , own] of boxes) expect(x + own).toBeLessThanOrEqual(width + 2)
      for (const [k, [x, y]] of boxes.entries()) {
        const [before, above, wide] = boxes[k - 1] ?? [-100, y, 0]
        if (y === above) expect(x).toBeGreaterThan(before + wide)
      }
      // Those who do not see it are told the same.
      for (const link of links) expect(svg.match(/<title>([^<]*)</)?.[1]).toContain(link)
    }
  )
})

it('draws nothing of levers that only the table tells of', () => {
  expect(leverArrows('accountability.strictness', wordsOf('en'), { width: 300, isInline: true })).toBeNull()
})
