/** `ganwei merge`: joins the parts of a run into the run that one machine would have made. */

import { join } from 'node:path'
import { missing } from '../../experiment/batch.js'
import { grouped } from '../../scenario/merged-checks.js'
import { Journal } from '../../store/journal.js'
import { type PlanOfRun, planText } from '../../store/plan-file.js'
import { JOURNAL_FILE } from '../../store/run-folder.js'
import { carryOut, resumeCommand } from '../carry-out.js'
import { chooseFolder } from '../choose-folder.js'
import { EXIT, Failure } from '../exit.js'
import type { Language } from '../language.js'
import { makeOutput } from '../output.js'
import { printFinished } from '../print-finished.js'
import { readRunIn } from '../read-run.js'
import type { MergeArguments } from './run-folder-options.js'

interface PartFolder {
  readonly folder: string
  readonly run: PlanOfRun
}

/** Merges parts into a run folder and completes it; throws `Failure` for overlaps, gaps and parts of another plan. */
export async function merge(argv: MergeArguments, language: Language): Promise<void> {
  const output = makeOutput(language, argv.quiet)
  const parts = argv.parts.map((folder) => ({ folder, run: readRunIn(folder) }))
  const run = wholeOf(parts)
  for (const part of parts) refuseUnfinished(part)
  chooseFolder(argv.out, run, false)
  const fill = (journal: Journal) => {
    for (const part of parts) copyPart(part, run, journal)
  }
  printFinished(argv.out, run, await carryOut(argv.out, run, { ...argv, fill }, output), argv.json, output)
}

/** The run that parts are parts of. */
function wholeOf(parts: readonly PartFolder[]): PlanOfRun {
  const [{ run }] = parts
  const whole = { ...run, part: undefined }
  const text = planText(whole)
  const byNumber = new Map<number, string>()
  for (const { folder, run: other } of parts) {
    if (other.part === undefined) {
      throw refusal(`${folder} 不是 --shard 算出的一份`, `${folder} is no part that --shard made`)
    }
    if (planText({ ...other, part: undefined }) !== text) {
      throw refusal(
        `${folder} 与 ${parts[0].folder} 不属于同一个计划`,
        `${folder} is a part of another plan than ${parts[0].folder}`
      )
    }
    const { number, of } = other.part
    const so = `${number}/${of}`
    if (of !== run.part?.of) {
      throw refusal(
        `${folder} 是 ${so}，而 ${parts[0].folder} 是 ${run.part?.number}/${run.part?.of}：份数不同`,
        `${folder} is part ${so}, but ${parts[0].folder} is part ${run.part?.number}/${run.part?.of}: other cuts`
      )
    }
    const same = byNumber.get(number)
    if (same !== undefined) {
      throw refusal(`${same} 和 ${folder} 都是第 ${so} 份`, `${same} and ${folder} overlap: both are part ${so}`)
    }
    byNumber.set(number, folder)
  }
  const all = Array.from({ length: run.part?.of ?? 0 }, (_, k) => k + 1)
  const absent = all.filter((number) => !byNumber.has(number))
  if (absent.length > 0) {
    const list = absent.slice(0, 20).join(', ') + (absent.length > 20 ? ', …' : '')
    throw refusal(
      `缺第 ${list} 份（共 ${run.part?.of} 份）`,
      `missing: ${absent.length === 1 ? 'part' : 'parts'} ${list} of ${run.part?.of}`
    )
  }
  return whole
}

function refuseUnfinished({ folder, run }: PartFolder): void {
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  const { done, total } = missing(run.plan, journal, run.part)
  journal.close()
  if (done === total) return
  const so = `${grouped(done)} / ${grouped(total)}`
  throw refusal(
    `${folder} 未完成（${so} 次重复）；先用 ${resumeCommand(folder)}`,
    `${folder} is unfinished (${so} replications); first ${resumeCommand(folder)}`
  )
}

function copyPart({ folder, run: { engine } }: PartFolder, { plan }: PlanOfRun, into: Journal): void {
  const journal = new Journal(join(folder, JOURNAL_FILE), plan, engine, 'read')
  try {
    for (const scenario of plan.scenarios.keys()) {
      if (into.worldOf(scenario) !== scenario) continue
      for (const { place, line } of journal.lines(scenario)) into.copy(scenario, place, line)
    }
  } finally {
    journal.close()
  }
}

function refusal(zh: string, en: string): Failure {
  return new Failure(EXIT.usage, { zh, en })
}
