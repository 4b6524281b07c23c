/** What a tiny page shows, a text for each paragraph, row or spoken label that may hold estimates. */

import type { tinyPage } from './tiny-document.js'

type Node = ReturnType<typeof tinyPage>

/** What reads as one text. */
const BLOCKS = ['p', 'li', 'tr', 'figcaption', 'caption', 'summary', 'h2', 'h3', 'h4', 'alt']
/** Scales, settings and commands, which are no estimates. */
const PASSED_OVER = ['text', 'thead', 'th', 'option', 'label', 'pre', 'button', 'dl']
const SPOKEN = ['aria-label', 'title', 'alt']

/** The blocks of the results of a page, and of the line below them; figures whose caption says that their numbers have no intervals are left out. */
export function blocksOf(page: Node, noIntervals: string): readonly string[] {
  const blocks: string[] = []
  const walk = (node: Node, block: string[]) => {
    if (node.attributes.get('class')?.includes('axis') || saysNone(node, noIntervals)) return
    if (PASSED_OVER.includes(node.localName) && node.attributes.get('class') !== 'cell') return
    for (const name of SPOKEN) blocks.push(node.attributes.get(name) ?? '')
    const isOwn = BLOCKS.includes(node.localName) || node.attributes.get('class') === 'dot-values'
    const own = isOwn ? [] : block
    if (node.nodeType === 3) own.push(node.data)
    for (const child of node.childNodes) walk(child, own)
    if (node.localName === 'td') own.push(' ')
    if (isOwn) blocks.push(own.join(''))
  }
  for (const part of partsOf(page)) {
    const rest: string[] = []
    walk(part, rest)
    blocks.push(rest.join(' '))
  }
  return blocks.filter((text) => text.trim() !== '')
}

/** The results and the line that is always in sight, without the levers. */
function partsOf(node: Node): readonly Node[] {
  const isPart = node.attributes.get('id') === 'result' || node.attributes.get('class') === 'pocket'
  return isPart ? [node] : node.childNodes.flatMap(partsOf)
}

function saysNone(node: Node, noIntervals: string): boolean {
  return node.localName === 'figure' && node.lines.some((line) => String(line).includes(noIntervals))
}
