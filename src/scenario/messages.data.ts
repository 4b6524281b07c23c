/** Every message, hint and phrase of the scenario layer, in both languages; `{name}` stands for a value. */

import type { Bilingual } from '../model/language.js'

/** What is wrong, by code. */
export const MESSAGES = {
  'in-row': { zh: '第{row}行：{what}', en: 'row {row}: {what}' },
  'from-row': { zh: '{what}，自本行起共 {count} 行', en: '{what}; so in {count} rows, of which this is the first' },
  'csv-quotes': { zh: '引号不成对', en: 'the quotation marks do not match' },
  'row-length': { zh: '应有{expected}，实有 {got} 格', en: 'expected {expected}, got {got}' },
  'column-twice': {
    zh: '{key}列出现两次：第{column}列已经是它',
    en: 'there are two columns {key}: column {column} is one'
  },
  'column-not-a-number': {
    zh: '{key}不能作为一列：它不是一个数，请写在情景文件里',
    en: '{key} cannot be a column: it is not a number; write it in a scenario file'
  },
  'file-too-large': {
    zh: '文件应不超过{limit}字节，实为{got}字节',
    en: 'expected a file of at most {limit} bytes, got {got}'
  },
  'not-utf8': { zh: '文件不是 UTF-8 文本', en: 'the file is not UTF-8 text' },
  'file-empty': { zh: '文件没有内容', en: 'the file has no content' },
  'control-character': { zh: '这里有控制字符{character}', en: 'there is a control character here, {character}' },
  'bidi-control': {
    zh: '这里有改变书写方向的不可见字符{character}',
    en: 'there is an invisible character here that changes the direction of writing, {character}'
  },
  'invisible-character': {
    zh: '这里有不可见字符{character}',
    en: 'there is an invisible character here, {character}'
  },
  'lone-surrogate': { zh: '这里有不成对的代理码位{character}', en: 'there is a lone surrogate here, {character}' },
  tab: { zh: '这里有制表符', en: 'there is a tab here' },
  'look-alike': {
    zh: '这里应为半角符号，实为{character}',
    en: 'expected a plain ASCII sign here, got {character}'
  },
  'space-missing': { zh: '冒号和短横后面要有一个空格', en: 'a colon or a dash needs a space after it' },
  'not-a-colon': { zh: '键与值之间要用冒号加空格', en: 'a key is followed by a colon and a space' },
  'text-unquoted': {
    zh: '文本里有 YAML 的符号（如冒号加空格、逗号、括号），须加引号',
    en: 'this text contains a sign of YAML, such as a colon, a comma or a bracket, so it needs quotes'
  },
  'beside-set': {
    zh: '时间表里的参数要写在 set 里',
    en: 'in a timetable, parameters stand inside set'
  },
  'too-deep': { zh: '这里嵌套太深', en: 'this is nested too deeply' },
  alias: { zh: '情景文件不允许别名（*名称）', en: 'aliases (*name) are not allowed in a scenario file' },
  anchor: { zh: '情景文件不允许锚点（&名称）', en: 'anchors (&name) are not allowed in a scenario file' },
  tag: { zh: '情景文件不允许标签（!类型）', en: 'tags (!type) are not allowed in a scenario file' },
  'merge-key': { zh: '情景文件不允许合并键 <<', en: 'the merge key << is not allowed in a scenario file' },
  directive: { zh: '情景文件不允许 % 指令', en: 'directives (%) are not allowed in a scenario file' },
  'second-document': { zh: '一个文件只能有一个文档', en: 'a file holds one document; another begins here' },
  'yaml-syntax': { zh: '不是合法的 YAML：{reason}', en: 'not valid YAML: {reason}' },
  'duplicate-key': { zh: '{key}重复：第{line}行已经写过', en: '{key} is given twice: already on line {line}' },
  'key-not-text': { zh: '键必须是一个名称', en: 'a key must be a name' },
  'not-a-mapping': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'unknown-key': { zh: '没有名为{got}的键，应为{expected}', en: 'expected {expected}, got the unknown key {got}' },
  'missing-key': { zh: '缺少{key}：应为{expected}', en: '{key} is missing: expected {expected}' },
  'wrong-type': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'bad-number': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'out-of-range': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'not-a-choice': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'bad-text': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'burn-in-too-long': {
    zh: 'time.burnIn 应小于 time.periods（{periods}），实为{got}',
    en: 'expected time.burnIn to be less than time.periods ({periods}), got {got}'
  },
  'timetable-outside-run': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'run-too-short': {
    zh: 'time.periods 应大于时间表的最后一个季度（第{last}季度），实为{got}',
    en: "expected time.periods to be more than {last}, the timetable's last period, got {got}"
  },
  'timetable-order': {
    zh: '时间表应按季度先后排列：上一项为{previous}，本项为{got}',
    en: 'expected entries in order of period: the one before is at {previous}, got {got}'
  },
  'timetable-twice': {
    zh: '第{period}季度的{key}设定了两次：第{line}行已经写过',
    en: '{key} is set twice in period {period}: already on line {line}'
  },
  'timetable-fixed': { zh: '{key}在运行中不能改变', en: '{key} cannot change during a run' },
  'timetable-sets-nothing': { zh: '本项没有设定任何参数', en: 'this entry sets no parameter' },
  'later-version': {
    zh: '这个文件用的是情景语言第{got}版，这里的程序只读第{reads}版',
    en: 'this file is written in version {got} of the scenario language; this program reads version {reads}'
  },
  'ramp-and-entry': {
    zh: '一项要么是 at 和 set，要么是 ramp，不能兼有',
    en: 'an entry has at and set, or ramp, not both'
  },
  'ramp-backwards': {
    zh: 'to 应不早于 from（{from}），实为{got}',
    en: 'expected to to be no earlier than from ({from}), got {got}'
  },
  'unknown-parameter': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'reform-not-lever': {
    zh: '{key}不是政策变量，举措不能设定它',
    en: 'no policy controls {key}, so a reform cannot set it'
  },
  'reform-sets-nothing': { zh: '这项举措没有设定任何参数', en: 'this reform sets no parameter' },
  'structure-sets-nothing': { zh: '这个结构没有设定任何参数', en: 'this structure sets no parameter' },
  'structure-not-size': {
    zh: '{key}是规模或时间，结构不能设定它',
    en: '{key} is a size or a time, which a structure cannot set'
  },
  'reforms-conflict': {
    zh: '两项举措对{key}的设定不同：{first}（{a}）与{second}（{b}）',
    en: 'two reforms set {key} differently: {first} ({a}) and {second} ({b})'
  },
  'reform-twice': { zh: '举措{got}列了两次', en: 'the reform {got} is listed twice' },
  'wrong-kind': {
    zh: '应为{expected}，而{file}是 kind: {got}',
    en: 'expected {expected}, but {file} has kind: {got}'
  },
  'not-a-world': {
    zh: '{file}是调查目标，不能运行',
    en: '{file} holds targets of a survey, which cannot be run'
  },
  'ranges-no-world': {
    zh: '{file}是参数的取值范围，不能运行',
    en: '{file} holds ranges of parameters, which cannot be run'
  },
  'not-targets': { zh: '{file} 不是调查目标', en: '{file} holds no targets' },
  'not-ranges': { zh: '{file}不是取值范围（kind: ranges）', en: '{file} holds no ranges (kind: ranges)' },
  'ranges-nothing': { zh: '至少要有一个参数的取值范围', en: 'there must be a range of at least one parameter' },
  'range-form': {
    zh: '要么写 low 和 high，要么只写 shift',
    en: 'a range has low and high, or shift alone'
  },
  'range-backwards': {
    zh: 'high 应不小于 low（{low}），实为{got}',
    en: 'expected high to be no less than low ({low}), got {got}'
  },
  'range-not-a-number': { zh: '{key}不是数，没有取值范围', en: '{key} is not a number and has no range' },
  'shift-not-a-share': {
    zh: '{key}不限于 0 到 1，不能按 logit 平移',
    en: '{key} is not bound to 0 to 1, so it cannot be shifted in logits'
  },
  'range-twice': { zh: '{key}已有取值范围：{factor}', en: '{key} has a range already: {factor}' },
  'not-a-structure': { zh: '{file}不是结构（kind: structure）', en: '{file} is not a structure (kind: structure)' },
  'file-missing': { zh: '没有文件{got}', en: 'there is no file {got}' },
  'file-unreadable': { zh: '无法读取{got}（{reason}）', en: 'cannot read {got} ({reason})' },
  'outside-folder': { zh: '{got}在{folder}之外', en: '{got} lies outside {folder}' },
  'library-name': { zh: '情景库中没有{got}', en: 'the library has no {got}' },
  'design-varies-nothing': { zh: '至少要有一个因素', en: 'a design needs at least one factor' },
  'factor-name': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'not-to-vary': { zh: '{key}不能作为因素变动', en: '{key} cannot be varied as a factor' },
  'varied-twice': { zh: '{key}已在因素{factor}中', en: '{key} is in the factor {factor} already' },
  'not-of-design': { zh: '{design}设计没有{key}', en: 'a {design} design has no {key}' },
  'point-twice': {
    zh: '点{got}列了两次：第{row}行已经是它',
    en: 'the point {got} is listed twice: row {row} is one'
  },
  'answer-unknown': {
    zh: '{got}不对应问卷的任何一项回答',
    en: 'no answer of the questionnaire is called {got}'
  },
  'no-column': { zh: '没有名为{got}的列', en: 'there is no column {got}' },
  'weight-cell': {
    zh: '权重应为不小于 0 的数，实为{got}',
    en: 'expected a weight, a number of at least 0, got {got}'
  },
  'weights-none': { zh: '权重全为 0', en: 'all weights are 0' },
  'time-varies': {
    zh: '{key}在各世界不同；时间设置须各世界相同',
    en: '{key} differs between worlds; times must be the same in all of them'
  },
  'no-points': { zh: '表中没有点', en: 'the table has no points' },
  'level-twice': { zh: '水平{got}重复', en: 'the level {got} is given twice' },
  'too-many-points': {
    zh: '设计点应不超过{limit}个，实为{got}个',
    en: 'expected at most {limit} design points, got {got}'
  },
  'factor-taken': {
    zh: '因素不能叫 {got}：数据文件已有同名的列，不论大小写',
    en: 'a factor cannot be called {got}: the data files have a column of that name, in whatever case'
  },
  'factor-twice': {
    zh: '因素名{got}与{other}只有大小写不同，读数据的软件会混为一列',
    en: 'the factor names {got} and {other} differ in case only, and readers of data take them for one column'
  },
  'bad-id': { zh: '{got}不能作名称：{reason}', en: '{got} cannot be a name: {reason}' },
  'levels-end': {
    zh: '从{from}起每次加{step}到不了{to}',
    en: 'steps of {step} from {from} do not reach {to}'
  },
  'too-many-levels': { zh: '水平应不超过{limit}个，实为{got}个', en: 'expected at most {limit} levels, got {got}' },
  'step-or-count': {
    zh: '水平的范围要写 from、to，再写 step 或 count 之一',
    en: 'a range of levels has from, to, and either step or count'
  },
  'error-or-size': {
    zh: '需给出样本量 sampleSize 或每个占比的误差 error 之一',
    en: 'give either sampleSize, the number of respondents, or error, the standard error of each share'
  },
  'value-or-interval': {
    zh: '应为 value 加 error，或 low、high 的区间（可加 error）',
    en: 'expected a value with its error, or an interval of low and high, with or without an error'
  },
  'lacks-high': {
    zh: '此项结果没有上限，区间需给出 high',
    en: 'this rate has no upper bound: the interval needs high'
  },
  'interval-reversed': {
    zh: 'low 应小于 high，实为 {low} 与 {high}',
    en: 'expected low to be less than high, got {low} and {high}'
  },
  'shares-off-one': { zh: '各比例之和应为 1，实为{got}', en: 'expected shares that add up to 1, got {got}' },
  'tier-id-twice': {
    zh: '层级名{got}重复：第{line}行已经写过',
    en: 'the tier id {got} is given twice: already on line {line}'
  },
  'too-many-cadres': {
    zh: '干部总数应不超过{limit}，实为{got}',
    en: 'expected at most {limit} cadres in all, got {got}'
  },
  'extends-ring': { zh: 'extends 首尾相接成环：{chain}', en: 'extends goes round in a ring: {chain}' },
  'extends-too-deep': {
    zh: 'extends 应不超过{limit}层，此处更深',
    en: 'expected at most {limit} levels of extends, got more here'
  },
  'set-form': { zh: '应为 路径=值，实为{got}', en: 'expected path=value, got {got}' },
  'set-twice': {
    zh: '{key}设定了两次：第{line}个 --set 已经写过',
    en: '{key} is set twice: already by --set number {line}'
  },
  'more-issues': { zh: '另有{count}个问题未列出', en: 'and {count} more problems that are not listed' }
} as const satisfies { readonly [code: string]: Bilingual }

