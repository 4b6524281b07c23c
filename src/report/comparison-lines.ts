/** What a comparison prints: the ranking with its verdicts, what may be called best, trade-offs, synergy, assumptions. */

import type { Estimate } from '../analysis/estimate.js'
import { LOGIT_REACH } from '../experiment/assumptions.js'
import { type ComparedScenario, type Comparison, differencesOf, type Verdict } from '../experiment/comparison.js'
import type { BundleSearch } from '../experiment/comparison-plan.js'
import { GROUP_LABELS } from '../experiment/groups.js'
import type { Plan } from '../experiment/plan.js'
import { isReached } from '../experiment/precision.js'
import type { OutcomeName } from '../experiment/results.js'
import type { RunAnalysis } from '../experiment/run-analysis.js'
import type { Synergy } from '../experiment/synergy.js'
import { BESIDE_FEAR } from '../experiment/trade-offs.js'
import { outcomeLabel } from '../model/outcomes.js'
import type { Bilingual } from '../model/parameter-row.js'
import type { Language } from './chart.js'
import { DASH, decimal, percent, points, whole } from './format-number.js'
import { ASSUMPTIONS, INTERVAL, nameOf } from './sentences.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

/** Lines of at most 100 columns that say what a run says about its reforms. */
export function comparisonLines(
  plan: Plan,
  analysis: RunAnalysis,
  search: BundleSearch | undefined,
  language: Language
): string[] {
  const paragraphs = [
    ...(search ? [searchSentences(plan, search, language)] : []),
    ranking(plan, analysis, language),
    verdictSentences(plan, analysis, language),
    besideFear(plan, analysis, language),
    byGroup(plan, analysis, language),
    frontSentences(plan, analysis, language),
    costLines(plan, analysis, language),
    ...analysis.synergy.map((synergy) => synergyLines(plan, synergy, language))
  ]
  return paragraphs.filter((lines) => lines.length > 0).flatMap((lines, k) => (k === 0 ? lines : ['', ...lines]))
}

/** The headings under which scenarios stand, in order. */
export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  dare: {
    zh: '使更多干部敢为：不敢为率与被吓阻份额都下降，作为与产出都不下降',
    en: 'More cadres dare to act: rate and deterred share fall, neither acting nor output does'
  },
  costly: { zh: '惧怕减少，但产出也下降', en: 'Less fear, but output falls too' },
  'fewer-want': {
    zh: '想为者减少，而非惧怕者减少：不敢为率下降，但作为减少或被吓阻份额上升',
    en: 'Fewer want to act, not fewer afraid: the rate falls, but so does acting, or deterrence rises'
  },
  open: { zh: '无法断定', en: 'Cannot tell' },
  identical: { zh: '所有重复都相同', en: 'Identical in all replications' },
  'more-afraid': { zh: '惧怕者增多', en: 'More cadres afraid' }
}

