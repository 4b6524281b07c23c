import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/language.js'
import { HEAD, inShort, issuesOf, utf8 } from './library.js'

/** A file at fault: what it is, its content, its issues in short, and a part of a message or hint in each language. */
type Case = [name: string, content: string | Uint8Array, issues: string[], zh: string, en: string]

const share = (text: string) => `${HEAD}standards:\n  scopeClarity: ${text}\n`
const SHARE = 'standards.scopeClarity'

const STRUCTURE: Case[] = [
  ['an empty file', '', ['1:1 file-empty'], '没有内容', 'no content'],
  ['comments only', '# 一\n# two\n', ['1:1 file-empty'], '没有内容', 'no content'],
  ['a scalar', 'hello', ['1:1 not-a-mapping'], '实为 hello', 'got hello'],
  ['a list', '- 1\n- 2\n', ['1:1 not-a-mapping'], '实为列表', 'got a list'],
  ['null', '~\n', ['1:1 not-a-mapping'], '实为空', 'got nothing'],
  ['two documents', `${HEAD}---\n${HEAD}`, ['5:1 second-document'], '只能有一个文档', 'holds one document'],
  ['a duplicate key', `${HEAD}kind: scenario\n`, ['5:1 duplicate-key kind'], '第 2 行', 'already on line 2'],
  [
    'a duplicate key in JSON',
    '{"version": 1, "kind": "scenario", "label": {"zh": "甲", "en": "a"},\n"question": {"zh": "乙", "en": "b"}, "version": 1}',
    ['2:37 duplicate-key version'],
    '重复',
    'given twice'
  ],
  ['__proto__', `${HEAD}__proto__: {x: 1}\n`, ['5:1 unknown-key __proto__'], '__proto__', '__proto__'],
  ['constructor', `${HEAD}constructor: 1\n`, ['5:1 unknown-key constructor'], 'constructor', 'constructor'],
  ['a merge key', `${HEAD}<<: {time: {periods: 9}}\n`, ['5:1 merge-key <<'], '合并键', 'merge key'],
  ['an alias', `${HEAD}standards: *x\n`, ['5:12 alias'], '别名', 'aliases'],
  ['an anchor', `${HEAD}standards: &x {scopeClarity: 0.3}\n`, ['5:12 anchor'], '锚点', 'anchors'],
  ['a tag', `${HEAD}standards: {scopeClarity: !!float 1}\n`, ['5:27 tag'], '标签', 'tags'],
  ['a directive', `%YAML 1.1\n---\n${HEAD}`, ['1:1 directive'], '% 指令', 'directives'],
  ['20,000 brackets', '['.repeat(20_000), ['1:16 too-deep'], '嵌套太深', 'nested too deeply'],
  ['20,000 dashes', '- '.repeat(20_000), ['1:33 too-deep'], '嵌套太深', 'nested too deeply'],
  ['20,000 question marks', '? '.repeat(20_000), ['1:33 too-deep'], '嵌套太深', 'nested too deeply'],
  [
    'deep indentation',
    Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    ['16:17 too-deep'],
    '嵌套太深',
    'nested too deeply'
  ],
  ['10 MB', new Uint8Array(10_000_000).fill(35), ['1:1 file-too-large'], '10000000 字节', 'got 10000000'],
  [
    'a colon without space',
    `${HEAD}time:{periods: 40}\n`,
    ['5:6 space-missing'],
    '请写成：time: {periods: 40}',
    'a colon or a dash needs a space after it write: time: {periods: 40}'
  ],
  ['an open bracket', `${HEAD}time: {periods: 9\n`, ['6:1 yaml-syntax'], '不是合法的 YAML', 'not valid YAML'],
  ['an open quote', `${HEAD}extends: "a\n`, ['6:1 yaml-syntax'], '引号', 'quote'],
  ['a list as a key', `${HEAD}? [a]\n: 1\n`, ['5:3 key-not-text'], '必须是一个名称', 'must be a name'],
  ['an empty key', `${HEAD}: 1\n`, ['5:1 key-not-text'], '必须是一个名称', 'must be a name']
]

