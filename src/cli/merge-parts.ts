/** `ganwei merge`: joins the parts of a run into the run that one machine would have made. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { missing } from '../experiment/batch.js'
import type { Part } from '../experiment/plan.js'
import { rowsOf } from '../experiment/sensitivity-plan.js'
import { chooseFolder } from '../run/choose-folder.js'
import { Failure } from '../run/failure.js'
import { Journal } from '../run/journal.js'
import { type PlanOfRun, planText } from '../run/plan-file.js'
import { partOfPlan } from '../run/read-plan.js'
import { planAt, readRunIn, soundState } from '../run/read-run.js'
import { resumeCommand } from '../run/run-failures.js'
import { JOURNAL_FILE, PLAN_FILE } from '../run/run-files.js'
import { SensitivityRecord } from '../run/sensitivity-record.js'
import { grouped } from '../scenario/size.js'
import type { Say, Words } from '../words/words.js'
import { type CarryOutOptions, carryOut, readFinished } from './carry-out.js'
import type { Output } from './output.js'
import { printFinished } from './print-finished.js'

interface PartFolder {
  readonly folder: string
  /** Undefined for a folder that holds a whole run. */
  readonly part: Part | undefined
}

/** What `ganwei merge` is given. */
export interface MergeArguments extends CarryOutOptions {
  readonly out: string
  readonly parts: readonly string[]
  readonly json: boolean
}

/** Merges parts into a run folder and completes it; throws `Failure` for overlaps, gaps and parts of another plan. */
export async function mergeParts(argv: MergeArguments, output: Output): Promise<void> {
  // Put back into the queue, a merge may find itself done already.
  const { run: whole, parts } = partsAmong(argv.parts)
  const { state, run, replaces } = chooseFolder(argv.out, whole, false)
  if (state.state === 'complete' && !replaces)
    return printFinished({ folder: argv.out, run, finished: readFinished(argv.out, run), json: argv.json }, output)
  refuseIncomplete(whole, parts)
  const fill = (journal: Journal) => {
    journal.gather()
    for (const { folder } of parts) copyPart(folder, run, journal)
    copyRows(parts, run, argv.out)
  }
  const finished = await carryOut(argv.out, run, { ...argv, fill, replaces }, output)
  printFinished({ folder: argv.out, run, finished, json: argv.json }, output)
}

/** The run that folders hold parts of, and these; throws `Failure` for what does not belong together. */
function partsAmong(folders: readonly string[]): { readonly run: PlanOfRun; readonly parts: readonly PartFolder[] } {
  const [first] = folders
  const { part, ...run } = readRunIn(first)
  const text = planText(run)
  const byNumber = new Map<number, PartFolder>()
  for (const folder of folders) {
    // Reading the whole plan of every part would take as long as all else.
    const path = join(folder, PLAN_FILE)
    const plan = existsSync(path) ? partOfPlan(planAt(path)) : null
    const other = plan ?? { part: readRunIn(folder).part, whole: '' }
    if (other.part === undefined) {
      throw new Failure('usage', (w) => w.printed.merge.isNoPart(folder))
    }
    if (other.whole !== text) {
      throw new Failure('usage', (w) => w.printed.merge.otherPlan(folder, first))
    }
    const { number, of } = other.part
    const so = `${number}/${of}`
    if (of !== part?.of) {
      const other = `${part?.number}/${part?.of}`
      throw new Failure('usage', (w) => w.printed.merge.otherCut(folder, so, first, other))
    }
    const same = byNumber.get(number)?.folder
    if (same !== undefined) {
      throw new Failure('usage', (w) => w.printed.merge.overlap(same, folder, so))
    }
    byNumber.set(number, { folder, part: other.part })
  }
  return { run, parts: [...byNumber.values()] }
}

/** Throws `Failure`, naming all parts that are absent or unfinished, if any are. */
function refuseIncomplete(run: PlanOfRun, parts: readonly PartFolder[]): void {
  const of = parts[0].part?.of ?? 0
  const there = new Set(parts.map(({ part }) => part?.number))
  const absent = Array.from({ length: of }, (_, k) => k + 1).filter((number) => !there.has(number))
  const named = [...absent.slice(0, MOST_NAMED).map(String), ...(absent.length > MOST_NAMED ? ['…'] : [])]
  const unfinished = parts.flatMap((part) => unfinishedText(run, part) ?? [])
  const more = unfinished.length - MOST_NAMED
  const lines: readonly Say[] = [
    ...(absent.length === 0 ? [] : [({ printed }: Words) => printed.merge.absent(named, of)]),
    ...unfinished.slice(0, MOST_NAMED),
    ...(more > 0 ? [({ printed }: Words) => printed.merge.moreUnfinished(more)] : [])
  ]
  if (lines.length > 0) throw new Failure('usage', (w) => lines.map((say) => say(w)).join('\n'))
}

/** Parts that are named where several are amiss; the others are counted. */
const MOST_NAMED = 20

function unfinishedText(run: PlanOfRun, { folder, part }: PartFolder): Say | undefined {
  const { plan, engine } = run
  const journal = new Journal(join(folder, JOURNAL_FILE), plan, engine, 'read')
  const { done, total } = missing(plan, journal, part)
  journal.close()
  if (done === total && hasRows(run, { folder, part })) {
    soundState(folder)
    return undefined
  }
  return (w) => w.printed.merge.unfinished(folder, grouped(done), grouped(total), resumeCommand(folder))
}

/** Whether a part has its rows of the sensitivity analysis, if the run has one. */
function hasRows(run: PlanOfRun, { folder, part }: PartFolder): boolean {
  const sensitivity = run.comparison?.sensitivity
  if (sensitivity === undefined) return true
  const record = new SensitivityRecord(folder, run, sensitivity, 'read')
  return rowsOf(sensitivity, part).every((row) => record.has(row))
}

/** Joins the rows of the sensitivity analysis, in order. */
function copyRows(parts: readonly PartFolder[], run: PlanOfRun, into: string): void {
  const sensitivity = run.comparison?.sensitivity
  if (sensitivity === undefined) return
  const whole = new SensitivityRecord(into, run, sensitivity, 'append')
  try {
    for (const { folder, part } of [...parts].sort((a, b) => (a.part?.number ?? 0) - (b.part?.number ?? 0))) {
      const own = new SensitivityRecord(folder, run, sensitivity, 'read')
      for (const row of rowsOf(sensitivity, part)) if (!whole.has(row)) whole.add(row, own.row(row))
    }
  } finally {
    whole.close()
  }
}

function copyPart(folder: string, { plan, engine }: PlanOfRun, into: Journal): void {
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