function ranking(plan: Plan, { summaries, comparison }: RunAnalysis, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const baseline = summaries[plan.baseline].estimates
  const columns: Column[] = [
    { heading: '#', align: 'right' },
    { heading: t('情景', 'scenario'), align: 'left', maxWidth: 30 },
    { heading: t('不敢为率', '不敢为 rate'), align: 'right' },
    { heading: t('被吓阻', 'deterred'), align: 'right' },
    { heading: '#', align: 'right' },
    { heading: t('作为', 'acting'), align: 'right' },
    { heading: t('产出 %', 'output %'), align: 'right' }
  ]
  const groups = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const members = inOrder(comparison).filter((row) => row.verdict === verdict)
    return members.length === 0 ? [] : [{ verdict, members }]
  })
  const rows = groups.flatMap(({ members }) =>
    members.map(({ scenario, rankByRate, rankByDeterredShare, simultaneous }) => {
      const differences = differencesOf(summaries[scenario])
      const rate =
        comparison.outcome === 'afraidRate' ? { ...differences.afraidRate, ...simultaneous } : differences.afraidRate
      const told = (name: OutcomeName, text: string) => (differences[name].identical ? t('相同', 'identical') : text)
      return [
        String(rankByRate),
        rowName(plan, scenario, language),
        told('afraidRate', inPoints(rate)),
        told('deterredShare', inPoints(differences.deterredShare)),
        String(rankByDeterredShare),
        told('actingShare', inPoints(differences.actingShare)),
        told('meanOutput', inPercentOf(differences.meanOutput, baseline.meanOutput.mean))
      ]
    })
  )
  const [heading, rule, ...lines] = tableLines(columns, rows)
  let next = 0
  const body = groups.flatMap(({ verdict, members }) => {
    next += members.length
    const heading = verdict === 'identical' ? identicalIn(plan) : VERDICTS[verdict]
    return [heading[language], ...lines.slice(next - members.length, next)]
  })
  const name = nameOf(plan.scenarios[plan.baseline])[language]
  const n = whole(plan.replications)
  const intro = t(
    `与“${name}”相比（不敢为率 ${percent(baseline.afraidRate.mean, 2)}，被吓阻份额 ${percent(baseline.deterredShare.mean, 2)}）；每个情景 ${n} 次重复，种子 ${plan.seed}`,
    `Against “${name}” (不敢为 rate ${percent(baseline.afraidRate.mean, 2)}, deterred share ${percent(baseline.deterredShare.mean, 2)}); ${n} replications of each, seed ${plan.seed}`
  )
  const of = outcomeLabel(comparison.outcome)[language]
  const note = t(
    `差以百分点计，产出以基线的 % 计。± 为 ${INTERVAL.zh}的半宽：${of}的对 ${comparison.family} 个情景同时成立（Bonferroni），其余逐个成立。`,
    `Differences in points, of output in % of the baseline’s. ± is half the ${INTERVAL.en}: of the ${of} ${comparison.family === 1 ? 'for one scenario' : `simultaneous over the ${comparison.family} scenarios (Bonferroni)`}, of all others pointwise.`
  )
  const saved = comparison.compared.flatMap(
    ({ scenario }) => differencesOf(summaries[scenario]).afraidRate.varianceRatio ?? []
  )
  const [least, most] = [Math.min(...saved), Math.max(...saved)].map((ratio) => decimal(ratio, ratio < 10 ? 1 : 0))
  const pairing =
    saved.length === 0
      ? []
      : wrapped(
          t(
            `按同样的运气配对：独立抽样要 ${least === most ? least : `${least} 至 ${most}`} 倍的重复，不敢为率之差才有这样的精度。`,
            `Paired by common draws: independent sampling would need ${least === most ? least : `${least} to ${most}`} times the replications for these differences in the 不敢为 rate.`
          )
        )
  return [
    ...wrapped(intro),
    ...letterSentence(plan, language),
    '',
    heading.trimEnd(),
    rule,
    ...body,
    ...wrapped(note),
    ...pairing
  ]
}

/** The compared scenarios, the largest estimated fall of the 不敢为 rate first. */
function inOrder({ compared }: Comparison): readonly ComparedScenario[] {
  return [...compared].sort((a, b) => a.rankByRate - b.rankByRate || a.scenario - b.scenario)
}

/** What a line of a table calls a scenario: a bundle goes by the letters of its members, which stand before single ones. */
function rowName(plan: Plan, scenario: number, language: Language): string {
  const world = plan.scenarios[scenario]
  const letters = lettersOf(plan)
  const name = nameOf(world)[language]
  if (letters.size === 0 || world.bundle === undefined) return name
  const own = world.bundle.map((id) => letters.get(id)).join(' + ')
  return world.bundle.length === 1 ? `${own} ${name}` : own
}

/** A letter for each reform of a plan's bundles; none where no bundle has several. */
function lettersOf({ scenarios }: Plan): ReadonlyMap<string, string> {
  const bundles = scenarios.flatMap(({ bundle }) => (bundle ? [bundle] : []))
  const ids = [...new Set(bundles.flat())]
  if (bundles.every(({ length }) => length === 1)) return new Map()
  return new Map(ids.map((id, k) => [id, String.fromCharCode(65 + k)]))
}