const NUMBERS: Case[] = [
  ['.nan', share('.nan'), [`6:17 bad-number ${SHARE}`], '有限的数', 'only finite'],
  ['.inf', share('-.inf'), [`6:17 bad-number ${SHARE}`], '有限的数', 'only finite'],
  ['1e400', share('1e400'), [`6:17 bad-number ${SHARE}`], '有限的数', 'only finite'],
  ['-0', share('-0'), [`6:17 bad-number ${SHARE}`], '请写 0', 'write 0'],
  ['-0.0', share('-0.0'), [`6:17 bad-number ${SHARE}`], '请写 0', 'write 0'],
  ['1e-400', share('1e-400'), [`6:17 bad-number ${SHARE}`], '与 0 无法区分', 'told from 0'],
  [
    '9007199254740993',
    `${HEAD}time: {periods: 9007199254740993}`,
    ['5:17 bad-number time.periods'],
    '不能精确保存',
    'cannot be kept exactly'
  ],
  ['010', `${HEAD}time: {periods: 010}`, ['5:17 bad-number time.periods'], '是否要写 10', 'did you mean 10'],
  ['0o17', `${HEAD}time: {periods: 0o17}`, ['5:17 bad-number time.periods'], '是否要写 15', 'did you mean 15'],
  ['0x1F', `${HEAD}time: {periods: 0x1F}`, ['5:17 bad-number time.periods'], '是否要写 31', 'did you mean 31'],
  ['70', share('70'), [`6:17 out-of-range ${SHARE}`], '是否要写 0.7？', 'shares are written 0 to 1; did you mean 0.7?'],
  ['"70"', share('"70"'), [`6:17 wrong-type ${SHARE}`], '不加引号：70', 'without quotes: 70'],
  ['"0.3"', share('"0.3"'), [`6:17 wrong-type ${SHARE}`], '不加引号：0.3', 'without quotes: 0.3'],
  ["'0.3'", share("'0.3'"), [`6:17 wrong-type ${SHARE}`], '实为“0.3”', 'got "0.3"'],
  ['30%', share('30%'), [`6:17 wrong-type ${SHARE}`], '是否要写 0.3？', 'did you mean 0.3?'],
  ['23.12%', share('23.12%'), [`6:17 wrong-type ${SHARE}`], '是否要写 0.2312？', 'did you mean 0.2312?'],
  ['0,3', share('0,3'), [`6:17 wrong-type ${SHARE}`], '是否要写 0.3？', 'did you mean 0.3?'],
  ['{…: 0,3}', `${HEAD}standards: {scopeClarity: 0,3}`, ['5:29 unknown-key standards.3'], '不是逗号', 'not a comma'],
  ['1,000', `${HEAD}time: {periods: "1,000"}`, ['5:17 wrong-type time.periods'], '是否要写 1000', 'did you mean 1000'],
  ['1_000', `${HEAD}time: {periods: 1_000}`, ['5:17 wrong-type time.periods'], '是否要写 1000', 'did you mean 1000'],
  ['1/4', share('1/4'), [`6:17 wrong-type ${SHARE}`], '例如 0.25', 'such as 0.25'],
  ['yes', share('yes'), [`6:17 wrong-type ${SHARE}`], '1 表示完全', '1 for full'],
  ['no', share('no'), [`6:17 wrong-type ${SHARE}`], '0 表示没有', '0 for none'],
  ['true', share('true'), [`6:17 wrong-type ${SHARE}`], '实为 true', 'got true'],
  ['full-width digits', share('０．３'), [`6:17 wrong-type ${SHARE}`], '半角字符：0.3', 'ASCII characters: 0.3'],
  ['a full-width percentage', share('３０％'), [`6:17 wrong-type ${SHARE}`], '是否要写 0.3？', 'did you mean 0.3?'],
  ['a typographic minus', `${HEAD}cadres: {idleComfort: −1}`, ['5:23 wrong-type cadres.idleComfort'], '：-1', ': -1'],
  ['nothing', share(''), [`6:3 wrong-type ${SHARE}`], '实为空', 'got nothing'],
  ['a mapping', share('{a: 1}'), [`6:17 wrong-type ${SHARE}`], '实为一组', 'got a mapping'],
  [
    '-0.1',
    share('-0.1'),
    [`6:17 out-of-range ${SHARE}`],
    '应为 0 到 1 之间的比例，实为 -0.1',
    'a share from 0 to 1, got -0.1'
  ],
  ['periods 0', `${HEAD}time: {periods: 0, burnIn: 0}`, ['5:17 out-of-range time.periods'], '实为 0', 'got 0'],
  ['periods 9.5', `${HEAD}time: {periods: 9.5, burnIn: 0}`, ['5:17 wrong-type time.periods'], '整数', 'whole number'],
  ['version "1"', HEAD.replace('1', '"1"'), ['1:10 not-a-choice version'], '不加引号', 'without quotes'],
  ['version 2', HEAD.replace('1', '2'), ['1:10 later-version version'], '只读第 1 版', 'this program reads version 1'],
  [
    'a typo in a choice',
    `${HEAD}procedure: {aggregation: chian}`,
    ['5:26 not-a-choice procedure.aggregation'],
    'chain？',
    'mean chain?'
  ]
]

