import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PRINTED, TUTORIALS } from '../../scripts/documents.mjs'
import { CONSTANT_ROWS } from '../../src/model/constants.data.js'
import { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS } from '../../src/model/outcomes.js'
import { PARAMETERS } from '../../src/model/parameters.js'
import { PATTERNS } from '../../src/report/document/patterns.data.js'
import { buildInfo } from '../../src/run/build-info.js'
import { wordsOf } from '../../src/words/words.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const PAGES = ['', 'docs', 'docs/en', 'docs/zh', 'scenarios', 'outputs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
)

const ANCHORS = new Map<string, Set<string>>()

/** The anchors of a page. */
function anchorsIn(path: string): Set<string> {
  const anchors = ANCHORS.get(path) ?? anchorsOf(read(path))
  ANCHORS.set(path, anchors)
  return anchors
}

/** The anchors of a page's text: those of its headings, as GitHub makes them, and those that it sets itself. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{Pc}\p{M} -]/gu, '')
      .replaceAll(' ', '-')
  )
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id)])
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sourceFiles(path) : /\.(ts|mjs)$/.test(entry.name) ? [path] : []
  })
}

describe('what documents show of the program', () => {
  it.each(PAGES.filter((page) => page.startsWith('docs/zh') || page === 'README.zh-CN.md'))(
    '%s leads to Chinese pages, and says of English ones that they are',
    (page) => {
      for (const [, label, name, anchor, after] of read(page).matchAll(
        /\[([^\]]*)\]\((?:docs|\.\.)\/en\/([\w-]+\.md)(#[^)]*)?\)(（英文)?/g
      )) {
        if (label === 'English') continue
        const isOwn = page === `docs/zh/${name}`
        if (!isOwn && anchor === undefined) expect(PAGES, name).not.toContain(`docs/zh/${name}`)
        expect(after, `${label} of ${page}`).toBe('（英文')
      }
    }
  )

  it.each(Object.entries(PRINTED))('%s is as `npm run docs:update` prints it', async (path, make) => {
    expect(await make()).toBe(read(path))
  })

  it.each(Object.values(TUTORIALS))('the numbers that %s speaks of stand in what its commands print', (path) => {
    const text = read(path).replace('Node 20.19', '')
    const blocks = text.match(/^```[\s\S]*?^```$/gm)!
    const shown = blocks.join('\n')
    const prose = blocks.reduce((rest, block) => rest.replace(block, ''), text)
    const numbers = prose.match(/[−+]?\d+\.\d\d(?!\d)/g) ?? []
    expect(numbers.length).toBeGreaterThan(3)
    for (const number of numbers) expect(shown.includes(number), number).toBe(true)
  })
})

describe('links', () => {
  it('lead to what is there, file and place', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(14)
    for (const page of PAGES) {
      for (const [, target, anchor] of read(page).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/g)) {
        const path = target === '' ? page : join(dirname(page), target)
        const link = `${page} → ${target}#${anchor}`
        expect(existsSync(join(root, path)), link).toBe(true)
        if (anchor !== '' && statSync(join(root, path)).isFile()) {
          expect(anchorsIn(path).has(decodeURIComponent(anchor)), link).toBe(true)
        }
      }
    }
  })
})

describe('docs/en/odd.md', () => {
  const odd = read('docs/en/odd.md')

  it('has every parameter with its basis, and every outcome', () => {
    for (const { path, basis } of PARAMETERS) {
      const row = odd.split('\n').find((line) => line.startsWith(`| [\`${path}\`](`)) ?? ''
      expect(row, path).toContain(` | ${basis} | `)
    }
    for (const { name } of [...TOTAL_ROWS, ...RATE_ROWS, ...ANSWER_ROWS, ...REASON_ROWS, ...BOX_ROWS]) {
      expect(odd.includes(`[\`${name}\`](outcomes.md#`), name).toBe(true)
    }
  })

  it('numbers its equations from 1 on without a gap, and has every one that the code cites', () => {
    const numbers = [...odd.matchAll(/<a id="eq-(\d+)"><\/a>\*\*\((\d+)\)/g)].map(([, id, shown]) => {
      expect(id).toBe(shown)
      return Number(id)
    })
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    const cited = [...sourceFiles('src'), ...sourceFiles('test')].flatMap((path) =>
      [...read(path).matchAll(/odd\.md ((?:\(\d+\)(?:, |–| and )?)+)/g)].flatMap(([, list]) =>
        [...list.matchAll(/\d+/g)].map(([number]) => ({ path, number: Number(number) }))
      )
    )
    expect(cited.length).toBeGreaterThan(50)
    for (const { path, number } of cited) expect(numbers, path).toContain(number)
  })

  it('says of every equation in which file of the code it stands', () => {
    const [, section] = odd.split('\n## Reading order of the code\n')
    const listed = [...section.split('\n## ')[0].matchAll(/^\| (.*) \| (.*) \|$/gm)].flatMap(([, what, where]) => {
      for (const [, file] of where.matchAll(/`(src\/[^`]*\.ts)`/g))
        expect(existsSync(join(root, file)), file).toBe(true)
      return [...what.matchAll(/\((\d+)\)(?:–\((\d+)\))?/g)].flatMap(([, from, to = from]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (_, k) => Number(from) + k)
      )
    })
    const numbers = [...odd.matchAll(/<a id="eq-(\d+)">/g)].map(([, number]) => Number(number))
    for (const number of numbers) expect(listed, `(${number})`).toContain(number)
  })

  it('has every constant in the equations that the table names', () => {
    for (const { name, value, equations } of CONSTANT_ROWS) {
      for (const number of equations) {
        const from = odd.indexOf(`<a id="eq-${number}">`)
        const equation = odd.slice(from, odd.indexOf('<a id="', from + 1))
        const shown = value === 1e-9 ? '10⁻⁹' : String(value)
        expect(equation, `${name} in (${number})`).toContain(shown)
      }
    }
  })

  it('says how many parameters have which basis', () => {
    const count = (basis: string) => PARAMETERS.filter((row) => row.basis === basis).length
    expect(odd.replace(/\s+/g, ' ')).toContain(
      `Of ${PARAMETERS.length} parameters, ${count('A')} are assumed, ${count('C')} tuned, ${count('S')} taken from the paper and ${count('L')} from the literature`
    )
  })

  it('marks every pattern that is tested', () => {
    const tested = PATTERNS.map(({ number }) => number).sort((a, b) => a - b)
    const marked = [...odd.matchAll(/^\| (\d+) \|.*\| (?:partly )?(?:tuned|built in|emergent|recklessness|a check)/gm)]
    expect(marked.map(([, number]) => Number(number))).toEqual(tested)
  })

  it('says of every row of the paper where it is found', () => {
    const section = odd.slice(odd.indexOf('\n## The paper, row by row') + 1).split('\n## ')[0]
    const rows = [...section.matchAll(/^\| (?!the paper)(.*) \| (.*) \|$/gm)]
    expect(rows.length).toBeGreaterThanOrEqual(50)
    for (const [row, , where] of rows) expect(where, row).toMatch(/\]\(|pattern|I\.iii/)
  })
})

describe('the pages of evaluation', () => {
  const origins = {
    en: { 'built-in': 'built in', tuned: 'tuned', emergent: 'emergent' },
    zh: { 'built-in': '预设', tuned: '校准', emergent: '涌现' }
  }

  it.each(['en', 'zh'] as const)('docs/%s/evaludation.md says of every pattern what the report says', (language) => {
    const rows = [
      ...read(`docs/${language}/evaludation.md`).matchAll(/^\| (\d+) \| (.*) \| (.*) \| (.*) \| (.*) \|$/gm)
    ]
    const said = rows.map(([, ...cells]) => cells.join(' | '))
    const { standings } = wordsOf(language).report.document.patterns
    for (const { number, pattern, origin, because, inReference } of PATTERNS) {
      const cells = [pattern[language], origins[language][origin], because[language], standings[inReference]]
      expect(said).toContain([number, ...cells].join(' | '))
    }
  })
})

describe('versions', () => {
  it('are one: of the package, the lock, the citation, the latest change, the build', () => {
    const { version } = JSON.parse(read('package.json'))
    expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe(version)
    expect(read('CITATION.cff')).toContain(`\nversion: ${version}\n`)
    expect(read('CHANGELOG.md').match(/^## (\S+)$/m)?.[1]).toBe(version)
    expect(buildInfo().version).toBe(version)
    expect(JSON.parse(read('dist/build.json')).version).toBe(version)
  })
})
