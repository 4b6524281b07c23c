/** Lines of Markdown of at most a hundred columns, broken only where nothing changes in what a reader sees. */

import stringWidth from 'string-width'

const MOST_COLUMNS = 100

/** Whether a line is prose, given whether it stands inside a block of code. */
export function isProse(line, isCode) {
  return !isCode && !/^\s*(?:\||```|#|<|\[[^\]]*\]:)/.test(line)
}

/** Breaks every line of prose that is too long; in Chinese at spaces and behind full-width marks alone. */
export function wrapMarkdown(text) {
  const lines = text.split('\n')
  let isCode = false
  for (let k = 0; k < lines.length; k++) {
    if (/^\s*```/.test(lines[k])) isCode = !isCode
    if (stringWidth(lines[k]) <= MOST_COLUMNS || !isProse(lines[k], isCode)) continue
    const broken = brokenLine(lines[k])
    const [last, next] = [broken.at(-1), lines[k + 1] ?? '']
    // What is left over begins the next line of the paragraph, where no space comes between Chinese characters.
    if (broken.length > 1 && isProse(next, false) && goesOn(last, next))
      lines.splice(k, 2, ...broken.slice(0, -1), `${last} ${next.trimStart()}`)
    else lines.splice(k, 1, ...broken)
  }
  return lines.join('\n')
}

function goesOn(last, next) {
  const isSpaced = /[\x21-\x7e]$/.test(last) && /^\s*[\x21-\x7e]/.test(next)
  return isSpaced && !/(?:<br>| {2})$/.test(last) && !/^\s*(?:[-*+]|\d+\.)\s/.test(next)
}

function brokenLine(line) {
  const [lead] = /^\s*(?:(?:[-*+]|\d+\.)\s+)?/.exec(line)
  const indent = ' '.repeat(lead.length)
  const lines = []
  let current = ''
  for (const piece of piecesOf(line.slice(lead.length))) {
    const before = lines.length === 0 ? lead : indent
    if (current !== '' && stringWidth(before + (current + piece).trimEnd()) > MOST_COLUMNS) {
      lines.push(before + current.trimEnd())
      current = ''
    }
    current += piece
  }
  return [...lines, (lines.length === 0 ? lead : indent) + current.trimEnd()]
}

/** The parts between which a line may be broken: not in code, links or formulas, nor before what would begin a list. */
function piecesOf(text) {
  const atoms = text.match(/`+[^`]*`+|!?\[[^\]]*\]\([^)]*\)|\s+|[\s\S]/gu) ?? []
  const pieces = []
  let current = ''
  for (const [k, atom] of atoms.entries()) {
    current += atom
    const next = atoms[k + 1]
    if (next === undefined || !mayEnd(atoms, k) || isBeginning(atoms.slice(k + 1, k + 5).join(''))) continue
    pieces.push(current)
    current = ''
  }
  return current === '' ? pieces : [...pieces, current]
}

function mayEnd(atoms, k) {
  if (/^\s+$/.test(atoms[k])) return !(/^\d$/.test(atoms[k - 1] ?? '') && /^\p{Script=Han}$/u.test(atoms[k + 1]))
  if (!/^[。；：，、？！]$/.test(atoms[k])) return false
  // The end of what is emphasised stays with it.
  return atoms[k + 1] !== '*' || atoms.slice(0, k).join('').replaceAll('**', '*').split('*').length % 2 === 1
}

/** What would begin a list, a heading or a table at the start of a line, or may not stand there. */
function isBeginning(text) {
  return /^(?:[-+*]\s|[#>|=”’）》】」]|\d+[.)]|\s)/.test(text)
}