/** What the letters of bundles stand for, where no single reform says it. */
function letterSentence(plan: Plan, language: Language): string[] {
  const letters = [...lettersOf(plan)]
  if (letters.length === 0) return []
  const labels = new Map(
    plan.scenarios.flatMap(({ bundle, label }) => {
      if (bundle === undefined) return []
      const names = label[language].split(' + ')
      return bundle.map((id, k) => [id, names[k] ?? id] as const)
    })
  )
  return wrapped(letters.map(([id, letter]) => `${letter} ${labels.get(id)}`).join(language === 'zh' ? '；' : '; '))
}

function identicalIn({ replications: n }: Plan): Bilingual {
  return { zh: `全部 ${whole(n)} 次重复都相同`, en: `Identical in all ${whole(n)} replications` }
}

function verdictSentences(plan: Plan, { comparison, assumptions }: RunAnalysis, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = quotedName(plan, language)
  const names = (scenarios: readonly number[]) => scenarios.map(name).join(t('、', ', '))
  const { selection, compared } = comparison
  const sentences: string[] = []
  const isAny = compared.some(({ verdict }) => verdict === 'dare')
  if (selection !== null) {
    const by = decimal(100 * selection.indifference, 2)
    const { survivors, bestSet, decidedAfter } = selection
    sentences.push(
      decidedAfter !== null
        ? t(
            `最优：${name(survivors[0])}，${ASSUMPTIONS.zh}。${selection.candidates.length === 1 ? '它是唯一合格的。' : `由 Kim–Nelson 程序在 ${decidedAfter} 次重复后选出：若最优者比其余至少好 ${by} 个百分点，选对的概率至少 95%。`}`,
            `Best: ${name(survivors[0])}, ${ASSUMPTIONS.en}. ${selection.candidates.length === 1 ? 'It alone qualifies.' : `Selected by Kim & Nelson’s procedure after ${decidedAfter} replications: correct with at least 95 % if the best is better than the others by ${by} points.`}`
          )
        : t(
            `无法断定哪个最优：还剩 ${names(survivors)}（Kim–Nelson 程序，界限 ${by} 个百分点）。`,
            `Cannot tell which is best: ${names(survivors)} are left (Kim & Nelson’s procedure, indifference ${by} points).`
          )
    )
    if (bestSet.length > 1) {
      sentences.push(
        t(
          `与最优者无法区分的：${names(bestSet)}（与最优者的多重比较，95%）。`,
          `Cannot be told apart from the best: ${names(bestSet)} (multiple comparisons with the best, 95 %).`
        )
      )
    }
  } else if (isAny) {
    sentences.push(
      t('情景太多或重复太少，不作选优。', 'Too many scenarios or too few replications to select the best.')
    )
  } else if (compared.length > 0) {
    sentences.push(t('没有一个可以称为最优。', 'None may be called best.'))
  }
  sentences.push(...precisionSentences(plan, comparison, language))
  const others = compared.filter(({ sameCadres }) => !sameCadres).map(({ scenario }) => scenario)
  if (others.length > 0) {
    sentences.push(
      t(
        `${names(others)}的单位或领导干部比例与基线不同：只按重复配对，不是同一批干部。`,
        `${names(others)} differ from the baseline in tiers or leaders: paired by replication only, not the same cadres.`
      )
    )
  }
  if (assumptions !== null) {
    const { draws, replications, parameters, survival } = assumptions
    const each = survival.map(({ scenario, dares, best }) =>
      t(`${name(scenario)} ${dares}（最优 ${best}）`, `${name(scenario)} ${dares} (best in ${best})`)
    )
    sentences.push(
      t(
        `换成别的假设（${parameters.length} 个假定或调定的参数，份额 ±${LOGIT_REACH} logit、其余 ½ 至 2 倍，${draws} 个世界，每个 ${replications} 次重复），使更多干部敢为的世界数：${each.join('；')}。这不是概率。`,
        `Under other assumptions (${parameters.length} assumed or tuned parameters, shares ±${LOGIT_REACH} logits, others ½ to 2 times; ${draws} worlds, ${replications} replications each) it makes more cadres dare to act in this many worlds: ${each.join('; ')}. These are no probabilities.`
      ),
      t('所改的参数：', 'The parameters: ') +
        parameters.map(({ path, low, high }) => `${path} ${short(low)}–${short(high)}`).join(t('、', ', ')) +
        t('。', '.')
    )
  } else if (compared.length > 0) {
    sentences.push(
      t(
        '换成别的假设是否仍成立，没有看过：--assumptions 64。',
        'Whether this survives other assumptions was not looked at: --assumptions 64.'
      )
    )
  }
  return sentences.flatMap(wrapped)
}

