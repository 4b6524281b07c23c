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
    cannotRecompute: (why) => `无法在此重新计算：${why}`,
    onlyPart: (folder) => `${folder} 只是一次运行的一部分`,
    noRun: (folder, plan) => `${folder} 里没有运行：缺少 ${plan}`,
    notRegular: (path) => `${path} 不是这次运行的普通文件（不接受链接和设备）`,
    notFolder: (path) => `${path} 不是真正的文件夹（不接受链接）`,
    occupied: {
      run: (folder, free) => `${folder} 里是另一次运行；未作任何改动。可换个名称：--out ${free}`,
      files: (folder, free) => `${folder} 里有其他文件；未作任何改动。可换个名称：--out ${free}`,
      file: (folder, free) => `${folder} 是一个文件；未作任何改动。可换个名称：--out ${free}`
    },
    noFreeName: (folder) => `${folder} 及其后编号的名称都已被占用`,
    justTaken: (folder) => `${folder} 里刚刚出现另一次运行；未作任何改动`,
    withCluster: (folder, shell) =>
      `${folder} 已提交给集群，尚未合并；未作任何改动。查看：ganwei cluster status ${shell}；继续：ganwei cluster retry ${shell}；取消：ganwei cluster cancel ${shell}`,
    leftOff: (again) => `已中断。全部重复均已完成并保存，结果文件尚未全部写出；继续：${again}`,
    interrupted: (done, total, again) => `已中断。已完成并保存 ${total} 次重复中的 ${done} 次；继续：${again}`,
    workersDied: (message, again) =>
      `所有工作线程都提前终止（${message}）；已完成的均已保存。重试：${again}，或加 --workers 0`,
    repeat: (command) => `  复现：${command}`,
    moreFailures: (count) => `……另有 ${count} 次`,
    someFailed: (failed, done, total, again) =>
      `${failed} 次重复失败；${total} 次中已完成并保存 ${done} 次；重试：${again}`,
    cost: (time, memory) => `约需 ${time}和 ${memory} 内存。可随时按 Ctrl-C 中断，以后继续`,
    selfCheck: (fault) => `自检未通过：${fault}。本机的计算结果与应有的不一致，因此没有运行`,
    kernelUnavailable: (why) => `计算内核无法在此运行：${why}。请用 --engine reference，结果相同，只是较慢`,
    noKernelFile: '尚未构建（npm run build）',
    noSimd: '当前 Node 不支持 WebAssembly SIMD',
    noKernelMemory: '内存不足以运行 WebAssembly',
    planHolds: (path, seed, engine, options) =>
      `${path} 已规定种子 ${seed}、引擎 ${engine} 和全部参数；请去掉 ${options.join('、')}`
  },

  // ——— Clusters ———
  cluster: {
    absent: (command) => `本机没有 Slurm 命令 ${command}，无法使用集群。不用 Slurm 也可分份计算，见 docs/en/cluster.md`,
    unreachable: (_command, said) => `Slurm 没有应答：${said}`,
    refused: (command, said) => `${command} 拒绝了请求：${said}`
  },

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
  },

  // ——— Explorer: masthead, levers ———
  explorer: {
    page: {
      title: '敢为：容错机制模拟实验室',
      cannotStart: (reason) => `页面无法启动：需要支持 WebAssembly SIMD 的浏览器（2021 年以后的版本）。${reason}`,
      addressIgnored: (parts) => `网址中有无法识别的部分，已忽略：${parts.map((part) => `“${part}”`).join('、')}。`,
      obstacles: {
        'burn-in': '预热期须短于模拟期；以下显示参照情景。',
        'run-too-short': '时间表超出了最后一个季度；以下显示参照情景。'
      },
      failed: (reason) => `有一次重复运行失败：${reason}`,
      simulating: '正在模拟……',
      reform: '当前方案'
    },
    masthead: {
      question: '哪项举措更能促使干部敢为？把握多大？代价何在？',
      otherLanguage: 'English',
      appearance: '外观',
      themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
      views: '视图',
      tabs: { answers: '结果', compare: '比较', cadre: '单个干部', run: '运行结果', keep: '导出' }
    },
    presets: {
      library: '从情景库选取',
      choose: '请选择……',
      baseline: '参照情景：',
      baselineField: '参照情景',
      withoutTiers: (name) => `“${name}”还调整了组织层级，政策变量无法表示，这一部分未载入。`,
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
      variantsNote: '关于模型机制的其他假定，默认均不启用；启用后同时作用于参照情景和当前方案。',
      others: '其他参数',
      example: '输入名称，如“损失厌恶”',
      found: (count) => (count === 0 ? '没有匹配的参数。' : `${count} 个参数`),
      tooMany: (count) => `另有 ${count} 个，请输入更完整的名称。`,
      alsoChanged: '其他已调整的参数：'
    },
    timetable: {
      title: '施行时间',
      fromStart: '自始施行',
      fromQuarter: ['自第', '季度起'],
      quarterField: '方案开始施行的季度',
      more: '其他变化，分别自某一季度起：',
      change: (quarter, name, value) => `第 ${quarter} 季度：${name} = ${value}`,
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
      baseline: '参照情景：调节政策变量，查看变化',
      afraid: '“不敢为”指没有作为、但若作为不被问责便会正当作为的干部',
      notYet: '尚不能判定',
      working: '正在计算……',
      goingOn: (count, points) => `已重复 ${count} 次，继续计算至 ±${points} 个百分点……`,
      reached: (count, points) => `重复 ${count} 次，已达到 ±${points} 个百分点`,
      notReached: (count, points) => `重复 ${count} 次，已到上限，未达到 ±${points} 个百分点`,
      intervals: (intervals) => `区间均为 ${intervals}`,
      levels: (baseline, reform) => `模型内读数：参照情景 ${baseline}，当前方案 ${reform}`,
      interval: (ends) => `与参照情景之差 ${ends}`
    },
    ways: { better: '改善', worse: '恶化', more: '上升', less: '下降', open: '不能判定', same: '相同' },
    tradeOffs: {
      title: '代价与风险：其他结果的变化',
      alone: '其他结果',
      none: (interval) => `按各项结果自身的 ${interval}，未发现可判定的恶化。`,
      worse: (interval, names) => `按各项结果自身的 ${interval}，可判定恶化的有：${names}。`,
      note: (interval) => `占比之差以百分点计；± 为 ${interval}的半宽，各项结果逐项成立。`,
      halfWidth: '± 区间半宽'
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
    survey: '论文的调查',
    funnel: {
      cases: (count) => `平均每次重复 ${count} 件`,
      none: '没有问责案件。',
      ended: (reasons) => `终止原因：${reasons}`
    },
    counts: {
      title: '全部计数',
      note: (count) => `${count} 次重复的合计，与 ganwei run --json 的输出相同`,
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
      cadre: '干部编号',
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
      note: (interval) => `± 为 ${interval}的半宽，不敢为率之差的区间对全部情景同时成立`,
      surface: '不敢为率随两个因素的变化',
      across: '横轴',
      down: '纵轴',
      surfaceNote: '颜色越深，不敢为率越高；点击单元格可载入该情景。'
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
      copy: '复制',
      copied: '已复制',
      label: (baseline) => `在“${baseline}”基础上的方案`,
      question: '这一方案能使不敢为的干部减少多少，代价何在？'
    }
  },

  stop: '。'
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