const CHARACTERS: Case[] = [
  [
    'a full-width colon',
    `${HEAD}time： {periods: 40}\n`,
    ['5:5 look-alike'],
    '应为半角符号，实为： (U+FF1A) 请写成：time: {periods: 40}',
    'expected a plain ASCII sign here, got ： (U+FF1A) write: time: {periods: 40}'
  ],
  [
    'a full-width colon, and what else is wrong',
    `${HEAD}public：\n  tolerance： 70\n`,
    ['5:7 look-alike', '6:12 look-alike', '6:14 out-of-range public.tolerance'],
    '请写成：tolerance: 70',
    'write: tolerance: 70'
  ],
  ['full-width signs in a label', HEAD.replace('标签', '甲：一，二；｛三｝'), [], '', ''],
  ['a label that begins with brackets of its own', HEAD.replace('标签', '【试点】举措'), [], '', ''],
  [
    'full-width signs between labels',
    `version: 1\nkind: scenario\nlabel: ｛zh：甲，en：Clearer｝\nquestion: Why?\n`,
    ['3:8 look-alike'],
    '请写成：label: {zh: 甲, en: Clearer}',
    'write: label: {zh: 甲, en: Clearer}'
  ],
  [
    'a full-width comma that hides a label',
    HEAD.replace('标签, en', '标签，en'),
    ['3:15 look-alike'],
    '请写成：label: {zh: 标签, en: a label}',
    '， (U+FF0C)'
  ],
  [
    'full-width brackets round a list',
    `${HEAD}reforms: ［r.yaml］\n`,
    ['5:10 look-alike', '5:11 missing reforms'],
    '请写成：reforms: [r.yaml]',
    'write: reforms: [r.yaml]'
  ],
  [
    'full-width comments',
    `${HEAD}＃ one\npublic:\n  tolerance: 0.5 ＃ two\n`,
    ['5:1 look-alike', '7:18 look-alike'],
    '请写成：# one',
    'write: tolerance: 0.5 # two'
  ],
  [
    'a full-width equals sign',
    `${HEAD}public:\n  tolerance＝0.5\n`,
    ['6:12 look-alike'],
    '请写成：tolerance: 0.5',
    'write: tolerance: 0.5'
  ],
  [
    'an equals sign',
    `${HEAD}public:\n  tolerance = 0.5\n`,
    ['6:12 not-a-colon'],
    '请写成：tolerance: 0.5',
    'write: tolerance: 0.5'
  ],
  [
    'no colon',
    `${HEAD}public:\n  tolerance 0.5\n`,
    ['6:12 not-a-colon'],
    '请写成：tolerance: 0.5',
    'write: tolerance: 0.5'
  ],
  [
    'no space after a colon',
    `${HEAD}public:\n  tolerance:0.5\n  communication: 0.3\n`,
    ['6:13 space-missing'],
    '请写成：tolerance: 0.5',
    'write: tolerance: 0.5'
  ],
  [
    'no space after a colon, in brackets',
    `${HEAD}public: {tolerance:0.5, communication:0.3}\n`,
    ['5:20 space-missing'],
    '请写成：public: {tolerance: 0.5, communication: 0.3}',
    'write: public: {tolerance: 0.5, communication: 0.3}'
  ],
  [
    'no space after a dash',
    `${HEAD}timetable:\n  -at: 30\n   set: {public.tolerance: 0.5}\n`,
    ['6:4 space-missing'],
    '请写成：- at: 30',
    'write: - at: 30'
  ],
  [
    'a full-width dash',
    `${HEAD}reforms:\n  － r.yaml\n`,
    ['6:3 look-alike', '6:5 missing reforms'],
    '请写成：- r.yaml',
    'write: - r.yaml'
  ],
  [
    'a colon in a label',
    HEAD.replace('{zh: 标签, en: a label}', '\n  zh: 改革：第一步\n  en: Reform: stage 1'),
    ['5:7 text-unquoted'],
    '请写成：en: "Reform: stage 1"',
    'needs quotes write: en: "Reform: stage 1"'
  ],
  [
    'a colon in a label in brackets',
    HEAD.replace('a label', 'Is it "so": yes?'),
    ['3:21 text-unquoted'],
    `en: 'Is it "so": yes?'}`,
    `write: label: {zh: 标签, en: 'Is it "so": yes?'}`
  ],
  [
    'a comma in a label in brackets',
    HEAD.replace('a label', 'clear, and fair'),
    ['3:21 text-unquoted'],
    'en: "clear, and fair"}',
    'write: label: {zh: 标签, en: "clear, and fair"}'
  ],
  [
    'a label that begins with a sign of YAML',
    HEAD.replace('{zh: 标签, en: a label}', '@home'),
    ['3:8 text-unquoted'],
    'label: "@home"',
    'label: "@home"'
  ],
  [
    'a full-width colon that hides a key',
    `${HEAD}extends：x\ntime: {burnIn: 3}\n`,
    ['5:8 look-alike', '5:9 missing extends'],
    '请写成：extends: x',
    'write: extends: x'
  ],
  [
    'U+3000 as indentation',
    `${HEAD}public:\n　tolerance: 0.5\n`,
    ['6:1 look-alike'],
    '行首用 2 个半角空格，写成：tolerance: 0.5',
    'U+3000 indent the line by 2 spaces and write: tolerance: 0.5'
  ],
  [
    'U+3000 after a colon',
    `${HEAD}public:\n  tolerance:　0.5\n`,
    ['6:13 look-alike'],
    '请写成：tolerance: 0.5',
    'write: tolerance: 0.5'
  ],
  ['a tab as indentation', `${HEAD}time:\n\tperiods: 9\n`, ['6:1 tab'], '制表符', 'tab'],
  ['a tab between', `${HEAD}time:\n  periods:\t40\n`, ['6:11 tab'], '请改用空格', 'use spaces'],
  ['NUL', `${HEAD}# a\0b\n`, ['5:4 control-character'], 'U+0000', 'U+0000'],
  ['a lone carriage return', `${HEAD}# a\rb\n`, ['5:4 control-character'], 'LF', 'LF'],
  ['a bidi control', `${HEAD}# a\u202eb\n`, ['5:4 bidi-control'], 'U+202E', 'U+202E'],
  ['a zero-width space', `${HEAD}time: {\u200bperiods: 40}\n`, ['5:8 invisible-character'], 'U+200B', 'U+200B'],
  ['U+2028', `${HEAD}# a\u2028b\n`, ['5:4 invisible-character'], 'U+2028', 'U+2028'],
  ['a BOM in the middle', `${HEAD}# a\ufeffb\n`, ['5:4 invisible-character'], 'U+FEFF', 'U+FEFF'],
  ['an escaped NUL', HEAD.replace('标签', '"a\\0"'), ['3:13 bad-text label.zh'], 'U+0000', 'U+0000'],
  ['an escaped bidi control', HEAD.replace('标签', '"\\u202e"'), ['3:13 bad-text label.zh'], 'U+202E', 'U+202E'],
  ['an escaped lone surrogate', HEAD.replace('标签', '"\\ud800"'), ['3:13 bad-text label.zh'], 'U+D800', 'U+D800'],
  ['an escaped line end', HEAD.replace('标签', '"a\\nb"'), ['3:13 bad-text label.zh'], '只能写一行', 'one line only'],
  [
    'a NUL in a key that looks like a path',
    `${HEAD}"standards\\0scopeClarity": 0.3\n`,
    ['5:1 unknown-key standards\0scopeClarity'],
    'standards\\u{0}scopeClarity',
    'standards\\u{0}scopeClarity'
  ]
]

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)))
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const [high, low] = [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255]
      return littleEndian ? [low, high] : [high, low]
    })
  )
