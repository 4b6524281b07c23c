import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Site } from '../../src/cli/explore-site.js'
import { ONE_FILE_MARK, oneFile } from '../../src/cli/one-file.js'

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />
    <link rel="preload" as="fetch" href="./opening.json" crossorigin />
    <script type="module" crossorigin src="./assets/index-a.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/other-b.js">
    <link rel="stylesheet" crossorigin href="./assets/index-a.css">
  </head>
  <body><div id="page"></div></body>
</html>`

const file = (text: string) => ({ type: '', content: Buffer.from(text) })
const SITE: Site = new Map([
  ['index.html', file(HTML)],
  ['assets/index-a.js', file('const $1 = "</script><!-- $& <script>"')],
  ['assets/index-a.css', file('a { color: red }')],
  ['assets/play-worker-c.js', file('onmessage = "</SCRIPT>"')],
  ['assets/story-worker-d.js', file('story')],
  ['assets/draw-worker-e.js', file('draw')],
  ['kernel.wasm', file('wasm')],
  ['opening.json', file('{"label":"</script>"}')]
])

it('holds all of a site in one page, asks for nothing, and allows only its own script', () => {
  const page = oneFile(SITE)
  expect(page).toContain(ONE_FILE_MARK)
  expect(page).not.toMatch(/\b(?:src|href)=/)
  const scripts = [...page.matchAll(/<script type="([^"]*)"([^>]*)>([\s\S]*?)<\/script>/g)]
  expect(scripts.map(([, type, id]) => type + id)).toEqual([
    ...['play-worker', 'story-worker', 'draw-worker', 'kernel.wasm', 'opening.json'].map(
      (name) => `application/octet-stream id="packed:${name}"`
    ),
    'module'
  ])
  const texts = scripts.map(([, , , text]) => text)
  const hash = createHash('sha256').update(texts[5]).digest('base64')
  expect(page).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'`)
  // What is escaped means the same to who reads it.
  expect(new Function(`${texts[5]}; return $1`)()).toBe('</script><!-- $& <script>')
  expect(texts[0]).toBe('onmessage = "\\x3c/SCRIPT>"')
  expect(atob(texts[3])).toBe('wasm')
  expect(JSON.parse(texts[4])).toEqual({ label: '</script>' })
})