/** What to do about it, by code. */
export const HINTS = {
  'csv-utf8': {
    zh: '在 Excel 中请另存为“CSV UTF-8（逗号分隔）”',
    en: 'in Excel, save it as CSV UTF-8 (Comma delimited)'
  },
  'save-as-utf8': { zh: '请另存为 UTF-8', en: 'save as UTF-8' },
  utf16: { zh: '看来是 UTF-16；请另存为 UTF-8', en: 'it looks like UTF-16; save as UTF-8' },
  gbk: { zh: '看来是 GBK；请另存为 UTF-8', en: 'it looks like GBK; save as UTF-8' },
  'cut-utf8': {
    zh: '文件在一个字符中间断开，可能没有复制完整；请重新复制并另存为 UTF-8',
    en: 'the file ends in the middle of a character, so it may be cut off; copy it again and save as UTF-8'
  },
  'surrogate-bytes': {
    zh: '这些字节是不成对的代理码位；请另存为 UTF-8',
    en: 'these bytes are a lone surrogate; save as UTF-8'
  },
  'delete-character': { zh: '请删去这个字符', en: 'delete this character' },
  'line-ends': { zh: '请用 LF 或 CRLF 换行', en: 'end lines with LF or CRLF' },
  'use-spaces': { zh: '请改用空格', en: 'use spaces' },
  'write-indented': {
    zh: '行首用 {count} 个半角空格，写成：{line}',
    en: 'indent the line by {count} spaces and write: {line}'
  },
  'tiers-as-list': {
    zh: '每个层级写成一项，前面加 -：{line}',
    en: 'write each tier as an item of a list, behind a hyphen: {line}'
  },
  'write-line': { zh: '请写成：{line}', en: 'write: {line}' },
  'write-out': { zh: '请把内容完整写出', en: 'write the content out in full' },
  'plain-value': { zh: '只写值本身', en: 'write the value alone' },
  'use-extends': { zh: '用 extends 继承另一个情景', en: 'use extends to build on another scenario' },
  'delete-line': { zh: '请删去这一行', en: 'delete this line' },
  'one-file-each': { zh: '每个情景单独放一个文件', en: 'put each scenario into a file of its own' },
  'few-levels': { zh: '情景文件只需要四五层', en: 'a scenario needs four or five levels' },
  'mapping-form': {
    zh: '情景文件由 键: 值 组成，以 version: 1 开头',
    en: 'a scenario is made of key: value lines, such as version: 1'
  },
  'key-a-line': {
    zh: '每个 键: 值 单独写一行，或一起写在大括号里',
    en: 'write each key: value on a line of its own, or all of them in braces'
  },
  'space-after-colon': { zh: '冒号后面要有一个空格', en: 'a colon needs a space after it' },
  'quote-text': { zh: '含有特殊符号的文本请加引号', en: 'put text with special signs into quotes' },
  'map-answer': {
    zh: '请加 --map {map}（many 为“有，而且很多”；或改用 {others}）；如不计入，请加 --leave-out {leaveOut}',
    en: 'add --map {map} (or {others} instead of many), or --leave-out {leaveOut}'
  },
  'columns-are': { zh: '现有各列：{names}', en: 'there are {names}' },
  'did-you-mean': { zh: '是否要写{name}？', en: 'did you mean {name}?' },
  'did-you-mean-label': { zh: '是否要写{name}（{label}）？', en: 'did you mean {name} ({label})?' },
  'until-when': {
    zh: '一项变化保持到另一项改它为止；要让它结束，请再写一项 at 和 set，写回原值',
    en: 'a change lasts until another entry undoes it; to end it, add an entry with at and set that restores the earlier value'
  },
  'quarters-from-start': {
    zh: '季度从运行开始起数：若从 {start} 年一季度开始，{got} 是 at: {quarter}',
    en: 'quarters are counted from the start of the run: if it begins in {start}Q1, {got} is at: {quarter}'
  },
  'set-value': { zh: '请在 = 后面写上值', en: 'write a value after =' },
  'other-name': { zh: '请另取一个名称', en: 'choose another name' },
  'rename-file': { zh: '请给文件换个名称', en: 'rename the file' },
  'other-group': {
    zh: '{name}属于另一组；是否要写{path}？',
    en: '{name} belongs to another group; did you mean {path}?'
  },
  'write-in-group': {
    zh: '请写在它的组里：{group}: {{name}: …}',
    en: 'write it in its group: {group}: {{name}: …}'
  },
  'set-in-groups': {
    zh: 'set 只写在时间表里；情景的参数写在各自的组里，例如 public: {tolerance: 0.6}',
    en: 'set stands in timetables; in a scenario parameters stand in their groups, such as public: {tolerance: 0.6}'
  },
  'write-as-path': { zh: 'set 里写完整路径，例如{path}: …', en: 'in set, write whole paths such as {path}: …' },
  'belongs-to-run': {
    zh: '它属于一次运行，不属于情景：请用命令行{option}',
    en: 'it belongs to the run, not to the scenario: use {option} on the command line'
  },
  'file-only': {
    zh: '它只能写在情景文件里',
    en: 'it can only be written in a scenario file'
  },
  'cells-by-commas': {
    zh: '各列之间用逗号隔开，小数点写 .；表格软件请另存为“CSV（逗号分隔）”',
    en: 'columns are separated by commas, and the decimal sign is a point; in a spreadsheet save as CSV with commas'
  },
  'decimal-point': {
    zh: '小数点是 . 而不是逗号；是否要写{value}？',
    en: 'the decimal sign is a point; did you mean {value}?'
  },
  'decimal-point-only': { zh: '小数点是 . 而不是逗号', en: 'the decimal sign is a point, not a comma' },
  'no-separators': {
    zh: '数字里不要分隔符；是否要写{value}？',
    en: 'write digits without separators; did you mean {value}?'
  },
  'share-not-percent': {
    zh: '比例写作 0 到 1 之间的数；是否要写{value}？',
    en: 'shares are written 0 to 1; did you mean {value}?'
  },
  'probability-not-percent': {
    zh: '概率写作 0 到 1 之间的数；是否要写{value}？',
    en: 'probabilities are written 0 to 1; did you mean {value}?'
  },
  'no-quotes': { zh: '数字不加引号：{value}', en: 'numbers are written without quotes: {value}' },
  'ascii-digits': { zh: '请用半角字符：{value}', en: 'use ASCII characters: {value}' },
  'yes-no': { zh: '这里要写数：{no}表示没有，{yes}表示完全', en: 'write a number: {no} for none, {yes} for full' },
  'decimal-not-fraction': { zh: '请写成小数，例如{value}', en: 'write a decimal such as {value}' },
  'finite-number': { zh: '只能是有限的数', en: 'only finite numbers are allowed' },
  'not-exact': {
    zh: '超过 9007199254740991 的整数不能精确保存',
    en: 'whole numbers beyond 9007199254740991 cannot be kept exactly'
  },
  'leading-zero': {
    zh: '以 0 开头的数可能被当作八进制；是否要写{value}？',
    en: 'a leading zero may be taken for octal; did you mean {value}?'
  },
  'decimal-digits': { zh: '只能写十进制数；是否要写{value}？', en: 'write decimal digits; did you mean {value}?' },
  'negative-zero': { zh: '请写 0', en: 'write 0' },
  vanishes: { zh: '太小，与 0 无法区分；请写 0', en: 'too small to be told from 0; write 0' },
  'remove-or-fill': {
    zh: '填上内容，或删去这一行以沿用原值',
    en: 'fill it in, or delete the line to keep the inherited value'
  },
  'fill-cell': {
    zh: '请填写；每一行各列都须有值',
    en: 'fill it in; every row needs every column'
  },
  'row-names': {
    zh: '若是 R 写入的行名，请用 write.csv(…, row.names = FALSE)',
    en: 'if R wrote row names, use write.csv(…, row.names = FALSE)'
  },
  'text-in-quotes': { zh: '文本请加引号："{value}"', en: 'put text into quotes: "{value}"' },
  'one-line': { zh: '只能写一行；折行请用 >-', en: 'one line only; to wrap it in the file, use >-' },
  'text-length': { zh: '现有{count}个字符', en: 'it has {count} characters' },
  'text-hidden': { zh: '文本里有不可见字符{character}', en: 'the text contains the invisible character {character}' },
  'burn-in-default': {
    zh: 'time.burnIn 没有设定，默认为{got}',
    en: 'time.burnIn is not set here and has its default, {got}'
  },
  'inherited-timetable': {
    zh: '时间表来自{file}第{line}行；写 timetable: [] 可以取消',
    en: 'the timetable comes from {file}, line {line}; timetable: [] removes it'
  },
  'timetable-elsewhere': {
    zh: '时间表来自{file}第{line}行',
    en: 'the timetable comes from {file}, line {line}'
  },
  'cadres-estimate': {
    zh: '这样一次重复约需{memory}内存和{time}',
    en: 'one replication would take about {memory} of memory and {time}'
  },
  'from-start': {
    zh: '要从一开始就这样，请写在{group}组里',
    en: 'to have it from the start, write it in the group {group}'
  },
  'newer-program': {
    zh: '更新的 ganwei 才能读：请升级，或请作者另存为第{reads}版',
    en: 'a newer ganwei reads it: upgrade, or ask its author for version {reads}'
  },
  'in-a-scenario': { zh: '要改它，请写在情景里', en: 'to change it, write it in a scenario' },
  'under-set': { zh: '请写成：set: {{name}: …}', en: 'write it as set: {{name}: …}' },
  'of-another-kind': { zh: '{key}属于另一种文件：{kinds}', en: '{key} belongs in a file of another kind: {kinds}' },
  'settle-conflict': {
    zh: '请在本文件中自行设定{key}，以定取舍',
    en: 'settle it by setting {key} in this file'
  },
  'list-as-reform': { zh: '举措请写在 reforms 里', en: 'list a reform under reforms' },
  'use-structure': {
    zh: '结构用命令行 --structure 叠加',
    en: 'lay a structure under a scenario with --structure on the command line'
  },
  'scenario-as-base': {
    zh: '情景用 --base 给出，调查目标另写一个文件（kind: targets）',
    en: 'name the scenario with --base; what a survey found stands in a file of its own (kind: targets)'
  },
  'extend-scenario': { zh: '情景请写在 extends 里', en: 'name a scenario after extends' },
  'stay-inside': { zh: '引用不能越出所给的文件夹', en: 'a reference cannot leave the folder that was given' },
  'library-list': {
    zh: 'ganwei scenario list 列出全部名称',
    en: 'ganwei scenario list shows all names'
  },
  'set-example': { zh: '例如 --set standards.scopeClarity=0.9', en: 'for example --set standards.scopeClarity=0.9' }
} as const satisfies { readonly [code: string]: Bilingual }