// 标签 in GBK.
const GBK = [0xb1, 0xea, 0xc7, 0xa9]

const ENCODINGS: Case[] = [
  [
    'UTF-16 with a mark',
    bytes([0xff, 0xfe], [...utf16(HEAD, true)]),
    ['1:1 not-utf8'],
    'UTF-16',
    'UTF-16; save as UTF-8'
  ],
  ['UTF-16 LE', utf16(HEAD, true), ['1:1 not-utf8'], 'UTF-16', 'UTF-16; save as UTF-8'],
  ['UTF-16 BE', utf16(HEAD, false), ['1:1 not-utf8'], 'UTF-16', 'UTF-16; save as UTF-8'],
  ['GBK', bytes('kind: scenario\nlabel: {zh: ', GBK, '}\n'), ['2:13 not-utf8'], 'GBK', 'GBK; save as UTF-8'],
  [
    'Latin-1',
    bytes('kind: scenario\n# r', [0xe9], 'sum', [0xe9], '\n'),
    ['2:4 not-utf8'],
    '另存为 UTF-8',
    'save as UTF-8'
  ],
  ['cut UTF-8', utf8('kind: scenario\n# 标签').subarray(0, -1), ['2:4 not-utf8'], '没有复制完整', 'cut off'],
  ['CESU-8', bytes('# ', [0xed, 0xa0, 0x80], '\n'), ['1:3 not-utf8'], '代理码位', 'lone surrogate'],
  ['an overlong form', bytes('# ', [0xc0, 0xaf], '\n'), ['1:3 not-utf8'], 'UTF-8', 'save as UTF-8'],
  ['beyond U+10FFFF', bytes('# ', [0xf4, 0x90, 0x80, 0x80], '\n'), ['1:3 not-utf8'], 'UTF-8', 'save as UTF-8']
]

