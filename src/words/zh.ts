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
      costly: '不敢为减少但产出下降',
      'fewer-want': '系意愿下降所致，并非敢为者增多',
      open: '不能判定',
      identical: '不敢为率相同',
      'more-afraid': '不敢为者增多'
    },
    grounds: {
      dare: '不敢为率与受抑制比例均下降，未检出作为或产出下降',
      costly: '不敢为率与受抑制比例均下降，作为未减少，但产出下降',
      'fewer-want': '不敢为率下降，但作为减少或受抑制比例上升',
      open: '差值的区间包含 0，或两项指标的方向不一致',
      identical: '每次重复的不敢为率均与参照情景相同，其他结果可能不同',
      'more-afraid': '不敢为率上升'
    },
    assumptions: '以上结论以本次参数设定为前提，其中多数参数为假定值',
    levelNote: '不敢为率的水平只是模型内的读数：按人季计算，未作为水平校准，不代表现实中干部的占比。',
    better: '改善',
    worse: '恶化'
  }

  // ——— Report: sentences, tables, documents ———

  // ——— Charts ———

  // ——— Explanations and stories ———

  // ——— Command line: commands and options ———

  // ——— Command line: what is printed ———

  // ——— Runs and their folders ———

  // ——— Clusters ———

  // ——— Scenario files: lists, new files ———

  // ——— Explorer: masthead, levers ———

  // ——— Explorer: answers ———

  // ——— Explorer: runs, worlds, exports ———
} satisfies Words

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
