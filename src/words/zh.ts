/** 中文: every text of the program that stands in no table. */

import type { Bilingual } from '../model/language.js'
import type { Words } from './en.js'

export const zh = {
  language: 'zh',
  say: (text: Bilingual) => text.zh,
  list: (names) => names.join('、'),
  quoted: (name) => `“${name}”`,
  colon: '：',
  comma: '，',
  semicolon: '；',
  stop: '。',

  // ——— Failures of the system, in every command ———
  failures: {
    system: (path, code) => `${path} ${SYSTEM_ERRORS[code] ?? '无法使用'}（${code}）`
  },

  // ——— Numbers and their intervals (format.ts) ———
  numbers: {
    interval: '95% 模拟误差区间',
    intervals: '95% 模拟误差区间',
    simultaneousInterval: '95% 同时模拟误差区间',
    simultaneousIntervals: '95% 同时模拟误差区间',
    pointsUnit: '百分点',
    points: (value) => `${value} 个百分点`,
    ofBaseline: '参照情景的 %',
    range: (low, high) => (low === high ? low : `${low}～${high}`),
    within: (interval, low, high) => `（${interval} ${low}～${high}）`
  },

  // ——— Outcomes and verdicts: what findings are called ———
  findings: {
    scenario: '情景',
    baseline: '参照情景',
    difference: '差值',
    identical: '相同',
    verdicts: {
      dare: '更多干部敢为',
      'dare-less-done': '更多干部敢为，但产出下降',
      'fewer-afraid': '不敢为减少，作为未增',
      'more-act': '作为增多，不敢为未减',
      'fewer-act': '作为减少',
      'more-afraid': '不敢为者增多',
      'too-small': '差异过小，无实际意义',
      'no-difference': '无实质差异',
      'not-told': '不能判定',
      identical: '参数相同'
    },
    grounds: {
      dare: '不敢为率下降，作为增多，产出未下降 1% 以上',
      'dare-less-done': '不敢为率下降，作为增多，但产出下降超过 1%',
      'fewer-afraid': '不敢为率下降，作为与参照情景持平',
      'more-act': '作为增多，不敢为率与参照情景持平',
      'fewer-act': '作为的干部减少；不敢为率若下降，系意愿下降所致',
      'more-afraid': '不敢为率上升',
      'too-small': '不敢为率有差异，但小于值得区分的界限',
      'no-difference': '不敢为率与作为之差均小于值得区分的界限',
      'not-told': '区间不足以判定',
      identical: '两个情景的参数相同'
    },
    judged: { fear: '不敢为率', acting: '作为', output: '产出' },
    assumptions: '以上结论以本次参数设定为前提，其中多数参数为假定值',
    levelNote: '不敢为率的水平只是模型内的读数：按人季计算，未作为水平校准，不代表现实中干部的占比。',
    better: '改善',
    worse: '恶化'
  },

  // ——— Report: sentences, tables, documents ———

  // ——— Charts ———

  // ——— Explanations and stories ———

  // ——— Command line: commands and options ———

  // ——— Command line: what is printed ———

  // ——— Runs and their folders ———

  // ——— Clusters ———

  // ——— Scenario files: lists, new files ———
  scenarios: {
    // load-scenarios.ts
    isFolder: (path) => `${path} 是文件夹；请给出一个文件`,
    didYouMean: (name) => `；是否要写 ${name}？`,
    nothingRun: (count) => `${count} 个问题；没有运行任何情景。`,
    reformsJoined: (path) => `举措叠加在 ${path} 上，并与它比较。`,
    ancestorJoined: (path) => `这些情景都继承 ${path}，故一并运行它，作为基线。`,
    passedOver: (path, files) => `${path}：略过不是情景的文件 ${files.join('、')}`,
    noneIn: (path) => `${path} 里没有情景文件`,
    structureAlone: (path) => `${path} 是结构，须叠放在情景之下：ganwei run 情景 --structure ${path}`,
    equalIds: (a, b, id) => `${a} 和 ${b} 的情景名都是 ${id}；请改名，或分开运行`,

    // frame-notes.ts
    baseline: (name, reason) => `基线：${name}（${reason}）`,
    baselineReasons: {
      named: '由 --baseline 指定',
      'laid-over': '举措叠加在它之上',
      extended: '其他情景都继承它',
      'by-name': '没有一个情景为其余各个所继承，故取名称在前者；可用 --baseline 指定',
      first: '排在第一'
    },
    otherFrame: (name, differences) => `口径不同：${name}${differences.join('；')}。`,
    otherPeriods: (own, baseline) => `共 ${own} 个季度，基线为 ${baseline} 个`,
    otherBurnIn: (own, baseline) => `前 ${own} 个季度不计入合计，基线为前 ${baseline} 个`,
    otherOrganisation: (own, baseline) => `组织规模不同（${own}，基线为 ${baseline}）`,

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
      file: '文件',
      extends: '继承',
      reforms: '举措',
      structure: '结构',
      why: '为何提出',
      aimsAt: '针对的事实'
    },
    fromQuarter: (quarter, name) => `第 ${quarter} 季度起：${name}`,
    same: '两者相同：每个参数和时间表都一样。',
    timetable: (quarters) => `时间表（${quarters} 个季度有变化）`,
    ramp: '（渐变）',
    ofReform: '（举措）',
    ofStructure: '（结构）',
    isDefault: '默认',
    tier: (id) => TIERS[id] ?? id
  }

  // ——— Explorer: masthead, levers ———

  // ——— Explorer: answers ———

  // ——— Explorer: runs, worlds, exports ———
} satisfies Words

/** The tiers of the library's organisation. */
const TIERS: Readonly<Record<string, string>> = { province: '省', city: '市', county: '县', township: '乡镇' }

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
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