const CONTENT: Case[] = [
  ['seed', `${HEAD}seed: 7\n`, ['5:1 unknown-key seed'], '--seed', 'it belongs to the run'],
  [
    'set as in a timetable',
    `${HEAD}set:\n  public.tolerance: 0.6\n`,
    ['5:1 unknown-key set'],
    'public: {tolerance: 0.6}',
    'in their groups'
  ],
  [
    'replications',
    `${HEAD}replications: 7\n`,
    ['5:1 unknown-key replications'],
    '--replications',
    'belongs to the run'
  ],
  ['seed in a group', `${HEAD}time: {seed: 7}\n`, ['5:8 unknown-key time.seed'], '--seed', 'it belongs to the run'],
  ['a misspelt group', `${HEAD}standard: {}\n`, ['5:1 unknown-key standard'], 'standards？', 'did you mean standards?'],
  [
    'a misspelt name',
    `${HEAD}standards: {scopClarity: 1}`,
    ['5:13 unknown-key standards.scopClarity'],
    'scopeClarity？',
    'expected one of scopeClarity, criteriaClarity, detailClarity, precedentGain, got the unknown key scopClarity'
  ],
  [
    'snake case',
    `${HEAD}standards: {scope_clarity: 1}`,
    ['5:13 unknown-key standards.scope_clarity'],
    'scopeClarity？',
    'mean scopeClarity?'
  ],
  [
    'a bare name',
    `${HEAD}scopeClarity: 1`,
    ['5:1 unknown-key scopeClarity'],
    'standards.scopeClarity',
    'belongs to another group; did you mean standards.scopeClarity?'
  ],
  [
    'a misspelt bare name',
    `${HEAD}scopeClarty: 1`,
    ['5:1 unknown-key scopeClarty'],
    'standards.scopeClarity',
    'mean standards.scopeClarity?'
  ],
  [
    'a name in the wrong group',
    `${HEAD}public: {scopeClarity: 1}`,
    ['5:10 unknown-key public.scopeClarity'],
    'standards.scopeClarity',
    'mean standards.scopeClarity?'
  ],
  [
    'a path',
    `${HEAD}standards.scopeClarity: 1`,
    ['5:1 unknown-key standards.scopeClarity'],
    'standards: {scopeClarity: …}',
    'standards: {scopeClarity: …}'
  ],
  [
    'another kind',
    HEAD.replace('scenario', 'scenaro'),
    ['2:7 not-a-choice kind'],
    'scenario？',
    'did you mean scenario?'
  ],
  [
    'no question',
    HEAD.replace(/question.*\n/, ''),
    ['1:1 missing-key question'],
    '缺少 question',
    'question is missing'
  ],
  ['a label in one language', HEAD.replace('zh: 标签, ', ''), [], '', ''],
  ['a label in none', HEAD.replace('zh: 标签, en: a label', ''), ['3:8 bad-text label'], '一行文本', 'a line of text'],
  [
    'a blank label in one language',
    HEAD.replace(/label.*/, 'label: " "'),
    ['3:8 bad-text label'],
    '一行文本',
    'a line of'
  ],
  [
    'a Chinese group and a Chinese name',
    `${HEAD}标准:\n  scopeClarity: 0.5\npublic:\n  公众宽容度: 0.5\n`,
    ['5:1 unknown-key 标准', '8:3 unknown-key public.公众宽容度'],
    '是否要写 public.tolerance（公众宽容度）？',
    'did you mean standards'
  ],
  [
    'a Chinese kind',
    HEAD.replace('scenario', '情景'),
    ['2:7 not-a-choice kind'],
    '是否要写 scenario（情景）？',
    'scenario'
  ],
  [
    'a Chinese label as a key',
    `${HEAD}公众宽容度: 0.5\n`,
    ['5:1 unknown-key 公众宽容度'],
    '没有名为“公众宽容度”的键，应为情景文件里有的键 是否要写 public.tolerance（公众宽容度）？',
    'did you mean public.tolerance (public tolerance)?'
  ],
  ['a blank label', HEAD.replace('标签', '" "'), ['3:13 bad-text label.zh'], '一行文本', 'one line of text'],
  [
    'a long label',
    HEAD.replace('标签', '容'.repeat(201)),
    ['3:13 bad-text label.zh'],
    '现有 201 个字符',
    'it has 201 characters'
  ],
  ['a number as a label', HEAD.replace('标签', '2021'), ['3:13 wrong-type label.zh'], '"2021"', 'quotes: "2021"'],
  ['an empty group', `${HEAD}time:\n`, ['5:1 wrong-type time'], '组 time 的参数，实为空', 'got nothing'],
  [
    'burn-in = periods',
    `${HEAD}time: {periods: 9, burnIn: 9}`,
    ['5:28 burn-in-too-long time.burnIn'],
    '（9），实为 9',
    '(9), got 9'
  ],
  [
    'default burn-in',
    `${HEAD}time: {periods: 20}`,
    ['5:17 burn-in-too-long time.periods'],
    '默认为 20',
    'its default, 20'
  ]
]

