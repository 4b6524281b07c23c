/** 中文: every text of the program that stands in no table. */

import { OUTPUT_MARGIN } from '../findings/summary.js'
import type { Bilingual } from '../model/language.js'
import { MOST_UNTOLD, type Words } from './en.js'
import {
  decimal,
  halvesAround,
  isTiny,
  percent,
  percent2,
  points,
  signed,
  signedHalves,
  signedWhole,
  whole,
  wholeAround
} from './format.js'
import { differentWorlds, FEW_DIFFERENT, type WorldNamed } from './world-readings.js'

/** The name of our intervals: chance at fixed parameters, which more replications shrink and never remove the rest. */
const INTERVAL = '95% 模拟误差区间'

/** What cadres do, in the order of the model's choices. */
const CHOICES = {
  properly: '正当作为',
  recklessly: '乱作为',
  afraid: '不敢为',
  unable: '不能为',
  unwilling: '不想为'
}

/** What verdicts are called. */
const VERDICTS = {
  dare: '更多干部敢为',
  'dare-less-done': '更多干部敢为，但产出下降',
  'fewer-afraid': '不敢为减少，作为变化不大',
  'more-act': '作为增多，不敢为变化不大',
  'fewer-act': '作为减少',
  'more-afraid': '不敢为者增多',
  'too-small': '差异过小，无实际意义',
  'no-difference': '无实质差异',
  'not-told': '不能判定',
  identical: '参数相同'
}

