/** What `ganwei compare` prints: the comparison in words and tables, or one JSON object of it. */

import { join } from 'node:path'
import type { PlannedScenario } from '../experiment/design.js'
import { otherFrames } from '../experiment/frame.js'
import type { Plan } from '../experiment/plan.js'
import type { Look } from '../experiment/precision.js'
import { differencesOf } from '../findings/comparison.js'
import type { Decision } from '../findings/decision.js'
import { hangsOn } from '../findings/hangs-on.js'
import type { Matrix } from '../findings/matrix.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { structuresInJson } from '../findings/structures.js'
import { BESIDE_FEAR } from '../findings/trade-offs.js'
import type { OutcomeName } from '../model/outcomes.js'
import { batchLines } from '../report/batch.js'
import { comparisonLines } from '../report/comparison.js'
import { pageLines } from '../report/first-page.js'
import { type RunView, runView } from '../report/run-view.js'
import { praisedIn } from '../report/selection.js'
import { commandLine } from '../run/command-line.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { type Say, wordsOf } from '../words/words.js'
import type { FinishedRun } from './carry-out.js'
import { settingsInJson } from './changes.js'
import type { Output } from './output.js'
import { printControlled } from './print-controlled.js'

/** A run that is complete in its folder, and whether it is printed as one JSON object. */
export interface PrintedRun {
  readonly folder: string
  readonly run: PlanOfRun
  readonly finished: FinishedRun
  readonly json: boolean
}

/** Prints the comparison of a run. */
export function printComparison({ folder, run, finished, json }: PrintedRun, output: Output): void {
  const { plan, analysis } = finished
  if (analysis === null) throw new RangeError('a part of a run is not compared')
  if (!json) {
    const view = runView(plan, analysis, wordsOf(output.language))
    for (const line of comparisonLines(view, { folder, width: output.textWidth })) output.result(line)
    printPage(view, output)
    output.result('')
    const report = join(folder, 'report.html')
    output.result(output.say((w) => w.printed.dataAndReport(folder, report)))
    output.result(output.say(figuresHint(folder)))
    printControlled(run, finished, output)
    return
  }
  const { summaries, comparison, groups, synergy, tradeOffs, assumptions, assumptionEffects } = analysis
  const { selection, compared, lead, equal, looks, outcome, family, isPrecise, untold } = comparison
  const id = (scenario: number) => (plan.scenarios[scenario] as PlannedScenario).id
  const ids = (scenarios: readonly number[]) => scenarios.map(id)
  const unlike = new Map(otherFrames(plan).map(({ scenario, ...notAlike }) => [scenario, { notAlike }] as const))
  output.result(
    JSON.stringify({
      folder,
      engine: run.engine,
      seed: plan.seed,
      replications: plan.replications,
      ...ofStructures(plan),
      ...settingsInJson(plan),
      baseline: id(plan.baseline),
      ...{ outcome, family, isPrecise },
      ...(plan.rule && { rule: plan.rule, looks: looks.map((look) => looked(plan, look)) }),
      ...(plan.earlierRules && { earlierRules: plan.earlierRules }),
      compared: compared.map(({ scenario, ...row }) => ({
        id: id(scenario),
        ...row,
        ...unlike.get(scenario),
        cost: plan.scenarios[scenario].cost ?? null,
        differences: differencesOf(summaries[scenario]),
        ...controlledOf(analysis, scenario),
        groups: groups[scenario].filter((rate) => IN_GROUPS.includes(rate.outcome))
      })),
      lead: lead && { ...lead, leader: id(lead.leader), runnerUp: id(lead.runnerUp) },
      equal: equal.map(ids),
      untold: untold?.map(ids),
      selection: selection && {
        ...selection,
        candidates: ids(selection.candidates),
        survivors: ids(selection.survivors),
        bestSet: ids(selection.bestSet)
      },
      hangsOn: hangsOn(plan, praisedIn(comparison)).map(({ row, scenarios }) => ({
        ...{ lessOf: row.lessOf, assumption: row.assumption, structures: row.structures },
        scenarios: ids(scenarios)
      })),
      tradeOffs: tradeOffs && {
        outcomes: tradeOffs.outcomes,
        front: ids(tradeOffs.front),
        dominated: tradeOffs.dominated.map(({ scenario, by, isSure }) => ({ id: id(scenario), by: id(by), isSure })),
        leftOut: ids(tradeOffs.leftOut),
        unpriced: ids(tradeOffs.unpriced)
      },
      ...(synergy.length > 0 && { synergy }),
      ...(analysis.search && { search: analysis.search }),
      ...(assumptions && {
        assumptions: {
          draws: assumptions.draws,
          replications: assumptions.replications,
          parameters: assumptions.parameters,
          survival: assumptions.survival.map(({ scenario, ...own }) => ({ id: id(scenario), ...own })),
          effects: assumptionEffects.map(({ scenario, assumptions: all, ...own }) => ({
            ...{ id: id(scenario), ...own, standOut: all.filter(({ standsOut }) => standsOut) }
          }))
        }
      }),
      ...(analysis.matrix && { matrix: matrixInJson(plan, analysis.matrix) }),
      ...(analysis.decision && { regret: regretInJson(plan, analysis.decision) })
    })
  )
}