/** What was expected or got, as parts of a sentence. */
export const PHRASES = {
  cell: { zh: '1格', en: '1 cell' },
  cells: { zh: '{count}格', en: '{count} cells' },
  share: { zh: '{min}到{max}之间的比例', en: 'a share from {min} to {max}' },
  probability: { zh: '{min}到{max}之间的概率', en: 'a probability from {min} to {max}' },
  number: { zh: '{min}到{max}之间的数', en: 'a number from {min} to {max}' },
  'whole-number': { zh: '{min}到{max}之间的整数', en: 'a whole number from {min} to {max}' },
  'whole-number-from': { zh: '不小于{min}的整数', en: 'a whole number of at least {min}' },
  period: { zh: '1 到{last}之间的季度数', en: 'a period from 1 to {last}' },
  'period-open': { zh: '不小于 1 的季度数（整数）', en: 'a period, a whole number of at least 1' },
  exactly: { zh: '{value}', en: '{value}' },
  'one-of': { zh: '下列之一：{names}', en: 'one of {names}' },
  'known-key': { zh: '情景文件里有的键', en: 'a key that scenarios have' },
  'line-of-text': { zh: '一行文本（1 到{max}个字符）', en: 'one line of text, 1 to {max} characters' },
  'tier-id': {
    zh: '层级名（1 到 40 个字母、汉字、数字、- 或 _）',
    en: 'a tier id of 1 to 40 letters, digits, - or _'
  },
  'both-languages': {
    zh: '一行文本，或中英文各一行 zh 和 en',
    en: 'a line of text, or one in each language, zh and en'
  },
  'file-reference': { zh: '另一个文件的名字', en: "another file's name" },
  'scenario-mapping': { zh: '情景的 键: 值', en: 'the key: value lines of a scenario' },
  'group-mapping': { zh: '组{group}的参数', en: 'the parameters of the group {group}' },
  'timetable-list': {
    zh: '时间表：由 at 和 set（或 ramp）组成的列表',
    en: 'a list of entries with at and set, or ramp'
  },
  'timetable-entry': { zh: '含 at 和 set（或 ramp）的一项', en: 'an entry with at and set, or ramp' },
  'ramp-mapping': { zh: '含 from、to、path 和 value 的渐变', en: 'a ramp with from, to, path and value' },
  'ranges-mapping': { zh: '参数路径: 取值范围', en: 'path: range lines' },
  'range-entry': {
    zh: '含 low 和 high，或含 shift 的取值范围',
    en: 'a range with low and high, or with shift'
  },
  shift: { zh: '0 以上至 {max} 的 logit', en: 'logits above 0, up to {max}' },
  'any-number': { zh: '一个数', en: 'a number' },
  'reform-list': { zh: '举措文件的列表', en: 'a list of reform files' },
  'a-scenario': { zh: '一个情景', en: 'a scenario' },
  'a-reform': { zh: '一项举措', en: 'a reform' },
  'a-structure': { zh: '一个结构', en: 'a structure' },
  'cost-mapping': { zh: '含 amount 和 unit 的成本', en: 'a cost with amount and unit' },
  'vary-mapping': { zh: '含 design 和 factors 的设计', en: 'a design with design and factors' },
  'factor-mapping': { zh: '因素名: 因素', en: 'name: factor lines' },
  'factor-entry': { zh: '含 label、parameters 和 levels 的因素', en: 'a factor with label, parameters and levels' },
  'points-file': { zh: '各点的 CSV 文件', en: 'a CSV file of points' },
  'factor-name': {
    zh: '因素名（1 到 40 个英文字母、数字或 _，以字母开头）',
    en: 'a factor name of 1 to 40 English letters, digits or _, beginning with a letter'
  },
  'path-list': { zh: '参数路径的列表', en: 'a list of parameter paths' },
  'level-list': {
    zh: '水平的列表，或 {from, to, step}、{from, to, count}',
    en: 'a list of levels, or {from, to, step} or {from, to, count}'
  },
  'level-range': {
    zh: '水平的范围 {from, to, step} 或 {from, to, count}',
    en: 'a range of levels, {from, to, step} or {from, to, count}'
  },
  level: { zh: '一个水平：数或词', en: 'a level, a number or a word' },
  'answer-shares': { zh: '四种回答的占比', en: 'the shares of the four answers' },
  'outcome-targets': { zh: '应有的结果，每项一行', en: 'rates that a world should have' },
  'outcome-target': {
    zh: 'value 加 error，或 low、high 的区间',
    en: 'a value with its error, or an interval of low and high'
  },
  'obstacle-list': { zh: '障碍的列表', en: 'a list of obstacles' },
  'obstacle-entry': { zh: '含 label 和 share 的障碍', en: 'an obstacle with label and share' },
  'set-mapping': {
    zh: '路径: 值，例如 standards.scopeClarity: 0.9',
    en: 'path: value lines such as standards.scopeClarity: 0.9'
  },
  'parameter-path': {
    zh: '参数路径，例如 standards.scopeClarity',
    en: 'the path of a parameter such as standards.scopeClarity'
  },
  'tier-list': { zh: '至少含一个层级的列表', en: 'a list of at least one tier' },
  'tier-entry': {
    zh: '含 id、units、cadresPerUnit 和 elaboration 的一个层级',
    en: 'a tier with id, units, cadresPerUnit and elaboration'
  },
  'id-hidden': { zh: '含有控制字符或不可见字符', en: 'it contains a control or invisible character' },
  'id-leading': { zh: '以 - 或空格开头', en: 'it begins with - or a blank' },
  'id-trailing': { zh: '以点或空格结尾', en: 'it ends with a dot or a blank' },
  'id-signs': {
    zh: '含有文件系统或命令行另有用处的符号',
    en: 'it contains a sign that file systems or command lines use otherwise'
  },
  'id-formula': { zh: '电子表格会把它当作公式', en: 'spreadsheets take it for a formula' },
  'id-windows': { zh: 'Windows 把它当作设备', en: 'Windows takes it for a device' },
  'id-long': { zh: '超过 200 个字符', en: 'it has more than 200 characters' },
  'id-empty': { zh: '没有内容', en: 'it is empty' },
  'id-missing': { zh: 'R 或 pandas 会把它读作缺失值', en: 'R or pandas reads it as a missing value' },
  'id-number': { zh: '读数据的软件会把它当作数', en: 'data readers take it for a number' },
  'id-date': { zh: '电子表格会把它当作日期', en: 'spreadsheets take it for a date' },
  'id-truth': { zh: '读数据的软件会把它当作真假值', en: 'data readers take it for a truth value' },
  nothing: { zh: '空', en: 'nothing' },
  list: { zh: '列表', en: 'a list' },
  'empty-list': { zh: '空列表', en: 'an empty list' },
  mapping: { zh: '一组 键: 值', en: 'a mapping' },
  megabytes: { zh: '{count} MB', en: '{count} MB' },
  gigabytes: { zh: '{count} GB', en: '{count} GB' },
  second: { zh: '1 秒', en: '1 second' },
  seconds: { zh: '{count}秒', en: '{count} seconds' },
  minutes: { zh: '{count}分钟', en: '{count} minutes' },
  hours: { zh: '{count}小时', en: '{count} hours' },
  days: { zh: '{count}天', en: '{count} days' }
} as const satisfies { readonly [code: string]: Bilingual }

