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
