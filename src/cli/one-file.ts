/** The explorer as one HTML file that opens by double click: code, workers, kernel and library stand in the page itself. */

import { createHash } from 'node:crypto'
import type { Site } from './explore-site.js'

/** By this a page of ours is known. */
export const ONE_FILE_MARK = '<meta name="generator" content="ganwei explore" />'

/** Workers by the names that the page asks for them. */
const WORKERS = ['play-worker', 'story-worker', 'draw-worker'] as const

/** The page of a site with all that it needs; its policy allows only the script that stands in it. */
export function oneFile(site: Site): string {
  const code = textOf(site, /^assets\/index-[^/]*\.js$/)
  const style = textOf(site, /^assets\/index-[^/]*\.css$/)
  const script = inert(code)
  const packed = [
    ...WORKERS.map((name) => pack(name, inert(textOf(site, new RegExp(`^assets/${name}-[^/]*\\.js$`))))),
    pack('kernel.wasm', contentOf(site, 'kernel.wasm').toString('base64')),
    pack('opening.json', contentOf(site, 'opening.json').toString('utf8').replaceAll('<', '\\u003c'))
  ]
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}' 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "connect-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:'
  ].join('; ')
  const page = contentOf(site, 'index.html')
    .toString('utf8')
    .replace(/\s*<script\b[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(?:preload|modulepreload|stylesheet)"[^>]*>/g, '')
  return page
    .replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, () => policy)
    .replace('</head>', () => `${ONE_FILE_MARK}\n<style>${style.replaceAll('</', '<\\/')}</style>\n</head>`)
    .replace('</body>', () => `${packed.join('\n')}\n<script type="module">${script}</script>\n</body>`)
}

/** Code that ends no script element; both texts stand in strings, templates and expressions only, where the escape means the same. */
function inert(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3c')
}

function pack(name: string, text: string): string {
  return `<script type="application/octet-stream" id="packed:${name}">${text}</script>`
}

function textOf(site: Site, path: RegExp): string {
  const found = [...site.keys()].find((key) => path.test(key))
  return contentOf(site, found ?? String(path)).toString('utf8')
}

function contentOf(site: Site, path: string): Buffer {
  const file = site.get(path)
  if (file === undefined) throw new Error(`the explorer was built without ${path}`)
  return file.content
}