export const zh = {
  language: 'zh',
  htmlLanguage: 'zh-Hans',
  languageName: '中文',
  say: (text: Bilingual) => text.zh,
  start: (text) => text,
  list: (names) => names.join('、'),
  quoted: (name) => `“${name}”`,
  bracketed: (text, more) => `${text}（${more}）`,
  colon: '：',
  comma: '，',
  semicolon: '；',
  sentences: (list) => list.join(''),

  // ——— Failures of the system, in every command ———
  failures: {
    system: (path, code) =>
      `${path} ${SYSTEM_ERRORS[code] ?? '无法使用'}${/^E(?!NOENT)/.test(code) ? `（${code}）` : ''}`,
    largeFile: (path, most) => `${path} 超过 ${most / (1 << 20)} MB`
  },

  // ——— Numbers and their intervals (format.ts) ———
  numbers: {
    interval: INTERVAL,
    intervals: INTERVAL,
    simultaneousInterval: '95% 同时模拟误差区间',
    simultaneousIntervals: '95% 同时模拟误差区间',
    pointsUnit: '百分点',
    points: (value) => `${value} 个百分点`,
    ofBaseline: '参照情景的 %',
    spread: (isWhole) => (isWhole ? '各次重复的最小～最大值' : '各次重复的 5%～95% 范围'),
    shortSpread: (isWhole) => (isWhole ? '最小～最大' : '5%～95%'),
    spreadNote: (isWhole) =>
      isWhole
        ? '最小～最大：单次重复的最小值与最大值，不是均值的误差。'
        : '5%～95%：十分之九的单次重复落在其间，不是均值的误差。',
    noInterval: '无区间',
    without: '（无区间）',
    oneReplication: '无区间：只有一次重复',
    fewEvents: (events) => (events === 0 ? '无区间：未发生' : `无区间：仅 ${events} 例`),
    noneDiffered: (n, most) => `${n} 次重复均无差异（有差异者至多 ${most}）`,
    shortNoneDiffered: (n) => `0/${n} 有差异`,
    noneDifferedNote: (n, most) => `0/${n} 有差异：没有一次重复出现差异，按 95% 置信度，出现差异的重复至多占 ${most}。`,
    range: (low, high) => (low === high ? low : `${low}～${high}`),
    within: (interval, low, high) => `（${interval} ${low}～${high}）`
  },

  // ——— Outcomes and verdicts: what findings are called ———
  findings: {
    scenario: '情景',
    baseline: '参照情景',
    difference: '差值',
    identical: '相同',
    verdicts: VERDICTS,
    grounds: (threshold) => ({
      dare: '不敢为率下降，作为增多，产出未下降 1% 以上',
      'dare-less-done': '不敢为率下降，作为增多，但产出下降超过 1%',
      'fewer-afraid': '不敢为率下降，作为之差小于值得区分的界限',
      'more-act': '作为增多，不敢为率之差小于值得区分的界限',
      'fewer-act': '作为的干部减少；不敢为率若下降，系意愿下降所致',
      'more-afraid': '不敢为率上升',
      'too-small': '不敢为率有差异，但小于值得区分的界限',
      'no-difference': '不敢为率与作为之差均小于值得区分的界限',
      'not-told': `区间不足以判定差异是否达到 ${threshold} 个百分点（值得区分的界限）`,
      identical: '两个情景的参数相同'
    }),
    judged: { fear: '不敢为率', acting: '作为', output: '产出' },
    assumptions: '以上结论以本次参数设定为前提，其中多数参数为假定值',
    hedged: (claim) => `${claim}；以上结论以本次参数设定为前提，其中多数参数为假定值。`,
    noIntervals: '以上数值不带区间。',
    levelNote: '不敢为率的水平只是模型内的读数：按人季计算，未作为水平校准，不代表现实中干部的占比。',
    group: (name) => GROUPS[name] ?? name,
    better: '改善',
    worse: '恶化'
  },

  // ——— Report: sentences, tables, documents ———
  report: {
    answer: {
      nothing: '没有可报告的结果。',
      ground: '以上结论以本次参数设定为前提，其中多数参数为假定值。',
      compared: (baseline, names, parts) =>
        names.length === 1
          ? `${names[0]}与${baseline}相比：${parts}。`
          : `与${baseline}相比的 ${names.length} 个情景中：${parts}。`,
      searched: (limits, { tried, replications }, compared) =>
        `${limits}：先以各 ${replications} 次重复试算 ${tried} 种组合，这里比较的 ${compared} 种是从中选出的接近最优者，其中多少种有效不能说明其余组合。`,
      noneDare: '没有一个可判定使更多干部敢为',
      counted: (verdict, count) => `${verdict}的 ${count} 个`,
      effect: (points, within) => `（${points} 个百分点${within}）`,
      largest: (name, points, within) => `（其中估计降幅最大的是${name}：${points} 个百分点${within}）`,
      change: (outcome, change) => `${outcome} ${change}`,
      price: (name, changes) =>
        changes.length === 0
          ? `${name}未发现其他结果可判定恶化。`
          : `只按情景自己的一组参数计，${name}的代价与风险：${changes.join('，')}（± 为 95% 同时模拟误差区间的半宽${changes.some((change) => change.includes('[')) ? '，方括号内为区间' : ''}）。`,
      within: (interval, low, high) => `，${interval} ${low}～${high}`,
      level: (baseline, rate, within) =>
        `${baseline}下的不敢为率为 ${rate}${within}，只是模型内的读数，不代表现实中干部的占比。`
    },
    structures: {
      underAll: (name, values) =>
        `结构：全部情景均叠放在${name}之上${values === '' ? '' : `（${values}）`}，水平与差值均不同于未叠放时的结果。`,
      underSome: (name, values, scenarios) =>
        `结构：叠放在${name}之上${values === '' ? '' : `（${values}）`}的有${scenarios}，其余没有。`,
      hangsOn: (names, assumption, { options, without, caution }) =>
        `${names}的作用取决于所作的假定：${assumption}。若去掉其中一项（${options.join(' 或 ')}），${without}。${caution}。`
    },
    search: (found) => {
      const dropped = [
        found.unhelpful > 0 ? `按估计不使更多干部敢为的 ${found.unhelpful} 种` : '',
        found.infeasible > 0 ? `${found.unhelpful > 0 ? '其余' : ''}可判定不满足约束的 ${found.infeasible} 种` : '',
        found.tooDear > 0 ? `另有 ${found.tooDear} 种超出预算，未试` : '',
        found.conflicts.length > 0 ? `对同一参数取值不同、不能并用的：${found.conflicts.join('、')}` : ''
      ].filter((text) => text !== '')
      const more = found.leftOut > 0 ? `（另有 ${found.leftOut} 种同样接近，未再比较）` : ''
      return `${found.limits}的 ${found.tried} 种组合各试 ${found.replications} 次重复${dropped.length > 0 ? `（${dropped.join('；')}）` : ''}。以下比较接近最优的 ${found.compared} 种${more}，所用重复均未参与筛选（第 ${found.first} 次起）。`
    },
    searchLimits: (budget, atMost) =>
      [
        budget === undefined ? '' : `成本不超过 ${budget}${/[0-9A-Za-z]$/.test(budget) ? ' ' : ''}`,
        atMost === undefined ? '' : `至多 ${atMost} 项举措`
      ]
        .filter((text) => text !== '')
        .join('、'),
    tried: {
      heading: '试过的组合',
      cost: (unit) => (unit === '' ? '成本' : `成本（${unit}）`),
      compared: '列入比较',
      yes: '是',
      broken: '否：约束',
      breaks: (replications, bundles, more) =>
        `按 ${replications} 次重复可判定不满足约束、未列入比较的（附相差多少，区间同时成立）：${bundles}${more > 0 ? `；另有 ${more} 种，见 tried.csv` : ''}。列入比较的，约束按其自身的重复另行判定。`,
      brokenBy: (bundle, constraints) => `${bundle}（${constraints}）`,
      excess: (constraint, by, low, high) => `${constraint}：${by}，${low}～${high}`,
      note: (shown, all, replications) =>
        `${shown < all ? `按估计有效的 ${all} 种中最好的 ${shown} 种` : `按估计有效的 ${all} 种`}，${replications} 次重复：差值以百分点计，区间对全部试过的组合同时成立。孰优以正式比较为准，不以此表为准。`
    },
    ranking: {
      intro: ({ baseline, rate, share, spread, replications, seed }) =>
        `与${baseline}相比（不敢为率 ${rate}，${spread}；受抑制比例 ${share}）；每个情景 ${replications} 次重复，种子 ${seed}`,
      place: '#',
      rate: '不敢为率',
      deterred: '受抑制',
      acting: '作为',
      output: '产出 %',
      rule: '†',
      note: (outcome, isMarked, family) =>
        `差值以百分点计，产出以参照情景的 % 计。± 为 95% 模拟误差区间的半宽：${isMarked ? `†（${outcome}）` : outcome}的区间${family === 1 ? '对这一个情景成立' : `对 ${family} 个情景同时成立（Bonferroni）`}，其余逐个成立；半宽易致误解者，方括号内列出区间。# 为按估计值的名次：左为不敢为率，右为受抑制比例。受抑制比例 = 不敢为 /（不敢为 + 作为）。`,
      paired: (times) =>
        `采用公共随机数配对；若独立抽样，不敢为率之差达到同样精度约需 ${times} 倍的重复次数（估计值，不带区间）。`,
      pairedLittle: (times) =>
        `采用公共随机数配对；若独立抽样，不敢为率之差达到同样精度需 ${times} 倍的重复次数（估计值，不带区间），对部分情景配对几无增益。`
    },
    best: {
      none: '没有一项举措可称为最优',
      noSelection: (replications, needed) =>
        replications < needed
          ? `只重复 ${replications} 次，少于选优所需的 ${needed} 次，不作选优。`
          : '可以断定使更多干部敢为的举措过多，不作选优。',
      noneKeeps: '没有一项举措可判定既使更多干部敢为又满足约束，故没有可称为最优的',
      only: (names, _, isConstrained) => `只有${names}可判定使更多干部敢为${isConstrained ? '且满足约束' : ''}`,
      onlyOpen: (count) => `；另有 ${count} 个不能判定`,
      onlyBelow: (names) => `，其中${names}的区间下限更低，可能更优`,
      promise: (candidates, by) =>
        `在可判定使更多干部敢为的 ${candidates} 个情景中，若最优者至少优于其余 ${by} 个百分点（无差异区间），选对的概率不低于 95%`,
      set: '与最优者的多重比较，95%',
      untold: (survivors, by) => `不能判定哪个最优：${survivors}在 ${by} 个百分点之内不可区分（Kim–Nelson 程序）`,
      untoldSet: (names, _count, set) => `可能最优的：${names}（${set}）。`,
      how: (replications, promise) => `由 Kim–Nelson 程序在 ${replications} 次重复后选出：${promise}。`,
      best: (name) => `最优：${name}`,
      shared: '（参数相同，并列）',
      equal: (groups) => `参数相同、实为同一情景的：${groups}。`,
      lead: ({ leader, runnerUp }, distance, within, is) =>
        `${is.selected ? '次优' : '按估计值居次'}：${runnerUp}，不敢为率${is.told ? `比${leader}高 ${distance} 个百分点` : `与${leader}不可区分，估计高 ${distance} 个百分点`}${within}。`,
      bestWithin: (by, name) => `在 ${by} 个百分点之内最优：${name}`,
      alike: (names, set) => `与之不可区分的：${names}（${set}）。`,
      otherBest: (replications, names, set) => `但按全部 ${replications} 次重复，可能最优的只有${names}（${set}）。`,
      pair: (a, b) => `${a}与${b}`,
      neighbours: (pairs, more) =>
        `按不敢为率不可区分的相邻名次：${pairs}${more > 0 ? `；另有 ${more} 对` : ''}（对所有两两之差同时成立，Bonferroni，95%）。`,
      otherCadres: (names) =>
        `${names}的层级或主要领导占比与参照情景不同：仅按重复配对，并非同一批干部，ganwei explain 不能逐人比较。`
    },
    constraints: {
      level: (outcome, sign, bound) => `${outcome} ${sign} ${bound}`,
      change: (outcome, sign, bound) => `${outcome}的变化 ${sign} ${bound}`,
      points: (value) => `${value} 个百分点`,
      broken: (name, constraints) => `${name}（${constraints}）`,
      sentence: ({ constraints, family, parts }) =>
        `约束：${constraints}。按对 ${family} 项检验同时成立的区间，${parts}。只有可判定满足约束的举措才可称为最优。`,
      kept: {
        feasible: (names) => `满足的有${names}`,
        infeasible: (names) => `不满足的有${names}`,
        open: (names) => `不能判定的有${names}`
      }
    },
    precision: {
      asked: (precision, outcome, family) =>
        `±${precision}（${outcome}${family > 1 ? `，对 ${family} 个情景同时成立` : ''}）`,
      reached: (asked, replications, looks) => `精度 ${asked}在 ${replications} 次重复后达到（查看于第 ${looks} 次）。`,
      notReached: (asked, cap, open) => `精度 ${asked}在上限 ${cap} 次重复内未达到；仍过宽的：${open}。`,
      undefinedIn: (asked, names) => `精度 ${asked}对${names}没有意义：几乎没有一次重复有此结果。`,
      afterFixed: (replications) => `此规则设定于固定的 ${replications} 次重复之后。`,
      afterRule: (asked, replications) => `此规则为后来设定：此前的规则（${asked}）止于 ${replications} 次重复。`
    },
    survival: {
      notDone: (command) => `尚未做敏感性分析；可用 ${command} 检验结论对参数设定的稳健性。`,
      heading: '举措',
      range: '范围',
      place: '名次',
      best: '最优',
      kept: '合约束',
      kinds: { shown: '敢为', partly: '部分', negligible: '无差异', 'other-way': '相反', open: '未定' },
      played: (draws, replications) =>
        `敏感性分析：另取 ${draws} 组参数作同样的比较，每组 ${replications} 次重复（取值范围见文末）。`,
      playedIn: ({ name, of, worlds }, draws, replications) =>
        `在按调查校准的参数组中：从 ${name} 的 ${whole(of)} 组中按权重抽取 ${draws} 组${different(worlds)}，抽出后各组同等对待，作同样的比较，每组 ${replications} 次重复（取值范围见文末）。这些参数组各表之外的内容（搜索、约束、排序、判定）均以文件本身的取值为准，该取值未必与调查相符。`,
      further: (cap) => `某组参数下尚不能判定的，在该组中增至最多 ${cap} 次重复。`,
      note: ({ isRange, compared, isConstrained, isEnsemble }) =>
        `“范围”为各组不敢为率之差（百分点）的${isRange ? ' 5%～95% 范围' : '最小值至最大值'}，其左为中位数。其后为组数，按同一判定规则，区间在各组内逐个成立：更多干部敢为（敢为）；不敢为减少或作为增多但未兼得，或产出下降（部分）；无实质差异（无差异）；不敢为者增多或作为减少（相反）；不能判定（未定）。${compared > 1 ? `“名次”为按估计值在所比较的 ${compared} 个中的名次，中位数及范围；“最优”为可判定使更多干部敢为${isConstrained ? '、可判定满足全部约束' : ''}且不敢为率降幅最大的组数，并列者同计。` : ''}${isConstrained ? '“合约束”为可判定满足全部约束的组数。' : ''}${isEnsemble ? '组数均就与调查相符的参数组而言，并以各参数的取值范围为前提。' : '组数不是概率。'}`,
      drawnFrom: ({ name, of, effectiveSize, worlds }, count, ranges) =>
        `${name}的参数组（共 ${whole(of)} 组，按权重相当于 ${whole(effectiveSize)} 组，此处用 ${worlds.length} 组）在 ${count} 个参数上取值不同；它们叠放在默认值之上，结构、情景、举措和 --set 所设的值优先：${ranges}。`,
      drawn: (draws, count, ranges) =>
        `敏感性分析：${draws} 组参数中，以下 ${count} 个参数各在其可信范围内另行取值（拉丁超立方抽样；理由见 docs/zh/parameters.md），举措所设与比较基准不同的参数保持不变：${ranges}。`
    },
    page: {
      title: '哪些举措能使更多干部敢为？',
      question: '以下举措中，哪些能使更多干部敢为，要付出什么代价，结论有多可靠？',
      headings: { holds: '站得住的', depends: '取决于假定的', untold: '不能判定的' },
      seenByChance: '本次所见（只考虑随机误差）',
      where: ({ worlds, structures }) => {
        const count = worlds?.count ?? 0
        const usual = worlds?.isMany
          ? `现有模型 ${count} 组参数的至少 95% 中`
          : `现有模型的${count === 1 ? '一组参数' : `全部 ${count} 组参数`}中`
        return structures === 0 ? usual : `${usual}，以及另外 ${structures} 种模型结构的各组参数中`
      },
      holds: (names, where, isFew) =>
        `${names}使更多干部敢为：在${where}均可判定，没有一组相反${isFew ? '（组数太少，不足以推及 95%）' : ''}。`,
      noneHolds: (where) => `没有一项举措在全部检验中都有效，即在${where}均可判定使更多干部敢为。`,
      closest: (name, counts, { partly, negligible, reverse, open }) => {
        const others = [
          ...(partly === 0 ? [] : [`${partly} 组只是部分有效`]),
          ...(negligible === 0 ? [] : [`${negligible} 组无实质差异`]),
          ...(reverse === 0 ? [] : [`${reverse} 组适得其反`]),
          ...(open === 0 ? [] : [`${open} 组尚无定论`])
        ]
        return `最接近的是${name}：${counts}${others.length === 0 ? '' : `；其余各组中，${others.join('、')}`}。`
      },
      noReverse: '没有一项举措在任何一组参数中可判定适得其反。',
      leadsAlone: (name, structures) =>
        structures === 0
          ? `各组参数中居首的都是${name}，其余各项的次序则有变动；是否随模型结构而变，本次未检验。`
          : `在现有模型的各组参数中居首的都是${name}，在其他结构之下也未见退居其后；其余各项的次序则有变动。`,
      leadsAsBundle: (name, parts, single) =>
        `${name}由其中 ${parts} 项举措合成，居首并不意外；单项举措中降幅最大的是${single}。`,
      partly: (names, isMany) => `${isMany ? '几乎' : ''}处处至少部分有效的：${names}。`,
      lessThanHalf: (parts) => `降幅取决于模型结构：${parts}。`,
      smaller: (name, structures, count) =>
        `${name}${structures}${count > 2 ? `（共 ${count} 种结构下不足一半）` : ''}`,
      sizeUnder: (structure, middle) => `在${structure}之下为 ${middle}`,
      leads: (name, structures) => `在现有模型中效果居首的是${name}，在${structures}之下则不是。`,
      never: (names) => `可判定不起作用的：${names}。`,
      andSo: (parts, more) => `${parts}${more > 0 ? `；另有 ${more} 项` : ''}`,
      dependsElsewhere: (parts, isMany) =>
        `在现有模型${isMany ? '至少 95% 的' : '全部'}参数组中有效，但并非处处有效的：${parts}。`,
      dependsEverywhere: (parts) => `在现有模型中只有部分参数组、或没有参数组可判定有效的：${parts}。`,
      dependsOn: (name, on) => `${name}，${on}`,
      noneDepends: ({ structures }, isTold) => {
        const on = [...(structures > 0 ? ['某种模型结构'] : []), ...(isTold ? ['某个参数'] : [])].join('或')
        return on === '' ? '' : `没有一项举措可判定其效果取决于${on}。`
      },
      tooFewForInputs: (worlds, needed) =>
        `参数取值：${worlds} 组参数太少，不足以判定取决于哪些参数（需 ${needed} 组）。`,
      noStructures: '其他模型结构：本次未检验。',
      onStructures: (names, more) => `假定${names}${more > 0 ? `（另有 ${more} 种结构）` : ''}时则不然`,
      seenIn: (structure, shown, draws) => `${structure}（${draws} 组中 ${shown} 组有效）`,
      andAgainst: (count) => `，${count} 种结构有参数组可判定无效`,
      weakest: (structure) => `，其中有效组数所占比例最小的是假定${structure}时`,
      onInputs: (names) => `取决于${names}的取值`,
      onSingleWorlds: (names, more) => `假定${names}${more > 0 ? `（另有 ${more} 种结构）` : ''}时，有参数组可判定无效`,
      onUnnamed: '取决于参数取值，但不足以指明是哪些参数',
      untold: (names) => `${names}能否使更多干部敢为，在这些参数组中尚无定论。`,
      tooRare: (outcomes) =>
        `${outcomes}会不会因举措而上升，本页不能回答：在有的举措之下，所涉之事太少，没有可比之数（后文表中记作“–”）。`,
      noLevel:
        '现实中有多少干部不敢为、某地采取某项举措能降多少、举措应做到多大力度，都不能由此得知。不敢为率的高低只是模型内的读数。',
      byChance: (parts) => `在所模拟的这一组参数下，${parts}。换参数、换模型结构是否仍成立，尚未检验。`,
      nothingByChance: '没有一项举措可判定使更多干部敢为。',
      smallByChance: (names, indifference) =>
        `${names}使不敢为率发生的变化，不能以随机误差解释，但不到${pointsInWords(indifference)}，视为无实质差异。`,
      openByChance: (names) => `${names}使不敢为率发生的变化，不能以随机误差解释；是否使更多干部敢为，尚不能判定。`,
      called: (verdict, names) => `${verdict}的有${names}`,
      untoldByChance: (names, open) => `现有重复次数之下，${names}使${open}改变多少，尚无定论。`,
      noneUntoldByChance: '只就随机误差而言，没有不能判定的举措。',
      notLookedAt: '尚未检验：只模拟了一组参数。可用 ganwei compare 的 --ensemble 和 --structures 检验。',
      andMore: (names, more) => (more > 0 ? `${names}等，另有 ${more} 项` : names),
      sized: (name, effect) => `${name}（${effect}）`,
      effectOf: (middle, range) =>
        `${signedHalves(middle === null ? null : 100 * middle)} 个百分点${range === '' ? '' : `，${range}`}`,
      small: { down: '降幅不足半个百分点', up: '升幅不足半个百分点', either: '升降均不足半个百分点' },
      sizedCell: (middle, range, across = '') =>
        range === '' ? middle : `${middle}（${range}${across === '' ? '' : `，总范围 ${across}`}）`,
      number: (share) => signedHalves(share === null ? null : 100 * share),
      effects: ({ low, high }) =>
        low === null || high === null ? '' : halvesAround({ low: 100 * low, high: 100 * high }, '～'),
      harms: (share) => signed(share === null ? null : 100 * share, 0),
      range: ({ low, high }) =>
        low === null || high === null
          ? ''
          : wholeAround({ low: 100 * low, high: 100 * high }, '～', (value) => signed(value, 0)),
      points: (share) =>
        isTiny(share) ? `${share < 0 ? '下降' : '上升'}不到 1 个百分点` : `${signed(100 * share, 0)} 个百分点`,
      percent: (share) => (isTiny(share) ? `${share < 0 ? '下降' : '上升'}不到 1%` : `${signed(100 * share, 0)}%`),
      ratio: (value) => signed(value, 2),
      changed: (outcome, change) => `${outcome}${/^[+−]/.test(change) ? ' ' : ''}${change}`,
      perAct: (harm, share) => `${harm}，按每次作为计${isTiny(share) ? '基本不变' : ` ${signed(100 * share, 0)}%`}`,
      together: (name, parts) => `${name}即${parts}同时实施。`,
      most: (change, name, count) => (count === 1 ? `${change}（${name}）` : `${change}（以${name}为最大）`),
      price: (parts, { open, safe, all }) => {
        const unseen = [
          ...(open > 0 ? [`${open === all ? '均' : `${open} 项`}未见变差，但不能排除`] : []),
          ...(safe > 0 ? [`${safe === all ? '均' : `${safe} 项`}可排除变差`] : [])
        ]
        return `代价与风险：${[...(parts === '' ? [] : [parts]), ...unseen].join('；')}。`
      },
      testedBy: ({ replications, worlds, structures, structureWorlds, structureReplications, idleStructures }) => {
        const chance = `检验到什么程度：随机误差，各情景以相同的随机扰动重复 ${whole(replications)} 次`
        if (worlds === null) return `${chance}；参数取值和模型结构未检验。`
        const inputs = `；参数取值，${worlds.isCalibrated ? '取自校准结果的' : '在可信范围内均匀取值的'} ${worlds.count} 组，每组从 ${worlds.replications} 次重复开始`
        const other =
          structures === 0
            ? '；模型结构未检验'
            : `；模型结构，另外 ${structures} 种，每种至多 ${structureWorlds} 组参数，每组从 ${structureReplications} 次重复开始${idleStructures === 0 ? '' : `（另有 ${idleStructures} 种在此不改变什么）`}`
        return `${chance}${inputs}${other}。`
      },
      beyond: (names) => `以下结构难以达到调查结果，只能用其最接近的参数组检验：${names}。`,
      tableNote: ({ worlds, structures, measures, indifference }) => {
        const what =
          worlds === null
            ? '效果为不敢为率之差（百分点）及模拟误差区间。'
            : `效果为不敢为率之差（百分点）：现有模型各组参数的中位数与范围${structures === 0 ? '' : '，总范围连同其他结构'}；损害同此，以 % 计。后文另有本次运行自己的那一组参数的结果，数值与此不同；对外引用以本页及其范围为准。` +
              shownMeans(indifference)
        const more = measures.length - 10
        return `${what}损害指出错所致后果的大小，以模型内的尺度计。其他代价只列按情景自己的一组参数运行时可判定变差的，未列的不等于没有。${more > 0 ? `另有 ${more} 项举措见后文。` : ''}`
      },
      use: (files) =>
        `如何使用：这是就论文论点所作的思想实验。应比较各项举措与参照情景之差；不敢为率的高低不是现实中干部的占比，也不是对任何地方的预测。各举措的力度${{ own: '由所比较的文件设定', shipped: '由本软件设定，论文未给数值', both: '由本软件或所比较的文件设定，论文未给数值' }[files]}。本页不主张放松纪律约束，也不主张减少通报。`,
      source: (paper, { structures, files }) =>
        `${{ own: '问题', shipped: '问题、调查与对策', both: '问题、调查与随附的对策' }[files]}出自${paper}${structures === 0 ? '' : '各种模型结构是质疑者可能提出的其他假定。'}`,
      ownWorlds: (name) => `各组参数取自使用者给出的${name}。`,
      colophon: (program, seed, modelVersion) =>
        `${program === null ? 'ganwei' : `ganwei ${program.version}（${program.released} 发布）`}，模型第 ${modelVersion} 版，随机种子 ${seed}。`,
      measure: '举措',
      made: '举措内容',
      madeNote: (areWorlds) =>
        `各项举措改变什么：由参照情景的取值${areWorlds ? '（其他各组参数中为该组的取值）' : ''}变为举措的取值。`,
      ownValues: (prices) => `只按情景自己的一组参数计，${prices}`,
      madeOf: (parts) => `${parts}同时实施`,
      effect: '效果（百分点）',
      harm: '损害（比参照情景增减 %）',
      priceColumn: '代价与风险',
      ground: '判定与依据',
      worlds: '各组参数',
      across: '各种模型结构',
      level: (share, over) => (share === null ? '–' : `不敢为率 ${percent(share, 0)}${over === '' ? '' : `\n${over}`}`),
      levels: ({ low, high }) =>
        low === null || high === null
          ? ''
          : `各组参数 ${wholeAround({ low: 100 * low, high: 100 * high }, '～', (value) => decimal(value, 0))}%`,
      ofWorlds: (range) => (range === '' ? '' : `范围 ${range}`),
      everywhere: (range) => `总范围 ${range}`,
      baselineGround: '各项举措与之比较；只是模型内的读数',
      noPrice: (isOpen) => (isOpen ? '未见，但不能排除' : '无'),
      ofOneWorld: (verdict) => `${verdict}（只考虑随机误差）`,
      shown: (count, draws, elsewhere) =>
        `${draws} 组中 ${count} 组${elsewhere.draws === 0 ? '' : `、其他结构下 ${elsewhere.draws} 组中 ${elsewhere.shown} 组`}可判定有效`,
      grounds: {
        holds: (counts, structures) =>
          `站得住：${counts}${structures === 0 ? '' : `，另外 ${structures} 种模型结构亦然`}`,
        partly: (counts) => `有效，有的情形下只是部分：${counts}`,
        never: (counts) => `不起作用：${counts}`,
        untold: (counts, open, structures) =>
          `不能判定：${counts}${open > 0 ? `，另外 ${structures} 种模型结构中有 ${open} 种尚无定论` : ''}`,
        depends: (on, counts) => `并非处处：${on}；${counts}`
      },
      chart: '各项举措的效果与损害',
      caption: (structures) =>
        `竖线为现有模型各组参数的中位数，较浓的条为其范围${structures === 0 ? '' : `，较淡的条为连同另外 ${structures} 种模型结构的范围`}；细横线为本次运行自己的那一组参数的结果，只含随机误差，不必落在各组的中位数上。`
    },
    matrix: {
      title: '换一种假定，结论是否仍成立',
      fates: { holds: '成立', partly: '部分', mixed: '不一', never: '不成立', open: '未定' },
      standings: {
        holds: '处处成立',
        partly: '处处至少部分有效',
        never: '处处不成立',
        depends: '取决于假定',
        untold: '不能判定'
      },
      where: ({ structures, usual, share, fewest, most, isFew }) => {
        const all = (sets: number) => (sets === 1 ? '仅有的一组参数中' : `全部 ${sets} 组参数中`)
        const enough = share === null ? all(usual) : ` ${usual} 组参数的至少 ${share}% 中`
        const there = fewest === most ? all(fewest) : `全部 ${fewest}～${most} 组参数中`
        const under = `另外 ${structures} 种模型结构${structures === 1 ? '' : '各自'}`
        return `${structures === 0 ? enough : `现有模型的${enough}，以及${under}的${there}`}${isFew ? '（组数少，不足以推及 95%）' : ''}`
      },
      holds: (names, where) => `站得住的：${names}使更多干部敢为，在${where}均可判定，没有一组相反。`,
      sized: (name, median, range, price) =>
        `${name} ${median} 个百分点（各组 ${range}），${price === '' ? '未见损害增加' : `本次比较中${price}`}`,
      sizes: (parts) => `不敢为率之差的中位数：${parts}。`,
      lessThanHalf: (parts) => `在有的模型结构之下，降幅不足一半：${parts}。`,
      smaller: (name, structures) => `${name}${structures}`,
      sizeUnder: (structure, median) => `在${structure}之下为 ${median}`,
      partly: (names) => `按同一标准有效、但在部分参数组中只是部分有效的：${names}。`,
      noneHolds: (where) => `站得住的：没有一项举措在${where}均可判定使更多干部敢为。`,
      never: (names) => `按同一标准可判定不起作用的：${names}。`,
      depends: (parts) => `取决于假定的：${parts}。`,
      dependsOn: (name, on) => `${name}取决于${on}`,
      onStructures: (isLost, names) =>
        `模型结构（${isLost ? '以下结构不再组组可判定' : '以下结构有所不同'}：${names}）`,
      andMore: (names, more) => `${names}；另有 ${more} 种`,
      onInputs: (names) => `${names}的取值`,
      shownUnder: (structure, shown, median) => `${structure}，${shown}，中位数 ${median}`,
      ofAll: (shown, draws) => `${draws} 组中 ${shown} 组`,
      counted: (name, shown) => `${name}（${shown}）`,
      onSomeInputs: (names) => `各组参数结论不一、而不足以指明取决于哪些参数的有${names}`,
      onFew: (names) => `${names}之下的个别参数组，为数太少，不能断定是结构所致`,
      untold: (names) => `不能判定的：${names}。`,
      leader: (name, first, names) =>
        `现有模型之下效果居首的是${name}（${first} 组）${names === '' ? '；未见在其他结构之下可判定退居其后' : `；在${names}之下则退居其后`}。`,
      structure: '结构',
      fate: '结论',
      usual: '现有模型',
      alike: (count) => `其余 ${count} 种结构`,
      of: (shown, draws) => `${shown}/${draws}`,
      fewest: (shown, draws) => `≥ ${shown}/${draws}`,
      note: (structures, draws) =>
        `每种结构同样置于基线与各项举措之下，各取 ${draws} 组参数。某项举措在现有模型之下成立而在某种结构之下不再成立，或可判定其表现与现有模型不同（二项检验，对全部结构合计 5%），则该结构单列一行；其余满三种者合为一行，中位数与名次写明最低至最高，组数取占比最小者，结论取最差者。“敢为”为可判定使更多干部敢为的组数；仅有一组的，不另作结论。“≠”表示名次的中位数与现有模型不同。全部 ${structures + 1} 种结构见 matrix.csv。`,
      start: (there, usual) => `其他结构之下各组从 ${there} 次重复开始，现有模型之下从 ${usual} 次开始。`,
      equal: (names) => `在此与现有模型相同、不计入的结构：${names}。`,
      notCalibrated: '这些参数组在现有模型之下按调查校准；在其他结构之下未必与调查相符。',
      calibrated: (count) =>
        `其中 ${count} 种结构的参数组系重新校准所得；其余结构的参数组是在现有模型之下校准的，在此未必与调查相符。`,
      marked: (structure) => `${structure} †`,
      outOfReach: (names) =>
        `†${names}之下难以达到调查结果：所得参数组中与调查足够接近的不足 5%，只是该结构之下最接近者，并不与调查相符。`,
      chart: '各种模型结构之下的效果',
      caption: (structures) =>
        `不敢为率之差（百分点）：每项举措在现有模型之下（粗线）与另外 ${structures} 种结构之下各组参数的中位数与范围。橙色表示可判定其表现与现有模型不同。`
    },
    decision: {
      title: '如何选择',
      over: (isPosterior, worlds, { distinct, isFew }) => {
        if (!isPosterior) return `依据在可信范围内均匀取值的 ${worlds} 组参数，其占比不是概率。`
        const copies = distinct < worlds ? `，其中互不相同的 ${distinct} 组` : ''
        return `依据与目标相符、按权重抽取的 ${worlds} 组参数${copies}${isFew ? '；组数太少，不足以谈后验概率' : '，其占比即后验概率'}。`
      },
      leftOut: {
        'at-most': (names) => `举措项数过多，不列入选择：${names}。`,
        constraint: (names) => `在超过 5% 的参数组中可判定违反约束，不列入选择：${names}。`
      },
      oneChoice: (name) => `平均而言，${name}使不敢为率降得最多，其最大后悔值也最小。`,
      choices: (mean, minimax) => `平均而言，${mean}使不敢为率降得最多；最大后悔值最小的是${minimax}。`,
      near: (name, isPosterior, { share, isAll, probability, indifference }) =>
        isPosterior
          ? `按后验概率，${probability} 的情形下${name}未见落后于最优 ${indifference} 个百分点以上。`
          : `${share}，${name}${isAll ? '均' : ''}未见落后于最优 ${indifference} 个百分点以上。`,
      sets: (near, worlds) => (near === worlds ? `${worlds} 组参数中` : `${worlds} 组参数中有 ${near} 组`),
      shareOfSets: (share) => `${share} 的参数组中`,
      of: (count, worlds) => `${count}/${worlds}`,
      noFront: (names) => `没有注明成本，故不给出效果与成本的前沿：${names}。`,
      front: (names) => `没有其他选择能以更低成本取得更大平均效果的：${names}。`,
      estimate: (value, error) => `${value} 个百分点（± ${error}）`,
      evpi: (low, high) => `若选择之前已知全部参数，确有价值：偏低的估计为不敢为率 ${low}，偏高的估计为 ${high}。`,
      evpiNone: (high) => `即使事先知道全部参数，也看不出能选得更好；偏高的估计为不敢为率再降 ${high}。`,
      sameBest: (first, worlds) =>
        worlds === 1
          ? '仅有一组参数，不足以估计弄清某一参数有多大价值。'
          : `按估计值，这 ${worlds} 组参数中有 ${first} 组的最优选择相同；组数太少，不足以估计弄清某一参数有多大价值。`,
      fewWorlds: (worlds, needed) => `要判断哪个参数值得调查，需要 ${needed} 组参数；现有 ${worlds} 组。`,
      ask: (isFirst, name, value, error) =>
        `${isFirst ? '最值得先调查的是' : '其次是'}${name}：知道它价值 ${value} 个百分点（± ${error}）`,
      askEnd: '，以现有参数组所能判断者为限。',
      askNone: '没有哪一个或哪一类参数可判定值得调查。',
      group: (name) => DECISION_GROUPS[name] ?? name,
      fails: (name, where, { density, coverage, open }) =>
        `${name}在${where}时失效：这样的参数组有 ${density} 可判定连部分效果也没有，其失效的参数组有 ${coverage} 属于此类${open > 0 ? `（未能判定的 ${open} 组未计入）` : ''}。`,
      bound: {
        low: (name, at) => `${name}不低于 ${at}`,
        high: (name, at) => `${name}不高于 ${at}`
      },
      noBox: {
        'as-by-chance': (names) => `以下举措失效之处，没有哪一类参数取值明显区别于偶然：${names}。`,
        'not-stable': (names) => `以下举措失效之处，未能在半数参数组中重复得到同一类参数取值：${names}。`,
        'too-few-cases': (names) =>
          `以下举措可判定失效的参数组太少（不足 30 组）或为全部，无从说明在何处失效：${names}。`,
        'too-few-worlds': (names) => `要说明以下举措在何处失效，需要 200 组可判定的参数：${names}。`
      },
      sameEverywhere: (name, count) => `在另外 ${count} 种模型结构之下，平均而言最好的选择也都是${name}。`,
      otherwise: (name, { same, all, shortfall, where, best }) =>
        `在另外 ${all} 种模型结构中的 ${same} 种之下，平均而言最好的选择也是${name}；差距最大的是${where}，在其下比${best}少 ${shortfall} 个百分点。`,
      option: '选择',
      worth: '平均降幅（百分点）',
      mean: '平均后悔',
      ninth: '90%',
      largest: '最大',
      nearBest: '接近最优',
      note: (isPosterior, worlds) =>
        `“平均降幅”为平均使不敢为率降低的百分点。后悔值为某组参数下与最优选择之差：平均、十分之九的参数组不超过者、最大者；最优以一半重复选出、以另一半估值，故可为负。“接近最优”为不能判定其与最优之差超过值得区分之差的${isPosterior ? '后验概率' : worlds === null ? '参数组数及总组数' : `参数组占比（共 ${worlds} 组）`}。降幅与后悔值只就不敢为率而言；旁列其代价，即损害比参照情景增减的百分比（各组参数的中位数）。`
    },
    beside: {
      title: '代价与风险',
      heading: '其他结果',
      recklessShare: '乱作为',
      wrongGrantShare: '错误容错',
      wrongSanctionShare: '错误问责',
      meanHarm: '损害 %',
      meanOutput: '产出 %',
      meanPublicTolerance: '公众宽容',
      worseCell: (value) => `${value} 恶化`,
      note: (comparisons) =>
        `各占比之差以百分点计，损害与产出以参照情景的 % 计；95% 模拟误差区间对 ${comparisons} 项比较同时成立（Bonferroni）。`,
      worseMark: '“恶化”：区间位于恶化一侧。',
      nothingWorse: (unseen) => `未发现可判定的恶化（${unseen}）。`,
      unseen: (replications) => `${replications} 次重复未检出不等于不存在`,
      worseIn: (outcome, count, name) => `${outcome} ${count} 个情景（估计最大的是${name}）`,
      worse: (scenarios, comparisons, parts) =>
        `与参照情景相比，${scenarios > 1 ? `${scenarios} 个情景中` : ''}可判定恶化的有（区间对 ${comparisons} 项比较同时成立）：${parts}。`,
      safe: (names) => `区间排除了任何一项恶化的：${names}。`,
      open: (names, unseen) => `未发现可判定的恶化，但不能排除：${names}（${unseen}）。`,
      scenarios: (count) => `${count} 个情景`
    },
    groups: {
      heading: '不敢为率',
      note: '按层级与职务：与参照情景之差，以百分点计，区间逐个成立。其余比率见 groups.csv。'
    },
    front: {
      none: '无',
      by: (name, by, isSure) => `${name}（劣于${by}${isSure ? '' : '，但区间不能判定'}）`,
      counted: (count, sure) => `${count} 个，其中 ${sure} 个区间也可判定；逐个见 front.csv`,
      sentence: (axes, front, dominated) =>
        `帕累托前沿（按${axes}的估计值，没有其他情景各项均不劣于它、且至少一项更优）：${front}。被支配的情景：${dominated}。`,
      unpriced: (names) => `未列入的（成本不详）：${names}。`,
      leftOut: (verdict, names) => `未列入的（${verdict}）：${names}。`
    },
    costs: {
      heading: '成本',
      total: '合计',
      perPoint: '不敢为率每下降一个百分点',
      note: '括号内为 95% 模拟误差区间，逐个成立；只列可判定使更多干部敢为的举措'
    },
    synergy: {
      heading: (outcome) => `合力：${outcome}`,
      alone: '单独',
      last: '最后加入',
      shapley: '夏普利值',
      sum: '合计',
      less: '合用不及单独效果之和',
      more: '合用胜过单独效果之和',
      open: '合用与单独效果之和不可区分',
      joint: (joint, sum, excess, told) => `合用 ${joint}，单独效果之和 ${sum}，相差 ${excess}：${told}`,
      note: '以百分点计，± 为 95% 模拟误差区间的半宽，逐个成立。最后加入：其余均已实行时再加入；夏普利值：对所有加入次序取平均，各值之和等于合用的效果。',
      noPairs: '两两之间没有可判定的交互作用。',
      pairs: (named, more, open) =>
        `两两交互作用（只用这两项时，超出单独效果之和的部分）：${named}${more > 0 ? `；另有 ${more} 对` : ''}${open > 0 ? `；其余 ${open} 对不能判定` : ''}。`
    },
    table: {
      batchNote: (replications, seed) =>
        `差值以百分点计；± 为 95% 模拟误差区间的半宽；${replications} 次重复，种子 ${seed}。`,
      baselineIs: (name, reason) => `比较基准：${name}（${reason}）。`,
      baselineCell: '（参照情景）',
      pointNames: (factors) => `设计点的名称：${factors}`,
      leftOut: (first, last, left) =>
        `表与图中各占一行的是参照情景、按不敢为率排在最前的 ${first} 个和最后的 ${last} 个情景；其余 ${left} 个见 summary.csv 与 differences.csv。`,
      data: '数据表'
    },
    document: {
      title: '谁敢为：情景比较报告',
      about: (scenarios, replications, seed) =>
        `${scenarios} 个情景 · 各 ${replications} 次重复 · 种子 ${seed} · 由 ganwei 生成`,
      ranking: '排序',
      scenario: '情景',
      whoChanged: '行为变化及其机制',
      mechanism: '机制如何运转，何处空转',
      repeat: '如何复现',
      repeatNote: '在运行文件夹中执行。各图的 SVG 与 Vega-Lite 文件：npx ganwei report .（加 --png 另得 PNG）。',
      source: '出处',
      paper: '陈朋：《容错机制的建构逻辑及其效能提升》，江苏省社科院廉政与治理研究中心。',
      noCloserLook: {
        alone: '只有一个情景，无从逐个干部比较。',
        identical: '没有情景与参照情景不同，未逐个干部比较。',
        'other-cadres': '结论所指的情景与参照情景的层级、主要领导占比或时间不同，并非同一批干部，未逐个干部比较。',
        'too-large': '干部数量过大，此处未逐个干部回放；ganwei explain 可比较任意两个情景。'
      },
      tuning: {
        title: '基准参数的校准依据',
        survey:
          '参数的默认值取自一次校准所得的一组参数。校准的目标有三：论文第三部分所载的调查（“有，而且很多”5.95%、“有，但不多”17.91%、“没有”25.95%、“不了解”50.19%，各按误差 3 个百分点计）、公开的纪检统计、一县的容错通报（ganwei:targets/reference、ganwei:ranges/reference）。因此与之相近是输入，不是对模型的检验；与之同样相符的参数还有许多组（ganwei:ensembles/baseline）。',
        parameters: (labels) => `第 1 版即已据问卷校准的参数：${labels}。`
      },
      patterns: {
        title: '模型的典型特征：涌现、预设与校准',
        text: '按第 1 版的参数（ganwei:structures/version-1），下列特征全部呈现；现在的参照情景（ganwei:baseline，全部取默认参数）是否呈现，见末列：呈现、不呈现，或重复 40 次仍不能判定，均经程序测试逐项核验。本次运行若以其他情景为参照，则未必如此。只有“涌现”的特征才能说明模型的机制；“预设”的是假定的直接后果，“校准”的是输入。',
        pattern: '典型特征',
        origin: '性质',
        because: '说明',
        inReference: '参照情景',
        standings: { shown: '呈现', 'not-shown': '不呈现', open: '不能判定' },
        origins: { 'built-in': '预设', tuned: '校准', emergent: '涌现' }
      },
      limits: {
        title: '局限',
        chance:
          '95% 模拟误差区间只反映参数固定时的偶然波动；增加重复次数会使区间变窄，但不会减少参数与模型本身的不确定性。',
        assumed:
          '多数参数为假定值，均未由微观数据估计。可以读出的是各项举措在所述假定下的方向、排序和相互作用，而不是对任何地方的预测。',
        fewerWant: '不敢为率下降也可能只因愿意作为的人减少，须与受抑制比例一并看：两者都下降，才说明更多干部敢为。'
      }
    },
    methods: {
      title: '方法',
      played: (run) =>
        `${run.scenarios} 个情景各模拟 ${run.replications} 次重复（编号 ${run.first}～${run.last}），种子“${run.seed}”，模型版本 ${run.modelVersion}，计算引擎为${run.engine === 'kernel' ? '计算内核' : '参考实现'}。${run.isUniform ? '' : '参照情景'}每次重复 ${run.periods} 个季度，前 ${run.burnIn} 个季度为预热期，不计入统计；参照情景有 ${run.units} 个单位、${run.cadres} 名干部。`,
      paired: (together) =>
        `各情景使用公共随机数：同一次重复里，同一名干部在同一季度面对相同的随机扰动，因此与参照情景之差按重复配对计算。区间标作“95% 模拟误差区间”，${together}只有一次重复时没有区间。`,
      worlds:
        '在其他参数和其他结构之下，每个世界都有配对差值，并按判定规则得出判定，区间逐个成立；不能判定的以四倍重复次数再算，最多 64 次。某项举措在一种结构中成立，指在其至少 95% 的参数组中可判定有效（不足 59 组时为全部），没有一组相反；某种结构之下有效或无效的组数超出现有模型的占比所能解释时（二项分布尾概率，对全部结构及两侧合计 5%），指名该结构。',
      draws:
        '随机数取自 Philox4x32-10（Salmon 等 2011），计数器标明每个数的用途；正态随机数由均匀随机数经分位数函数得到（Wichura 1988）。',
      sampled: '其他参数在各自范围内作拉丁超立方抽样（McKay、Beckman、Conover 1979）。',
      ensemble:
        '各组参数取自按调查校准的参数组集合，用退火序贯蒙特卡罗（Del Moral、Doucet、Jasra 2006）和预条件 Crank–Nicolson 移动（Cotter 等 2013）求得。',
      sensitivity: {
        morris: '用 Morris 筛选法的辐射式设计筛选输入（Campolongo、Saltelli、Cariboni 2011）。',
        sobol: 'Sobol’ 指数：一阶指数用 Saltelli 等（2010）的估计量，总指数用 Jansen（1999）的估计量。',
        regression: '输入按偏秩相关排序（Saltelli、Marivoet 1990）。'
      },
      points: '所用各点为 Sobol’ 点（Joe、Kuo 2008），按 Owen（1995）加扰。',
      decision:
        '后悔值（Savage 1951）与完全信息的价值（Raiffa、Schlaifer 1961）：每个世界的最优选择用偶数号重复选出、用奇数号重复估值，再对调一次。部分信息的价值：自由度为 4 的自然三次样条，同类参数另含两两乘积（Strong、Oakley、Brennan 2014），在五分之四的参数组上拟合选择、在其余上估值；自助抽样 1000 次；对全部参数与类别合计单侧 5%；满 200 组。失效之处：PRIM（Friedman、Fisher 1999；Bryant、Lempert 2010），每次剥去 0.05、补回 0.01，至少占 0.1，十个参数，准 p 值低于 5%，密度高于 200 次打乱的 95% 分位数，各参数在 20 次折半中至少 10 次重现；满 200 组可判定的参数和 30 组失效的参数。',
      ruleColumns: ['规则', '内容与常数'],
      rules: (k) => [
        [
          '均值',
          '各次重复的均值 ± 自由度 n − 1 的 t 值 · sd/√n，置信度 95%（Student 1908）；占比的区间止于 0 与 1。差值用配对差值（公共随机数）照此计算。宽度为零的区间不予列出。'
        ],
        [
          '总和之比',
          '分母随重复而变的比率：分子总和除以分母总和，按重复作刀切法，t 的自由度为 n − 1（Miller 1974），占比在 logit 尺度上计算。配对差值在两个情景中同时去掉同一次重复。'
        ],
        [
          '稀有事件',
          `事件（占比还包括非事件）不足 ${k.fewestEvents} 例：将事件数与试验数除以 max(1, 刀切方差／二项方差)·(t/1.96)² 后用 Clopper 与 Pearson（1934）的区间（Korn 与 Graubard 1998），且事件须分布在至少 ${k.fewestReplications} 次重复中，否则不给区间。配对差值要求两边各有 ${k.fewestEvents} 例。`
        ],
        [
          '离散范围',
          `单次重复的离散程度：${k.fewestForRange} 次及以上取自下、自上第 ⌈0.05 n⌉ 个次序统计量；不足时取最小值与最大值。它不是均值的误差。`
        ],
        ...(k.isCompared
          ? ([
              [
                '相对差值',
                '占参照情景均值的 %，用含配对协方差的 Fieller 区间（1954）；参照情景自身的区间含 0 时以短横表示。'
              ],
              [
                '多个情景',
                `${k.outcome}的区间以及判定所用的区间对所比较的 ${k.family} 个情景同时成立（Bonferroni；Dunn 1961），各取 1 − 0.05/${k.family}。“代价与风险”对 ${k.besideFear} 项差值同时成立。p 值按 Holm（1979）调整。其余逐个成立。`
              ],
              [
                '判定',
                `δ = ${k.indifference}。不敢为率与作为率各按区间 [l, h] 分为下降（h < −δ）、上升（l > δ）、持平（−δ ≤ l 且 h ≤ δ，即两个单侧检验，Schuirmann 1987）或未定；产出以参照情景的 ${k.margin} 代替 δ，检验 y − 0.99·y₀ 与 y − 1.01·y₀ 的配对均值。依次取第一个成立者：不敢为上升，${VERDICTS['more-afraid']}；不敢为下降、作为 l > 0、产出 l > −${k.margin}，${VERDICTS.dare}；不敢为下降、作为 l > 0、产出下降，${VERDICTS['dare-less-done']}；作为下降，${VERDICTS['fewer-act']}；不敢为下降、作为持平，${VERDICTS['fewer-afraid']}；不敢为持平、作为上升，${VERDICTS['more-act']}；两者持平，${VERDICTS['no-difference']}（不敢为的区间不含 0 时为${VERDICTS['too-small']}）；其余为${VERDICTS['not-told']}。参数相同：${VERDICTS.identical}。`
              ],
              [
                '从未出现差异',
                `只有参数相同的两个情景才称为相同。n 次重复均无差异时，按 95% 置信度，出现差异的重复至多占 1 − 0.05^(1/n)（${k.replications} 次时为 ${k.mostDiffering}）。`
              ],
              [
                '最优',
                `在判定为“更多干部敢为”的举措中：Kim 与 Nelson（2001）的序贯法，首阶段 n₀ = ${k.firstStage} 次重复，无差异区为 δ，置信度 95%，c = 1；并与最优者作多重比较（Hsu 1984；Nelson 与 Matejcik 1995）。无论候选者是哪些，误差均由所比较的全部 ${k.family} 个情景分担。不能区分的情景对：对所有情景对用 Bonferroni 法。`
              ],
              [
                '前沿',
                '按估计值求帕累托前沿；每一项配对区间都在较差一侧时称为必定劣于，对所有情景对与结果同时成立（Bonferroni）。'
              ],
              ['贡献', '夏普利值（1953）：对各举措的所有加入次序求平均，逐次重复计算；区间逐个成立。']
            ] as const)
          : [])
      ],
      together: (outcome, family) =>
        `${outcome}与参照情景之差的区间按 Bonferroni 对 ${family} 个情景同时成立；其余的各针对单个数字，不作多重比较校正。`,
      oneByOne: '各针对单个数字，不作多重比较校正。',
      rule: (rule) =>
        `重复次数由规则决定：首次查看在 ${rule.first} 次之后，若各情景${rule.outcome}之差的 95% 同时模拟误差区间（Bonferroni）的半宽都不超过 ${rule.halfWidth} 就停止，否则按半宽推算，增至原来的 ${rule.least}～${rule.most} 倍，最多 ${rule.cap} 次；查看时只看半宽，不看均值。止于 ${rule.replications} 次。${rule.before}`,
      fixedBefore: (replications) => `此前为固定的 ${replications} 次。`,
      ruleBefore: (halfWidth, replications) =>
        `此前的规则（半宽 ${halfWidth}）止于 ${replications} 次；现行规则为后来设定。`,
      search: ({ first, last, most, near }) =>
        `列入比较的组合只由搜索所用的重复（第 ${first}～${last} 次）决定：在不敢为率与受抑制比例按估计均下降、作为与产出均未判定下降（区间逐个成立）、且未判定违反约束（区间对全部组合和约束同时成立）的组合中，取接近最优者，即按估计的最优与次优者、与最优者不可区分者（单侧配对 t 检验，Bonferroni，95%），以及降幅不小于最优者 ${near} 的，至多 ${most} 种。搜索所得的估计不进入以下结果。`,
      constraints: (constraints, family) =>
        `约束：${constraints}。各按所约束的量（水平，或与参照情景的配对差值）的区间判定，对 ${family} 项检验同时成立（Bonferroni）：区间全部满足为满足，全部不满足为不满足，否则不能判定。只有可判定满足全部约束的举措才可称为最优。`,
      plan: (hash) => `这次运行的计划（不含 --bom）的 SHA-256 为 ${hash}。`,
      notCounted: (outcomes, modelVersion) =>
        `${modelVersion === undefined ? '生成这些记录的版本' : `模型第 ${modelVersion} 版`}未统计以下结果，表中记作短横，有关的图从略：${outcomes}。`,
      counterfactual:
        '不敢为用反事实判定：一名不作为的干部，若作为不被问责便会正当作为，即为不敢为；若还须有足够能力才会作为，为不能为；否则为不想为。'
    },
    supplement: {
      paperTitle: '哪些举措能使更多干部敢为：模拟研究',
      title: '附录：方法与结果',
      answer: '结论',
      equations: (source, version, modelVersion) =>
        `全部方程、假定与局限，按 ODD+D 规程写在 ganwei 的 docs/zh/odd.md；模型取自${source}，激励部分依 Porter 与 Lawler（1968）。软件：ganwei ${version}（模型版本 ${modelVersion}）。`,
      parameters: '与默认值不同的参数',
      noParameters: '没有：所有情景均用默认值。',
      columns: ['情景', '自季度', '参数', '默认值', '取值', '范围的依据'],
      all: '全部见 parameters.csv。',
      more: (rows) => `另有 ${rows} 行。`,
      basis:
        '参数取值范围的依据：S 取自论文，L 文献，C 最初据问卷调定，A 假定，V 变体。默认值是参照情景在此范围内经校准所得的值。情景中的取值是设问，不是估计。',
      results: '结果',
      resultsNote: (isFamily) =>
        `方括号内为 95% 模拟误差区间；差值以百分点计，与参照情景按重复配对${isFamily ? '；不敢为率之差的区间对全部情景同时成立（Bonferroni）' : ''}。全部结果见 data/。`,
      comparison: (file) => `排序、判断、代价以及所做的敏感性分析，全文见 [${file}](${file})。`,
      figure: (number) => `图 S${number}`,
      inThisFolder: '在本文件夹中：',
      sameBytes: '得到的数据文件与 data/ 中的逐字节相同（同一版本的 ganwei，任何机器）。',
      readmeTitle: '附录',
      madeBy: (version, scenarios, replications) =>
        `由 ganwei ${version} 的一次运行生成：${scenarios} 个情景，各 ${replications} 次重复。数字为模拟结果，不是观测；多数参数为假定值。`,
      files: {
        methods: '方法、参数、结果与图，可改写进论文附录',
        comparison: '比较的全文',
        parameters: '各情景与默认值不同的每个参数',
        figures: '图（SVG，两种语言）',
        latex:
          'LaTeX 论文稿：在 latex/ 中依次执行 xelatex paper.zh、bibtex paper.zh，再执行两次 xelatex paper.zh（图为 PNG；先执行 ls figures/*.svg | xargs -I F rsvg-convert -f pdf -o F.pdf F 则为矢量图）',
        readme: '每个数据文件的各列',
        plan: '决定全部数字的一切设定',
        manifest: '原运行的版本、时间与每个文件的 SHA-256',
        overview: '本文件夹的内容',
        program: '程序（已解包）及模型说明（docs/en/odd.md）',
        archive: '同一程序，打成一个文件',
        crate: '供存档者：机读说明（RO-Crate 1.1）',
        sums: '本文件夹每个文件的 SHA-256（`sha256sum -c SHA256SUMS`）'
      },
      repeat: '在本文件夹中复现这次运行：',
      offline: '只需 Node.js，无需网络：',
      programHash: (hash) => `SHA-256 ${hash}`,
      publishedBy: {
        licence: (name) => `许可协议：${name}。`,
        noLicence: '尚未指定许可协议，他人无权使用这些文件（`ganwei paper --license CC-BY-4.0`）。',
        authors: (names) => `作者：${names.join('；')}。`,
        noAuthors: '尚未署名（`--author`）。',
        date: (day) => `发布日期：${day}。`,
        noDate: (day) => `尚未指定发布日期（\`--date\`）；ro-crate-metadata.json 中暂记运行日期 ${day}。`
      }
    },
    readme: {
      run: (scenarios, replications, seed) =>
        `一次 ganwei 运行：${scenarios} 个情景，各 ${replications} 次重复，种子 ${seed}。`,
      simulated: '数字为模拟结果，不是观测；多数参数为假定值。',
      scenarios: '情景',
      notCompared: (most) => `各种情形见 plan.json，连同结果也见各数据表。${notCompared(most)}。`,
      files: '文件',
      plan: '最先写：决定全部数字的一切设定；不可改动',
      html: '报告，用浏览器打开',
      markdown: '同一报告的文字与数据表',
      figures: '各图，由 ganwei report 写成：.svg，及可在 Vega 编辑器打开的 .vl.json',
      parquet: '同上，供处理大数据的程序使用',
      journal: '各次重复的记录，供续算与核对',
      assumptions: '敏感性分析各次重复的记录',
      sensitivity: 'sensitivity.csv 所据各点的记录',
      crate: '供存档者：机读说明（RO-Crate 1.1），含运行日期',
      manifest: '最后写：版本、时间、每个文件的 SHA-256',
      readme: '本次运行各文件、各列的说明',
      csv: 'CSV 为 UTF-8，小数点为“.”，空白的单元格表示没有定义。采用公共随机数：编号相同的重复（replication）在各情景之间成对。',
      repeat: '在此文件夹中复现这次运行：',
      verify: '在此文件夹中核对：',
      columns: '各列',
      crateName: (scenarios, replications, seed) =>
        `ganwei：${scenarios} 个情景，各 ${replications} 次重复，种子 ${seed}`,
      crateText: (names) => `干部在作为与不作为之间选择的多主体模型的模拟结果。情景：${names}。`,
      noLicence: '尚未指定许可协议',
      noLicenceText: '这些文件的使用条件尚未说明，由发布者指定：ganwei paper --license。',
      crateRun: (engine) => `ganwei batch，${engine === 'kernel' ? '计算内核' : '参考实现'}`
    },
    data: {
      about: {
        summary: '每个情景每项结果的均值、标准差与 95% 模拟误差区间',
        design: '设计的各点与每个因素的水平',
        differences: '每项结果与参照情景之差，按重复配对，附 95% 模拟误差区间',
        comparison: '每个情景与参照情景相比可判定什么：同时成立的区间、判断、名次、是否可能最优',
        front: '按几项结果的估计的帕累托前沿，参照情景也在内：哪些在前沿上，哪些被哪个支配',
        groups: '每个情景按层级与职务的各项比率，及与参照情景之差（区间逐个成立）',
        synergy: '一揽子举措的分解：单独、最后加入、夏普利值、两两交互作用、合用与单独之和（区间逐个成立）',
        assumptions: '敏感性分析的每组参数：各情景与该组参照情景之差的均值，及该组的参数值',
        regret: '每种选择与最优选择之差（后悔值），按各组参数',
        information: '得知单个或一类参数对选择的价值',
        matrix: '各举措在各种模型结构之下的结论：各组参数的效果、组数与名次',
        sensitivity: '效果与水平取决于哪些输入，一项度量一行',
        constraints: '对每个情景检验各项约束：满足的余量、同时区间、判定',
        tried: '搜索时试过的组合中最好的一些，按其自身的少量重复',
        ensemble: '校准所得的参数组：权重、距离、各参数（按路径）、结果',
        fit: '校准的目标，以及校准前后参数组的结果',
        inputs: '校准中各参数的变化',
        ridges: '参数组中彼此相关的参数',
        effects: '在等权重的参数组中，各举措对不敢为率的影响',
        generations: '参数组逐代趋近目标的过程',
        looks: '按精度规则每次查看时各差值的同时区间半宽',
        replications: '每个情景的每次重复，一次一行',
        outcomes: '每种情形各项结果在各次重复上的均值，不带区间，一种情形一行',
        periods: '每个情景逐季的平均过程，每项总量除以干部数，含预热期'
      },
      scenario: '情景',
      factor: (name) => `因素 ${name} 的水平`,
      baseline: '与之相比的情景',
      outcome: '结果',
      familyOutcome: '区间同时成立的结果',
      mean: '各次重复的均值',
      sd: '各次重复之间的标准差（n − 1）',
      low: '均值的 95% 模拟误差区间下限',
      high: '均值的 95% 模拟误差区间上限',
      n: '计入的重复次数（有定义的）',
      varianceRatio: '若独立抽样，同样宽的区间需要多少倍的重复',
      identical: '两个情景的参数相同',
      indifference: 'δ：不敢为率与作为率中值得计较的差值，以占比计',
      relative: '数量指标：差值均值占参照情景均值的比例；没有区间时空缺',
      relativeLow: '其 95% 区间下限（Fieller 法）',
      relativeHigh: '其 95% 区间上限（Fieller 法）',
      estimator:
        '估计量：mean 为各次重复的均值；分母随重复而变或事件稀少的比率为总和之比，sd 为刀切标准误乘以 √n，区间由刀切法（ratio）或稀有事件的精确法（exact）得出，事件过少则没有区间（too-few）；control-variates 为加上 --control-variates 时另列的不敢为率之差，对均值已知的控制变量作回归得到',
      spreadLow: '各次重复的 5% 分位（不足 40 次时为最小值）；不是均值的误差',
      spreadHigh: '各次重复的 95% 分位（不足 40 次时为最大值）；不是均值的误差',
      failed: (reason) => `案件止于：${reason}`,
      replication: '重复的编号，从 0 起',
      period: '季度，从 0 起',
      meanPerCadre: '各次重复的均值，按每名干部',
      replications: '重复次数',
      meanDifference: '与参照情景之差的均值',
      simultaneousLow: '95% 同时模拟误差区间下限',
      simultaneousHigh: '95% 同时模拟误差区间上限',
      p: '无差异的双侧 p 值',
      holmP: '按 Holm 法调整的 p 值',
      verdict: (verdicts) => `判断：${verdicts}`,
      unsettled: '使判断悬而未决的结果',
      direction: (outcome) => `${outcome}的走向：down（下降）、up（上升）、level（持平）、unsettled（未定）`,
      evidence: {
        fear: '不敢为率',
        acting: '作为',
        outputFloor: '产出减去参照情景的 99%',
        outputCeiling: '产出减去参照情景的 101%'
      },
      evidenceLow: (evidence) => `判断所据区间的下限：${evidence}`,
      evidenceHigh: (evidence) => `判断所据区间的上限：${evidence}`,
      rankByRate: '按不敢为率之差的名次',
      rankByDeterredShare: '按受抑制比例之差的名次',
      feasibility: 'feasible（满足全部约束）、infeasible（有不满足的）、open（不能判定）',
      constraintIs: '界限在哪一侧：at-least（不低于）、at-most（不高于）',
      constraintOf: '所约束的：level（水平）、change（与参照情景之差）、part（该差占参照情景的比例）',
      constraintBound: '界限，比例为 0 至 1',
      slack: '满足约束的余量，单位同该结果；小于 0 为不满足',
      triedPlace: '按不敢为率估计值在试过的组合中的名次',
      triedBundle: '组合所含的举措',
      triedCompared: '接近最优、列入比较',
      triedBreaks: '可判定不满足的约束，各附余量（小于 0 为不满足）及其同时区间；空白为无',
      isCandidate: '可称为最优者之一',
      isSurvivor: '未被选优程序淘汰',
      isInBestSet: '与最优者不可区分',
      sameCadres: '两个情景中是同一批干部',
      meanOf: (outcome) => `均值：${outcome}`,
      place: (leftOut) => `位置：front（前沿）、dominated（被支配）、left-out（${leftOut}）`,
      by: '支配它的情景',
      isSure: '配对区间（对所有两两之差与各项结果同时成立，Bonferroni）也可判定被支配',
      groupedBy: '分组依据：tier（层级）或 rank（职务）',
      group: '组',
      differenceLow: '差值的 95% 模拟误差区间下限',
      differenceHigh: '差值的 95% 模拟误差区间上限',
      effect:
        '何种效果：single（单独）、last（最后加入）、shapley（夏普利值）、interaction（交互）、joint（合用）、sumOfSingles（单独之和）、excess（超出）',
      reform: '举措',
      otherReform: '与之交互的举措',
      draw: '第几组参数',
      structure: '模型结构；空为现有模型',
      worlds: '所取参数组数',
      outOfReach: '该结构是否难以达到目标（距离在 χ² 的 99% 分位点之内的参数组不足 5%）；未给出该结构校准结果的留空',
      medianEffect: '各组不敢为率之差均值的中位数',
      lowestEffect: '各组中间 90% 的下端（不足 40 组为最小值）',
      highestEffect: '各组中间 90% 的上端（不足 40 组为最大值）',
      medianHarm: '各组每人季损害变化的中位数，为占比较基准的比例',
      lowestHarm: '损害变化的下端，取法同上',
      highestHarm: '损害变化的上端，取法同上',
      medianHarmPerAct: '各组每次作为的损害变化的中位数，为占比较基准的比例',
      worldsOf: (kind) => `属“${kind}”的组数`,
      fate: (fates) => `在该结构之下的结论：${fates}`,
      medianRank: '按不敢为率之差的估计值的名次中位数',
      lowestRank: '最前名次（满 40 组为中间 90% 的下端）',
      highestRank: '最后名次（满 40 组为中间 90% 的上端）',
      differs: '是否不再如现有模型之下那样成立，或可判定其表现不同（二项检验，对全部结构合计 5%）',
      rankChanges: '名次的中位数是否与现有模型不同',
      worldsKept: '可判定满足全部约束的组数',
      worldsBest: '列为最优的组数',
      worth: '各组平均使不敢为率降低的幅度（占比）',
      meanRegret: '平均后悔值；最优以一半重复选出，以另一半估值',
      ninthRegret: '十分之九的参数组不超过的后悔值',
      largestRegret: '最大后悔值',
      nearBest: '不能判定与最优之差超过无差异界限的组数',
      farFromBest: '可判定超过的组数',
      worldsBroken: '可判定违反约束的组数',
      cost: '成本',
      isMeanChoice: '是否平均使不敢为率降得最多',
      isMinimaxChoice: '最大后悔值是否最小',
      informationOn: '参数路径，或参数表中的一类',
      informationInputs: '同时得知的参数个数',
      informationValue: '得知它的价值（不敢为率的占比）',
      informationError: '按参数组自助抽样的标准误',
      informationShown: '在所考察的全部参数中是否超出偶然而大于 0',
      standing: (standings) => `对全部结构的总结论：${standings}`,
      assumedSd: '该组参数下各次重复间不敢为率之差的标准差',
      assumedVerdict: '该组参数下的判定，区间逐个成立',
      worldKind: (kinds) => `判定所属的类别：${kinds}`,
      assumedFeasibility: '该组参数下是否满足约束，区间逐个成立',
      assumedRank: '该组参数下按不敢为率之差的估计值的名次，并列者取较前的名次',
      meanDifferenceOf: (outcome) => `${outcome}之差的均值`,
      parameter: (label, low, high, basis) => `${label}：参数值，${low}～${high}，依据 ${basis}`,
      look: '第几次查看',
      replicationsThen: '当时每个情景的重复次数',
      halfWidth: '95% 同时模拟误差区间的半宽',
      wanted: '规则所求的半宽'
    }
  },

  // ——— Sensitivity: which inputs move an effect ———
  sensitivity: {
    title: '效果取决于哪些输入',
    chance: '随机性',
    methods: { morris: 'Morris 筛选法', sobol: 'Sobol’ 指数', regression: '秩回归' },
    intro: ({ method, outcome, inputs, rows, points, replications }) =>
      `${outcome}的敏感性分析（${method}）：${inputs} 个输入在各自的可信范围内变动，${rows === points ? '' : `N = ${rows}，`}共 ${points} 个点，每点 ${replications} 次重复。`,
    introOfEnsemble: ({ outcome, name, worlds, of, inputs, replications }) =>
      `${outcome}在 ${name} 的 ${whole(worlds.length)} 组参数中的敏感性（按权重抽自 ${whole(of)} 组${different(worlds)}）：对其中取值不同的 ${inputs} 个输入作秩回归，每组 ${replications} 次重复。这些输入因受调查约束而彼此相关，系数不是方差占比；超出这些参数组之外的影响无从得知。`,
    effect: (reform) => `${reform}的效果`,
    lead: (reform) => `${reform}领先其余最优举措的幅度`,
    level: (scenario) => `${scenario}下的水平`,
    mean: (value, interval) => `各点平均 ${value}${interval === '' ? '' : `，95% 区间 ${interval}`}`,
    columns: {
      target: '分析对象',
      input: '输入',
      total: '总效应 T',
      first: '一阶 S',
      muStar: 'μ*',
      mu: 'μ',
      sigma: 'σ',
      correlation: '偏秩相关',
      plain: '秩相关',
      coefficient: '系数',
      interval: '95%'
    },
    notes: {
      morris:
        'μ* 为输入走完整个范围时变化幅度的均值，μ 为带符号的均值，σ 表示变化在多大程度上取决于其他输入。随机性的 μ* 为同一点两组重复之差的平均幅度。95% 区间由对基点的自助法得出，均值的区间为对基点的 t 区间。',
      sobol:
        'T 为该输入参与其中的方差占比，S 为它单独解释的占比。95% 区间由对行的自助法得出，均值的区间为对行的 t 区间；Sobol’ 点各行并不独立，区间因此偏宽。S 的区间含 0 或低于 0，或 T 的区间低于 1%，该指数即无意义。',
      regression:
        '以输入的秩对结果的秩作回归。95% 区间为 Fisher 区间，逐个成立，均值的区间为对各点的 t 区间；对全部输入同时成立的区间不含 0 者为突出。输入彼此相关时，系数不是方差占比。'
    },
    leading: (named) => `影响最大的是${named}：其区间高于其余各输入。`,
    overlapping: (named) => `从区间不能判定哪个输入影响最大；估计值较大的是${named}。`,
    largest: (named) => `估计值较大的是${named}。`,
    withSize: (name, size) => `${name}（${size}）`,
    noneLeads: '没有输入对它有影响。',
    mostlyChance: (chance, named) => `影响最大的是随机性（${chance}）；各输入中估计值较大的是${named}。`,
    rowsUsed: (used, played) => `共运行 ${played} 行，用了 ${used} 行；其余各行有的点上结果无定义。`,
    tooFewRows: (rows, least) => `仅 ${rows} 行，不足以给出区间，也不足以判定什么对它有影响；至少需要 ${least} 行。`,
    morrisChance: (size) => `仅随机性一项，换一组同样多的重复就相差 ${size}。`,
    chanceShare: (one, run, ofRun) => `其方差中与随机性有关的占比：1 次重复时为 ${one}，${run} 次重复时为 ${ofRun}。`,
    chanceUnknown: '行数太少，不能判定其方差有多少来自随机误差。',
    settled: (count, agreement) =>
      count === 1
        ? `居首者已可确定：${agreement} 的自助样本一致。`
        : `前${count === 2 ? '两' : '三'}名的次序已可确定：${agreement} 的自助样本一致。`,
    unsettled: (count, agreement, needed) =>
      `${count === 1 ? '居首者' : `前${count === 2 ? '两' : '三'}名的次序`}尚不能确定：只有 ${agreement} 的自助样本一致${needed === null ? '，其中两者不可区分' : `；约需 N = ${needed} 方可确定`}。`,
    explained: (share) => `回归解释了秩方差的 ${share}。`,
    standOut: (named) => `突出的有：${named}。`,
    beyond: (threshold) => `秩相关超出 ±${threshold} 即超出随机置换所得的范围，视为突出；这些相关没有区间。`,
    noneStandsOut: (worlds, needed) =>
      `${worlds} 组参数不足以判定哪个输入重要${needed === null ? '' : `；秩回归需要 ${needed} 组`}。`,
    ofAssumptions: '各举措对不敢为率的效果与哪些假定相关（按各组参数的秩，1 或 −1 表示完全同步）。',
    tornado: '与效果相关的假定',
    tornadoCaption: (reform, shown, all) =>
      `${reform}：对不敢为率的效果与各假定的相关，${all} 个中最大的 ${shown} 个。横条向右，表示该假定取值越高，不敢为减少得越少；超出虚线者为突出。`,
    best: (named) => `各举措为最优的点数：${named}。`,
    bestOf: (reform, points) => `${reform} ${points}`,
    axes: {
      total: '方差占比',
      muStar: 'μ*：变化的平均幅度',
      sigma: 'σ：对其他输入的依赖',
      correlation: '秩相关'
    },
    inUnit: (axis, unit) => `${axis}（${unit}）`,
    bars: '各输入的作用大小',
    plane: '输入的强度与依赖：μ* 与 σ',
    barsCaption: ({ target, shown, all }) =>
      `${target}：${shown < all ? `${all} 个输入中最大的 ${shown} 个` : '全部输入'}，由大到小。横线为 95% 区间；空心点无意义。`,
    planeCaption: (target) =>
      `${target}：越靠右，该输入的作用越大；越靠上，作用越取决于其他输入的取值。虚线上 σ 等于 μ*。`,
    data: {
      target: '分析对象：effect（情景的效果）、lead（情景领先其余最优举措的幅度）、level（水平）',
      factor: '输入，以其范围的名称表示；chance 指换一组重复',
      label: '输入的名称',
      measure:
        '何种度量：total、first（方差占比），muStar、mu、sigma（单位同结果），correlation（相关），coefficient（系数），chanceShareOfOne、chanceShareOfRun（随机性的占比），rSquared，agreement（前几名相同的自助样本占比），pointsNeeded（所需点数）',
      value: '估计值',
      low: '其 95% 区间下限',
      high: '其 95% 区间上限',
      tells: '有意义：S 的区间高于 0，T 的区间达到 0.01，或相关突出'
    }
  },

  // ——— Charts ———
  charts: {
    replications: '重复次数',
    bars: (hasIntervals) =>
      hasIntervals
        ? `横线为 ${INTERVAL}，未显示者窄于点的直径；区间只反映参数给定时的随机波动。`
        : '重复次数不足两次，没有区间。',
    spans: (spread) => `细线为${spread}，不是均值的误差。`,
    followed: ({ first, last, replications }) =>
      replications === 1
        ? `据第 ${first} 次重复逐个干部回放。`
        : `据第 ${first}～${last} 次重复（共 ${replications} 次）逐个干部回放。`,
    rates: {
      title: '各情景的不敢为率与受抑制比例',
      none: '没有可计算的不敢为率。',
      one: ({ name, rate, share }) => `“${name}”的不敢为率为 ${percent2(rate)}，受抑制比例为 ${percent2(share)}。`,
      many: (lowest, highest, baseline) =>
        `不敢为率最低的是“${lowest.name}”（${percent2(lowest.rate)}，受抑制比例 ${percent2(lowest.share)}），最高的是“${highest.name}”（${percent2(highest.rate)}，受抑制比例 ${percent2(highest.share)}）；虚线为比较基准“${baseline.name}”的 ${percent2(baseline.rate)}。`
    },
    differences: {
      title: '不敢为率与受抑制比例：与参照情景之差',
      axis: '与参照情景之差（百分点）',
      same: '参数相同',
      hollow: '空心：区间含 0',
      differenceOf: (outcome) => `${outcome}之差（百分点）`,
      pairs: '配对重复次数',
      caption: ({ baseline, below, above, open, unbounded, identical, threshold }) =>
        `以“${baseline}”为比较基准，按重复配对（公共随机数）。不敢为率按区间是否含 0，${[
          below > 0 ? `${below} 个低于参照情景` : '',
          above > 0 ? `${above} 个高于参照情景` : '',
          open > 0 ? `${open} 个区间含 0` : '',
          unbounded > 0 ? `${unbounded} 个没有区间` : '',
          identical > 0 ? `${identical} 个参数相同` : ''
        ]
          .filter((part) => part !== '')
          .join('，')}（判定另须达到 ${threshold} 个百分点）。`,
      simultaneous: '不敢为率的区间对所有情景同时成立（Bonferroni 法），受抑制比例的区间逐个成立。'
    },
    synergy: {
      title: '协同效应：单独实施、合并实施与夏普利值',
      axis: '不敢为率的变化（百分点）',
      measure: '举措',
      single: '单独实施',
      shapley: '夏普利值',
      last: '最后加入',
      all: '合并实施',
      sum: '单独之和',
      together: '合并',
      sumAndTogether: '单独之和／合并实施',
      caption: ({ count, joint, sum, excess: { mean, low, high }, isTold, isMore }) =>
        `${count} 项举措合并实施使不敢为率变动 ${points(joint)} 个百分点，各自单独实施之和为 ${points(sum)}；${
          !isTold
            ? '二者之差不能判定'
            : `二者相差 ${points(mean)}（${INTERVAL} ${points(low)}～${points(high)}），合并实施的作用${isMore ? '大于' : '小于'}单独之和`
        }。夏普利值为各种加入次序下边际贡献的均值；横线为逐个成立的 ${INTERVAL}。`
    },
    surface: {
      title: (factors) => `响应面：${factors.join(' × ')}`,
      rate: '不敢为率',
      caption: ({ low, high, top }) =>
        `不敢为率介于 ${percent(low)} 与 ${percent(high)} 之间，颜色越深越高；两端均为估计值，含随机成分。等高线间隔 2 个百分点，标注为百分数。各政策变量均取最高水平时为 ${percent(top)}。`,
      half: (half, baseline) =>
        half === null
          ? `各点的估计值均未越过参照情景（${percent(baseline)}）的一半。`
          : `粗虚线为参照情景（${percent(baseline)}）的一半，即 ${percent(half)}。`,
      cells: '色块为实际模拟的点，等高线由各点线性内插。',
      noIntervals: '只有一次重复，没有区间，各格的高低不能判定。',
      intervals: (halfWidth, isWide) =>
        `各格的 ${INTERVAL}通常为 ±${decimal(100 * halfWidth, 2)} 个百分点${isWide ? '，超过等高线间隔的一半，相邻等高线不可区分' : ''}。`,
      left: (count) => `另有 ${count} 个水平仅列于数据表。`
    },
    tradeOffs: {
      title: '不敢为率与乱作为、损害、产出的权衡',
      caption: ({ baseline, count, reckless, harm, output }) =>
        `与“${baseline}”相比（逐个成立的 ${INTERVAL}），${count} 个情景中，乱作为占比上升的有 ${reckless} 个，损害上升的有 ${harm} 个，产出下降的有 ${output} 个。`,
      numbers: (without) =>
        `0 号为参照情景，带深色圈；号码所指见图下。${without === 0 ? '' : `另有 ${without} 个情景因位置密集未标号码，数值见数据表。`}`,
      front: (outcomes) => `虚线为帕累托前沿（${outcomes.join('、')}）。`
    },
    whoChanged: {
      title: '行为转换及其直接动因',
      perHundred: '每百人季',
      moved: (change) => `促成“${change}”的因素（效用单位）`,
      change: '行为转换',
      cadreQuarters: '人季',
      caption: ({ reform, out, into }) =>
        `同一批干部，由参照情景到“${reform}”：每百人季中，有 ${decimal(out, 2)} 人季由不敢为转为作为，${decimal(into, 2)} 人季由作为转为不敢为。`,
      commonest: (change, causes) =>
        `最常见的转换是“${change}”${causes.length === 0 ? '' : `，贡献最大的因素是${causes.map((cause) => `“${cause}”`).join('和')}`}。`,
      note: '各项为精确的夏普利值，说明当时的直接动因，不是最终原因。'
    },
    composition: {
      title: '作为与不作为的构成',
      caption: (name, parts) =>
        `在“${name}”中，各类行为占人季的比重：${parts.map(({ choice, share }) => `${CHOICES[choice]} ${percent(share)}`).join('、')}。不敢为指若作为不被问责便会正当作为。`
    },
    groups: {
      title: '分层级、分职务的不敢为率',
      caption: (name, lowest, highest) =>
        `在“${name}”中，最低的是${lowest.label}（${percent(lowest.rate)}），最高的是${highest.label}（${percent(highest.rate)}）。`,
      filled: (name, { label, change }) =>
        `实心点为不敢为率最低的“${name}”，其中估计变化最大的是${label}（${points(change)} 个百分点）。`,
      bars: `横线为逐个成立的 ${INTERVAL}；全部情景见数据表。`
    },
    aroundGrants: {
      title: '容错前后：获容错者与所在单位的作为率',
      axis: '相对容错发生的季度',
      cadre: '获容错的干部',
      unit: '所在单位',
      whose: '对象',
      caption: (baseline, reform) =>
        `实线、实心点为获容错的干部，虚线、空心点为其所在单位。参照情景中跟踪了 ${whole(baseline.grants)} 次容错，“${reform.name}”中 ${whole(reform.grants)} 次，不足以分辨几个百分点的变化。按软件自带的参照情景 80 次重复，获容错者容错后一年的作为率比前一年低 3 个百分点（${INTERVAL}：−4.4 至 −1.6，见 docs/zh/odd.md）。获容错者此前必曾作为并出错，因此容错前的水平偏高。`
    },
    procedure: {
      title: '容错程序：案件走到哪一步，止于何处',
      stages: {
        cases: '问责案件',
        applied: '提出申请',
        started: '程序启动',
        accepted: '受理',
        notLapsed: '未搁置',
        supported: '会商支持',
        granted: '容错成功'
      },
      refusedAsAWhole: '综合评定不予容错',
      count: (cases) => `（每次重复 ${decimal(cases, 1)} 件）`,
      casesEach: '每次重复的案件数',
      ended: (reason) => `止于：${reason}`,
      none: '没有问责案件。',
      noneIn: (name) => `“${name}”中没有问责案件。`,
      caption: ({ name, applied, granted, ending }) =>
        `在“${name}”中，问责案件提出申请的占 ${percent(applied)}，容错成功的占 ${percent(granted)}；最常见的终止原因是“${ending.label}”（${percent(ending.share)}）。`,
      key: '深色为到达该环节的案件，浅色为止于该环节的案件；占比均以全部案件为分母，合并各次重复。',
      others: (count) => `图中为参照情景及案件容错率与之相差最大的 ${count} 个情景，全部情景见数据表。`
    },
    agreement: {
      title: '单位：上下级共识与案件容错率',
      axis: '上下级共识',
      group: '组',
      mean: '共识均值',
      units: '单位数',
      cases: '案件数',
      grants: '案件容错率',
      caption: ({ groups, baseline, reform }) =>
        `有案件的单位按上下级共识由低到高分为 ${groups} 组，点为各组的案件容错率。单位层面的相关系数：参照情景 ${decimal(baseline.correlation, 2)}，“${reform.name}”${decimal(reform.correlation, 2)}。这一相关部分出于模型预设：共识既影响启动，也影响审核。`
    },
    idleRun: {
      title: '空转单位占比：有案件而没有一例容错的单位',
      share: '空转单位占比',
      caption: (first, lowest) =>
        `测量期内有案件的单位中，没有一例容错的占比（局部空转）：“${first.name}”为 ${percent(first.share)}${lowest === null ? '' : `，最低的“${lowest.name}”为 ${percent(lowest.share)}`}。`
    },
    beliefs: {
      title: '主观预期与实际（按信息关注度分组）',
      accountability: '出错后被追究的概率',
      tolerance: '被追究后获容错的概率',
      thirds: ['低关注组', '中关注组', '高关注组'],
      actual: '实际',
      means: '测量期均值',
      caption: ({ accountability, tolerance, reform }) =>
        `参照情景中，预期的问责概率由低关注组的 ${percent(accountability.low)} 到高关注组的 ${percent(accountability.high)}，实际为 ${percent(accountability.real)}；预期的容错概率由 ${percent(tolerance.low)} 到 ${percent(tolerance.high)}，实际为 ${percent(tolerance.real)}。右列为“${reform}”。实际值为合并全部重复的移动平均；阴影为预热期。`,
      expectations: (note) => `主观预期${note}`
    },
    boxes: {
      title: '综合激励模型的九个环节',
      fromTo: (reform) => `参照情景 → ${reform}`,
      box: '环节',
      change: '变化',
      noChange: '不变',
      meaning: '含义',
      caption: (reform, most) =>
        `波特—劳勒综合激励模型各环节在测量期内的人季均值，由参照情景到“${reform}”。估计的相对变化最大的是：${most.map(({ label, change }) => `${label} ${signed(100 * change, 0)}%`).join('、')}。下方箭头为反馈：满足影响报酬的价值，绩效与所得影响对努力—报酬概率的知觉。`
    },
    paths: {
      title: '不敢为率随时间的变化',
      scenarioAndQuarters: '情景＼季度（从 0 起）',
      caption: (read) =>
        [
          `横轴为季度，曲线为各次重复的均值${read.hasBands ? `，色带为各季度的 ${INTERVAL}` : ''}。`,
          `“${read.name}”由首个季度的 ${read.first} 变为最后一个季度的 ${read.last}`,
          read.hasBurnIn ? '；阴影为不计入统计的预热期' : '',
          read.hasOthers ? '；虚线为参照情景' : '',
          read.hasTimetable ? '；竖点线为时间表中参数变动的季度' : '',
          '。',
          read.left > 0 ? `其余 ${read.left} 个与参照情景相差较小的情景仅列于数据表。` : ''
        ].join('')
    },
    questionnaire: {
      title: '问卷：所在地区或部门有适用容错机制的案例吗',
      answer: '回答',
      simulated: '模拟',
      survey: '调查',
      simulatedQuestionnaire: '模拟问卷',
      surveyInPaper: '论文的调查',
      caption: (name) =>
        `“${name}”的模拟问卷与论文所载调查对照。调查结果是校准目标：默认参数据此校准，因此二者接近不构成对模型的检验。`,
      captionOfOwn: (name, survey, distance) =>
        `“${name}”的模拟问卷与调查“${survey}”对照。${distance}默认参数据论文的调查校准，并非据此调查；可用 ganwei calibrate 寻找与之相符的参数组。`
    },
    reasons: {
      title: '申请失败的原因与调查所列的障碍',
      obstacles: {
        scope: '哪些错可容，范畴不清',
        criteria: '判断标准不明确',
        levels: '上下级意见不同，难以启动',
        details: '规定笼统，缺乏细则'
      },
      surveyHead: '调查：受访者所列的障碍',
      simulatedHead: '模拟：申请止于何处',
      obstacle: '障碍',
      surveyShare: '调查：选择比例',
      surveyRank: '调查位次',
      failureShare: '模拟：占失败申请的比重',
      failureRank: '模拟位次',
      caption: ({ name, commonest, same, count }) =>
        `在“${name}”中，申请最常止于“${commonest}”；${count} 项障碍中有 ${same} 项在二者中位次相同。只宜比较位次：调查为两道题的选择比例，模拟为失败的申请，数值不可比，且环节的先后决定计入哪项原因。`
    }
  },

  // ——— Explanations and stories ———
  choices: CHOICES,
  explanations: {
    flipKinds: {
      afraidToActed: '不敢为 → 作为',
      actedToAfraid: '作为 → 不敢为',
      otherToActed: '不能为、不想为 → 作为',
      actedToOther: '作为 → 不能为、不想为',
      otherToAfraid: '不能为、不想为 → 不敢为',
      afraidToOther: '不敢为 → 不能为、不想为'
    },
    players: {
      valences: '报酬的价值',
      satisfaction: '满足感',
      promotionGate: '影响期内不得提拔',
      instrumentality: '绩效与报酬的联系',
      selfEfficacy: '自我效能',
      effortCost: '努力的成本',
      hazard: '出错风险',
      perceivedAccountability: '感知问责',
      perceivedTolerance: '感知容错与标准',
      sanctionSize: '问责处理的轻重',
      lossAversion: '损失厌恶',
      blameForInaction: '不作为被追究',
      idlePay: '不作为的收益',
      atmosphere: '团体氛围',
      recklessPrize: '乱作为的得失',
      choiceNoise: '选择的随机扰动',
      crowding: '问责的挤出效应',
      processCost: '受查代价',
      riskInEffort: '努力避险程度',
      probabilityWeighting: '概率权重'
    },
    groupings: {
      tier: '层级',
      rank: '职务',
      ability: '能力',
      attention: '信息关注度',
      experience: '自身案件'
    },
    groups: {
      'lowest third': '低三分之一',
      'middle third': '中三分之一',
      'highest third': '高三分之一',
      'no case': '尚无',
      'only sanctioned': '只被问责过',
      'ever forgiven': '曾获容错'
    },
    intro: ({ from, to, replications, first, seed, all, changed, isOfPosts }) =>
      `由“${from}”到“${to}”：同一批${isOfPosts ? '岗位' : '干部'}、相同的随机扰动，${
        replications === 1 ? `1 次重复（第 ${first} 次` : `${replications} 次重复（自第 ${first} 次起`
      }，种子 ${seed}）。共 ${whole(all)} 人季，其中 ${whole(changed)} 人季的选择不同。`,
    turnover: (worlds) =>
      `${worlds}之下岗位有交流轮岗，同一岗位在另一情景中或在以后可能由他人担任；能力与信息关注度的三分组按首任干部划分。`,
    overWorlds: ({ from, to, ensemble, worlds, replications, seed }) =>
      `由“${from}”到“${to}”，在 ${ensemble} 的 ${worlds} 组参数中：每组均为同样的干部、同样的随机数，${replications} 次重复，种子 ${seed}。`,
    changeOverWorlds: ({ median, range, lowers, worlds }) =>
      `不敢为率之差在各组参数中的中位数为 ${median} 个百分点，范围 ${range}；估计值下降的有 ${worlds} 组中的 ${lowers} 组。`,
    median: '中位数',
    range: '各组范围',
    raisesIn: '使之上升的组数',
    lowersIn: '使之下降的组数',
    largestIn: '居首的组数',
    flip: '行为变化',
    largestOverWorlds: (part, count, worlds) => `${worlds} 组参数中有 ${count} 组以“${part}”的作用为最大。`,
    overWorldsNote:
      '各项为每组参数中全部干部季度行动边际平均变化的组成部分，单位为效用；行为变化为占干部季度的比例。各组范围：满 40 组为 5–95% 范围，不足则为最小至最大。它反映调查未能约束的部分，其中也含每组少数几次重复的随机误差，此处不另给区间。',
    fromTo: '比较基准＼比较情景',
    total: '合计',
    balance: (out, into, difference) =>
      `不再不敢为 ${whole(out)} 人季，变为不敢为 ${whole(into)} 人季，不敢为相差 ${signedWhole(difference)} 人季。`,
    group: '分组',
    cadreQuarters: '人季',
    change: '不敢为之差',
    perHundred: '每百人季',
    groupNote: (all) =>
      `人季数只就这些重复而言，没有区间。每百人季：不敢为率之差（百分点），± 为按重复配对的 ${INTERVAL}（逐个成立）的半宽（全部人季 ${all}）；不足两次重复，或任一情景中不敢为不足 20 人季时以短横表示。自身案件：自第 0 季度起至当季，按比较基准计。三分组按每次重复的全体干部划分。`,
    identical: '两个情景完全相同，没有任何因素改变选择。',
    moved: '直接动因',
    all: '全部',
    howMany: '（人季）',
    splitNote: (assumptions) =>
      `效用单位。“全部”为全部人季作为边际变化的均值，± 为 ${INTERVAL}的半宽；其余各列为相应转换者的均值，没有区间。不敢为与不能为、不想为之间的转换，分解的是不计问责时的边际。各项为精确的夏普利值，相加等于合计；两个情景中相同的因素不列。各项说明当时的直接动因，不是最终原因：主观预期的变化源于他人案件的变化。${assumptions}。`
  },
  // ——— Calibration ———
  calibration: {
    columns: {
      name: '目标',
      target: '目标值',
      prior: '校准前（5–95%）',
      found: '校准后（5–95%）',
      here: '此处',
      input: '参数',
      other: '与之相关',
      contraction: '方差缩减',
      range: '取值范围',
      values: '中位数（5–95%）',
      correlation: '相关系数',
      reform: '举措',
      median: '中位数（百分点）',
      spread: '5–95%',
      lowers: '估计值下降',
      structure: '模型结构'
    },
    structures: {
      marked: (label) => `${label} †`,
      within: '各项目标均达到',
      fitting: 'χ² 以内',
      distance: '距离的 90% 分位数',
      rate: '不敢为率（5–95%）',
      planned: (count) => `在 ${count} 种结构之下逐一校准，合计如下。`,
      under: ({ number, all, label, folder }) => `第 ${number} 种结构（共 ${all} 种）“${label}”，写入 ${folder}。`,
      nothingVaries: (label) => `“${label}”已设定全部待定参数，无可校准。`,
      note: '占比均按权重计：各项目标均已达到（数值在两倍误差之内，或落入区间），以及距离小于 χ² 的 99% 分位点。各结构的距离均以现有模型的随机波动为准，可以相互比较。',
      outOfReach: (labels) =>
        `† 目标对以下结构而言难以达到：${labels.join('、')}（达到目标的参数组不足 5%）。所得只是该结构之下最接近调查的参数组，并不与调查相符。`,
      allInReach: '各种结构均有参数组与调查相符。',
      written: (folder) =>
        `每种结构在 ${folder} 之下各有一个文件夹，内含报告。再次执行同一命令即从中断处继续，已完成的不再计算。`
    },
    ofWorlds: (count, all) => `${all} 组中的 ${count} 组`,
    fits: (label, found) =>
      `以“${label}”为目标共得到 ${whole(found.worlds)} 组参数${found.isOutOfReach ? '（为最接近者）' : ''}；各组权重不等，折合等权重的 ${whole(found.effectiveSize)} 组。按权重计，${percent(found.within, 0)} 的参数组达到全部目标，即各项回答与调查之差在两倍标准误差之内，或落入区间；${percent(found.fitting, 0)} 的参数组距离小于 χ² 的 99% 分位点 ${decimal(found.threshold, 1)}，距离已计入调查自身的随机波动。以上均据未用于定权的重复计算。`,
    loose: (chance, survey) =>
      `在此组织中，仅随机波动就使单次重复的各项回答有 ±${decimal(chance * 100, 1)} 个百分点的误差，大于调查误差（±${decimal(survey * 100, 1)}），而调查只是一次观测。因此，与调查之差超过两倍误差的参数组仍可能与之相符，距离所能排除的较少，请以下表为准。`,
    told: (count, all, names) =>
      count === 0
        ? `就这些参数组而言，${all} 个参数均看不出受到目标约束。`
        : `${all} 个参数中，目标对 ${count} 个有所约束（${names.join('、')}${count > names.length ? '等' : ''}）${count === all ? '' : '，其余看不出受到约束'}。`,
    outOfReach: '难以达到：与目标足够接近（χ² 的 99% 分位点之内）的参数组不足 5%。可放宽取值范围，或改用其他模型结构。',
    level: ({ before: [a, b, c], found: [low, median, high], isNarrower }) =>
      `在这些参数组中，不敢为率为 ${low}～${high}（5–95%），中位数 ${median}；校准前为 ${a}～${c}，中位数 ${b}${isNarrower ? '' : '，目标未使其范围收窄'}。该水平是模型内读数，不代表现实中干部的占比。`,
    missed: ({ label, wanted, found, weight }) =>
      `按权重计，${percent(weight, 0)} 的参数组未达到“${label}”这一目标：其值为 ${found}（5–95%），目标为 ${wanted}。`,
    errors: (known) =>
      `± 为一倍标准误差${'error' in known ? `，各项回答按 ${decimal(known.error * 100, 1)} 个百分点计；目标文件未给出样本量` : `，各项回答按样本量 ${whole(known.sampleSize)} 计`}。`,
    narrower: (inputs) =>
      `调查约束最多的参数（方差缩减）：${inputs.map(([label, share]) => `${label}（${percent(share, 0)}）`).join('、')}。`,
    saysNothing: ({ count, all, least, worlds, labels }) =>
      `${count === all ? `全部 ${all} 个参数` : `${all} 个参数中有 ${count} 个`}，就这 ${whole(worlds)} 组而言看不出受到调查约束（方差缩减不足 ${percent(least, 0)}）：${labels.slice(0, MOST_UNTOLD).join('、')}${labels.length > MOST_UNTOLD ? '等' : ''}。`,
    tooFewWorlds: (worlds) =>
      `仅 ${worlds} 组参数，不足以判断目标对哪些参数、哪些参数组合没有提供信息；至少需要 100 组。`,
    ridges: (pairs) =>
      `只能共同确定的参数：${pairs.map(([one, other, r]) => `${one}与${other}（相关系数 ${decimal(r, 2)}）`).join('、')}。`,
    nothingNarrower: (least) => `没有一个参数单独受到明显约束（方差缩减均不足 ${percent(least, 0)}）。`,
    saysSomething: (all) => `全部 ${all} 个参数均受到一定约束。`,
    noRidges: '没有两个参数强相关。',
    stuck: (generations, most, enough) =>
      `第 ${generations.join('、')} 代作满 ${most} 轮移动，仍有超过 ${percent(1 - enough, 0)} 的参数组停在原处，离散程度可能偏小；可增加 --particles。`,
    reforms: (counts) =>
      `按估计值，不敢为率下降的情况：${counts.map(([name, lower, all]) => `${name}在 ${all} 组参数中的 ${lower} 组`).join('，')}；降幅取决于调查未能约束的部分。判定请用 ganwei compare --ensemble。`,
    written: (folder) =>
      `各参数组及其权重存于 ${folder}；可阅读其中的 report.html，或用 --ensemble ${folder} 比较各项举措。`,
    document: {
      title: '敢为：按调查校准的参数组',
      about: ({ label, base, structure, worlds, seed }) =>
        `以“${label}”为目标，在“${base}”之下${structure ? `，结构为“${structure}”` : ''} · ${whole(worlds)} 组参数 · 种子 ${seed}`,
      fit: '拟合程度',
      fitNote: '“校准前”为仅按取值范围抽取的参数组；“校准后”为计入调查之后、按权重计的参数组。',
      tells: '调查约束了什么',
      saysNothing: '未见调查提供信息的参数',
      together: '只能共同确定的参数',
      canBe: '不敢为率与举措效果的可能范围',
      rate: ([a, b, c], [low, median, high]) =>
        `在校准后的参数组中，模型内的不敢为率为 ${low}～${high}（5–95%，中位数 ${median}）；校准前为 ${a}～${c}（中位数 ${b}）。`,
      effectsNote:
        '表中为不敢为率之差（百分点），取等权重的参数组，有无该举措均用相同的 16 次重复。仅不敢为率下降并不等于更多干部敢为；判定请用 ganwei compare --ensemble。',
      methods: '方法',
      method: (k) => [
        `共 ${whole(k.particles)} 个粒子、${k.inputs} 个参数；先验在各参数取值范围内按其自身尺度（对数几率、对数或线性）均匀，位置为坐标 z ~ N(0, I) 的正态概率。`,
        `距离为前三项比例的 (x − t)ᵀ Σ⁻¹ (x − t)，Σ 由调查误差（${k.known !== null && 'sampleSize' in k.known ? `样本量 ${whole(k.known.sampleSize)}` : `各比例误差 ${percent(k.known?.error ?? 0)}`}）、模型自身偏差（${percent(k.discrepancy)}）和单次重复的波动合成；有目标值的比率各加 (o − v)²/(误差² + 该方差)，有目标区间者仅计区间之外。对数似然为其和的 −½；距离小于自由度为 ${k.degrees} 的 χ² 的 99% 分位点 ${decimal(k.threshold, 2)} 视为拟合。`,
        `采用退火序贯蒙特卡罗（Del Moral、Doucet、Jasra，2006），共 ${k.generations} 代，系统重抽样，以预条件 Crank–Nicolson 移动（Cotter 等，2013），各粒子共用 ${k.replications} 次重复；另取 16 次重复定权；折合不足一半时，再以两组重复继续移动；文中所述又另取 16 次。`,
        `种子“${k.seed}”，${k.engine === 'kernel' ? '计算内核' : '参考实现'}；计划的 SHA-256：${k.plan}`
      ]
    },
    charts: {
      fit: '调查，以及校准前后的参数组',
      fitCaption: '黑色为调查；深色为校准后 90% 的参数组所在范围；浅色为校准前所在范围。',
      inputs: '调查对各参数的约束',
      inputsCaption: (shown, all, least) =>
        `${all} 个参数中受约束最多的 ${shown} 个，括号内为方差缩减；就这些组数而言，不足 ${percent(least, 0)} 者可能出于偶然。柱为各参数组在取值范围每十分之一内的权重，虚线为校准前。`,
      ridges: '彼此相关的参数',
      ridgesCaption:
        '每点为一组参数，点越大权重越大；坐标轴为各自的取值范围。沿着脊线，一个参数可抵消另一个，调查无法区分。',
      generations: '参数组如何逐代趋近调查',
      generationsCaption:
        '“温度”为调查所占的权重，由零增至全部；若再次上升，则为另取的重复所占的权重，参数组据此定权。图中有效粒子数为占全部粒子的比例，表中为个数。粒子先重抽样再移动，出自同一初始粒子的参数组并不独立。',
      generation: '代',
      temperature: '温度',
      size: '有效粒子占比',
      effective: '有效粒子数',
      sweeps: '移动轮数',
      acceptance: '接受率',
      moved: '已移动占比',
      ancestors: '尚存的初始粒子'
    },
    data: {
      particle: '参数组编号',
      weight: '权重，合计为 1',
      distance: '与目标的距离（据用于表述的重复）',
      input: '参数，即其取值范围的名称',
      other: '与之相关的参数',
      parameters: '所含参数的路径',
      reform: '举措',
      worlds: '效果有定义的参数组数',
      lowers: '使不敢为率下降的参数组数',
      generation: '代，从 1 起',
      sweeps: '移动轮数',
      survivingAncestors: '尚有后代的初始粒子数',
      target: '调查或统计所示的值',
      targetError: '其标准误差',
      targetLow: '目标区间下限',
      targetHigh: '目标区间上限',
      priorLow: '校准前的 5% 分位数',
      priorMedian: '校准前的中位数',
      priorHigh: '校准前的 95% 分位数',
      low: '按权重的 5% 分位数',
      median: '按权重的中位数',
      high: '按权重的 95% 分位数',
      contraction: '1 减去其位置的方差与均匀分布方差之比',
      rangeLow: '取值范围下限',
      rangeHigh: '取值范围上限',
      correlation: '两者位置的加权相关系数',
      temperature: '新似然的权重',
      effectiveSize: '权重的有效粒子数',
      logMeanWeight: '平均权重的对数，其和为证据的对数',
      acceptance: '接受率',
      moved: '至少移动一次的粒子占比'
    },
    inWorlds: (name, worlds, replications, seed) =>
      `在 ${name} 的 ${worlds} 组参数中运行，每组 ${replications} 次重复，种子 ${seed}。各组按调查校准而得；相符到何种程度，在此处的情景之下是否仍相符，见校准本身的报告。`,
    inWorldsNote: '范围为调查未能约束的部分，以抽取参数组的取值范围为前提，并含有限次重复均值的随机误差。',
    timed: (paths) =>
      `时间表设定了 ${paths.join('、')}，而${paths.length === 1 ? '它' : '它们'}在各组参数中取值不同：此前为各组自己的值，此后一律为文件所写的值。时间表中的撤回并不回到各组原来的值。`,
    noReport: '--targets：参数组过多，不作比较，也没有可与调查对照的报告；请去掉。',
    hasTargets: (folder) => `${folder} 为校准，已有自己的目标；请去掉 --targets。`,
    tooFewForDistance: (least) => `--targets 至少需要 ${least} 次重复，才能得知单次重复的波动。`,
    distance: (label, { distance, degrees, threshold, missed }) => {
      const names = missed.map((name) => `“${name}”`).join('、')
      const told =
        distance >= threshold
          ? `不拟合${missed.length > 0 ? `，相差两倍误差以上的回答或指标：${names}` : ''}`
          : missed.length > 0
            ? `距离不足以否定它，但以下各项相差两倍误差以上：${names}`
            : '拟合，各项目标均已达到'
      return `与“${label}”的距离为 ${decimal(distance, 1)}（自由度为 ${degrees} 的 χ² 的 99% 分位点为 ${decimal(threshold, 1)}）：${told}。`
    },
    respondents: {
      noAnswer: (text, names) => `--map ${text}：应为“回答=文字”，回答名称为 ${names.join('、')}。`,
      twice: (text) => `--map：“${text}”对应了两项回答。`,
      none: (path) => `${path}：没有一名受访者作答。`,
      oneCluster: (path) => `${path}：只有一个群有作答，无从得知比例的误差。`,
      occupied: (path) => `${path} 已存在；请用 --out 另指定文件。`,
      from: (of) =>
        `由 ${of.file} 得出：${whole(of.respondents)} 份回答${of.isWeighted ? '（加权）' : ''}${of.clusters === null ? '' : `，分属 ${whole(of.clusters)} 个群`}；设计效应 ${decimal(of.designEffect, 2)}，折合 ${whole(of.effectiveSize)} 份。`,
      noGain: '设计效应小于 1 可能出于偶然，故样本量按实际份数计，不作增加。',
      fewClusters: ({ clusters, size, quarter }) =>
        `只有 ${clusters} 个群，误差本身也难以估准：请将 sampleSize: ${size} 改为 ${quarter}，误差即加倍。`,
      tooFewClusters: ({ clusters, size, quarter }) =>
        `只有 ${clusters} 个群，无从得知比例的误差：± 按逐人简单随机抽样计算，偏小。请将 sampleSize: ${size} 改为 ${quarter} 或更小，或改为自定的误差（error: 0.05 即 5 个百分点）。`,
      leftOut: (parts, weightless) =>
        `未计入：${[...parts.map(([text, count]) => `${text === '' ? '空白' : `“${text}”`} ${whole(count)} 份`), ...(weightless > 0 ? [`权重为 0 的 ${whole(weightless)} 份`] : [])].join('、')}。`,
      error: (points) => `± ${points} 个百分点`,
      usedInCalibration: '校准按此样本量的简单随机抽样误差计算；上面的 ± 为本调查抽样设计下的误差',
      nothingWritten: (count) => `${count} 个问题；没有写出目标文件。`,
      label: (file) => `调查 ${file}`,
      question: '有没有适用该机制的案例？'
    },
    notForCalibrations: (folder) =>
      `${folder} 中是校准结果，此命令不能使用。可用 ganwei report、verify、diff、resume 读取，或用 --ensemble 在其各参数组中运行。`,
    otherKind: (a, b) => `${a}与${b}不是同一类：一为校准结果，一为情景的运行。`,
    unfinishedSteps: (steps, resume) => `尚未完成：已有 ${steps} 步，均完好；可用 ${resume} 继续。`,
    sameWorlds: (played, of) =>
      `一致：用于表述的 ${of} 次重复中重新计算了 ${played} 次，逐位相同；各结果文件也由记录重新生成，均相同。`,
    differs: (particle) => `第 ${particle} 组参数重新计算的结果不同。`,
    planned: ({ particles, inputs, plays, time, most, longest, workers }) =>
      `${whole(particles)} 组参数，${inputs} 个参数取不同值，约需 ${plays} 次重复，用 ${workers} 个线程约需${spaced(time)}。若另取的重复与移动所用的少数重复结果不一（目标与基础情景的结果相去较远时常如此），可能增至约 ${most} 次重复，约需${spaced(longest)}，计算中才能得知。`,
    thin: ({ effectiveSize, particles, replications, enough, plays }) =>
      `按另取的重复定权，${whole(particles)} 组参数仅折合 ${whole(effectiveSize)} 组：${replications} 次重复不足以反映一组参数。现以另取的重复继续移动，约余 ${plays} 次重复。${enough === null ? '' : `若用 --replications ${enough} 则无须如此，而此前的计算量为现在的 ${decimal(enough / replications, 1)} 倍。`}`,
    doing: ({ stage, generation, last }) =>
      `${{ chance: '随机波动', fixed: `第 ${generation} 代`, fresh: '另取重复定权', third: '最后一轮' }[stage]}${last ? `（温度 ${decimal(last.temperature, 3)}，接受率 ${percent(last.acceptance, 0)}，距离 ${decimal(last.distance, 1)}）` : ''}`,
    nothingVaries: '--ranges：其中没有可变的参数。',
    resampled: (name, all, worlds) =>
      `${name}：共 ${whole(all)} 组参数，按权重抽取 ${whole(worlds.length)} 组${different(worlds)}，抽出后各组同等对待。`,
    noEnsemble: (name, names) => `没有集合${name}${names.length > 0 ? `；情景库中有${names.join('、')}` : ''}。`,
    noCalibration: (folder, file) =>
      `${folder} 中没有校准结果；--ensemble 后应为校准结果的文件夹、与其中 ${file} 同式的 CSV 文件，或情景库中的名称。`,
    unfinished: (folder) => `${folder}中的校准尚未完成；可用 ganwei resume ${folder} 继续。`,
    allRuledOut: '在此取值范围内，各组参数均无法算出目标中的某项结果。可增加 --replications，或去掉该项目标。',
    occupied: (folder) => `${folder} 中已有其他内容；请用 --out 另指定文件夹。`,
    dropped: (count) => `记录中有 ${count} 行损坏，已舍弃。`,
    interrupted: '已中断；再次执行同一命令，即从最后一代继续。'
  },

  stories: {
    events: {
      none: '',
      error: '，出错未被追究',
      granted: '，出错后获容错',
      sanctioned: '，出错后被问责',
      mitigated: '，出错后获减责处理'
    },
    unit: (tier, number) => `${tier}${tier.length === 1 ? '级' : ''}编号 ${number} 的单位`,
    who: (of) =>
      `编号 ${of.cadre} 的干部（编号从 0 起；第 ${of.replication} 次重复，种子 ${of.seed}）：${of.unit}，${of.rank}；能力 ${decimal(of.ability, 2)}，公心 ${decimal(of.integrity, 2)}，损失厌恶 ${decimal(of.lossAversion, 2)}。`,
    world: ({ name, quarters, acted, afraid, sanctioned, granted }) =>
      `在“${name}”中，测量期 ${quarters} 个季度里作为 ${acted} 个季度、不敢为 ${afraid} 个季度；被问责 ${sanctioned} 次，获容错 ${granted} 次。`,
    newcomers: (world, quarters) =>
      `${world === null ? '' : `“${world}”中，`}第 ${quarters.join('、')} 季度该岗位由新任干部接任，此后所述已是另一人。`,
    same: '两个情景中每个季度的选择均相同。',
    turning: (count, all, first) => `全部 ${all} 个季度中有 ${count} 个季度的选择不同，最早为第 ${first} 季度。`,
    margin: (value) => `（边际 ${value}）`,
    fearFreeMargin: (value) => `（不计问责的边际 ${value}）`,
    quarter: ({ period, a, b, moved }) =>
      `第 ${period} 季度：“${a.name}”中${a.did}，“${b.name}”中${b.did}${moved.length === 0 ? '' : `；主要动因为${moved.join('、')}`}。`,
    more: (count) => `……另有 ${count} 个季度`,
    note: (assumptions) => `作为边际以效用计，大于 0 即作为；所列为当时的直接动因，不是最终原因。${assumptions}。`,
    columns: { quarter: '季度', choice: '选择', margin: '边际', accountability: '问责', tolerance: '容错' },
    key: (a, b) =>
      `A 为“${a}”，B 为“${b}”；问责、容错均为感知值；! 出错未被追究，+ 出错获容错，× 出错被问责，÷ 出错获减责。`
  },

  // ——— Command line: commands and options ———
  cli: {
    about: '敢为：容错机制的模拟实验室',
    aboutHelp: '查看某个命令的帮助',
    aboutCompletion: '输出 bash 或 zsh 的补全脚本',
    aboutVersion: '显示版本号',
    command: '命令',
    commands: '命令：',
    positionals: '参数：',
    options: '选项：',
    examples: '示例：',
    usage: (line) => `用法：${line}`,
    groups: { scenario: '检查、查看、列出和新建情景文件', cluster: '在 Slurm 集群上运行一批情景' },
    placeholder: (name, isMany = false) => `〈${name}${isMany ? '…' : ''}〉`,
    optional: (shown) => `[${shown}]`,
    described: (says, usual, isList) =>
      `${says}${isList ? '，可多次给出' : ''}${usual === undefined ? '' : `（默认${spaced(usual)}）`}`,
    seeHelp: (command) => `详见 ${command}`,
    lacksCommand: '请给出一个命令',
    lacksSubcommand: (group, commands) => `ganwei ${group} 之后请给出子命令：${commands.join('、')}`,
    noSuchCommand: (name, near) => `没有“${name}”这个命令${didYouMean(near)}`,
    noSuchOption: (token, near) => `没有 ${token} 这个选项${didYouMean(near)}`,
    noSuchChoice: (name, got, choices, near) =>
      `${name}：应为 ${choices.join(' 或 ')}，实为“${got}”${near === undefined ? '' : `；请写 ${name} ${near}`}`,
    noSuchLanguage: (got) => `--lang：应为 zh 或 en，实为“${got}”；请写 --lang zh`,
    noWholeNumber: (name, got, [least, most], meant) =>
      `${name}：应为整数（${most === undefined ? `不小于 ${least}` : `${least}～${most}`}），实为“${got}”${meant === undefined ? '' : `；请写 ${meant}`}`,
    takesNoValue: (token, name) => `${token}：${name} 后面不带值；请写 ${name}`,
    lacksValue: (name, right, next) =>
      `${name} 缺少值；请写 ${right}${next === undefined ? '' : `；如果值就是 ${next}，请写 ${name}=${next}`}`,
    isEmpty: (name, right) => `${name}：值为空；请写 ${right}，或去掉这个选项`,
    isTwice: (name, right) => `${name} 给出了两次；请只写一次：${right}`,
    isNegated: (token, name, right) => `${token}：${name} 不能加 no- 取反；请去掉，或写 ${right}`,
    isDotted: (token, name, right) => `${token}：${name} 与值之间用空格，不用点；请写 ${right}`,
    isMiswritten: (token, name, right) => `${token}：${name} 要用半角的两个连字符，值前用半角等号或空格；请写 ${right}`,
    standsApart: (text, name, right) => `${text}：每项改动都要写 ${name}；请写 ${right}`,
    goesOnlyWith: (name, other) => `${name} 要与 ${other} 同时使用`,
    doesNotGoWith: (name, other) => `${name} 与 ${other} 不能同时使用；请去掉一个`,
    lacksPositional: (shown, isMany) => (isMany ? `缺少参数：请至少给出 1 个${shown}` : `缺少参数：${shown}`),
    isTooMany: (text) => `多了一个参数“${text}”`,
    isEmptyPositional: (number) => `第 ${number} 个参数为空`,
    ours: (message) => `这是 ganwei 的错误，与您的操作无关：${message}（--debug 显示调用栈）`,
    standardOutput: '标准输出',
    interrupted: (hint) => `已中断${hint === undefined ? '' : `：${hint}`}`
  },

  placeholder: {
    structures: '文件夹或名称',
    answerMap: '回答=文字',
    column: '列',
    author: '姓名',
    constraint: '约束',
    cost: '举措=成本',
    duration: 'h:mm:ss',
    ensemble: '文件夹或名称',
    file: '文件',
    folder: '文件夹',
    licence: '许可协议',
    memory: '内存',
    name: '名称',
    names: '名称列表',
    number: '数',
    numbers: '编号',
    other: '另一情景',
    otherRun: '另一次运行',
    outcome: '结果名称',
    outcomes: '结果',
    part: '分片',
    path: '路径',
    point: '设计点',
    precision: '结果=半宽',
    run: '运行文件夹',
    sbatchOption: '名称=值',
    scenario: '情景',
    scenarioOrRun: '情景或运行文件夹',
    seconds: '秒数',
    setting: '参数=值',
    share: '比例',
    text: '文字'
  },

  option: {
    baseline: '作为比较基准的情景（名称或文件）',
    bom: 'CSV 文件以 BOM 开头，便于 Excel 打开',
    controlVariates: '另列使用控制变量的差值（须 200 次重复以上）',
    debug: '程序出错时显示调用栈',
    dryRun: '只显示计划和预计用时，不运行',
    engine: '计算引擎：kernel 为计算内核（默认），reference 为参考实现，结果相同',
    help: '显示帮助',
    json: '输出 JSON，供其他程序读取',
    lang: '界面语言（默认与系统相同）',
    maxReplications: '--precision 最多可用的重复次数',
    nextFree: '文件夹中已是另一次运行时，改用下一个可用的名称',
    onFailure: '某次重复失败时：continue 继续（默认），stop 停止',
    ensemble:
      '叠放在最下层、与调查相符的参数组：校准结果的文件夹、与其中 ensemble.csv 同式的 CSV 文件，或 ganwei:ensembles/…',
    out: '运行文件夹',
    plan: '把计划封存到此文件并给出其 SHA-256，供事先登记；用所给出的命令执行该文件',
    precision: '增加重复，直到各项差值的 95% 同时模拟误差区间半宽均不超过此数：0.002，或 deterredShare=0.002',
    quiet: '不显示进度和提示',
    replications: '每个情景的重复次数',
    run: '运行文件夹',
    seed: '随机种子，任意文字',
    set: '修改一个参数，如 public.tolerance=0.9',
    stall: '多少秒没有完成一次重复即视为线程停滞；较慢的情景自动放宽',
    structure: '叠放在情景之下的结构，如 ganwei:structures/rumour',
    targets: '用以对照的调查，如 ganwei:targets/chen-peng-survey',
    takeOver: '强制接管已被锁定的文件夹（须确认原程序已停止）',
    usualWorkers: '处理器核数',
    workers: '工作线程数；0 为不用线程',
    worlds: '按权重抽取若干组，抽出后各组同等对待'
  },

  command: {
    batch: {
      summary: '运行一批情景，得到表格、数据和报告',
      paths: '情景文件、情景文件夹、各点的 CSV 文件，或某次运行的 plan.json',
      base: 'CSV 文件中各点所叠加的情景，默认 ganwei:baseline',
      shard: '只计算 N 份中的第 k 份，以后合并',
      notCompared: '情景太多，彼此不作比较；请去掉 --assumptions 和 --structures。',
      example: '文件夹中的全部情景，各重复 20 次'
    },
    bench: { summary: '测量两种引擎在本机的速度', seconds: '每项测量的秒数', example: '每项测量 1 秒' },
    clusterCancel: {
      summary: '取消排队和运行中的作业，已完成的保留',
      example: '取消 outputs/big 的作业'
    },
    clusterPlan: {
      summary: '估计机时、份数和内存，并判断本机是否够用',
      parts: '份数（不给则给出建议）',
      example: '20 万次重复需要多少机时'
    },
    clusterRetry: { summary: '只重新提交缺少的各份和合并作业', example: '给缺少的各份更多时间' },
    clusterStatus: { summary: '查看各份的进度和失败原因', example: '跟踪到结束' },
    clusterSubmit: {
      summary: '把一批情景分份提交给 Slurm，完成后自动合并',
      account: '计费账户',
      cpus: '每份使用的处理器核数',
      dryRun: '只显示脚本，不提交',
      example: '分成 100 份',
      lacksOut: '请用 --out 〈文件夹〉 指定各节点都能访问的文件夹',
      lacksParts: '请用 --parts 〈数〉 指定份数；ganwei cluster plan 会给出建议',
      mem: '每个作业的内存，如 2G',
      out: '运行文件夹，须各节点都能访问',
      partition: 'Slurm 分区',
      parts: '份数',
      sbatchOption: 'sbatch 的其他选项，如 qos=long',
      submitted: '提交时 --out 指定的文件夹',
      time: '每个作业的时限，如 2:00:00',
      wait: '跟踪到结束'
    },
    compare: {
      summary: '比较各项举措与参照情景：配对差值、排序，不能判定的单列',
      paths: '情景或举措文件、它们的文件夹，或运行文件夹',
      assumptions: '敏感性分析：另取这么多组参数重新比较，如 64',
      structures:
        '在其他模型结构之下也作同样的比较：文件夹、以逗号分隔的名称，或在其下校准的结果；不写值则取情景库中的全部结构',
      structureTwice: (id) => `--structures：有两种结构同名：${id}。`,
      noStructures: (text) => `--structures ${text}：没有结构文件（kind: structure）。`,
      manyStructures: (count, most) => `--structures：共 ${count} 种结构；最多比较 ${most} 种。`,
      structuresAlone: (folder) =>
        `--structures：${folder} 是校准结果，现有模型也须按同样的目标校准：请加 --ensemble 并写明其文件夹。`,
      otherTargets: (folder, ensemble) => `--structures：${folder} 与 ${ensemble} 的校准目标不同，不能列入同一张表。`,
      structureOfTiers: (file, path) => `--structures：${file} 设置了 ${path}；只能设置数值和名称，不能改变组织。`,
      atMost: '在至多这么多项举措的组合中寻找最佳的（举措总数至多 12 项）',
      budget: '在此预算内寻找最佳的举措组合（成本写在举措文件中或用 --cost 指定，至多 12 项举措）',
      cost: '某项举措的成本，代替其文件所写的',
      subjectTo: '最优者须满足的约束：结果、大于等于或小于等于号、界限；写法见 docs/zh/comparing.md',
      exampleOfSearch: '寻找最佳的两项组合、产出至多下降 1%，预计用时',
      usualFront: '不敢为率、损害，以及已知的成本',
      example: '各项举措的效果，精确到 ±0.2 个百分点',
      exampleOfRun: '比较一次运行中的各情景',
      settle: '某组参数中尚不能判定的，至多重复到这么多次；0 为不再增加',
      brief: '只输出首页；没有另取参数或结构时，为各情景的列表',
      front: '帕累托前沿的两三个坐标：各项结果，以及 cost（成本）',
      indifference: '选优时，不敢为率之差小于此数即视为无须区分',
      synergy: '把各项举措视为一个组合，计算其全部子集（至多 8 项举措）'
    },
    decide: {
      summary: '如何选择：后悔值、什么值得调查、举措在何处失效',
      run: '在其他参数组中作过比较的运行文件夹（ganwei compare --assumptions 或 --ensemble）',
      atMost: '略去举措多于此数的组合',
      cost: '某项举措的成本，代替其文件所写',
      subjectTo: '选择须满足的约束，写法同 ganwei compare',
      example: '在一次比较的各情景中选择，略去三项以上的组合',
      noWorlds: (folder) => `${folder} 未在其他参数组中作比较；可用 ganwei compare ${folder} --assumptions 256 补作。`,
      noOption: (constraints, why) =>
        `除基线外没有可选项${constraints === '' ? '' : `（约束 ${constraints}）`}：${why}。`,
      broken: (name, sets, worlds) => `${name}在 ${worlds} 组参数的 ${sets} 组中可判定违反约束`,
      joins: (name) => `${name}的举措项数过多`,
      noReplications: '可选项在各参数组中的重复次数太少，每组至少需要两次。',
      exampleOfConstraint: '同上，且产出至多下降 1%'
    },
    diff: { summary: '列出两次运行的不同之处', example: '比较两次运行' },
    calibrate: {
      summary: '寻找与调查相符的参数组，并指出调查未能约束什么',
      targets: '调查目标文件，如 ganwei:targets/chen-peng-survey',
      base: '各参数所叠加的情景',
      ranges: '哪些参数取不同值，取值范围为何',
      particles: '参数组数',
      dryRun: '只显示计算量，不计算',
      structures:
        '在下列各种结构之下逐一重新校准，各写入一个文件夹；可写文件夹，或以逗号分隔的名称，不写则为库中全部结构',
      example: '初步寻找与论文调查相符的参数组',
      exampleOfStructures: '在库中每种结构之下重新校准所需的计算量，各写入一个文件夹'
    },
    evaluate: {
      summary: '逐点计算表格或 JSON 行中的参数组合，供其他程序调用',
      points: 'CSV 文件（每列为一个参数路径）或 JSON 行文件；省略时读标准输入',
      base: '各点所叠加的情景',
      outcomes: '要输出的结果，用逗号分开',
      jsonLines: '每行输出一个 JSON 对象，而不是 CSV',
      example: '计算表格中的每个点，各 4 次重复',
      noPoints: '请给出点文件，或由标准输入传入。',
      refused: (count) => `有 ${count} 行不是有效的点。`,
      failed: (count) => `有 ${count} 个点未能算出。`,
      changed: (file) => `${file} 在读取过程中被改动。`,
      twice: (key) => `${key} 给出了两次`,
      noJson: '不是 JSON 对象',
      notUtf8: (file) => `${file} 不是 UTF-8 文本；请另存为 UTF-8。`,
      longLine: (file) => `${file} 有一行超过一百万个字符。`
    },
    explain: {
      summary: '查看两个情景之间哪些干部的行为发生变化，原因何在',
      a: '第一个情景',
      b: '第二个情景，或叠加在第一个情景上的举措',
      cadre: '逐季列出这名干部的轨迹（编号从 0 起）',
      csv: '把各表写入此 CSV 文件',
      example: '哪些干部的行为发生变化，原因何在',
      exampleOfCadre: '编号 7 的干部在两种情景下的轨迹',
      exampleOfEnsemble: '在与论文调查相符的参数组中作同样的分析',
      replication: '--cadre 取自第几次重复',
      set: '在两个情景中都修改一个参数，如 public.tolerance=0.9'
    },
    explore: {
      summary: '在浏览器中调节政策变量，观察不敢为率的变化',
      world: '以 --ensemble 中哪一组参数为起点（写编号）；不写则取权重最大者',
      ensembleOfScenario: '--ensemble 用于设定情景的起点；运行结果已有其参数。',
      noWorld: (name, world) => `--world ${world}：${name} 中没有该编号的参数组。`,
      inWorld: (name, world, all) =>
        `各项政策变量以 ${name} 的 ${whole(all)} 组参数中的第 ${world} 组为起点。页面所示仅为这一组的结果；各组的范围请用 ganwei compare --ensemble。`,
      what: '作为比较基准的情景，或要打开的运行文件夹',
      example: '在浏览器中打开',
      exampleOfSite: '写成静态网站',
      export: '不启动服务，写成文件：名称以 .html 结尾时为双击即可打开的单个文件，否则为静态网站的文件夹',
      run: '在页面上一并显示其结果的运行',
      twoRuns: '一个页面只能显示一次运行：请在参数或 --run 中择一指定',
      exampleOfPage: '写成单个文件，便于发送或保存',
      noOpen: '只显示地址，不打开浏览器',
      port: '端口',
      usualPort: '任一空闲端口'
    },
    extend: {
      summary: '为一次运行增加重复或情景',
      add: '加入这个情景或举措',
      example: '增至每个情景 400 次重复',
      replications: '每个情景的总重复次数'
    },
    merge: {
      summary: '合并 batch --shard 算出的各份',
      out: '合并后的运行文件夹',
      parts: '各份的文件夹',
      example: '合并两份'
    },
    paper: {
      summary: '生成论文附录：方法、参数、图、数据',
      out: '附录的文件夹',
      license: '附录的许可协议：SPDX 名称（如 CC-BY-4.0）、网址或文字',
      author: '作者姓名，其后可用尖括号附 ORCID',
      date: '发布日期，如 2026-12-31',
      latex: '另写 LaTeX 论文稿，图即可用，矢量图另行转换',
      withProgram: '附上程序本身，仅凭此文件夹即可离线复现这次运行',
      example: '写入 outputs/first-run-paper'
    },
    report: {
      summary: '重新生成报告和数据表，并把各图写成文件',
      example: '各图另存为 PNG',
      font: 'PNG 所用的中文字体（TTF、OTF、TTC）',
      png: '各图另存为两倍大小的 PNG',
      docx: '另存为 Word 文档（中文或英文，依 --lang）',
      xlsx: '各表另存为 Excel 工作簿（中文或英文，依 --lang）',
      svg: '把能单独使用的图（含资料来源）存为 SVG，写入 slides/',
      figure: '只要这一幅图，如 composition',
      width: '图宽，毫米',
      dpi: 'PNG 每英寸的点数',
      title: '图上方是否带标题',
      csvLabels: '另存带名称列与单位列的 CSV（UTF-8，带 BOM），写入 csv.zh/ 或 csv.en/',
      exampleOffice: '报告另存为 Word 文档',
      exampleSlide: '一幅图，用于幻灯片，不带标题'
    },
    resume: { summary: '继续被中断的运行', example: '继续 outputs/first-run' },
    run: {
      summary: '运行一个情景',
      scenario: '情景文件，或某次运行的 plan.json',
      cadre: '干部编号，从 0 起，用逗号分隔',
      example: '参照情景，种子为 paper',
      only: '运行 plan.json 中的哪个情景',
      replication: '只计算这一次重复（编号从 0 起）',
      trace: '把 --cadre 所列干部的逐季记录写入此 CSV 文件'
    },
    scenarioCheck: {
      summary: '列出情景文件的全部问题',
      paths: '文件，或文件夹（连同其子文件夹）',
      example: '检查一个文件夹'
    },
    scenarioTest: {
      summary: '在自己的情景中检验模型：极限、方向、两种引擎',
      file: '一个情景或举措',
      example: '在自带的参照情景中哪些命题成立'
    },
    scenarioList: {
      summary: '列出情景、举措和设计',
      paths: '文件或文件夹（默认为自带的情景库）',
      example: '自带的情景库',
      markdown: '输出 Markdown，用于说明文档'
    },
    scenarioNew: {
      summary: '新建一个带说明的文件',
      file: '新文件的名称，如 mine.yaml',
      example: '一项带时间表的举措',
      extends: '以哪个情景为基础',
      kind: '情景（scenario）、举措（reform）或设计（design）',
      label: '名称',
      question: '所回答的问题',
      reform: '其中实行的举措',
      set: '一个取值，如 public.tolerance=0.9；自第 30 季度起：public.tolerance=0.9@30'
    },
    scenarioSchema: { summary: '输出情景文件的 JSON Schema', example: '供编辑器使用' },
    scenarioShow: {
      summary: '列出情景的每个取值及其来源',
      file: '情景文件，或情景库中的名称',
      diff: '列出与另一情景的不同之处',
      example: '每个取值从哪里来',
      exampleOfDiff: '与参照情景有何不同',
      point: '设计中的一个点，如 clarity=0.5/agreement=0.95',
      yaml: '输出写明全部取值的情景文件'
    },
    sensitivity: {
      summary: '举措的效果取决于哪些输入，其中多少出于随机性',
      paths: '举措或情景，或运行文件夹；不给则只分析比较基准的水平',
      base: '举措所叠加、所比较的情景',
      ranges: '输入的取值范围，如 ganwei:ranges/assumed',
      inputs: '只变动这些输入，以逗号分隔；其余保持比较基准的值',
      byGroup: '同一组参数的输入合为一个因素',
      outcome: '分析哪项结果的效果与水平',
      method: 'morris（默认）用于筛选众多输入，sobol 给出方差占比，regression 供初步了解',
      points: 'morris 的基点数（20）、sobol 的行数（1024，须为 2 的幂）、regression 的组数（1024）',
      replications: '每点的重复次数',
      dryRun: '只显示将要运行什么，不运行',
      example: '标准明晰的效果取决于什么',
      exampleOfEnsemble: '在与论文调查相符的参数组中，它取决于什么',
      onlyRegression: (method) => `--ensemble：参数组为既定，而${method}须自行取点；只能用 --method regression。`,
      manyWorlds: (most) => `--points：最多取 ${whole(most)} 组参数。`,
      nothingVaries: (name) => `--ensemble ${name}：各参数组没有取值不同的数值参数。`,
      noPower: (points) => `--points：sobol 需要 2 的幂（2 起），而非 ${points}。`,
      noMethodOfGroups: '--by-group 只能与 --method sobol 同用。',
      noInput: (name, near) => `--inputs：没有可变动的输入“${name}”${near === undefined ? '' : `；是否指 ${near}？`}`,
      tooMany: (count, most) => `有 ${count} 个输入变动，至多 ${most} 个。`,
      otherDesigns: '不对设计作敏感性分析；请给出情景或举措。',
      runHas: (folder) =>
        `${folder} 是一次运行，情景不变。首次分析可指定 --method、--points、--replications、--outcome、--ranges、--inputs 与 --by-group；已有分析的，只能增加 --points，或另定 --outcome。`,
      wouldLose: (folder, method, kept) =>
        `${folder} 中已有一项分析（${method}），照此进行会覆盖其各点的结果；没有改动。该分析可增加 --points，也可用 --outcome 改看已保存的结果（${kept}）。若作其他分析，请重新给出情景，并以 --out 指定新文件夹。`,
      otherHash: (folder, hash) =>
        `这项分析会写入 ${folder} 的计划，计划原来的 SHA-256 为 ${hash}。如已按此登记，请改在另一文件夹中分析：给出情景并以 --out 指定。`,
      planned: (inputs, points, worlds, plays) =>
        `${inputs} 个输入，${points} 个点，每点 ${worlds} 个情景：共 ${plays} 次重复。`
    },
    targets: {
      summary: '由调查的逐份回答生成目标文件',
      file: 'CSV 文件，每名受访者一行',
      answer: '回答所在的列',
      weight: '权重所在的列',
      cluster: '群（如单位、乡镇）所在的列',
      map: '某段文字对应的回答，如 many=有；也可一次写多项：many=1,few=2,none=3',
      leaveOut: '不算回答的文字，如拒答；空白总不计入',
      label: '调查的名称',
      out: '写入的文件；不给则直接显示',
      example: '有权重、按乡镇整群抽样的调查'
    },
    verify: {
      summary: '核对一次运行的各个文件，并抽样重算',
      all: '全部重算，而非抽样',
      example: '核对 outputs/first-run'
    }
  },

  // ——— Command line: what is printed ———
  printed: {
    controlled: {
      heading: '不敢为率之差',
      without: '原估计',
      withControls: '使用控制变量',
      fewer: '相当于重复数的倍数',
      note: `单位为百分点，± 为 ${INTERVAL}（逐个成立）的半宽。七个控制变量事先确定，均值已知为 0：各单位三个正态随机数的均值，以及两个情景中失误数、案件数与其预期数之差。用回归估计，区间为 Lavenberg 与 Welch（1981）的精确 t 区间；判定仍依原估计。`,
      tooFew: (needed, replications) => `--control-variates 须有 ${needed} 次重复；只有 ${replications} 次时得不偿失`
    },
    holdsAlready: (folder) => `${folder} 中已有这次运行，完整且未被改动；没有重算`,
    holdsComparison: (folder) => `${folder} 中已有这次比较，完整且未被改动；没有重算`,
    planned: (scenarios, replications, points, cadreQuarters) =>
      `${whole(scenarios)} × ${whole(replications)} = ${whole(scenarios * replications)} 次重复（情景数 × 每个情景的次数）${points === 0 ? '' : `，其中设计点 ${points} 个`}；${sized(cadreQuarters)}人季`,
    noDay: (got) => `--date：应为日期，如 2026-12-31，实为“${got}”`,
    noLicence: (got, near) =>
      `--license：“${got}”不是 SPDX 许可标识（见 spdx.org/licenses）${near === undefined ? '' : `；是否指 ${near}？`}\n自拟的许可请写网址，或用不止一个词的文字`,
    noOrcid: (got) => `--author：“${got}”中的 ORCID 有误：校验位不符`,
    noProgram: '--with-program：这份 ganwei 尚未构建；请运行 npm run build',
    otherProgram: (theirs, ours) =>
      theirs === null
        ? `这次运行由源代码直接执行，附上的是构建版（${ours}）。`
        : `这次运行由另一个构建的 ganwei（${theirs}）生成，附上的是 ${ours}。`,
    registered: (path, hash, play) => `计划已封存于 ${path}，其 SHA-256 为 ${hash}；执行该计划：${play}`,
    holdsOtherPlan: (path) => `${path} 中另有内容；没有改动。请为计划另取文件名`,
    takes: (time, workers, memory) => `本机约需 ${time}（${workers} 个线程）和 ${memory} 内存；没有运行`,
    mayAdd: (cap) => `--precision 可能增加重复，每个情景至多 ${whole(cap)} 次`,
    searched: (limits) => `搜索：${limits}`,
    boundBy: (constraints) => `最优者须满足的约束：${constraints}`,
    thenPlanned: {
      comparison: (scenarios, replications) =>
        `然后比较接近最优的组合：至多 ${whole(scenarios)} × ${whole(replications)} 次重复`,
      assumptions: (scenarios, replications, most) =>
        `然后作敏感性分析：${most === undefined ? '至多 ' : ''}${whole(scenarios)} × ${whole(replications)} 次重复${most === undefined ? '' : `；未定者每组至多增至 ${whole(most.replications)} 次，总共至多 ${most.time}`}`
    },
    shardNeedsNumber: '--shard 须事先确定重复次数，而 --precision 事后才能确定；请改用 --replications',
    noShard: (got) => `--shard：应为 k/N（1 ≤ k ≤ N），如 3/8，实为“${got}”`,
    planHas: (path, options) => `${path} 已定下 ${options.join('、')} 所设的内容；请去掉`,
    traced: (path, count, replication) => `第 ${replication} 次重复中 ${count} 名干部的记录已写入 ${path}`,
    onlyHere: '仅本机可访问；地址中含有口令，请勿外传。按 Ctrl-C 结束。',
    setOfScenario: '--set 只能用于情景，不能用于已完成的运行；请去掉',
    holdsOther: (folder) => `${folder} 中有其他文件；没有改动。请指定新的或空的文件夹`,
    hostIt: '可由任何网页服务器发布；不能直接以 file:// 打开。需要可直接打开的单个文件时，用 --export explorer.html。',
    openIt: '双击即可打开，无须联网；可作邮件附件、随处复制，也可放在网页服务器上。',
    holdsOtherPage: (file) => `${file} 是其他内容；没有改动。请另取文件名`,
    noPort: (port, code) => `127.0.0.1:${port} 无法使用（${code}）；请换一个 --port`,
    noBrowser: '未找到浏览器；请自行打开上面的地址。',
    notBuilt: '浏览器界面尚未构建（npm run build）',
    noPoint: (name, example) => `--point：没有 ${name} 这个设计点；例如 ${example}`,
    noDesign: (id) => `--point：${id} 不是设计`,
    exists: (path) => `${path} 已存在；没有改动`,
    whatNext: (path, command) =>
      `修改完成后：ganwei scenario check ${path}；ganwei scenario show ${path}；ganwei ${command} ${path}`,
    noKind: (kind) => `没有“${kind}”这一种类；应为 scenario、reform 或 design`,
    noChange: '一项举措至少要改变一个参数：ganwei scenario new … --kind reform --set standards.scopeClarity=0.9',
    noLever: (path) => `${path} 不受政策控制，举措不能设定它`,
    noYaml: '没有 YAML 文件',
    faults: (count, files) => `${files} 个文件，${count} 个问题`,
    faulty: (count) => `另有 ${count} 个文件有问题；ganwei scenario check 列出它们`,
    supplement: (folder, count, first) => `附录：${folder}（${count} 个文件）；请先看 ${first}`,
    figures: (folder, count, pictures) =>
      `图：${folder}，${count} 幅，各有 .svg 与 .vl.json${pictures > 0 ? `，PNG ${pictures} 幅` : ''}`,
    noFont: (font) =>
      `未生成 PNG：没有找到包含这些汉字的字体。请安装 Noto Sans CJK（Debian：apt-get install fonts-noto-cjk）或 npm install ${font}，也可用 --font 指定。SVG 与报告不受影响`,
    fontLacks: (drawing, font, characters) => `${drawing}：字体 ${font} 缺少 ${characters.join('、')}，未生成 PNG`,
    noSuchFont: (path) => `--font：${path} 不是 TTF、OTF 或 TTC 字体（不支持 WOFF）`,
    onlyPart: (folder) => `${folder} 只是一次运行的一份；请先用 ganwei merge 合并`,
    worldsNotCompared: notCompared(null),
    onlyTables: (folder, worlds, most) =>
      `${folder} 有 ${whole(worlds)} 种情形。${notCompared(most)}。各项结果见 outcomes.csv 和 replications.csv（或 .parquet）`,
    tooManyToCompare: (worlds, most) =>
      `共 ${worlds} 种情形，最多只比较 ${whole(most)} 种。ganwei batch 可以全部模拟，结果写入数据表，不作比较`,
    tablesDone: (worlds, replications, most, [outcomes, each]) =>
      `共 ${worlds} 种情形，每种模拟 ${replications} 次。${notCompared(most)}。没有报告。\n均值（不带区间）：${outcomes}；逐次模拟结果：${each}；两者另有 .parquet 格式。`,
    onlyRecord: (folder) => `${folder} 只保存另一次运行所用的记录，没有报告`,
    figuresHint: (command) => `将各图存为文件（SVG、Vega-Lite；加 --png 另存 PNG）：${command}`,
    partDone: (folder, part, of) => `${folder}：第 ${part}/${of} 份已完成；各份完成后用 ganwei merge 合并`,
    recordDone: (folder) => `${folder}：只是记录，已完成；其结果属于某次比较，请再次运行那条命令`,
    dataAndReport: (folder, report) => `数据：${folder}；报告：${report}`,
    progress: {
      counts: (done, total) => `${done}/${total} 次重复`,
      perSecond: (rate) => `每秒 ${rate} 次`,
      remaining: (left) => `剩余 ${left}`,
      time: (hours, minutes, seconds) =>
        hours > 0 ? `${hours} 小时 ${minutes} 分` : minutes > 0 ? `${minutes} 分 ${seconds} 秒` : `${seconds} 秒`
    },
    changed: (name, changes, more) => `${name}（${changes.join('，')}${more > 0 ? `，另改 ${more} 项` : ''}）`,
    report: (path) => `报告：${path}`,
    holdsSeveral: (path, count, instead) => `${path} 中有 ${count} 个情景；请只给一个，或改用 ${instead}`,
    written: (path) => `已写入 ${path}`,
    titled: (name, id) => `${name}（${id}）`,
    outcome: '结果',
    mean: '均值',
    speed: {
      engine: '引擎',
      workers: '工作线程',
      perSecond: '人季/秒',
      each: '纳秒/人季',
      timesDraws: '抽数耗时的倍数',
      names: {
        kernel: '内核',
        'kernel, cold': '内核（冷启动）',
        reference: '参考引擎',
        'reference, cold': '参考引擎（冷启动）',
        'draws alone': '仅抽取'
      },
      note: '参照情景，含初始化；“仅抽取”一行只抽取随机数（SIMD Philox，十轮）。“纳秒/人季”为所有线程的处理器时间，“人季/秒”按实际时钟计。机器负荷时有变化，请比较同一次测量中的倍数。',
      split: {
        heading: (scenarios, replications) =>
          `一次批量运行的处理器时间构成（${scenarios} 个情景 × ${replications} 次重复）：`,
        part: '环节',
        seconds: '秒',
        share: '占比',
        parts: {
          kernel: '内核',
          overhead: '工作线程、数据块与传递',
          tail: '日志、分析、图表与文件'
        }
      }
    },
    asks: {
      kind: '种类（scenario 情景、reform 举措、design 设计）',
      name: '名称',
      question: '所回答的问题',
      usualQuestion: '有多少干部不敢为？',
      extends: '以哪个情景为基础'
    },
    // compare, explain, extend, cluster
    cannotChange: (folder, option) => `${folder} 是已有的运行，${option} 不能改变它；请对情景文件使用 ganwei compare`,
    onlyBaseline: '只有比较基准，没有可比较的情景',
    bundleSize: (most, got) => `--synergy：组合应含 2～${most} 项举措，实为 ${got} 项`,
    conflicting: (lines) => `--synergy：这些举措把同一参数设为不同的值，不能组合：\n${lines}`,
    noShare: (got) => `--indifference：应为大于 0 的比例，如 0.005（0.5 个百分点），实为“${got}”`,
    noFront: (usual, usable) => `--front：应为两三项不同的结果，用逗号分隔（默认 ${usual.join(',')}），可选：${usable}`,
    otherCadres: (a, b) =>
      `${a} 与 ${b} 的单位、主要领导占比或时间不同，不是同一批干部，不能逐人比较；可用 ganwei compare 按重复配对比较`,
    tablesWritten: (path) => `各表已写入 ${path}`,
    explainsTwo: 'explain 比较两个情景；设计和文件夹请使用 ganwei compare',
    isPart: (folder, part, of) => `${folder} 是一次运行的第 ${part}/${of} 份；请先合并，再扩展`,
    isRecord: (folder) => `${folder} 只是另一次运行的记录；请扩展那次运行`,
    nothingToAdd: '请给出要增加的内容：--replications 〈数〉 或 --add 〈路径〉',
    hasScenario: (folder, id) => `${folder} 已有情景 ${id}；请给新情景改名`,
    ruleDecides: (folder) =>
      `${folder} 的重复次数由精度规则决定；要更精确，请用 ganwei compare ${folder} --precision 〈半宽〉`,
    cannotCut: (folder, has, wanted) => `${folder} 的每个情景已有 ${has} 次重复，不能减到 ${wanted} 次`,
    precisionDecides: '--precision 已决定重复次数；请去掉 --replications，或用 --max-replications 限定最多次数',
    noPrecision: (got) =>
      `--precision：应为大于 0 的半宽，如 0.002（0.2 个百分点）或 deterredShare=0.002，实为“${got}”`,
    noOutcome: (option, name, near) => `${option}：没有“${name}”这项结果${didYouMean(near)}`,
    nothingWithin: (budget, unit) => `--budget：没有一项举措的成本在 ${`${budget} ${unit}`.trim()} 以内`,
    trying: (bundles, replications) =>
      `先用 ${replications} 次重复试算 ${bundles} 种组合，再用另外的重复比较接近最优的组合`,
    noBundleHelps: (infeasible) =>
      infeasible === 0
        ? '没有一种组合使更多干部敢为'
        : `没有一种组合既使更多干部敢为又满足约束；有 ${infeasible} 种可判定不满足约束`,
    searchSize: (most, got) => `可在 1～${most} 项举措中搜索，实为 ${got} 项`,
    noCost: (option, reforms) =>
      `${option}：这些举措没有写明成本：${reforms.map(({ id, label }) => `${label.zh}（${id}）`).join('、')}；请在举措文件中写 cost: {amount: 3, unit: 百万元}，或写 --cost ${reforms[0].id}=3`,
    otherUnits: (option, units) =>
      `${option}：各项举措的成本单位不同：${units.map((unit) => unit || '（无单位）').join('、')}`,
    noBudget: (got, meant) => `--budget：应为一个数，单位与举措的成本相同，实为“${got}”${didYouMean(meant)}`,
    noCostWritten: (got, meant) => `--cost：应为举措和一个数，如 clear=3，实为“${got}”${didYouMean(meant)}`,
    costTwice: (id) => `--cost：${id} 的成本写了两次；请只写一次`,
    noSuchReform: (id, ids, near) => `--cost：没有举措“${id}”${didYouMean(near)}（有 ${ids.join('、')}）`,
    noConstraint: (got, meant) =>
      `--subject-to：应为结果、>= 或 <=、界限，如 "meanOutput>=-1%"（比参照情景至多低 1%）、"recklessShare<=+0.005"（至多高半个百分点）或 "meanHarm<=0.02"（水平），实为“${got}”${didYouMean(meant)}`,
    unsignedPercent: (got, percent, share) =>
      `--subject-to：“${got}”：若指与参照情景相比的变化，请写 +${percent}% 或 -${percent}%；若指水平，请写 ${share}`,
    idleBound: ({ got, outcome, of, low, high, isKept, meant }) => {
      const what = of === 'level' ? outcome : `${outcome}的变化`
      const range =
        of === 'part'
          ? '降幅不可能超过 100%'
          : high === Infinity
            ? `${what}不小于 ${low}`
            : `${what}在 ${low}～${high} 之间`
      return `--subject-to：“${got}”${isKept ? '总能满足，约束不起作用' : '不可能满足'}：${range}${didYouMean(meant)}`
    },
    constraintTwice: (one, other) => `--subject-to：“${one}”与“${other}”约束同一结果的同一侧；请只写一个`,
    tooManyConstraints: (most, got) => `--subject-to：至多 ${most} 项约束，实为 ${got} 项`,
    submittedAlready: (folder) => `${folder} 中已有这次运行，完整；没有提交`,
    clusterNeedsNumber: '在集群上须事先确定重复次数：请用 --replications，不用 --precision',
    // run
    onlyOfPlan: (path) => `--only 选取 plan.json 中的情景；${path} 不是运行计划`,
    onlyNeeds: (path, ids, near) => `--only：请给出 ${path} 中的一个情景：${ids.join('、')}${didYouMean(near)}`,
    someFailed: (count, first, reason, again) =>
      `${count} 次重复失败，首先是第 ${first} 次：${reason}\n  重现：${again}`,
    played: (seed, { first, replications }, periods, burnIn) =>
      `种子 ${seed}，${replications === 1 ? `仅第 ${first} 次重复` : `${replications} 次重复`}，${periods} 个季度（前 ${burnIn} 个不计入）`,
    noSuchBaseline: (name, names, near) =>
      `--baseline：这里没有名为“${name}”的情景${near === undefined ? '' : `；是否要写 ${near}？`}（现有 ${names.join('、')}）`,
    otherDefaults: (folder, id) =>
      `${folder} 用的是早先的默认值，而 ${id} 会带入现在的默认值；请改为添加改革，或另行运行`,
    noVariants: (folder, version, id) => `${folder} 由模型第 ${version} 版生成，没有 ${id} 所设定的变体；请另行运行`,
    otherModel: (theirs, ours) => `这次运行由模型第 ${theirs} 版生成，现由第 ${ours} 版在各变体取中性值时计算`,
    structureNotKept: (folder, name) =>
      `${folder} 是在结构“${name}”之上运行的，其计划未保存该结构所设的值，不能再加情景；请另行运行`,
    // diff, merge, verify
    diff: {
      unfinished: (folder) => `${folder} 未完成`,
      versions: '版本',
      plan: '计划',
      scenarios: '情景',
      numbers: '数值（均值）',
      more: (count) => `……另有 ${count} 项；--json 列出全部`,
      same: '版本、计划、参数和数值均无差异',
      sameButNumbers: '版本、计划和参数均无差异。数值未作比较：两次运行并非都有结果。',
      notCompared: '数值未作比较：两次运行并非都有结果。'
    },
    merge: {
      isNoPart: (folder) => `${folder} 不是用 --shard 算出的一份`,
      otherPlan: (folder, first) => `${folder} 与 ${first} 不属于同一计划`,
      otherCut: (folder, part, first, other) => `${folder} 是第 ${part} 份，而 ${first} 是第 ${other} 份：总份数不同`,
      overlap: (a, b, part) => `${a} 和 ${b} 都是第 ${part} 份`,
      absent: (parts, of) => `缺少第 ${parts.join('、')} 份（共 ${of} 份）`,
      unfinished: (folder, done, total, again) => `${folder} 未完成（${done} / ${total} 次重复）；请先补全：${again}`,
      moreUnfinished: (count) => `……另有 ${count} 份未完成`
    },
    verify: {
      same: (played, of) => `已重算 ${of} 次重复中的 ${played} 次，逐位相同`,
      unfinished: (done, total, again) => `这次运行未完成（${done} / ${total} 次重复）；继续：${again}`,
      otherRow: (path, row) => `${path}：第 ${row} 行各点的数与本程序算出的不同。`,
      damagedLines: (path, count, done, total, again) =>
        `${path}：${count} 行损坏，${total} 次重复中 ${done} 次完好；其余可重新计算：${again}`,
      filesMatch: (count, manifest) => `${count} 个文件与 ${manifest} 相符`,
      cannotRecompute: (id, replication, reason) => `${id} 的第 ${replication} 次重复无法重新计算：${reason}`,
      differs: (id, replication, outcome, kept, computed) =>
        `${id}，第 ${replication} 次重复，${outcome}：记录为 ${kept}，重算为 ${computed}`,
      filesOfRecords: '这次运行由较早版本的 ganwei 写成，所含结果较少，结果文件未重新生成',
      filesOfVersion: (theirs, ours) =>
        `结果文件由 ganwei ${theirs} 写成，当前版本为 ${ours}：表格和报告的版式可能不同，未重新生成`,
      otherFile: (path) => `${path} 与由记录生成的不同`
    }
  },

  // ——— Runs and their folders ———
  runs: {
    holder: (host, pid, job) => `主机 ${host} 上的进程 ${pid}${job === null ? '' : `（Slurm 作业 ${job}）`}`,
    unknownHolder: '另一个程序',
    locked: (path, holder) => `${path}：${holder}正在写入；未作任何改动。如确知它已停止，请加 --take-over`,
    isWriting: (folder, holder) => `${holder}正在写入 ${folder}`,
    journalChanged: (path) => `${path} 在使用中被改动`,
    droppedLines: (path, count) => `${path}：舍弃 ${count} 行损坏或不完整的记录，相应的重复将重新计算`,
    completing: (folder, names) => `${folder} 里的这次运行不完整（${names.join('、')}），现予补全`,
    isComplete: (folder) => `${folder} 里已有这次运行，内容完整、未经改动；无需重新计算`,
    unfinished: (folder, again) => `${folder} 里的运行尚未完成；请先补全：${again}`,
    damaged: (paths, again) => `下列文件缺失，或在运行完成后被改动：${paths.join('、')}；可用此命令恢复：${again}`,
    damagedFile: (path, why) => `${path} 已损坏：${why}`,
    damage: {
      seal: '内容与校验和不符',
      tooLarge: '超出此类文件可能的大小',
      value: (where, got) => `${where} 不能为 ${got}`,
      scenario: (id) => `情景“${id}”无效`
    },
    otherFormat: '以另一种格式写成',
    otherVersion: (theirs, ours) =>
      `由模型第 ${theirs[0]} 版、随机数第 ${theirs[1]} 版生成，当前为模型第 ${ours[0]} 版、随机数第 ${ours[1]} 版`,
    laterDefaults: (theirs, ours) => `用的是第 ${theirs} 版默认值，本程序只有至第 ${ours} 版`,
    cannotRecompute: (why) => `无法在此重新计算：${why}`,
    noRun: (folder, plan) => `${folder} 里没有运行：缺少 ${plan}`,
    otherJournal: (path) => `${path} 属于另一份计划，与同一文件夹中的计划不符；未作任何改动`,
    notRegular: (path) => `${path} 不是这次运行的普通文件（不接受链接和设备）`,
    notFolder: (path) => `${path} 不是真正的文件夹（不接受链接）`,
    occupied: {
      fewer: (folder, has, extend, free) =>
        `${folder} 里已有这次运行，每个情景 ${has} 次重复；未作任何改动。增加重复：${extend}，或另行运行：--out ${free}`,
      run: (folder, free) => `${folder} 里是另一次运行；未作任何改动。可换个名称：--out ${free}`,
      files: (folder, free) => `${folder} 里有其他文件；未作任何改动。可换个名称：--out ${free}`,
      file: (folder, free) => `${folder} 是一个文件；未作任何改动。可换个名称：--out ${free}`
    },
    noFolderHere: (path) => `无法创建 ${path}：系统不允许在此建立文件夹`,
    noFreeName: (folder) => `${folder} 及其后编号的名称都已被占用`,
    justTaken: (folder) => `${folder} 里刚刚出现另一次运行；未作任何改动`,
    withCluster: (folder, shell) =>
      `${folder} 已提交给集群，尚未合并；未作任何改动。查看：ganwei cluster status ${shell}；继续：ganwei cluster retry ${shell}；取消：ganwei cluster cancel ${shell}`,
    leftOff: (again) => `已中断。全部重复均已完成并保存，结果文件尚未全部写出；继续：${again}`,
    interrupted: (done, total, again) => `已中断。已完成并保存 ${total} 次重复中的 ${done} 次；继续：${again}`,
    reason: (reason) => {
      const [, seconds] = /^stalled:(\d+)$/.exec(reason) ?? []
      if (seconds !== undefined) return `${seconds} 秒内没有完成任何一次重复`
      return reason === 'exited' ? '工作线程意外终止' : reason
    },
    workersDied: (message, again) =>
      `所有工作线程都提前终止（${message}）；已完成的均已保存。重试：${again}，或加 --workers 0`,
    repeat: (command) => `  复现：${command}`,
    moreFailures: (count) => `……另有 ${count} 次`,
    someFailed: (failed, done, total, again) =>
      `${failed} 次重复失败；${total} 次中已完成并保存 ${done} 次；重试：${again}`,
    cost: (time, memory) => `约需 ${time}和 ${memory} 内存。可随时按 Ctrl-C 中断，以后继续`,
    selfCheckParts: {
      functions: '指数、对数、分位数与随机抽取',
      reference: '参考引擎',
      kernelFunctions: '内核的指数、对数与分位数',
      kernel: '内核'
    },
    selfCheck: (part) => `自检未通过：${part}。本机的计算结果与应有的不一致，因此没有运行`,
    kernelUnavailable: (why) => `计算内核无法在此运行：${why}。请用 --engine reference，结果相同，只是较慢`,
    noPictures: (why) => `无法在此绘制位图：${why}。SVG 图形和 report.html 不受影响`,
    noThreads: (reason) => `这里无法启动工作线程（${reason}）；请用 --workers 0`,
    noKernelFile: '尚未构建（npm run build）',
    noSimd: '当前 Node 不支持 WebAssembly SIMD',
    noKernelMemory: '内存不足以运行 WebAssembly',
    planHolds: (path, seed, engine, options) =>
      `${path} 已规定种子 ${seed}、引擎 ${engine} 和全部参数；请去掉 ${options.join('、')}`
  },

  // ——— Clusters ———
  cluster: {
    absent: (command) => `本机没有 Slurm 命令 ${command}，无法使用集群。不用 Slurm 也可分份计算，见 docs/zh/cluster.md`,
    unreachable: (_command, said) => `Slurm 没有应答：${said}`,
    refused: (command, said) => `${command} 拒绝了请求：${said}`,
    noSubmission: (folder) => `${folder} 里没有提交到集群的运行（可用 ganwei cluster submit 提交）`,
    refusedOptions: (refusal, folder, again) => `${refusal}\n${folder} 已准备就绪；请更改选项后重新提交：${again}`,
    longOption: (got) => `--sbatch-option：应为 sbatch 的长选项，例如 qos=long，实为 ${got}`,
    ownOption: (name, own) => `--sbatch-option：${name} 请用 --${own} 设定`,
    scriptsOption: (name) => `--sbatch-option：${name} 由脚本自行设定`,
    oneLine: (option, got) => `${option}：不能含换行等控制字符，实为 ${got}`,
    jobsGoOn: (again) => `作业仍在进行；继续查看：${again}`,
    notSubmitted: '没有提交。',
    tooManyParts: (parts, most) => `--parts ${parts}：本集群的作业数组至多 ${most} 份（MaxArraySize）`,
    begunHere: (folder, again) => `${folder} 里的这次运行已在一台机器上开始；继续：${again}，或另选 --out`,
    stillQueued: (folder, jobs) => `先前提交到 ${folder} 的作业仍在队列中；请先 scancel ${jobs}`,
    nothingQueued: '队列中没有它的作业',
    cancelled: (jobs, again) => `已取消作业 ${jobs.join('、')}；已算出的均已保存。继续计算：${again}`,
    // plan
    size: (replications, cadreQuarters, coreHours) =>
      `${whole(replications)} 次重复，${sized(cadreQuarters)}人季：按本机速度${coreHours < 0.1 ? '不到 0.1' : `约需 ${coreHours < 10 ? decimal(coreHours, 1) : whole(Math.round(coreHours))}`} 核时`,
    cut: (parts, cores, time, memory) => `分为 ${whole(parts)} 份，每份 ${cores} 核：每份约需 ${time}和 ${memory} 内存`,
    disk: (journals, files, memory) =>
      `共享盘上的记录约 ${journals}（合并时再需同样多），共 ${whole(files)} 个文件；合并约需 ${memory} 内存`,
    notNeeded: (cores, time, command) => `无需集群：本机 ${cores} 核约需 ${time}：${command}`,
    worthIt: (cores, time, command) => `本机 ${cores} 核约需 ${time}，宜使用集群：${command}`,
    sentParts: (job, list) => `作业 ${job}：第 ${list} 份`,
    sentMerge: (job) => `作业 ${job}：各份完成后合并`,
    whatNext: (where) =>
      `查看进度：ganwei cluster status ${where} --wait\n继续计算：ganwei cluster retry ${where}\n取消作业：ganwei cluster cancel ${where}`,
    states: { done: '已完成', running: '运行中', waiting: '排队中', failed: '失败', missing: '不在队列中' },
    partsThatAre: (count, state) => `${count} 份${state}`,
    progress: ({ folder, parts, counts, done, total, isAbout }) =>
      `${folder}：共 ${parts} 份，${counts.join('，')}；${isAbout ? '约 ' : ''}${done} / ${total} 次重复`,
    reason: (_count, list, state, reason) => `  第 ${list} 份${state}：${reason}`,
    moreReasons: (count) => `  ……另有 ${count} 种原因`,
    merge: (state, reason) => `合并${state}${reason === null ? '' : `：${reason}`}`,
    report: (path) => `报告：${path}`,
    retry: (command) => `继续计算：${command}`,
    ending: '已结束，本机尚未看到其文件',
    silent: '异常退出，没有留下信息（可能被终止）',
    ended: {
      DependencyNeverSatisfied: '因有一份失败而取消',
      BOOT_FAIL: '节点未能启动',
      CANCELLED: '已取消',
      DEADLINE: '超过截止时间',
      NODE_FAIL: '节点故障',
      OUT_OF_MEMORY: '内存不足（--mem）',
      PREEMPTED: '被其他作业抢占',
      TIMEOUT: '运行时间用尽（--time）'
    }
  },

  // ——— Scenario files: lists, new files ———
  scenarios: {
    // load-scenarios.ts
    isFolder: (path) => `${path} 是文件夹；请给出一个文件`,
    didYouMean: (name) => `；是否要写 ${name}？`,
    nothingRun: (count) => `${count} 个问题；没有运行任何情景。`,
    reformsJoined: (path) => `举措叠加在 ${path} 上，并与它比较。`,
    ancestorJoined: (path) => `这些情景都继承 ${path}，故一并运行，作为比较基准。`,
    passedOver: (path, files) => `${path}：略过不是情景的文件 ${files.join('、')}`,
    noneIn: (path) => `${path} 里没有情景文件`,
    structureAlone: (path) => `${path} 是结构，须叠放在情景之下：ganwei run 情景 --structure ${path}`,
    sameFile: (path) => `${path} 给出了两次，只需一次`,
    equalIds: (a, b, id) => `${a} 和 ${b} 的情景名都是 ${id}；请改名，或分开运行`,

    // frame-lines.ts
    baseline: (name, reason) => `比较基准：${name}（${reason}）`,
    baselineReasons: {
      named: '由命令行指定',
      'laid-over': '举措叠加在它之上',
      extended: '其他情景都继承它',
      'by-name': '没有一个情景为其余各个所继承，故取名称在前者；可用 --baseline 指定',
      first: '排在第一'
    },
    otherFrame: (names, count, differences) =>
      `与比较基准的口径不同：${names}${count > 5 ? `等 ${count} 个情景` : ''}，${differences}。`,
    otherPeriods: (own, baseline) => `共 ${own} 个季度（比较基准 ${baseline} 个）`,
    timetables: (names) =>
      `设有时间表的：${names}。各项估计为计入的全部季度的平均，变动之前和变动期间的季度也在其中；逐季走势见 periods.csv。`,
    pastTimetables: (names) =>
      `设有时间表、且变动在计入之前已全部完成的：${names}。各项估计反映变动之后的季度；逐季走势见 periods.csv。`,
    otherBurnIn: (own, baseline) => `预热 ${own} 个季度（比较基准 ${baseline} 个）`,
    otherCalibration: (own, calibrated) =>
      `条件不一：这些参数组是在另一种组织（${calibrated}，而非 ${own}）中校准的，在此处的组织中是否与调查相符，未经验证。`,
    otherOrganisation: (own, baseline) => `组织为 ${own}（比较基准为 ${baseline}）`,

    // scenario-text.ts
    headings: {
      parameter: '参数',
      name: '名称',
      value: '值',
      default: '默认值',
      from: '来自',
      fromQuarter: '自季度',
      factor: '因素',
      levels: '水平',
      parameters: '参数',
      question: '问题',
      source: '依据',
      origin: '来源',
      file: '文件',
      extends: '继承',
      reforms: '举措',
      structure: '结构',
      why: '为何提出',
      aimsAt: '针对的事实',
      low: '下限',
      high: '上限',
      scale: '尺度'
    },
    origins: { remedy: '论文对策', criticism: '论文所批评的现象', result: '假定结果', own: '软件自设' },
    ofOrigin: {
      remedy: (names) => `论文对策（所采取的举措）：${names}。`,
      criticism: (names) => `论文所批评的现象：${names}。`,
      result: (names) => `假定结果（“如果做到了”，不涉及如何做到）：${names}。`,
      own: (names) => `软件自设：${names}。`
    },
    scales: { logit: 'logit', log: '对数', plain: '线性' },
    isFixed: '固定',
    shift: 'logit 平移',
    sampled: {
      'latin-hypercube': (points, seed) => `在以下范围内抽取 ${points} 个拉丁超立方点（种子 ${seed}）：`,
      sobol: (points, seed) => `在以下范围内取 ${points} 个加扰的 Sobol’ 点（种子 ${seed}）：`
    },
    listed: (points, file) => `${file} 中的 ${points} 个点。`,
    rangeCount: (count) => `${count} 个输入`,
    fromQuarter: (quarter, name) => `第 ${quarter} 季度起：${name}`,
    same: '两者相同：每个参数和时间表都一样。',
    timetable: (quarters) => `时间表（${quarters} 个季度有变化）`,
    ramp: '（渐变）',
    ofReform: '（举措）',
    ofStructure: '（结构）',
    isDefault: '默认',
    tier: (id) => TIERS[id] ?? id,
    people: (tier, units, { leading, others }) =>
      `${tier}主要领导 ${whole(units * leading)} 人、普通干部 ${whole(units * others)} 人${units === 1 ? '' : `（${whole(units)} 个单位，各 ${whole(leading)} 人和 ${whole(others)} 人）`}`,
    peopleByTier: (tiers) => `各层级人数：${tiers}。主要领导占比在每个单位内向上取整。`,
    singleUnit:
      '整个组织只有一个单位：没有其他单位的案件可以听到，不敢为率通常远低于同样的干部分设多个单位时。请按能听到彼此案件的单位（如各局、各乡镇）分设，做法见 docs 中的 your-own-county.md。',
    tierSize: (size, elaboration) => `${size}（${elaboration.replace('-', '−')}）`,
    choice: (name) => CHOICES_BY_NAME[name] ?? name,

    // the page about the library
    kinds: {
      scenario: '情景',
      reform: '举措',
      design: '设计',
      structure: '结构',
      targets: '调查目标',
      ranges: '取值范围'
    },
    guide: {
      title: '按问题查找情景',
      question: '问题',
      file: '文件',
      changes: '改动',
      paper: '来源与论文原话',
      introduction:
        '每个文件回答一个问题。情景描述一种设定，只写与所继承情景不同之处；举措是叠加在情景之上的政策变量调整；设计是一组情景；取值范围说明哪些参数不确定。凡可写路径之处，均可写 `ganwei:` 加本页所列名称，如 `ganwei run ganwei:four-remedies`、`ganwei batch ganwei:reforms`。`ganwei scenario show` 说明每个值的来源，`ganwei scenario new` 生成可供修改的新文件。本页由 `ganwei scenario list --markdown` 生成。'
    },

    // run
    underneath: (name) => `结构：${name}`,
    changed: (changes) => `改动：${changes.join('；')}`
  },

  // ——— Scenario test ———
  scenarioTest: {
    played: (name, replications, seed) => `${name}，每个设定重复 ${replications} 次，种子 ${seed}`,
    smaller: (cadres, all) => `干部由 ${whole(all)} 人减为 ${whole(cadres)} 人：各层级减少单位数，以便数秒内完成。`,
    status: '结果',
    kind: '类别',
    statement: '命题',
    statuses: { holds: '成立', fails: '不成立', warning: '提示', untold: '不能确定', idle: '无可检验' },
    kinds: {
      limit: '极限',
      null: '无影响',
      conservation: '守恒',
      direction: '方向',
      engines: '引擎',
      size: '规模'
    },
    statements: {
      'no-sanctions': '没有问责处理，就无人不敢为。',
      'no-accountability': '没有问责，就没有案件。',
      'no-errors': '无人出错，就没有失误，也没有案件。',
      'mechanism-closed': '容错机制不适用于任何人，就无人申请，也无人获容错。',
      'levels-agree': '上下级意见总是一致，每项申请都能启动。',
      'texts-detailed': '规定细致，就没有案件不了了之。',
      'same-world': '与参照情景相同的举措，什么都不改变。',
      'answers-only': '淡化回应只改变问卷的回答。',
      'sorts-the-idle-only': '胜任标准只区分不作为者，不改变任何作为。',
      'choices-add-up': '作为、不敢为、不能为、不想为之和等于全部人季。',
      'cases-come-from-errors': '容错数不超过申请数，申请数不超过案件数，案件数不超过失误数，失误数不超过作为数。',
      'answers-add-up': '问卷各项回答之和为 1。',
      'stricter-more-cases': '问责更严：每次失误的案件数不减少。',
      'harder-more-errors': '更易出错：每次作为的失误数不减少。',
      'covered-more-grants': '适用于全体干部：每个案件的容错数不减少。',
      'harsher-more-deterred': '问责处理更重：受抑制比例不下降。',
      'averse-more-deterred': '损失厌恶更强：受抑制比例不下降。',
      'all-three-less-deterred': '标准明晰、上下共识、公众宽容三者并举：受抑制比例不上升。',
      'engines-equal': '两种引擎算出同一次重复。',
      'twice-the-units': '单位数加倍：不敢为率变化不超过一个百分点。',
      'half-the-units': '单位数减半：不敢为率变化不超过一个百分点。'
    },
    found: (outcome, difference, interval) => `（${outcome}：${difference} ${interval}）`,
    counts: ({ holds, fails, warning, untold, idle }) =>
      [
        fails + warning + untold + idle > 0 ? `${holds} 项成立` : `${holds} 项全部成立`,
        ...(fails > 0 ? [`${fails} 项不成立`] : []),
        ...(warning > 0 ? [`${warning} 项只是提示：并非在任何情景中都须成立`] : []),
        ...(untold > 0 ? [`${untold} 项因重复次数太少不能确定`] : []),
        ...(idle > 0 ? [`${idle} 项无可检验`] : [])
      ].join('；'),
    notHalved: '单位数减半无从检验：减半后只剩一个单位。',
    sizeMatters: '在此组织中单位数影响结果：请按实际的单位数填写，不要并成少数大单位；比较时各情景须用同一组织。',
    failed: (count) => `${count} 项在任何情景中都应成立的命题不成立`
  },

  // ——— Office: Word, Excel, figures for slides (report/document/office) ———
  office: {
    table: '表',
    figure: '图',
    afterNumber: '　',
    note: '注：',
    source: (replications, seed) => `资料来源：ganwei 模拟，${replications} 次重复，种子 ${seed}。`,
    sourceOfWorlds: (worlds, seed) => `资料来源：ganwei 校准，${worlds} 组参数，种子 ${seed}。`,
    ofSimulated: '各项占比均就模拟干部而言，不是现实中干部的占比。',
    page: { before: '第 ', between: ' 页　共 ', after: ' 页' },
    written: (path) => `已写入 ${path}`,
    removed: (names, again) => `结果已变，以下文件与之不符，已删去：${names.join('、')}。重新生成：${again}`,
    font: '等线',
    unit: '单位',
    label: '名称',
    identifier: '标识',
    sheet: '工作表',
    meaning: '含义',
    labelOf: (column) => `${column}名称`,
    units: {
      share: '占比',
      each: '每人季',
      totals: { 'cadre-periods': '人季', cases: '件', errors: '次', units: '个单位' }
    },
    sheets: {
      firstPage: '首页',
      ensemble: '参数组',
      fit: '拟合',
      inputs: '输入参数',
      ridges: '相互关联的参数',
      effects: '各举措',
      generations: '各代',
      summary: '汇总',
      design: '设计点',
      differences: '与参照情景之差',
      comparison: '比较与判定',
      constraints: '约束',
      tried: '试算的组合',
      front: '帕累托前沿',
      groups: '分层级与职务',
      synergy: '举措的相互作用',
      matrix: '模型结构',
      regret: '后悔值',
      information: '信息的价值',
      sensitivity: '敏感性',
      looks: '逐次查看',
      parameters: '参数',
      dictionary: '数据字典'
    },
    front: {
      scenario: '情景',
      rate: ['不敢为率', '区间下限', '区间上限'],
      difference: ['之差（百分点）', '区间下限', '区间上限'],
      median: ['各组参数：中位'],
      worlds: ['最低', '最高'],
      across: ['各种结构：最低', '最高'],
      harm: '损害（变化）',
      price: '代价与风险',
      verdict: '判定与依据',
      note: (isSimultaneous) =>
        `各比率均就模拟的人季而言，不是现实中干部的占比；应比较差值。比率：95% 模拟误差区间。与参照情景之差以百分点计，95% 模拟误差区间${isSimultaneous ? '同时' : '逐个'}成立。各组参数：中位数与范围。`,
      target: '目标',
      wanted: ['目标值，或下限', '误差，或上限'],
      before: ['校准前：5%', '中位数', '95%'],
      found: ['校准后：5%', '中位数', '95%'],
      reform: '举措',
      effect: ['百分点：5%', '中位数', '95%', '下降的组数', '参数组数'],
      fitNote: '各比率均就模拟干部而言，不是现实中干部的占比。各组参数与调查相符，是选取它们的条件，不是对模型的检验。'
    },
    tables: {
      ranking: '各情景的不敢为与作为，及其与参照情景之差',
      controlled: '使用控制变量的不敢为率之差',
      beside: '其他结果与参照情景之差',
      matrix: '各举措在不同模型结构下的效果',
      survival: '各举措在其他参数取值下的效果',
      regret: '各备选方案在其他情形下的损失',
      tried: '先行试算的组合',
      sensitivity: '各参数对效果的影响',
      rules: '区间与判定所依的规则',
      fit: '校准目标与各组参数的结果',
      effects: '各举措在校准后各组参数下的效果'
    }
  },

  // ——— Explorer: masthead, levers ———
  explorer: {
    page: {
      title: '敢为：容错机制模拟实验室',
      cannotStart: (reason) => `页面无法启动：需要支持 WebAssembly SIMD 的浏览器（2021 年以后的版本）。${reason}`,
      addressIgnored: (parts) => `网址中有无法识别的部分，已忽略：${parts.map((part) => `“${part}”`).join('、')}。`,
      obstacles: {
        'burn-in': '预热期须短于模拟期；以下显示参照情景。',
        'run-too-short': '时间表超出了最后一个季度；以下显示参照情景。',
        'too-large': '干部数与季度数之积过大，页面不作模拟；以下显示参照情景。'
      },
      failed: (reason) => `有一次重复运行失败：${reason}`,
      otherAssumptions: (values) => `模型假定有调整，参照情景亦然：${values.join('、')}。`,
      ownOrganisation: (cadres) => `采用自设的组织（${cadres} 名干部），同时作用于参照情景。`,
      simulating: '正在模拟……',
      reform: '当前方案',
      modified: (name) => `${name}（有改动）`,
      moved: '改动',
      from: (quarter, to) =>
        to === undefined ? `（自第 ${quarter} 季度起）` : `（第 ${quarter} 至 ${to} 季度逐步到位）`,
      until: (quarter) => `，自第 ${quarter} 季度起恢复原状`,
      earlierDefaults: (version) => `此网址依第 ${version} 版默认值生成，页面按当时的参数显示。`,
      todaysDefaults: '改用现行默认值'
    },
    masthead: {
      name: '敢为',
      question: '哪项举措更能促使干部敢为？把握多大？代价何在？',
      appearance: '外观',
      themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
      views: '视图',
      tabs: { answers: '结果', compare: '比较', cadre: '单个干部', run: '运行结果', keep: '导出' }
    },
    presets: {
      library: '从情景库选取',
      choose: '请选择……',
      baseline: '比较基准：',
      baselineField: '参照情景',
      withoutTiers: (name) => `“${name}”还调整了组织层级，这一部分未载入；可在“组织”中设定。`,
      reset: '全部恢复'
    },
    levers: {
      title: '政策变量',
      changed: (count) => `已调整 ${count} 项`,
      reset: '恢复',
      resetOf: (name) => `恢复${name}`,
      mark: (part, value) => `参照情景：${part}${part === '' ? '' : ' '}${value}`,
      value: (name, bounds) => `${name}：数值，${bounds}`,
      between: (low, high) => `${low}～${high}`,
      wrongValue: (bounds) => `应为 ${bounds} 之间的数`,
      together: '滑块位于各项均值处，移动时各项同向变化',
      choices: { chain: '逐环节把关', compensatory: '综合评定' },
      variants: '模型结构：可选机制',
      variantsNote: '关于模型机制的其他假定，同时作用于参照情景和当前方案。',
      others: '其他参数',
      example: '输入名称，如“损失厌恶”',
      found: (count) => (count === 0 ? '没有匹配的参数。' : `${count} 个参数`),
      tooMany: (count) => `另有 ${count} 个，请输入更完整的名称。`,
      alsoChanged: '其他已调整的参数：'
    },
    organisation: {
      title: '组织',
      own: '自设',
      note: '本单位、本地区的层级设置，同时作用于参照情景和当前方案。',
      columns: ['层级', '单位数', '每单位干部数', '细化程度'],
      field: (row, column) => `第 ${row} 个层级：${column}`,
      removeOf: (name) => `删除${name}`,
      wrong: (cadres, tiers) =>
        `尚未采用：层级名须互不相同（用文字和数字，不得为纯数字、日期，或“true”“NA”“con”等会被程序误读的词），单位数和干部数须为正整数，细化程度在 −5 至 5 之间；最多 ${tiers} 个层级、${cadres} 名干部。`,
      size: (units, cadres) => `共 ${units} 个单位、${cadres} 名干部`,
      newTier: (row) => `层级${row}`,
      add: '增加层级',
      reset: '恢复为参照情景的组织'
    },
    timetable: {
      title: '施行时间',
      fromStart: '自始施行',
      fromQuarter: ['自第', '季度起'],
      quarterField: '方案开始施行的季度',
      more: '其他变化，分别自某一季度起：',
      steps: ['逐季等量推进，至第', '季度到位'],
      stepsField: '逐步到位的季度；不填则一次到位',
      end: ['自第', '季度起恢复原状'],
      endField: '恢复参照情景数值的季度；不填则一直施行',
      change: (quarter, name, value, to) =>
        to === undefined ? `第 ${quarter} 季度：${name} = ${value}` : `第 ${quarter} 至 ${to} 季度：${name} → ${value}`,
      to: '逐步到位的季度；不填则一次到位',
      remove: '删除这项变化',
      quarter: '季度',
      parameter: '参数',
      newValue: '新值',
      add: '添加'
    },
    draws: {
      title: '随机种子与精度',
      seed: '随机种子（任意文字）',
      precision: '不敢为率区间半宽的上限',
      within: (points) => `±${points} 个百分点`
    }
  },

  // ——— Explorer: answers ———
  explorerAnswers: {
    headline: {
      price: (change) => `代价与风险：${change}。`,
      openHarm: '每人季损害的升降不能判定',
      sameHarm: '每人季损害不变',
      baseline: '参照情景：调节政策变量，查看变化',
      afraid: '“不敢为”指没有作为、但若作为不被问责便会正当作为的干部',
      notYet: '尚不能判定',
      working: '正在计算……',
      goingOn: (count, points) => `已重复 ${count} 次，继续计算至 ±${points} 个百分点……`,
      reached: (count, points) => `重复 ${count} 次，已达到 ±${points} 个百分点`,
      notReached: (count, points) => `重复 ${count} 次，已到上限，未达到 ±${points} 个百分点`,
      intervals: (intervals) => `区间均为 ${intervals}`,
      levels: (baseline, reform) => `模型内读数：参照情景 ${baseline}，当前方案 ${reform}（± 以百分点计）`,
      interval: (ends) => `与参照情景之差 ${ends}`
    },
    ways: { better: '改善', worse: '恶化', more: '上升', less: '下降', open: '不能判定', same: '相同' },
    tradeOffs: {
      title: '代价与风险：其他结果的变化',
      alone: '其他结果',
      none: (interval) => `按各项结果自身的 ${interval}，未发现可判定的恶化。`,
      worse: (interval, names) => `按各项结果自身的 ${interval}，可判定恶化的有：${names}。`,
      note: (interval) => `占比之差以百分点计；± 为 ${interval}的半宽，各项结果逐项成立。`,
      levels: (interval) => `± 为 ${interval}的半宽。`,
      halfWidth: '± 区间半宽'
    },
    given: (what, isPublished) => `${what}（${isPublished ? '原文数据' : '自填数据'}，无区间）`,
    worlds: {
      title: '换一组参数、换一种结构',
      show: '同时查看在其他参数组和其他模型结构下的效果',
      known: (count, all) => (count < all ? `已计算 ${count}／${all} 组……` : `共 ${all} 组，各重复 20 次。`),
      chance: '随机误差（当前参数）',
      chanceOf: (low, high) => `随机误差（当前参数）：${low} 至 ${high} 个百分点`,
      inputs: '参数：随软件提供的参数组',
      structures: '结构：其他模型设定',
      range: (low, high) => `${low} 至 ${high}`,
      waiting: '尚未计算',
      spread: ({ middle, range, count, shown, against }) =>
        `${range === null ? middle : `中位 ${middle}，${range}`}；${count} 组中 ${shown} 组不敢为率判定下降${against === 0 ? '' : `、${against} 组判定上升`}`,
      note: '不敢为率的变化，单位为百分点；每点为一组参数，实心点表示重复 20 次已可判定下降（未看作为和产出，宽于首页的“有效”）。随机误差即上方结果的区间。参数组的来历见情景库说明。',
      each: '各种结构',
      tooLarge: (most) => `此处不提供：干部数与季度数之积超过 ${most}。可在命令行用 ganwei compare --ensemble 计算。`
    },
    ownSurvey: {
      ofReform: (name) => `是否相符只以参照情景与调查对照；“${name}”的模拟回答仅供参考。`,
      label: '本次调查',
      title: '填入自己的调查',
      note: '在本单位、本地区问同一个问题：各项回答的百分比和有效问卷数。',
      share: (answer) => `${answer}（%）`,
      size: '有效问卷数',
      numbers: '百分比应为 0 至 100 之间的数。',
      sum: (sum, isSound) => (isSound ? `百分比合计 ${sum}。` : `百分比合计 ${sum}，应为 100；有效问卷数至少为 1。`),
      show: '与之对照',
      reset: '恢复为论文的调查'
    },
    columns: {
      outcome: '结果',
      reform: '当前方案',
      verdict: '判定'
    },
    paths: {
      title: (outcome) => `逐季变化：${outcome}`,
      outcome: '结果',
      note: (interval) => `各季度的人均值；色带为 ${interval}`
    },
    beliefs: {
      title: '干部的主观预期与实际',
      what: '内容',
      expected: '主观预期',
      actual: '实际占比',
      accountability: '失误被立案问责',
      tolerance: '案件获得容错',
      caption: (scenario, held, tolerated) =>
        `在“${scenario}”下，干部预期失误被立案问责的概率为 ${held[0]}，实际占比 ${held[1]}；预期案件获得容错的概率为 ${tolerated[0]}，实际占比 ${tolerated[1]}。容错占比以全部案件为分母，包括依规不可容错的案件。`
    },
    counts: {
      title: '全部计数',
      note: (count) => `${count} 次重复的合计，与 ganwei run --json 的输出相同；系计数，并非估计`,
      count: '计数'
    },
    burnIn: '预热期，不计入',
    data: '数据'
  },

  // ——— Explorer: runs, worlds, exports ———
  explorerWorlds: {
    pins: {
      title: '已保存方案的比较',
      note: (most) => `调节政策变量后可保存方案，最多 ${most} 项；方案保存在网址中。`,
      name: (position) => `方案 ${position} 的名称`,
      nameOf: (first, count) => (count === 1 ? first : `${first}等 ${count} 项`),
      load: '载入此方案',
      remove: '移除',
      save: '保存当前方案',
      none: '尚无可比较的方案。'
    },
    differences: {
      title: '与参照情景的配对差值',
      note: (interval, replications, family) =>
        `重复 ${replications} 次。± 为 ${interval}的半宽：${family > 1 ? `不敢为率的区间对 ${family} 项方案同时成立，其余` : ''}逐项成立`
    },
    synergy: {
      title: '协同效应：是否相互增强',
      tooMany: (most) => `最多可分解 ${most} 项方案；请先移除几项。`,
      play: (worlds) => `同时模拟它们的全部组合（${worlds} 个情景）`,
      conflict: (a, b, parameter) => `“${a}”与“${b}”对“${parameter}”的设定不同，不能组合。`,
      more: '组合后的降幅大于各自降幅之和：相互增强',
      less: '组合后的降幅小于各自降幅之和：相互重叠',
      open: '组合后的降幅与各自降幅之和孰大，不能判定',
      alone: '单独施行',
      last: '最后加入',
      shapley: '平均贡献（夏普利值）',
      sums: (joint, sum, excess) => `组合 ${joint}，各自之和 ${sum}，相差 ${excess}`
    },
    cadre: {
      title: '单个干部在两种情景下的轨迹',
      alone: '单个干部的轨迹',
      note: '同一名干部面对相同的随机扰动，只有方案不同；由参考实现逐季回放。',
      exact: '所示数值均为该次重复中实际发生的情形，不是估计，因而没有区间。',
      cadre: (last) => `干部编号（0～${last}）`,
      notWhole: (last) => (last === undefined ? '请填写不小于 0 的整数。' : `请填写 0～${last} 的整数。`),
      replication: '重复编号',
      next: '下一名变化较大的干部',
      baseline: '这是参照情景；调节政策变量后，可与当前方案对照。',
      tooLarge: '组织规模过大，无法跟踪单个干部。',
      playing: '正在回放……',
      differing: '选择不同的季度',
      margin: '作为的边际效用：大于 0 时作为',
      accountability: '预期失误被立案问责的概率',
      tolerance: '预期案件获得容错的概率',
      choices: '各季度的选择',
      letters: { properly: '正', recklessly: '乱', afraid: '怕', unable: '能', unwilling: '想' },
      events: '! 失误未被追究　+ 获得容错　× 被问责',
      burnIn: '预热期',
      measured: '计入'
    },
    run: {
      title: (name) => `运行“${name}”`,
      about: (scenarios, replications, seed, engine, baseline) =>
        `共 ${scenarios} 个情景，各重复 ${replications} 次，随机种子“${seed}”，计算引擎 ${engine}；参照情景为“${baseline}”。`,
      ranking: '按不敢为率的估计降幅排序',
      load: '载入',
      loadOf: (name) => `载入“${name}”`,
      showAll: (count) => `显示全部 ${count} 个`,
      note: (interval) => `± 为 ${interval}的半宽，不敢为率之差的区间对全部情景同时成立，其余逐项成立`,
      surface: '不敢为率随两个因素的变化',
      across: '横轴',
      down: '纵轴',
      surfaceNote: (interval) => `颜色越深，不敢为率越高；± 为各格自身 ${interval}的半宽；点击单元格可载入该情景。`
    },
    keep: {
      address: '网址',
      addressNote: '全部选择都在网址中：可以收藏，也可以接在本页任何副本的网址之后。',
      file: '情景文件',
      fileNote: '列出全部参数；ganwei run 由此得到相同的计数。',
      download: (file) => `下载 ${file}`,
      preview: '预览',
      commands: '复现命令',
      integers: '计数（与“全部计数”相同）',
      withoutFile: '同上（不用文件）',
      paired: '与参照情景的配对差值',
      numbers: '数值',
      numbersNote: '各项结果的均值、模拟误差区间和配对差值；各图下方另有 SVG、PNG 和 CSV。',
      reform: '举措文件',
      reformNote:
        '只含改动过的变量，可叠加在任何情景之上：ganwei compare reform.yaml 叠加于情景库的参照情景，ganwei compare 情景.yaml reform.yaml 叠加于另一情景。',
      noReform: '改动的不只是政策变量（还有组织、干部或运行设置），或中途恢复原状，只能写成情景文件。',
      copy: '复制',
      copied: '已复制',
      label: (baseline) => `在“${baseline}”基础上的方案`,
      question: '这一方案能使不敢为的干部减少多少，代价何在？'
    }
  },

  stop: '。',

  // levers: a page for each (src/words/lever-lines.ts, scripts/doc-levers.mjs)
  leverPage: {
    about: '说明',
    practice: '实践中',
    paper: '论文原话',
    example: '实例',
    acts: '模型中',
    actsWith: '模型中与之共同起作用的',
    values: '取值',
    valuesOf: ({ min, max, usual, low, high, why }) =>
      `${min} 至 ${max}，默认 ${usual}${low < high ? `，可信范围 ${low} 至 ${high}` : ''}（${why}）。`,
    grounds: '含有它的举措',
    tested: ({ worlds, structures, structureWorlds, seed, indifference }) =>
      `各项举措在校准结果 ganwei:ensembles/baseline 的 ${worlds} 组参数，以及另外 ${structures} 种模型结构（每种至多 ${structureWorlds} 组参数）中运行得出（随机种子 ${seed}）。效果为不敢为率之差（百分点）：先列现有模型的中位数，再列以上各组参数的总范围。${shownMeans(indifference)}`,
    ground: (measure, others, ground, price) =>
      `${measure}${others === 0 ? '' : `，同时改变另外 ${others} 个参数`}——${ground}。${price === '' ? '' : `代价：${price}。`}`,
    against: '代价与疑问',
    others: '其他政策变量'
  }
} satisfies Words