const tiers = (text: string) => `${HEAD}organisation:\n  tiers:\n    - ${text}\n`

const TIERS: Case[] = [
  ['no tiers', `${HEAD}organisation: {tiers: []}`, ['5:23 out-of-range organisation.tiers'], '空列表', 'an empty list'],
  [
    '10⁹ cadres',
    tiers('{id: a, units: 1000000, cadresPerUnit: 1000, elaboration: 0}'),
    ['7:5 too-many-cadres organisation.tiers'],
    '约需 200 GB 内存',
    'got 1,000,000,000'
  ],
  [
    'one id twice',
    tiers(
      '{id: a, units: 1, cadresPerUnit: 1, elaboration: 0}\n    - {id: a, units: 1, cadresPerUnit: 1, elaboration: 0}'
    ),
    ['8:12 tier-id-twice organisation.tiers[1].id'],
    '第 7 行',
    'already on line 7'
  ],
  [
    'no elaboration',
    tiers('{id: a, units: 1, cadresPerUnit: 1}'),
    ['7:7 missing-key organisation.tiers[0].elaboration'],
    '缺少',
    'missing'
  ],
  [
    'no units',
    tiers('{id: a, units: 0, cadresPerUnit: 1, elaboration: 0}'),
    ['7:22 out-of-range organisation.tiers[0].units'],
    '不小于 1',
    'at least 1'
  ],
  [
    'half a unit',
    tiers('{id: a, units: 1.5, cadresPerUnit: 1, elaboration: 0}'),
    ['7:22 wrong-type organisation.tiers[0].units'],
    '整数',
    'whole number'
  ],
  [
    'a wild id',
    tiers('{id: "../a", units: 1, cadresPerUnit: 1, elaboration: 0}'),
    ['7:12 bad-text organisation.tiers[0].id'],
    '层级名',
    'tier id'
  ],
  ...(
    [
      ['NA', 'R 或 pandas', 'a missing value'],
      ['007', '当作数', 'for a number'],
      ['TRUE', '真假值', 'a truth value'],
      ['con', 'Windows', 'Windows'],
      ['3-4', '日期', 'for a date']
    ] as const
  ).map(
    ([id, zh, en]): Case => [
      `${id} as an id`,
      tiers(`{id: "${id}", units: 1, cadresPerUnit: 1, elaboration: 0}`),
      ['7:12 bad-id organisation.tiers[0].id'],
      zh,
      en
    ]
  ),
  [
    'a typo',
    tiers('{id: a, units: 1, cadresPerUnits: 1, elaboration: 0}'),
    ['7:7 missing-key organisation.tiers[0].cadresPerUnit', '7:25 unknown-key organisation.tiers[0].cadresPerUnits'],
    '是否要写 cadresPerUnit',
    'mean cadresPerUnit?'
  ]
]

