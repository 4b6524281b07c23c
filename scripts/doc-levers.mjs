/** `docs/…/levers.md`: a section for each lever, by the groups of the explorer. */

import { readFileSync } from 'node:fs'
import { tsImport } from 'tsx/esm/api'

const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)

const WORDS = {
  en: {
    title: 'Levers',
    intro: [
      'Printed from `src/words/lever-pages.data.ts`, `lever-arrows.data.ts`, `src/findings/lever-grounds.data.ts` and the table of parameters by `npm run docs:update`. What each lever is in practice, how it acts in the model, what speaks against it, and what the effects of the measures that use it hang on. The explorer opens the same text from the name of each lever.',
      'The levers of the paper’s four remedies and of its argument are told by hand, the others from the table. How large an effect is depends on the world: `ganwei compare` measures it, and `--assumptions` and `--structures` say what it hangs on there.'
    ],
    tested:
      'A lever rarely moves alone; what is said of measures is printed by `npm run levers:update`, as in the second run of `npm start`. [Reading results](reading-results.md) explains the verdicts.'
  },
  zh: {
    title: '政策变量',
    intro: [
      '由 `npm run docs:update` 据 `src/words/lever-pages.data.ts`、`lever-arrows.data.ts`、`src/findings/lever-grounds.data.ts` 和参数表生成。说明每个政策变量在实践中指什么、在模型中如何起作用、代价与疑问何在，以及含有它的举措效果取决于什么。浏览器界面中，点击变量名称可展开同样的说明。',
      '论文四条对策和三项论证所涉的变量逐个撰写，其余取自参数表。效果大小因情景而异：由 `ganwei compare` 测定，`--assumptions` 和 `--structures` 说明它取决于什么。'
    ],
    tested:
      '政策变量很少单独变动；关于举措的说明由 `npm run levers:update` 生成，与 `npm start` 的第二次运行相同。各种判定的含义见[读取运行结果](reading-results.md)。'
  }
}

/** The levers that are told by hand. */
export const DRAWN_LEVERS = [
  ...readFileSync(new URL('../src/words/lever-pages.data.ts', import.meta.url), 'utf8').matchAll(
    /^ {2}'([\w.]+)': \{/gm
  )
].map(([, path]) => path)

/** The file below `docs/figures` of a lever’s drawing. */
export function leverFigure(path, language) {
  return `levers/${path}.${language}.svg`
}

/** What is the explorer's and no part of the library that is built: read from its source, once. */
let source
function sources() {
  source ??= Promise.all(
    [
      'report/charts/lever-arrows.ts',
      'report/lever-grounds.ts',
      'findings/lever-grounds.data.ts',
      'words/words.ts'
    ].map((path) => tsImport(`../src/${path}`, import.meta.url))
  )
  return source
}

/** How a lever acts, drawn. */
export async function leverDrawing(path, language) {
  const [{ leverArrows }, , , { wordsOf }] = await sources()
  return `${leverArrows(path, wordsOf(language), { width: 760, isInline: false })}\n`
}

/** The document in a language. */
export async function leversDocument(language) {
  const { PARAMETERS, parameterRow } = await built('model/parameters.js')
  const { title, intro, tested } = WORDS[language]
  const [, { leverGroundLines }, { LEVER_GROUNDS }, { LEVER_GROUPS, leverChains, leverLines, wordsOf }] =
    await sources()
  const words = wordsOf(language)
  const drawnText = (path) =>
    leverChains(path, words)
      .map((chain) => chain.join(' → '))
      .join(words.semicolon)
  const section = (path) => {
    const row = parameterRow(path)
    const [label, meaning] = [row.label[language], row.meaning[language]]
    const lines = [...leverLines(path, words), ...leverGroundLines(path, words)].map(
      ([name, text]) => `- **${name}**${words.colon}${text}`
    )
    const facts = `[\`${path}\`](parameters.md#${path})`
    const drawing =
      leverChains(path, words).length === 0 ? [] : [`![${drawnText(path)}](../figures/${leverFigure(path, language)})`]
    return [
      `### <a id="${path}"></a>${label}`,
      meaning,
      facts,
      ...drawing,
      ...(lines.length > 0 ? [lines.join('\n')] : [])
    ].join('\n\n')
  }
  const known = LEVER_GROUPS.flatMap(({ paths }) => paths)
  const others = PARAMETERS.filter(({ path, kind }) => kind === 'lever' && !known.includes(path)).map(
    ({ path }) => path
  )
  const groups = [
    ...LEVER_GROUPS.map(({ label, paths }) => [words.say(label), paths]),
    [words.leverPage.others, others]
  ]
  const parts = groups.map(([label, paths]) => [`## ${label}`, ...paths.map(section)].join('\n\n'))
  return `${[`# ${title}`, ...intro, words.sentences([tested, words.leverPage.tested(LEVER_GROUNDS)]), ...parts].join('\n\n')}\n`
}
