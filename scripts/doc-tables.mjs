/** The documents and tables that are printed from the built program: parameters, outcomes, the guide to the scenarios. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)

const BASIS = {
  S: { en: 'taken or derived from the paper', zh: '取自或推自论文' },
  L: { en: 'literature', zh: '文献' },
  C: { en: 'first tuned to the survey', zh: '最初据调查校准' },
  A: { en: 'assumed', zh: '假定' },
  V: { en: 'of a variant, off in version 1', zh: '变体所属，第 1 版中不起作用' }
}
const KINDS = {
  lever: { en: 'a policy can move it', zh: '政策变量' },
  trait: { en: 'of people and places', zh: '人与单位的特征' },
  behaviour: { en: 'how people react', zh: '人的行为方式' },
  structure: { en: 'of the experiment', zh: '试验的结构' }
}
/** What units are called; one that is missing here is called by its name. */
const UNITS = {
  en: { cases: 'cases per cadre-quarter', harm: 'harm per cadre-quarter' },
  zh: {
    share: '占比',
    probability: '概率',
    utility: '效用',
    logit: 'logit',
    log: '对数',
    merit: '情由分',
    factor: '倍数',
    quarters: '季度',
    cadres: '人',
    observations: '观测',
    cases: '每人季案件数',
    harm: '每人季损害'
  }
}
const OUTCOME_UNITS = {
  en: { 'cadre-periods': 'cadre-quarters' },
  zh: {
    'cadre-periods': '人季',
    errors: '次',
    cases: '件',
    units: '个单位',
    output: '产出',
    harm: '损害',
    probability: '概率',
    utility: '效用',
    share: '占比'
  }
}
const TIER_BOUNDS = {
  en: 'units, cadres ≥ 1; elaboration −5 to 5',
  zh: '单位数、干部数 ≥ 1；细化程度 −5 至 5'
}
const PARAMETER_WORDS = {
  en: {
    title: 'Parameters',
    heading: ['parameter', 'default', 'bounds', 'plausible', 'unit', 'kind', 'basis', 'meaning'],
    intro: [
      'Printed from `src/model/parameters.data.ts` by `npm run docs:update`; nothing here is written by hand. A scenario file sets a parameter under its group; bounds are inclusive. ' +
        'Where the values of basis `S` and `L` come from stands in [odd.md](odd.md#iii-iv-b-parameters).',
      '*Plausible* is where a number is held to lie, uniformly on its own scale (shares by logit, other positive numbers by log, else plainly), and its reason stands below the meaning: it is what `--assumptions` and the ranges `ganwei:ranges/assumed` vary; with basis `V` too, `ganwei:ranges/assumed-and-variants`.'
    ],
    legend: (kinds, basis) => [`Kinds: ${kinds}.`, `Basis: ${basis}.`],
    group: (name, label) => (label.en === name ? name : `${name} · ${label.en}`),
    meaning: (label, meaning) => `**${label}**: ${meaning}`,
    plausible: (why) => `<br>*Plausible*: ${why}.`
  },
  zh: {
    title: '参数',
    heading: ['参数', '默认值', '允许范围', '可信范围', '单位', '类别', '依据', '含义'],
    intro: [
      '本页由 `npm run docs:update` 从参数表 `src/model/parameters.data.ts` 印出，没有手写的内容。在情景文件中，参数写在所属的组之下；允许范围包括两端。依据为 `S`、`L` 的数值出自何处，见 [odd.md](odd.md#iii-iv-b-parameters)。',
      '*可信范围*是对参数取值的判断：在各自的尺度上均匀分布（占比用 logit，其余正数用对数，否则线性），理由附在含义之后。`--assumptions` 与 `ganwei:ranges/assumed` 即在其中取值；`ganwei:ranges/assumed-and-variants` 另含依据为 `V` 的参数。'
    ],
    legend: (kinds, basis) => [`类别：${kinds}。`, `依据：${basis}。`],
    group: (name, label) => `${name} · ${label.zh}`,
    meaning: (label, meaning) => `**${label}**：${meaning}`,
    plausible: (why) => `<br>*可信范围*：${why}。`
  }
}
const OUTCOME_WORDS = {
  en: {
    title: 'Outcomes',
    heading: ['outcome', 'unit', 'meaning'],
    intro:
      'Printed from `src/model/outcomes.data.ts` by `npm run docs:update`. Means and intervals are over replications. The headline is [`afraidRate`](#afraidRate), always read beside [`deterredShare`](#deterredShare).',
    totals: ['Totals', 'Of one replication, over the measured quarters.'],
    rates: ['Rates', 'Of one replication; undefined where the denominator is 0.'],
    answers: ['Questionnaire', 'Shares of answers at the end of the run, [odd.md (58)](odd.md#eq-58).'],
    units: ['Units', 'Of one replication: what its units differ in over the measured quarters.'],
    reasons: [
      'Reasons of failure',
      'Cases by where they failed; columns `failed:…` of `replications.csv`. With the grants they add up to the cases.'
    ],
    boxes: [
      'The nine boxes',
      'Means over measured cadre-quarters, from the reference engine (`views: { boxes: true }`).'
    ]
  },
  zh: {
    title: '结果',
    heading: ['结果', '单位', '含义'],
    intro:
      '本页由 `npm run docs:update` 从结果表 `src/model/outcomes.data.ts` 印出。均值与区间都就各次重复而言。首要结果是 [`afraidRate`](#afraidRate)（不敢为率），须与 [`deterredShare`](#deterredShare)（受抑制比例）一并看。',
    totals: ['总量', '一次重复在测量期内的总量。'],
    rates: ['比率', '一次重复的比率；分母为 0 时没有定义。'],
    answers: ['问卷', '期末问卷各项回答的占比，[odd.md (58)](odd.md#eq-58)。'],
    units: ['单位之间', '一次重复中各单位在测量期内的差别。'],
    reasons: ['未获容错的原因', '案件止于哪一环节，即 `replications.csv` 的 `failed:…` 各列；与容错数相加等于案件数。'],
    boxes: ['综合型激励模型的九个变量', '测量期内每人季的均值，由参考引擎给出（`views: { boxes: true }`）。']
  }
}