/** Prints the first page alone or, where no other world was played, the table of the scenarios. */
export function printBrief(folder: string, { plan, analysis }: FinishedRun, output: Output): void {
  if (analysis === null) throw new RangeError('a part of a run is not compared')
  const view = runView(plan, analysis, wordsOf(output.language))
  const page = pageLines(view, output.textWidth)
  for (const line of page.length > 0 ? page : batchLines(view, output.terminalWidth)) output.result(line)
  output.result(output.say((w) => w.printed.report(join(folder, 'report.html'))))
}

/** Prints the first page of a run in other worlds. */
export function printPage(view: RunView, output: Output): void {
  const lines = pageLines(view, output.textWidth)
  for (const line of lines.length === 0 ? [] : ['', ...lines]) output.result(line)
}

/** Reforms by structures: what became of each, and what is said of it. */
function matrixInJson({ scenarios }: Plan, { structures, equal, rows, leader }: Matrix) {
  const names = structures.map((structure) => structure?.id ?? null)
  return {
    structures: names,
    equal: equal.map(({ id }) => id),
    rows: rows.map(({ scenario, standing, structures: told, inputs, cells }) => ({
      ...{ id: scenarios[scenario].id, standing, structures: told.map((position) => names[position]), inputs },
      cells: cells.map(({ scenario: _, ...cell }, k) => ({ structure: names[k], ...cell }))
    })),
    leader: leader && {
      ...{ ...leader, scenario: scenarios[leader.scenario].id },
      structures: leader.structures.map((position) => names[position])
    }
  }
}

/** What each option falls short of the best by, over the worlds; shares of the 不敢为 rate. */
function regretInJson(
  { scenarios }: Plan,
  { over, worlds, distinct, options, meanChoice, minimaxChoice, evpi }: Decision
) {
  return {
    ...{ over, worlds, distinct, evpi },
    ...{ meanChoice: scenarios[meanChoice].id, minimaxChoice: scenarios[minimaxChoice].id },
    options: options.map(({ scenario, ...own }) => ({ id: scenarios[scenario].id, ...own }))
  }
}

/** The part of a JSON result that says under which structures its scenarios were played; nothing where under none. */
export function ofStructures(plan: Pick<Plan, 'scenarios'>) {
  const structures = structuresInJson(plan)
  return structures.length === 0 ? {} : { structures }
}

/** How one gets the charts of a run as files. */
export function figuresHint(folder: string): Say {
  return (w) => w.printed.figuresHint(commandLine('ganwei', 'report', folder))
}

/** The rates that are printed by tier and by rank; the others are in groups.csv. */
const IN_GROUPS: readonly OutcomeName[] = ['afraidRate', 'deterredShare', ...BESIDE_FEAR]

/** The difference in the 不敢为 rate with control variates, of a scenario that has one. */
export function controlledOf({ controlled }: RunAnalysis, scenario: number) {
  const own = controlled.find((one) => one.scenario === scenario)
  return own === undefined ? {} : { controlled: { outcome: 'afraidRate', ...own.difference } }
}

/** A look with its half-widths by the scenarios' ids; equal worlds have none. */
function looked({ scenarios, baseline }: Plan, { replications, widest, halfWidths }: Look) {
  const named = halfWidths.map((halfWidth, scenario) => [scenarios[scenario].id, halfWidth || null] as const)
  return { replications, widest, halfWidths: Object.fromEntries(named.filter((_, scenario) => scenario !== baseline)) }
}
