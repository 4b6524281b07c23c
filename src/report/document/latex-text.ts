/** Texts and tables as LaTeX, in which nothing that a user wrote is anything but text. */

import type { Language } from '../../model/language.js'
import { displayText } from '../display-text.js'
import { groupedRows, type Table } from '../tables/table.js'
import { tableShares } from '../tables/table-shares.js'

/** A text as LaTeX: its special characters in commands, signs that text fonts lack as formulas. */
export function latexText(text: string, language: Language): string {
  const plain = displayText(text)
    .replace(/[\\{}$&#^_~%`]/g, (character) => ESCAPES[character])
    // Behind the end of a row these two would be a length, or nothing.
    .replace(/^[[*]/, '{$&}')
    .replace(/-(?=-)/g, '-{}')
    .replace(SIGNS, (sign) => `\\ensuremath{${FORMULAS[sign]}}`)
    // Long hashes and paths are broken where they must be.
    .replace(/[0-9a-f]{40,}/g, (hash) => hash.replace(/.{8}/g, '$&\\allowbreak{}'))
    .replace(/(?<=[\w}])([/.])(?=[A-Za-z])/g, '$1\\allowbreak{}')
    .replace(/(?<=[a-z]{3})(?=[A-Z][a-z])/g, '\\allowbreak{}')
  // In an English text Chinese fonts would make quotation marks as wide as characters.
  return language === 'en' ? plain.replace(/[“”‘’…]/g, (mark) => LATIN[mark]) : plain
}

/** A table of three rules that goes on over pages, its caption above. */
export function latexTable(table: Table, caption: string, language: Language): string {
  const { columns, emphasised } = table
  const say = (text: string) => latexText(text, language)
  const spec = tableShares(table).map((share, k) => {
    const align = columns[k].align === 'right' ? '\\raggedleft' : '\\raggedright'
    return `>{${align}\\arraybackslash}p{\\dimexpr ${share.toFixed(4)}\\linewidth-2\\tabcolsep\\relax}`
  })
  const cell = (text: string, isStrong: boolean) => {
    const [value, ...notes] = text.split('\n').map(say)
    const shown = isStrong ? `\\textbf{${value}}` : value
    return [shown, ...notes.map((note) => `{\\scriptsize ${note}}`)].join('\\newline ')
  }
  const heads = `${columns.map(({ heading }) => cell(heading.replaceAll('\n', ' '), true)).join(' & ')} \\\\`
  const rows = groupedRows(table).flatMap(({ title, row }, k) => [
    ...(title === undefined ? [] : [`\\multicolumn{${columns.length}}{@{}l}{\\textbf{${say(title)}}} \\\\*`]),
    `${row.map((text) => cell(text, k === emphasised)).join(' & ')} \\\\`
  ])
  return `{\\footnotesize\\setlength\\tabcolsep{3pt}
\\begin{longtable}{@{}${spec.join('')}@{}}
\\caption{${say(caption)}}\\\\
\\toprule
${heads}
\\midrule
\\endfirsthead
\\toprule
${heads}
\\midrule
\\endhead
\\bottomrule
\\endlastfoot
${rows.join('\n')}
\\end{longtable}}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%' },
  ...{ '^': '\\textasciicircum{}', _: '\\_', '~': '\\textasciitilde{}', '`': '\\textasciigrave{}' }
}

const FORMULAS: Readonly<Record<string, string>> = {
  ...{ '\u2212': '-', '≤': '\\le', '≥': '\\ge', '×': '\\times', '±': '\\pm', '→': '\\to', '≈': '\\approx' },
  ...{
    '√': '\\surd',
    Σ: '\\Sigma',
    '²': '{}^2',
    '⁻': '{}^-',
    '¹': '{}^1',
    ᵀ: '{}^T',
    '⌈': '\\lceil',
    '⌉': '\\rceil',
    '₀': '{}_0',
    '₁': '{}_1',
    '₂': '{}_2',
    '∞': '\\infty',
    '≠': '\\ne'
  },
  ...{ α: '\\alpha', β: '\\beta', δ: '\\delta', λ: '\\lambda', σ: '\\sigma', χ: '\\chi', μ: '\\mu', '∓': '\\mp' },
  ...{ '▲': '\\blacktriangle', '▼': '\\blacktriangledown', '†': '\\dagger', '≡': '\\equiv', '·': '\\cdot' },
  ...{ '¼': '\\tfrac14', '½': '\\tfrac12', '¾': '\\tfrac34' }
}
const SIGNS = new RegExp(`[${Object.keys(FORMULAS).join('')}]`, 'g')

const LATIN: Readonly<Record<string, string>> = { '“': '``', '”': "''", '‘': '`', '’': "'", '…': '\\ldots{}' }