/** The tiers of the library's organisation. */
const TIERS: Readonly<Record<string, string>> = { province: '省', city: '市', county: '县', township: '乡镇' }

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
  notRegular: '不是常规文件',
  neither: '既不是文件也不是文件夹',
  ENOTDIR: '的路径中有一段不是文件夹',
  EISDIR: '是一个文件夹',
  EEXIST: '已存在',
  EACCES: '无法使用：没有权限',
  EPERM: '无法使用：没有权限',
  EROFS: '在只读磁盘上',
  ENOSPC: '所在磁盘已满',
  EIO: '读写出错',
  EMFILE: '无法打开：打开的文件过多'
}

/** 以名称为值的参数，其取值的中文名。 */
const CHOICES_BY_NAME: Readonly<Record<string, string>> = {
  chain: '链式',
  compensatory: '补偿式',
  additive: '相加式'
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `；是否要写 ${name}？`
}

/** 很大的人季数，如 1.1 亿。 */
function sized(count: number): string {
  if (count >= 1e8) return `${decimal(count / 1e8, 1)} 亿`
  return count >= 1e4 ? `${decimal(count / 1e4, 1)} 万` : `${whole(count)} `
}

const DECISION_GROUPS: Readonly<Record<string, string>> = {
  organisation: '组织及其地区差异',
  cadres: '干部自身的特点',
  incentives: '作为与不作为各有何回报',
  accountability: '失误如何被问责',
  standards: '标准是否清晰',
  agreement: '上下级和部门之间的共识程度',
  procedure: '容错申请如何办理',
  public: '公众如何看待失误',
  information: '干部从何得知问责与容错',
  survey: '问卷如何作答'
}