/** Whether the precision asked for was reached, and what is still open; nothing where none was asked for. */
export function precisionSentences(plan: Plan, { compared, looks }: Comparison, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = quotedName(plan, language)
  const names = (scenarios: readonly number[]) => scenarios.map(name).join(t('、', ', '))
  const { rule } = plan
  if (rule === undefined) return []
  const sentences: string[] = []
  const at = looks.map(({ replications }) => whole(replications)).join(t('、', ', '))
  const last = looks.at(-1)
  const open = compared.filter(({ scenario }) => (last?.halfWidths[scenario] ?? 0) > rule.halfWidth)
  sentences.push(
    isReached(rule, looks)
      ? t(
          `精度 ±${rule.halfWidth} 在 ${whole(plan.replications)} 次重复后达到（查看于 ${at}）。`,
          `The precision of ±${rule.halfWidth} was reached after ${whole(plan.replications)} replications (looked at after ${at}).`
        )
      : t(
          `精度 ±${rule.halfWidth} 在上限 ${whole(rule.cap)} 次重复内未达到；还差的：${names(open.map(({ scenario }) => scenario))}。`,
          `The precision of ±${rule.halfWidth} was not reached within ${whole(rule.cap)} replications; still open: ${names(open.map(({ scenario }) => scenario))}.`
        )
  )
  for (const earlier of plan.earlierRules ?? []) {
    sentences.push(
      earlier.rule === null
        ? t(
            `此规则加在固定的 ${whole(earlier.replications)} 次重复之后。`,
            `The rule was set after a fixed ${whole(earlier.replications)} replications.`
          )
        : t(
            `此规则是后加的：之前的规则（±${earlier.rule.halfWidth}）止于 ${whole(earlier.replications)} 次。`,
            `The rule is a later one: an earlier rule (±${earlier.rule.halfWidth}) ended after ${whole(earlier.replications)}.`
          )
    )
  }
  return sentences
}

/** What sentences call a scenario. */
function quotedName({ scenarios }: Plan, language: Language): (scenario: number) => string {
  return (scenario) => `“${nameOf(scenarios[scenario])[language]}”`
}

function besideFear(plan: Plan, { summaries, comparison }: RunAnalysis, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const shown = BESIDE_FEAR.filter((name) => name !== 'meanOutput')
  const columns: Column[] = [
    { heading: t('除惧怕外', 'beside fear'), align: 'left', maxWidth: 24 },
    ...shown.map((name) => ({ heading: SHORT[name][language], align: 'right' as const }))
  ]
  const base = summaries[plan.baseline].estimates
  const rows = inOrder(comparison).map(({ scenario }) => {
    const differences = differencesOf(summaries[scenario])
    return [
      rowName(plan, scenario, language),
      ...shown.map((name) => {
        if (differences[name].identical) return t('相同', 'identical')
        return name === 'meanHarm' ? inPercentOf(differences[name], base[name].mean) : inPoints(differences[name])
      })
    ]
  })
  if (rows.length === 0) return []
  const note = t(
    `冒进占作为、错容占容错、错问责占问责案件的份额与公众宽容以百分点计，损害以基线的 % 计；区间逐个成立。`,
    'Reckless acts, wrong grants, wrong sanctions (each a share of its kind) and public tolerance in points, harm in % of the baseline’s; intervals are pointwise.'
  )
  return [...tableLines(columns, rows), ...wrapped(note)]
}

