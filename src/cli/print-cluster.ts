/** What the cluster commands print: scripts, what was sent, and how far it is. */

import { join } from 'node:path'
import { logFile } from '../cluster/cluster-folder.js'
import { type ClusterState, type JobState, partsThatAre } from '../cluster/cluster-state.js'
import type { Bilingual } from '../model/language.js'
import { shellWord } from '../run/command-line.js'
import { CLUSTER_FOLDER } from '../run/run-files.js'
import { grouped } from '../scenario/size.js'
import { ranges, type Sent } from './cluster-submission.js'
import type { Output } from './output.js'

/** Prints the scripts that would be submitted. */
export function printScripts(
  scripts: Readonly<Record<string, string>>,
  folder: string,
  json: boolean,
  output: Output
): void {
  if (json) {
    output.result(JSON.stringify({ folder, scripts }))
    return
  }
  for (const [name, text] of Object.entries(scripts)) {
    output.result(`── ${join(folder, CLUSTER_FOLDER, name)}`)
    output.result(text)
  }
  const first = `sbatch ${CLUSTER_FOLDER}/part.sh`
  const then = `sbatch --dependency=afterok:JOB --kill-on-invalid-dep=yes ${CLUSTER_FOLDER}/merge.sh`
  output.result(`── ${folder}$\n${first}\n${then}`)
  output.note({ zh: '没有提交', en: 'Nothing was submitted.' })
}

/** Prints the jobs that were submitted, and what to do next. */
export function printSent(folder: string, parts: readonly number[], sent: Sent, json: boolean, output: Output): void {
  if (json) {
    output.result(JSON.stringify({ folder, parts, jobs: sent }))
    return
  }
  const where = shellWord(folder)
  const list = ranges(parts)
  if (sent.parts !== null) {
    output.result(output.say({ zh: `作业 ${sent.parts}：第 ${list} 份`, en: `Job ${sent.parts}: parts ${list}` }))
  }
  if (sent.merge !== null) {
    output.result(
      output.say({
        zh: `作业 ${sent.merge}：各份算完后合并`,
        en: `Job ${sent.merge}: the merge, when all parts are done`
      })
    )
  }
  output.note({
    zh: [
      `看进度：ganwei cluster status ${where} --wait`,
      `补缺份：ganwei cluster retry ${where}`,
      `取消：  ganwei cluster cancel ${where}`
    ].join('\n'),
    en: [
      `follow:  ganwei cluster status ${where} --wait`,
      `go on:   ganwei cluster retry ${where}`,
      `cancel:  ganwei cluster cancel ${where}`
    ].join('\n')
  })
}

/** Prints how far a submitted run is. */
export function printState(folder: string, state: ClusterState, json: boolean, output: Output): void {
  if (json) output.result(JSON.stringify(asJson(folder, state)))
  else for (const line of stateLines(folder, state)) output.result(output.say(line))
}

/** How far a submitted run is, in sentences. */
export function stateLines(folder: string, state: ClusterState): readonly Bilingual[] {
  const { parts, merge, done, total } = state
  const counts = (Object.keys(STATE_WORDS) as JobState[]).flatMap((of) => {
    const count = partsThatAre(state, of).length
    return count === 0 ? [] : [{ zh: `${count} 份${STATE_WORDS[of].zh}`, en: `${count} ${STATE_WORDS[of].en}` }]
  })
  const about = parts.every(({ state }) => state === 'done') ? { zh: '', en: '' } : { zh: '约 ', en: 'about ' }
  const so = `${grouped(done)} / ${grouped(total)}`
  const lines = [
    {
      zh: `${folder}：共 ${parts.length} 份，${counts.map(({ zh }) => zh).join('，')}；${about.zh}${so} 次重复`,
      en: `${folder}: ${parts.length} parts, ${counts.map(({ en }) => en).join(', ')}; ${about.en}${so} replications`
    },
    ...reasonLines(folder, state)
  ]
  const { zh, en } = STATE_WORDS[merge.state]
  const why = merge.reason === null ? { zh: '', en: '' } : { zh: `：${merge.reason.zh}`, en: `: ${merge.reason.en}` }
  lines.push({ zh: `合并${zh}${why.zh}`, en: `Merge ${en}${why.en}` })
  const where = shellWord(folder)
  const isStuck = [merge, ...parts].every(({ state }) => state !== 'running' && state !== 'waiting')
  if (merge.state === 'done') {
    const report = join(folder, 'report.html')
    lines.push({ zh: `报告：${report}`, en: `Report: ${report}` })
  } else if (isStuck || partsThatAre(state, 'failed', 'missing').length > 0) {
    lines.push({ zh: `补算：ganwei cluster retry ${where}`, en: `Go on with: ganwei cluster retry ${where}` })
  }
  return lines
}

/** Reasons that are told at most; the others are counted. */
const MOST_REASONS = 10

/** Why parts wait or have failed: those with the same reason in one line, with the log of the first. */
function reasonLines(folder: string, { parts }: ClusterState): readonly Bilingual[] {
  const groups = new Map<string, { readonly numbers: number[]; readonly state: JobState; readonly reason: Bilingual }>()
  for (const [k, { state, reason }] of parts.entries()) {
    if (reason === null) continue
    const key = `${state} ${reason.en}`
    const group = groups.get(key) ?? { numbers: [], state, reason }
    group.numbers.push(k + 1)
    groups.set(key, group)
  }
  const lines = [...groups.values()].map(({ numbers, state, reason }) => {
    const log = state === 'failed' ? `  (${logFile(folder, numbers[0])})` : ''
    const [list, word] = [ranges(numbers), STATE_WORDS[state]]
    return {
      zh: `  第 ${list} 份${word.zh}：${reason.zh}${log}`,
      en: `  ${numbers.length === 1 ? 'part' : 'parts'} ${list} ${word.en}: ${reason.en}${log}`
    }
  })
  const more = lines.length - MOST_REASONS
  const rest = { zh: `  ……另有 ${more} 种原因`, en: `  … and ${more} other reasons` }
  return more > 0 ? [...lines.slice(0, MOST_REASONS), rest] : lines
}

const STATE_WORDS: Readonly<Record<JobState, Bilingual>> = {
  done: { zh: '已完成', en: 'done' },
  running: { zh: '在算', en: 'running' },
  waiting: { zh: '排队', en: 'waiting' },
  failed: { zh: '失败', en: 'failed' },
  missing: { zh: '不在队列', en: 'not in the queue' }
}

function asJson(folder: string, state: ClusterState): Record<string, unknown> {
  const of = (...states: readonly JobState[]) => partsThatAre(state, ...states)
  const reasons = Object.fromEntries(
    state.parts.flatMap(({ state, reason }, k) => (state === 'done' || reason === null ? [] : [[k + 1, reason.en]]))
  )
  return {
    folder,
    replications: { done: state.done, total: state.total },
    parts: {
      ...{ done: of('done'), running: of('running'), waiting: of('waiting'), failed: of('failed') },
      ...{ missing: of('missing'), reasons }
    },
    merge: { state: state.merge.state, reason: state.merge.reason?.en ?? null }
  }
}
