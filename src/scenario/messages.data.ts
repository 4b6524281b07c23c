/** Every message, hint and phrase of the scenario layer, in both languages; `{name}` stands for a value. */

import type { Bilingual } from '../model/language.js'

/** What is wrong, by code. */
export const MESSAGES = {
  'in-row': { zh: '第{row}行：{what}', en: 'row {row}: {what}' },
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
  'file-empty': { zh: '文件里没有内容', en: 'the file has no content' },
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
    zh: '{character}形似半角符号，却是另一个字符',
    en: '{character} looks like an ASCII sign but is another character'
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
    zh: 'time.periods 应大于时间表最后的时期{last}，实为{got}',
    en: "expected time.periods to be more than {last}, the timetable's last period, got {got}"
  },
  'timetable-order': {
    zh: '时间表应按时期先后排列：上一项为{previous}，本项为{got}',
    en: 'expected entries in order of period: the one before is at {previous}, got {got}'
  },
  'timetable-twice': {
    zh: '时期{period}内{key}设定了两次：第{line}行已经写过',
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
    zh: '{key}不是政策所能左右的，改革不能设定它',
    en: 'no policy controls {key}, so a reform cannot set it'
  },
  'reform-sets-nothing': { zh: '这项改革没有设定任何参数', en: 'this reform sets no parameter' },
  'reforms-conflict': {
    zh: '两项改革对{key}的设定不同：{first}（{a}）与{second}（{b}）',
    en: 'two reforms set {key} differently: {first} ({a}) and {second} ({b})'
  },
  'reform-twice': { zh: '改革{got}列了两次', en: 'the reform {got} is listed twice' },
  'wrong-kind': {
    zh: '应为{expected}，而{file}是 kind: {got}',
    en: 'expected {expected}, but {file} has kind: {got}'
  },
  'not-a-world': {
    zh: '{file}是调查目标，不能运行',
    en: '{file} holds targets of a survey; it cannot be run'
  },
  'library-name': { zh: '库里没有{got}', en: 'the library has no {got}' },
  'design-varies-nothing': { zh: '至少要有一个因素', en: 'a design needs at least one factor' },
  'factor-name': { zh: '应为{expected}，实为{got}', en: 'expected {expected}, got {got}' },
  'not-to-vary': { zh: '{key}不能作为因素变动', en: '{key} cannot be varied as a factor' },
  'varied-twice': { zh: '{key}已在因素{factor}中', en: '{key} is in the factor {factor} already' },
  'level-twice': { zh: '水平{got}重复', en: 'the level {got} is given twice' },
  'too-many-points': {
    zh: '设计点应不超过{limit}个，实为{got}个',
    en: 'expected at most {limit} design points, got {got}'
  },
  'shares-off-one': { zh: '各份额之和应为 1，实为{got}', en: 'expected shares that add up to 1, got {got}' },
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
  'type-ascii': { zh: '请用半角输入{ascii}', en: 'type {ascii} instead' },
  'type-space': { zh: '请用半角空格', en: 'type ordinary spaces instead' },
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
  'space-after-colon': { zh: '冒号后面要有一个空格', en: 'a colon needs a space after it' },
  'quote-text': { zh: '含有特殊符号的文本请加引号', en: 'put text with special signs into quotes' },
  'did-you-mean': { zh: '是否要写{name}？', en: 'did you mean {name}?' },
  'other-group': {
    zh: '{name}属于另一组；是否要写{path}？',
    en: '{name} belongs to another group; did you mean {path}?'
  },
  'write-in-group': {
    zh: '请写在它的组里：{group}: {{name}: …}',
    en: 'write it in its group: {group}: {{name}: …}'
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
    zh: '份额写作 0 到 1 之间的数；是否要写{value}？',
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
  'of-another-kind': { zh: '{key}属于另一种文件：{kinds}', en: '{key} belongs in a file of another kind: {kinds}' },
  'settle-conflict': {
    zh: '请在本文件中自行设定{key}，以定取舍',
    en: 'settle it by setting {key} in this file'
  },
  'list-as-reform': { zh: '改革请写在 reforms 里', en: 'list a reform under reforms' },
  'extend-scenario': { zh: '情景请写在 extends 里', en: 'name a scenario after extends' },
  'column-taken': { zh: '数据文件已有此列', en: 'data files have a column of that name already' },
  'library-list': {
    zh: 'ganwei scenario list 列出全部名称',
    en: 'ganwei scenario list shows all names'
  },
  'set-example': { zh: '例如 --set standards.scopeClarity=0.9', en: 'for example --set standards.scopeClarity=0.9' }
} as const satisfies { readonly [code: string]: Bilingual }