/** The 不敢为 rate by tier and by rank, of the groups that the baseline has. */
function byGroup(plan: Plan, { groups, comparison }: RunAnalysis, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const own = groups[plan.baseline].filter(({ outcome }) => outcome === 'afraidRate')
  if (own.length === 0 || own.length > MOST_GROUPS || comparison.compared.length === 0) return []
  const columns: Column[] = [
    { heading: t('不敢为率', '不敢为 rate'), align: 'left', maxWidth: 22 },
    ...own.map(({ group }) => ({
      heading: GROUP_LABELS[group.name]?.[language] ?? group.name,
      align: 'right' as const
    }))
  ]
  const rows = inOrder(comparison).map(({ scenario }) => [
    rowName(plan, scenario, language),
    ...own.map(({ group }) => {
      const rate = groups[scenario].find(
        (other) => other.outcome === 'afraidRate' && other.group.kind === group.kind && other.group.name === group.name
      )
      if (rate?.difference?.identical) return t('相同', 'identical')
      return rate?.difference ? inPoints(rate.difference) : DASH
    })
  ])
  const base = [
    t('（基线，%）', '(baseline, in %)'),
    ...own.map(({ estimate }) => percent(estimate.mean).replace('%', ''))
  ]
  const note = t(
    '按层级与职务：与基线之差，百分点，区间逐个成立；其余比率见 groups.csv。',
    'By tier and by rank: differences in points, intervals pointwise; all other rates are in groups.csv.'
  )
  return [...tableLines(columns, [base, ...rows]), ...wrapped(note)]
}

/** More groups than this do not fit beside each other. */
const MOST_GROUPS = 6

const SHORT: Readonly<Record<(typeof BESIDE_FEAR)[number], Bilingual>> = {
  recklessShare: { zh: '冒进', en: 'reckless' },
  wrongGrantShare: { zh: '错容', en: 'wrong grants' },
  wrongSanctionShare: { zh: '错问责', en: 'wr. sanctions' },
  meanHarm: { zh: '损害 %', en: 'harm %' },
  meanOutput: { zh: '产出 %', en: 'output %' },
  meanPublicTolerance: { zh: '公众宽容', en: 'public tol.' }
}

function frontSentences(plan: Plan, { tradeOffs }: RunAnalysis, language: Language): string[] {
  if (tradeOffs === null) return []
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = (scenario: number) => rowName(plan, scenario, language)
  const { outcomes, front, dominated, leftOut } = tradeOffs
  const axes = outcomes.map((outcome) => outcomeLabel(outcome)[language]).join(t('、', ', '))
  const list = (items: readonly string[]) => (items.length === 0 ? t('无', 'none') : items.join(t('；', '; ')))
  const behind = dominated.map(({ scenario, by, isSure }) =>
    t(
      `${name(scenario)}（不如${name(by)}${isSure ? '' : '，但区间未能断定'}）`,
      `${name(scenario)} (by ${name(by)}${isSure ? '' : ', though the intervals cannot tell'})`
    )
  )
  return wrapped(
    t(
      `帕累托前沿（${axes}）：${list(front.map(name))}。被胜过的：${list(behind)}。${leftOut.length > 0 ? `不列入的（想为者减少）：${list(leftOut.map(name))}。` : ''}`,
      `Pareto front (${axes}): ${list(front.map(name))}. Dominated: ${list(behind)}.${leftOut.length > 0 ? ` Left out, since fewer want to act: ${list(leftOut.map(name))}.` : ''}`
    )
  )
}

/** How the bundles that are compared were found. */
function searchSentences({ first }: Plan, search: BundleSearch, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { budget, unit, tried, tooDear, conflicts, replications } = search
  const clashes = conflicts.map(([a, b]) => `${a} × ${b}`).join(t('、', ', '))
  return wrapped(
    t(
      `预算 ${budget} ${unit} 之内的 ${whole(tried)} 种组合各试 ${replications} 次重复（超出预算 ${whole(tooDear)} 种${clashes === '' ? '' : `；不能并行的改革：${clashes}`}）；下面是接近最好的，所有数字都来自没有参与挑选的重复（第 ${first} 次起）。`,
      `${whole(tried)} bundles within ${budget} ${unit} were tried with ${replications} replications each (${whole(tooDear)} were too dear${clashes === '' ? '' : `; reforms in conflict: ${clashes}`}). Below are the near-best; all numbers come from replications that took no part in choosing (from number ${first} on).`
    )
  )
}