/** `docs/…/parameters.md` in a language. */
export async function parametersDocument(language) {
  const { PARAMETER_TABLE } = await built('model/parameters.js')
  const words = PARAMETER_WORDS[language]
  const list = (entries) =>
    Object.entries(entries)
      .map(([key, said]) => `\`${key}\` ${said[language]}`)
      .join(language === 'zh' ? '；' : '; ')
  const groups = Object.entries(PARAMETER_TABLE).map(([group, { label, parameters }]) => {
    const rows = Object.entries(parameters).map(([name, row]) => {
      const path = `${group}.${name}`
      const isNumber = row.type === 'number'
      return cells([
        `<a id="${path}"></a>\`${path}\``,
        valueOf(row),
        boundsOf(row, language),
        plausibleOf(row, language),
        isNumber ? unitOf(row, language) : '',
        row.kind,
        row.basis,
        words.meaning(row.label[language], row.meaning[language]) +
          (isNumber ? words.plausible(row.plausible.why[language]) : '')
      ])
    })
    return `## ${words.group(group, label)}\n\n${table(words.heading, rows)}`
  })
  const parts = [`# ${words.title}`, ...words.intro, ...words.legend(list(KINDS), list(BASIS)), ...groups]
  return `${parts.join('\n\n')}\n`
}

/** `docs/…/outcomes.md` in a language. */
export async function outcomesDocument(language) {
  const { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, rateFormula, REASON_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS } =
    await built('model/outcomes.js')
  const words = OUTCOME_WORDS[language]
  const unit = (name) => OUTCOME_UNITS[language][name] ?? name
  const section = ([title, about], prefix, rows, detail) => {
    const lines = rows.map((row) => {
      const meaning = PARAMETER_WORDS[language].meaning(row.label[language], row.meaning[language])
      return cells([`<a id="${prefix}${row.name}"></a>\`${row.name}\``, detail(row), meaning])
    })
    return `## ${title}\n\n${about}\n\n${table(words.heading, lines)}`
  }
  const parts = [
    `# ${words.title}`,
    words.intro,
    section(words.totals, '', TOTAL_ROWS, (row) => unit(row.unit)),
    section(words.rates, '', RATE_ROWS, (row) => `\`${rateFormula(row)}\``),
    section(words.answers, '', ANSWER_ROWS, () => unit('share')),
    section(words.units, '', UNIT_RATE_ROWS, () => unit('share')),
    section(words.reasons, 'failed-', REASON_ROWS, () => unit('cases')),
    section(words.boxes, 'box-', BOX_ROWS, () => '')
  ]
  return `${parts.join('\n\n')}\n`
}

const ODD_WORDS = {
  en: {
    parameters: ['parameter', 'default', 'bounds', 'plausible', 'unit', 'kind', 'basis', 'equations'],
    constants: ['constant', 'value', 'meaning', 'equations'],
    families: [
      'totals',
      'rates',
      'answers of the questionnaire',
      'rates of units',
      'reasons of failure',
      'the nine boxes'
    ],
    family: (title, list) => `- *${title}*: ${list.join(', ')}.`
  },
  zh: {
    parameters: ['参数', '默认值', '允许范围', '可信范围', '单位', '类别', '依据', '方程'],
    constants: ['常数', '值', '含义', '方程'],
    families: ['总量', '比率', '问卷回答', '单位之间的比率', '未获容错的原因', '九个变量'],
    family: (title, list) => `- *${title}*：${list.join('、')}。`
  }
}