const entry = (at: string, set = 'public.tolerance: 0.5') => `  - {at: ${at}, set: {${set}}}\n`
const timetable = (...entries: string[]) => `${HEAD}timetable:\n${entries.join('')}`

const TIMETABLES: Case[] = [
  ['period 0', timetable(entry('0')), ['6:10 out-of-range timetable[0].at'], '不小于 1', 'at least 1'],
  ['half a period', timetable(entry('1.5')), ['6:10 wrong-type timetable[0].at'], '整数', 'whole number'],
  [
    'the end of the run',
    timetable(entry('60')),
    ['6:10 timetable-outside-run timetable[0].at'],
    '1 到 59 之间的季度数，实为 60',
    'a period from 1 to 59, got 60'
  ],
  [
    'out of order',
    timetable(entry('9'), entry('8')),
    ['7:10 timetable-order timetable[1].at'],
    '上一项为 9',
    'at 9, got 8'
  ],
  [
    'one path twice',
    timetable(entry('9'), entry('9')),
    ['7:19 timetable-twice public.tolerance'],
    '第 6 行',
    'on line 6'
  ],
  [
    'a fixed parameter',
    timetable(entry('9', 'time.periods: 9')),
    ['6:19 timetable-fixed timetable[0].set.time.periods'],
    '不能改变',
    'cannot change during a run'
  ],
  [
    'fixed tiers',
    timetable(entry('9', 'organisation.tiers: []')),
    ['6:19 timetable-fixed timetable[0].set.organisation.tiers'],
    '不能改变',
    'cannot change'
  ],
  [
    'out of range',
    timetable(entry('9', 'public.tolerance: 9')),
    ['6:37 out-of-range timetable[0].set.public.tolerance'],
    '实为 9',
    'got 9'
  ],
  [
    'a bare name',
    timetable(entry('9', 'tolerance: 0.9')),
    ['6:19 unknown-key timetable[0].set.tolerance'],
    'public.tolerance？',
    'mean public.tolerance?'
  ],
  [
    'a group',
    timetable(entry('9', 'standards: {scopeClarity: 1}')),
    ['6:19 unknown-key timetable[0].set.standards'],
    'standards.scopeClarity',
    'whole paths'
  ],
  [
    'nothing set',
    timetable(entry('9', '')),
    ['6:18 timetable-sets-nothing timetable[0].set'],
    '没有设定',
    'sets no parameter'
  ],
  [
    'no period',
    timetable('  - set: {public.tolerance: 0.5}\n'),
    ['6:5 missing-key timetable[0].at'],
    '缺少',
    'missing'
  ],
  [
    'a parameter beside at',
    timetable('  - at: 30\n    public.tolerance: 0.5\n'),
    ['7:5 beside-set timetable[0].public.tolerance'],
    '请写成：set: {public.tolerance: …}',
    'parameters stand inside set write it as set: {public.tolerance: …}'
  ],
  [
    'a group beside at',
    timetable('  - at: 30\n    public: {tolerance: 0.5}\n'),
    ['7:5 beside-set timetable[0].public'],
    'set: {public.tolerance: …}',
    'set: {public.tolerance: …}'
  ],
  [
    'until',
    timetable('  - at: 30\n    until: 40\n    set: {public.tolerance: 0.5}\n'),
    ['7:5 unknown-key timetable[0].until'],
    '保持到另一项改它为止',
    'a change lasts until another entry undoes it'
  ],
  [
    'a calendar quarter',
    timetable(entry('2015Q3')),
    ['6:10 wrong-type timetable[0].at'],
    '若从 2014 年一季度开始，2015Q3 是 at: 6',
    'if it begins in 2014Q1, 2015Q3 is at: 6'
  ],
  ['a month', timetable(entry('2015-07')), ['6:10 wrong-type timetable[0].at'], 'at: 6', 'is at: 6'],
  ['a year', timetable(entry('2015')), ['6:10 timetable-outside-run timetable[0].at'], 'at: 4', 'is at: 4'],
  ['a mapping', `${HEAD}timetable: {at: 3}`, ['5:12 wrong-type timetable'], '列表', 'a list']
]

describe.each([
  ['structure', STRUCTURE],
  ['numbers', NUMBERS],
  ['characters', CHARACTERS],
  ['encodings', ENCODINGS],
  ['content', CONTENT],
  ['tiers', TIERS],
  ['timetables', TIMETABLES]
])('a scenario file refuses, in its %s,', (_, cases) => {
  it.each(cases)('%s', (_name, content, expected, zh, en) => {
    const issues = issuesOf(content)
    expect(issues.map(inShort)).toEqual(expected)
    const said = (language: Language) =>
      issues.map(({ message, hint }) => `${message[language]} ${hint?.[language] ?? ''}`).join(' ')
    expect(said('zh')).toContain(zh)
    expect(said('en')).toContain(en)
  })
})