/** What was expected or got, as parts of a sentence. */
export const PHRASES = {
  cells: { zh: '{count}格', en: '{count} cells' },
  share: { zh: '{min}到{max}之间的份额', en: 'a share from {min} to {max}' },
  probability: { zh: '{min}到{max}之间的概率', en: 'a probability from {min} to {max}' },
  number: { zh: '{min}到{max}之间的数', en: 'a number from {min} to {max}' },
  'whole-number': { zh: '{min}到{max}之间的整数', en: 'a whole number from {min} to {max}' },
  'whole-number-from': { zh: '不小于{min}的整数', en: 'a whole number of at least {min}' },
  period: { zh: '1 到{last}之间的时期', en: 'a period from 1 to {last}' },
  'period-open': { zh: '不小于 1 的时期（整数）', en: 'a period, a whole number of at least 1' },
  exactly: { zh: '{value}', en: '{value}' },
  'one-of': { zh: '下列之一：{names}', en: 'one of {names}' },
  'known-key': { zh: '情景文件里有的键', en: 'a key that scenarios have' },
  'line-of-text': { zh: '一行文本（1 到{max}个字符）', en: 'one line of text, 1 to {max} characters' },
  'tier-id': {
    zh: '层级名（1 到 40 个字母、汉字、数字、- 或 _）',
    en: 'a tier id of 1 to 40 letters, digits, - or _'
  },
  'both-languages': { zh: '中英文两行文本 zh 和 en', en: 'a text in both languages, zh and en' },
  'file-reference': { zh: '另一个文件的名字', en: "another file's name" },
  'scenario-mapping': { zh: '情景的 键: 值', en: 'the key: value lines of a scenario' },
  'group-mapping': { zh: '组{group}的参数', en: 'the parameters of the group {group}' },
  'timetable-list': {
    zh: '时间表：由 at 和 set（或 ramp）组成的列表',
    en: 'a list of entries with at and set, or ramp'
  },
  'timetable-entry': { zh: '含 at 和 set（或 ramp）的一项', en: 'an entry with at and set, or ramp' },
  'ramp-mapping': { zh: '含 from、to、path 和 value 的渐变', en: 'a ramp with from, to, path and value' },
  'any-number': { zh: '一个数', en: 'a number' },
  'reform-list': { zh: '改革文件的列表', en: 'a list of reform files' },
  'a-scenario': { zh: '一个情景', en: 'a scenario' },
  'a-reform': { zh: '一项改革', en: 'a reform' },
  'cost-mapping': { zh: '含 amount 和 unit 的成本', en: 'a cost with amount and unit' },
  'vary-mapping': { zh: '含 design 和 factors 的设计', en: 'a design with design and factors' },
  'factor-mapping': { zh: '因素名: 因素', en: 'name: factor lines' },
  'factor-entry': { zh: '含 label、parameters 和 levels 的因素', en: 'a factor with label, parameters and levels' },
  'factor-name': {
    zh: '因素名（1 到 40 个英文字母、数字或 _，以字母开头）',
    en: 'a factor name of 1 to 40 English letters, digits or _, beginning with a letter'
  },
  'path-list': { zh: '参数路径的列表', en: 'a list of parameter paths' },
  'level-list': { zh: '水平的列表', en: 'a list of levels' },
  level: { zh: '一个水平：数或词', en: 'a level, a number or a word' },
  'answer-shares': { zh: '四种回答的份额', en: 'the shares of the four answers' },
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
  nothing: { zh: '空', en: 'nothing' },
  list: { zh: '列表', en: 'a list' },
  'empty-list': { zh: '空列表', en: 'an empty list' },
  mapping: { zh: '一组 键: 值', en: 'a mapping' },
  megabytes: { zh: '{count} MB', en: '{count} MB' },
  gigabytes: { zh: '{count} GB', en: '{count} GB' },
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