const GROUPS: Readonly<Record<string, string>> = {
  province: '省',
  city: '市',
  county: '县',
  township: '乡镇',
  leading: '主要领导',
  ordinary: '普通干部'
}

function notCompared(most: number | null): string {
  return most === null
    ? '集合中的各参数组不与另一组参数下的比较基准相比；逐组配对比较请用 ganwei compare --ensemble'
    : `超过 ${whole(most)} 种情形时既不比较，也不绘图`
}

function different(worlds: readonly WorldNamed[]): string {
  const count = differentWorlds(worlds)
  if (count === worlds.length) return ''
  return `（其中仅 ${count} 组互不相同${count < FEW_DIFFERENT ? '，不足以显示调查未能约束的范围' : ''}）`
}

/** A text behind a Chinese sign: a blank before a digit or a letter. */
function spaced(text: string): string {
  return /^\p{Script=Han}/u.test(text) ? text : ` ${text}`
}

function shownMeans(indifference: number): string {
  return `“可判定有效”指据 95% 区间，不敢为率下降超过${pointsInWords(indifference)}、作为增多，且产出下降不到 ${percent(OUTPUT_MARGIN, 0)}；其余可能只是尚无定论。“可判定无效”指可判定不符合其中一条，不等于有害。`
}

function pointsInWords(share: number): string {
  const points = Number((100 * share).toFixed(6))
  return points === 0.5 ? '半个百分点' : ` ${points} 个百分点`
}
