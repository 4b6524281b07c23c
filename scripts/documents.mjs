/** Every document that shows what the program prints, as it should be now; tests compare, `npm run docs:update` writes. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layOutFolder, withFreshOutput } from './doc-commands.mjs'
import { DRAWN_LEVERS, leverDrawing, leverFigure, leversDocument } from './doc-levers.mjs'
import { outcomesDocument, parametersDocument, rangesDocument, scenariosGuide, withOddTables } from './doc-tables.mjs'
import { withPicture } from './house-picture.mjs'
import { wrapMarkdown } from './wrap-markdown.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path) => readFileSync(join(root, path), 'utf8')

/** Documents that are printed from tables, in whole or in part. */
export const PRINTED = {
  ...inBoth('parameters.md', parametersDocument),
  ...inBoth('levers.md', leversDocument),
  ...Object.fromEntries(
    DRAWN_LEVERS.flatMap((path) =>
      ['en', 'zh'].map((language) => [
        `docs/figures/${leverFigure(path, language)}`,
        () => leverDrawing(path, language)
      ])
    )
  ),
  ...inBoth('outcomes.md', outcomesDocument),
  ...inBoth('odd.md', async (language) =>
    withOddTables(read(`docs/${language}/odd.md`), language, read('docs/en/odd.md'))
  ),
  'ARCHITECTURE.md': async () => withPicture(read('ARCHITECTURE.md')),
  'scenarios/ranges/assumed.yaml': () => rangesDocument('assumed'),
  'scenarios/ranges/assumed-and-variants.yaml': () => rangesDocument('assumed-and-variants'),
  'scenarios/README.md': async () => scenariosGuide()
}

/** The tutorial in each language; its commands are run. */
export const TUTORIALS = { en: 'docs/en/tutorial.md', zh: 'docs/zh/tutorial.md' }

/** The tutorials by language, with what their commands print now. */
export function freshTutorials() {
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-docs-'))
  try {
    layOutFolder(folder)
    return withFreshOutput({ en: read(TUTORIALS.en), zh: read(TUTORIALS.zh) }, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A page of both trees, made by a function of the language. */
function inBoth(page, make) {
  return Object.fromEntries(
    ['en', 'zh'].map((language) => [`docs/${language}/${page}`, async () => wrapMarkdown(await make(language))])
  )
}