/** What a point costs, where reforms state their costs. */
function costLines(plan: Plan, { summaries, comparison }: RunAnalysis, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const rows = inOrder(comparison).flatMap(({ scenario, verdict }) => {
    const { cost } = plan.scenarios[scenario]
    if (cost === undefined) return []
    const { mean, low, high } = differencesOf(summaries[scenario]).afraidRate
    const isFall = verdict === 'dare' && mean !== null && low !== null && high !== null
    const per = (difference: number) => decimal(cost.amount / (-100 * difference), 3)
    const price = isFall ? `${per(mean)} (${per(low)}–${per(high)})` : DASH
    return [[rowName(plan, scenario, language), `${cost.amount} ${cost.unit}`, price]]
  })
  if (rows.length === 0) return []
  const columns: Column[] = [
    { heading: t('费用', 'cost'), align: 'left', maxWidth: 50 },
    { heading: t('合计', 'in all'), align: 'right' },
    { heading: t('不敢为率每降一个百分点', 'per point of the 不敢为 rate'), align: 'right' }
  ]
  return tableLines(columns, rows)
}

/** The parts of a bundle, and whether they do more together. */
function synergyLines(plan: Plan, synergy: Synergy, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = (id: string) => {
    const scenario = plan.scenarios.find((other) => other.id === id)
    return scenario === undefined ? id : nameOf(scenario)[language]
  }
  const label = outcomeLabel(synergy.outcome)[language]
  const columns: Column[] = [
    { heading: t(`合力：${label}`, `together: ${label}`), align: 'left', maxWidth: 38 },
    { heading: t('单独', 'alone'), align: 'right' },
    { heading: t('最后加入', 'added last'), align: 'right' },
    { heading: t('Shapley 值', 'Shapley value'), align: 'right' }
  ]
  const rows = [
    ...synergy.members.map(({ id, single, last, shapley }) => [
      name(id),
      inPoints(single),
      inPoints(last),
      inPoints(shapley)
    ]),
    [t('合计', 'sum'), inPoints(synergy.sumOfSingles), '', inPoints(synergy.joint)]
  ]
  const { joint, sumOfSingles, excess } = synergy
  const told =
    excess.low !== null && excess.low > 0
      ? t('一起不如单独之和', 'together less than the single effects add up to')
      : excess.high !== null && excess.high < 0
        ? t('一起胜过单独之和', 'together more than the single effects add up to')
        : t('一起与单独之和无法区分', 'together cannot be told apart from the sum')
  const sentence = t(
    `一起 ${inPoints(joint)}，单独之和 ${inPoints(sumOfSingles)}，相差 ${inPoints(excess)}：${told}；${ASSUMPTIONS.zh}。`,
    `Together ${inPoints(joint)}, single effects added up ${inPoints(sumOfSingles)}, difference ${inPoints(excess)}: ${told}, ${ASSUMPTIONS.en}.`
  )
  const strongest = [...synergy.interactions]
    .filter(({ effect: { low, high } }) => low !== null && high !== null && (low > 0 || high < 0))
    .sort((a, b) => Math.abs(b.effect.mean ?? 0) - Math.abs(a.effect.mean ?? 0))
    .slice(0, 6)
    .map(({ a, b, effect }) => `${name(a)} × ${name(b)} ${inPoints(effect)}`)
  const pairs =
    strongest.length === 0
      ? t('两两之间没有可以断定的交互。', 'No interaction of two can be told from none.')
      : t(
          `两两交互（可断定的，至多六个）：${strongest.join('；')}。`,
          `Interactions of two (those that can be told, six at most): ${strongest.join('; ')}.`
        )
  return [...tableLines(columns, rows), ...wrapped(sentence), ...wrapped(pairs)]
}

function inPoints({ mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>): string {
  const value = points(mean)
  return low === null || high === null || value === DASH ? value : `${value} ±${decimal(50 * (high - low), 2)}`
}

function inPercentOf({ mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>, of: number | null): string {
  if (mean === null || of === null || of === 0) return DASH
  return inPoints({ mean: mean / of, low: low === null ? null : low / of, high: high === null ? null : high / of })
}

/** A number in at most three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}

/** The width of a terminal that everything fits into. */
const WIDTH = 100

/** A text in lines of at most 100 columns, broken at blanks or between Chinese characters. */
function wrapped(text: string): string[] {
  return wrapColumns(text, WIDTH)
}