/** Why a text is not YAML, by the parser's error code. */
export const SYNTAX_REASONS = {
  ALIAS_PROPS: { zh: '别名不能带锚点或标签', en: 'an alias cannot have an anchor or a tag' },
  BAD_ALIAS: { zh: '别名写法不对', en: 'this alias is malformed' },
  BAD_DIRECTIVE: { zh: '指令写法不对', en: 'this directive is malformed' },
  BAD_DQ_ESCAPE: { zh: '双引号里的反斜杠转义不对', en: 'an unknown backslash escape in double quotes' },
  BAD_INDENT: { zh: '缩进不对，或括号没有闭合', en: 'the indentation is wrong, or a bracket is not closed' },
  BAD_PROP_ORDER: { zh: '锚点或标签的位置不对', en: 'an anchor or tag is out of place' },
  BAD_SCALAR_START: { zh: '值不能以这个符号开头', en: 'a value cannot begin with this sign' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里只能有一个 键: 值', en: 'only one key: value fits on a line' },
  BLOCK_IN_FLOW: { zh: '括号里不能用缩进写法', en: 'indented blocks are not allowed inside brackets' },
  DUPLICATE_KEY: { zh: '键重复', en: 'a key is given twice' },
  IMPOSSIBLE: { zh: '读不懂这里', en: 'this cannot be read' },
  KEY_OVER_1024_CHARS: { zh: '键太长', en: 'a key is too long' },
  MISSING_CHAR: { zh: '缺少冒号、逗号、引号或括号', en: 'a colon, comma, quote or bracket is missing' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键不能跨行（上一行可能缺少冒号）',
    en: 'a key cannot span lines (a colon may be missing on the line before)'
  },
  MULTIPLE_ANCHORS: { zh: '锚点多于一个', en: 'more than one anchor' },
  MULTIPLE_DOCS: { zh: '文档多于一个', en: 'more than one document' },
  MULTIPLE_TAGS: { zh: '标签多于一个', en: 'more than one tag' },
  NON_STRING_KEY: { zh: '键必须是名称', en: 'a key must be a name' },
  RESOURCE_EXHAUSTION: { zh: '内容过于复杂', en: 'the content is too complex' },
  TAB_AS_INDENT: { zh: '不能用制表符缩进', en: 'tabs cannot be used for indentation' },
  TAG_RESOLVE_FAILED: { zh: '标签不可识别', en: 'an unknown tag' },
  UNEXPECTED_TOKEN: { zh: '这里不该有这个符号', en: 'this sign is not expected here' },
  BAD_COLLECTION_TYPE: { zh: '标签与内容不符', en: 'a tag does not fit its content' }
} as const satisfies { readonly [code: string]: Bilingual }

/** What the keys of scenario files are called in Chinese, by which a key written so is understood. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  版本: 'version',
  种类: 'kind',
  类型: 'kind',
  取值范围: 'ranges',
  标签: 'label',
  名称: 'label',
  问题: 'question',
  依据: 'source',
  出处: 'source',
  继承: 'extends',
  举措: 'reforms',
  改革: 'reforms',
  时间表: 'timetable',
  成本: 'cost',
  变动: 'vary',
  层级: 'organisation.tiers'
}

/** What the kinds of files, and the forms of aggregation, are called in Chinese. */
export const CHOICE_NAMES: Readonly<Record<string, string>> = {
  情景: 'scenario',
  举措: 'reform',
  改革: 'reform',
  设计: 'design',
  调查目标: 'targets',
  目标: 'targets',
  结构: 'structure',
  链式: 'chain',
  补偿式: 'compensatory',
  相加式: 'additive'
}

/** Words that mean all or nothing where a number belongs. */
export const YES_NO_WORDS = ['yes', 'no', 'on', 'off', 'true', 'false', 'y', 'n', '是', '否', '有', '无']

/** The numerals of quarters. */
export const CHINESE_QUARTERS = ['一', '二', '三', '四']

/** What stands before a hint. */
export const HINT_MARK = { zh: '提示：', en: 'hint: ' } as const satisfies Bilingual

/** What the keys of one tier mean. */
export const TIER_TEXTS = {
  id: { zh: '层级名，如 county', en: 'the tier’s name, such as county' },
  units: { zh: '单位数', en: 'how many units it has' },
  cadresPerUnit: { zh: '每个单位的干部数', en: 'how many cadres each unit has' },
  elaboration: {
    zh: '制度文本的细化程度（−5 至 5，0 为一般水平；越大，本层级的容错标准写得越清楚）',
    en: 'how much clearer than usual this tier’s standards are (−5 to 5, on the logit scale; 0 is as usual)'
  }
} as const satisfies { readonly [key: string]: Bilingual }

/** What the keys of a tier may be called instead. */
export const TIER_NAMES: Readonly<Record<string, keyof typeof TIER_TEXTS>> = {
  名称: 'id',
  层级: 'id',
  层级名: 'id',
  单位: 'units',
  单位数: 'units',
  人数: 'cadresPerUnit',
  干部数: 'cadresPerUnit',
  每单位干部数: 'cadresPerUnit',
  每单位人数: 'cadresPerUnit',
  细化程度: 'elaboration',
  细致程度: 'elaboration',
  文本细致程度: 'elaboration',
  name: 'id',
  label: 'id',
  tier: 'id',
  level: 'id',
  count: 'units',
  number: 'units',
  offices: 'units',
  cadres: 'cadresPerUnit',
  cadresperunits: 'cadresPerUnit',
  cadrecount: 'cadresPerUnit',
  people: 'cadresPerUnit',
  staff: 'cadresPerUnit',
  size: 'cadresPerUnit',
  persons: 'cadresPerUnit',
  detail: 'elaboration',
  clarity: 'elaboration'
}

/** The comments of a new file, and its examples. */
export const NEW_FILE = {
  cost: {
    zh: '成本可写可不写；写了，就能算出每降低一个百分点的成本。',
    en: 'What it costs, if you want to know the cost of each percentage point.'
  },
  levers: {
    zh: '要设定哪个政策变量，就去掉那一行和它的组名前的 #，写上所要的值。',
    en: 'To set a lever, delete the # before its line and before its group, and write the value you want.'
  },
  values: {
    zh: '要改哪个值，就去掉那一行和它的组名前的 #；没写的沿用原值。',
    en: 'To change a value, delete the # before its line and before its group. What is not written stays as it is.'
  },
  organisation: {
    zh: '自己的组织：去掉 organisation、tiers 和各层级前的 #，改成实际的层级、单位数和人数。',
    en: 'Your own organisation: delete the # before organisation, tiers and each tier, and write your own numbers.'
  },
  timetable: {
    zh: '从某个季度起才变的，写在时间表里；ramp 为逐季渐变。',
    en: 'What changes during the run stands in a timetable; a ramp changes a value quarter by quarter.'
  },
  vary: {
    zh: '变动什么：factorial 为全部组合，one-at-a-time 为每次只变一个因素。',
    en: 'What varies: factorial plays every combination of levels, one-at-a-time changes one factor at a time.'
  }
} as const satisfies { readonly [key: string]: Bilingual }

/** The unit in the example of a cost. */
export const COST_UNIT = '万元'

/** The labels of the factors in the example of a design. */
export const EXAMPLE_FACTORS = {
  clarity: { zh: '标准明晰', en: 'clarity' },
  agreement: { zh: '上下级共识', en: 'agreement' }
} as const satisfies { readonly [key: string]: Bilingual }

/**
 * The names of the files of ranges that are printed from the table.
 * @public
 */
export const RANGE_FILES = {
  assumed: {
    label: { zh: '设定的不确定性', en: 'What is assumed' },
    question: {
      zh: '凡不属变体的数，各自可能落在哪里？',
      en: 'Where may each number lie, but sizes, times and variants?'
    }
  },
  'assumed-and-variants': {
    label: { zh: '设定与机制的不确定性', en: 'What is assumed, and variants' },
    question: {
      zh: '连同第 1 版所无的机制在内，各数可能落在哪里？',
      en: 'Where may each number lie, those of mechanisms that version 1 did not have among them?'
    }
  }
} as const satisfies { readonly [name: string]: { readonly label: Bilingual; readonly question: Bilingual } }

/** What the keys of scenario files mean, as editors show it. */
export const KEY_TEXTS = {
  file: { zh: '敢为情景文件', en: 'ganwei scenario file' },
  files: {
    zh: '情景、举措、设计、结构、调查目标或取值范围。',
    en: 'A world of cadres and accountability, a reform of it, a family of worlds, another structure of the model, the targets of a survey, or the ranges of what is uncertain.'
  },
  version: { zh: '情景语言的版本。', en: 'The version of the scenario language.' },
  label: {
    zh: '几个字的名称：一行文本，或 zh、en 各一行。',
    en: 'A name of a few words: one text, or one in each language.'
  },
  question: { zh: '它回答的问题。', en: 'The question that it answers.' },
  source: { zh: '它所依据的论文原话。', en: 'The words of the paper that it comes from.' },
  origin: {
    zh: '来源：remedy 论文对策，criticism 论文所批评的现象，result 假定结果，own 自设。',
    en: 'Where it comes from: remedy (of the paper), criticism (what the paper criticises), result (assumed to be so), or own.'
  },
  extends: {
    zh: '所继承的情景：文件，或 ganwei: 加库中名称。',
    en: 'The scenario that this one builds on: a file, or ganwei: and a name of the library.'
  },
  reforms: {
    zh: '这里实行的举措：文件或库中名称。',
    en: 'Reforms that hold here, as files or names of the library.'
  },
  design: {
    zh: '水平的全部组合；每次只改一个因素；在取值范围内抽样（拉丁超立方或 Sobol’ 点）；或表中各行。',
    en: 'All combinations of levels, one factor after the other, a sample of ranges (Latin hypercube or Sobol’ points), or the rows of a table.'
  },
  parameters: { zh: '一同变动的参数。', en: 'Paths of the parameters that move together.' },
  levels: {
    zh: '它们取的值：列表，或从 from 到 to 的范围（step 为间隔，count 为个数）。',
    en: 'The values that they all take: a list, or a range from … to … by step, or of count levels.'
  },
  sampleSize: { zh: '受访人数。', en: 'How many respondents there were.' },
  error: { zh: '每个占比的标准误。', en: 'The standard error of each share.' },
  discrepancy: {
    zh: '模型自身的偏差：每个占比的标准误，默认 0.01。',
    en: 'What the model itself may be off by: the standard error of each share, 0.01 unless said.'
  },
  outcomes: {
    zh: '情景应有的结果：值与标准误，或区间。',
    en: 'Rates that a world should have: a value with its standard error, or an interval.'
  },
  whyTarget: { zh: '依据。', en: 'Where it is known from.' },
  points: { zh: '抽多少个点。', en: 'How many points are drawn.' },
  seed: { zh: '抽样的种子；换一个即换一组点。', en: 'The seed of the sample; another gives other points.' },
  pointsFile: {
    zh: '各点的 CSV 文件：一行一个点，列名为参数路径或因素，可有 id 列。',
    en: 'The CSV file of points: one a row, columns by parameter path or factor, and an id if you like.'
  },
  vary: { zh: '本设计变动什么。', en: 'What this design varies.' },
  cost: { zh: '举措的成本，单位自定。', en: 'What the reform costs, in a unit of your own.' },
  timetable: {
    zh: '从某个季度起的变化，按先后排列。',
    en: 'Changes from a quarter on, in order of quarter.'
  },
  ranges: { zh: '哪些参数不确定，各在什么范围。', en: 'Which parameters are uncertain, and where each lies.' },
  shift: {
    zh: '各参数一同在 logit 尺度上移动至多这么多，可上可下。',
    en: 'All its parameters move together, up or down by at most so many logits.'
  },
  whyRange: { zh: '为什么是这个范围。', en: 'Why it lies there.' },
  why: { zh: '审稿人为什么会问。', en: 'Why a referee asks for it.' },
  aimsAt: { zh: '它所针对的已发表的事实。', en: 'The published fact that it aims at.' }
} as const satisfies { readonly [key: string]: Bilingual }
