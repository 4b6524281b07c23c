/** The documents and tables that are printed from the built program: parameters, outcomes, the guide to the scenarios. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)

const BASIS = {
  S: ['taken or derived from the paper', '取自或推自论文'],
  L: ['literature', '文献'],
  C: ['calibrated to the survey', '据调查校准'],
  A: ['assumed', '假定'],
  V: ['of a variant, off by default', '变体所有，默认不起作用']
}
const KINDS = {
  lever: ['a policy can move it', '政策变量'],
  trait: ['of people and places', '人与单位的特征'],
  behaviour: ['how people react', '人的行为方式'],
  structure: ['of the experiment', '试验的结构']
}
const UNITS = {
  share: 'share 占比',
  probability: 'probability 概率',
  utility: 'utility 效用',
  logit: 'logit',
  log: 'log',
  merit: 'merit 情由分',
  factor: 'factor 倍数',
  quarters: 'quarters 季度',
  cadres: 'cadres 人',
  observations: 'observations 观测',
  cases: 'cases per cadre-quarter 每人季案件数',
  harm: 'harm per cadre-quarter 每人季损害'
}

/** `docs/en/parameters.md`. */
export async function parametersDocument() {
  const { PARAMETER_TABLE } = await built('model/parameters.js')
  const list = (words) =>
    Object.entries(words)
      .map(([key, [en, zh]]) => `\`${key}\` ${en} ${zh}`)
      .join('; ')
  const groups = Object.entries(PARAMETER_TABLE).map(([group, { label, parameters }]) => {
    const rows = Object.entries(parameters).map(([name, row]) => {
      const path = `${group}.${name}`
      const meaning = `**${row.label.en}**: ${row.meaning.en}<br>**${row.label.zh}**：${row.meaning.zh}`
      const unit = row.type === 'number' ? UNITS[row.unit] : ''
      return cells([
        ...[
          `<a id="${path}"></a>\`${path}\``,
          valueOf(row),
          boundsOf(row),
          plausibleOf(row),
          unit,
          row.kind,
          row.basis
        ],
        `${meaning}${whyOf(row)}`
      ])
    })
    const heading = [
      'parameter 参数',
      'default 默认',
      'bounds 允许',
      'plausible 可信',
      'unit 单位',
      'kind 类',
      'basis 依据',
      'meaning 含义'
    ]
    return `## ${group} · ${label.en === group ? '' : `${label.en} `}${label.zh}\n\n${table(heading, rows)}`
  })
  return `${[
    '# Parameters · 参数',
    'Printed from `src/model/parameters.data.ts` by `npm run docs:update`; nothing here is written by hand. A scenario file sets a parameter under its group; bounds are inclusive. ' +
      'Where the values of basis `S` and `L` come from stands in [odd.md](odd.md#iii-iv-b-parameters).',
    '本页由 `npm run docs:update` 从参数表印出。情景文件在组名之下写参数；范围含两端。依据为 `S`、`L` 的值出自何处，见 [odd.md](odd.md#iii-iv-b-parameters)。',
    '*Plausible* is where a number is held to lie, uniformly on its own scale (shares by logit, other positive numbers by log, else plainly), and its reason stands below the meaning: it is what `--assumptions` and the ranges `ganwei:ranges/assumed` vary; with basis `V` too, `ganwei:ranges/assumed-and-variants`. 可信范围是对参数取值的判断，在各自尺度上均匀（占比用 logit，其余正数用对数，否则线性），理由附在含义之后；`--assumptions` 与 `ganwei:ranges/assumed` 即在其中变动，`ganwei:ranges/assumed-and-variants` 另含依据为 `V` 的参数。',
    `Kinds 类: ${list(KINDS)}.`,
    `Basis 依据: ${list(BASIS)}.`,
    ...groups
  ].join('\n\n')}\n`
}