/** `odd.md` of a language with its three tables, which stand between marks, made anew; equations are looked up in the English text. */
export async function withOddTables(text, language, english = text) {
  const words = ODD_WORDS[language]
  const { PARAMETERS } = await built('model/parameters.js')
  const { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS } = await built('model/outcomes.js')
  const { CONSTANT_ROWS } = await built('model/constants.data.js')
  const equations = equationsOf(english)
  const parameters = table(
    words.parameters,
    PARAMETERS.map((row) => {
      const name = row.path === 'public.tolerance' ? 'public\\.tolerance' : row.name
      const used = equations.filter(({ code }) => new RegExp(`\\b${name}\\b`).test(code))
      const links = used.map(({ number }) => `[(${number})](#eq-${number})`).join(' ')
      const unit = row.type !== 'number' ? '' : language === 'en' ? row.unit : unitOf(row, language)
      const link = `[\`${row.path}\`](parameters.md#${row.path})`
      const [bounds, plausible] = [boundsOf(row, language), plausibleOf(row, language)]
      return cells([link, valueOf(row), bounds, plausible, unit, row.kind, row.basis, links])
    })
  )
  const families = [
    ['', TOTAL_ROWS],
    ['', RATE_ROWS],
    ['', ANSWER_ROWS],
    ['', UNIT_RATE_ROWS],
    ['failed-', REASON_ROWS],
    ['box-', BOX_ROWS]
  ]
  const outcomes = families.map(([prefix, rows], k) => {
    const list = rows.map(({ name, label }) => `[\`${name}\`](outcomes.md#${prefix}${name}) ${label[language]}`)
    return words.family(words.families[k], list)
  })
  const constants = table(
    words.constants,
    CONSTANT_ROWS.map(({ name, value, meaning, equations: numbers }) =>
      cells([
        `\`${name}\``,
        value,
        meaning[language],
        numbers.map((number) => `[(${number})](#eq-${number})`).join(' ')
      ])
    )
  )
  const printed = between(between(text, 'parameters', parameters), 'outcomes', outcomes.join('\n'))
  return between(printed, 'constants', constants)
}

/** A file of `scenarios/ranges`: the plausible ranges of the table. */
export async function rangesDocument(which) {
  const { defaultRanges } = await built('scenario/ranges.js')
  const { RANGE_FILES } = await built('scenario/messages.data.js')
  const { label, question } = RANGE_FILES[which]
  const text = ({ zh, en }) => [`  zh: ${zh}`, `  en: ${en}`]
  return `${[
    '# yaml-language-server: $schema=../scenario.schema.json',
    '# Printed from src/model/parameters.data.ts by npm run docs:update; the reason of each range stands in docs/en/parameters.md.',
    'version: 1',
    'kind: ranges',
    ...['label:', ...text(label)],
    ...['question:', ...text(question)],
    'ranges:',
    ...defaultRanges(which).map(({ name, low, high }) => `  ${name}: {low: ${low}, high: ${high}}`)
  ].join('\n')}\n`
}

/** `scenarios/README.md`. Throws where the command notes something, such as that a file has faults and is left out. */
export function scenariosGuide() {
  const main = join(root, 'dist', 'program', 'main.js')
  const list = [main, 'scenario', 'list', '--markdown', '--lang', 'en']
  const { stdout, stderr } = spawnSync(process.execPath, list, { cwd: root, encoding: 'utf8' })
  if (stderr !== '') throw new Error(stderr)
  return stdout
}

/** The numbered equations with the names that stand in their formulas, and in code marks before these. */
function equationsOf(text) {
  return text
    .split(/(?=<a id="eq-)/)
    .slice(1)
    .map((part) => {
      const own = part.split(/^## |^### |^#### /m)[0]
      const formulas = [...own.matchAll(/^```text\n([\s\S]*?)^```/gm)].map(([, formula]) => formula)
      const marked = [...own.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name)
      return { number: Number(part.match(/eq-(\d+)/)[1]), code: [...formulas, ...marked].join('\n') }
    })
}

function between(text, name, content) {
  const [begin, end] = [`<!-- ${name}: npm run docs:update -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no marks for ${name}`)
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`
}

function valueOf(row) {
  if (row.type !== 'tiers') return String(row.default)
  return row.default
    .map(({ id, units, cadresPerUnit, elaboration }) => `${id} ${units}×${cadresPerUnit} (${elaboration})`)
    .join('<br>')
}

function boundsOf(row, language) {
  if (row.type === 'choice') return row.choices.join(language === 'zh' ? '、' : ', ')
  if (row.type === 'tiers') return TIER_BOUNDS[language]
  return row.name === 'burnIn' ? range(0, 'periods − 1', language) : range(row.min, row.max, language)
}

/** Where a number plausibly lies. */
function plausibleOf(row, language) {
  if (row.type !== 'number') return ''
  const { low, high } = row.plausible
  return low === high ? '–' : range(low, high, language)
}

const range = (low, high, language) => `${low} ${language === 'zh' ? '至' : 'to'} ${high}`

function unitOf(row, language) {
  return UNITS[language][row.unit] ?? row.unit
}

function table(heading, rows) {
  return [cells(heading), `|${'---|'.repeat(heading.length)}`, ...rows].join('\n')
}

function cells(texts) {
  return `| ${texts.map((text) => String(text).replaceAll('|', '\\|')).join(' | ')} |`
}