/** `docs/en/outcomes.md`. */
export async function outcomesDocument() {
  const { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, rateFormula, REASON_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS } =
    await built('model/outcomes.js')
  const section = ([title, about, prefix, rows, detail]) => {
    const lines = rows.map((row) => {
      const meaning = `**${row.label.en}**: ${row.meaning.en}<br>**${row.label.zh}**：${row.meaning.zh}`
      return cells([`<a id="${prefix}${row.name}"></a>\`${row.name}\``, detail(row), meaning])
    })
    return `## ${title}\n\n${about}\n\n${table(['outcome 结果', 'unit 单位', 'meaning 含义'], lines)}`
  }
  const sections = [
    [
      'Totals · 总量',
      'Of one replication, over the measured quarters. 一次重复在测量期内的总量。',
      '',
      TOTAL_ROWS,
      ({ unit }) => unit
    ],
    [
      'Rates · 比率',
      'Of one replication; undefined where the denominator is 0. 一次重复的比率；分母为 0 时没有定义。',
      '',
      RATE_ROWS,
      (row) => `\`${rateFormula(row)}\``
    ],
    [
      'Questionnaire · 问卷',
      'Shares of answers at the end of the run, [odd.md (58)](odd.md#eq-58). 期末问卷各项回答的占比。',
      '',
      ANSWER_ROWS,
      () => 'share 占比'
    ],
    [
      'Units · 单位之间',
      'Of one replication: what its units differ in over the measured quarters. 一次重复中各单位在测量期内的差别。',
      '',
      UNIT_RATE_ROWS,
      () => 'share 占比'
    ],
    [
      'Reasons of failure · 未获容错的原因',
      'Cases by where they failed; columns `failed:…` of `replications.csv`. With the grants they add up to the cases. 案件止于何处；与容错数相加等于案件数。',
      'failed-',
      REASON_ROWS,
      () => 'cases 案件'
    ],
    [
      'The nine boxes · 综合型激励模型的九个变量',
      'Means over measured cadre-quarters, from the reference engine (`views: { boxes: true }`). 测量期内干部·季度的均值，由参考引擎给出。',
      'box-',
      BOX_ROWS,
      () => ''
    ]
  ]
  return `${[
    '# Outcomes · 结果',
    'Printed from `src/model/outcomes.data.ts` by `npm run docs:update`. Means and intervals are over replications. The headline is [`afraidRate`](#afraidRate), always read beside [`deterredShare`](#deterredShare).',
    '本页由 `npm run docs:update` 从结果表印出。均值与区间都就各次重复而言。首要结果是 [`afraidRate`](#afraidRate)（不敢为率），总与 [`deterredShare`](#deterredShare)（受抑制比例）一起看。',
    ...sections.map(section)
  ].join('\n\n')}\n`
}

/** `docs/en/odd.md` with its three tables, which stand between marks, made anew. */
export async function withOddTables(text) {
  const { PARAMETERS } = await built('model/parameters.js')
  const { ANSWER_ROWS, BOX_ROWS, RATE_ROWS, REASON_ROWS, TOTAL_ROWS, UNIT_RATE_ROWS } = await built('model/outcomes.js')
  const { CONSTANT_ROWS } = await built('model/constants.data.js')
  const equations = equationsOf(text)
  const parameters = table(
    ['parameter', 'default', 'bounds', 'plausible', 'unit', 'kind', 'basis', 'equations'],
    PARAMETERS.map((row) => {
      const name = row.path === 'public.tolerance' ? 'public\\.tolerance' : row.name
      const used = equations.filter(({ code }) => new RegExp(`\\b${name}\\b`).test(code))
      const links = used.map(({ number }) => `[(${number})](#eq-${number})`).join(' ')
      const unit = row.type === 'number' ? row.unit : ''
      const link = `[\`${row.path}\`](parameters.md#${row.path})`
      return cells([link, valueOf(row), boundsOf(row), plausibleOf(row), unit, row.kind, row.basis, links])
    })
  )
  const families = [
    ['totals', '', TOTAL_ROWS],
    ['rates', '', RATE_ROWS],
    ['answers of the questionnaire', '', ANSWER_ROWS],
    ['rates of units', '', UNIT_RATE_ROWS],
    ['reasons of failure', 'failed-', REASON_ROWS],
    ['the nine boxes', 'box-', BOX_ROWS]
  ]
  const outcomes = families.map(([title, prefix, rows]) => {
    const list = rows.map(({ name, label }) => `[\`${name}\`](outcomes.md#${prefix}${name}) ${label.en}`)
    return `- *${title}*: ${list.join(', ')}.`
  })
  const constants = table(
    ['constant', 'value', 'meaning', 'equations'],
    CONSTANT_ROWS.map(({ name, value, meaning, equations: numbers }) =>
      cells([`\`${name}\``, value, meaning.en, numbers.map((number) => `[(${number})](#eq-${number})`).join(' ')])
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

/** `scenarios/README.md`. */
export function scenariosGuide() {
  const main = join(root, 'dist', 'program', 'main.js')
  return spawnSync(process.execPath, [main, 'scenario', 'list', '--markdown'], { cwd: root, encoding: 'utf8' }).stdout
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

function boundsOf(row) {
  if (row.type === 'choice') return row.choices.join(', ')
  if (row.type === 'tiers') return 'units, cadres ≥ 1; elaboration −5 to 5'
  return row.name === 'burnIn' ? '0 to periods − 1' : `${row.min} to ${row.max}`
}

/** Where a number plausibly lies. */
function plausibleOf(row) {
  if (row.type !== 'number') return ''
  const { low, high } = row.plausible
  return low === high ? '–' : `${low} to ${high}`
}

function whyOf(row) {
  if (row.type !== 'number') return ''
  const { en, zh } = row.plausible.why
  return `<br>*Plausible*: ${en}.<br>*可信范围*：${zh}。`
}

function table(heading, rows) {
  return [cells(heading), `|${'---|'.repeat(heading.length)}`, ...rows].join('\n')
}

function cells(texts) {
  return `| ${texts.map((text) => String(text).replaceAll('|', '\\|')).join(' | ')} |`
}
