/** `ganwei decide`: what to do under all the worlds of a comparison. */

import { USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import { constraintCode } from '../experiment/constraints.js'
import type { PlannedScenario } from '../experiment/design.js'
import { type Decision, decide, noOptionsOf } from '../findings/decision.js'
import { decisionBlocks } from '../report/decision.js'
import { textLines } from '../report/document/text.js'
import { runView } from '../report/run-view.js'
import { Failure } from '../run/failure.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { readCompleteRun, readFinished } from '../run/read-run.js'
import { wordsOf } from '../words/words.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'
import { readConstraints } from './read-constraints.js'
import { withWrittenCosts } from './read-costs.js'

/** What `ganwei decide` is given. */
export interface DecideArguments {
  readonly run: string
  readonly atMost: number | undefined
  readonly cost: readonly string[]
  readonly subjectTo: readonly string[]
  readonly json: boolean
}

/** Prints what the worlds of a complete comparison say about what to do; throws `Failure`. */
export function decideRun(argv: DecideArguments, output: Output): void {
  const folder = argv.run
  const run = readCompleteRun(folder)
  if (run.comparison?.assumptions === undefined) {
    throw new Failure('usage', (w) => w.command.decide.noWorlds(folder))
  }
  noteOtherModel(run.plan, output)
  const { plan, analysis } = readFinished(folder, askedOf(run, argv))
  const study = analysis?.assumptions ?? null
  if (analysis === null || study === null) throw new Failure('usage', (w) => w.command.decide.noWorlds(folder))
  const { constraints = [] } = askedOf(run, argv).comparison ?? {}
  const limits = { indifference: run.comparison.indifference, atMost: argv.atMost, constraints }
  const decision = argv.atMost === undefined ? analysis.decision : decide(plan, study, limits)
  if (decision === null) {
    const out = noOptionsOf(plan, study, limits)
    throw new Failure('usage', (w) => {
      const { noOption, noReplications, broken, joins } = w.command.decide
      const why = out.map(({ scenario, why, broken: sets }) => {
        const name = w.quoted(w.say(plan.scenarios[scenario].label))
        return why === 'constraint' ? broken(name, sets, study.worlds.length) : joins(name)
      })
      const isLeft = out.length < study.scenarios.length
      return isLeft ? noReplications : noOption(w.list(constraints.map(constraintCode)), why.join(w.semicolon))
    })
  }
  if (argv.json) {
    output.result(JSON.stringify(inJson(folder, plan.scenarios, decision)))
    return
  }
  const view = runView(plan, analysis, wordsOf(output.language))
  for (const line of textLines([decisionBlocks(view, decision)], output.textWidth)) output.result(line)
}

/** The run with the costs and constraints that are asked for: neither changes which worlds are played. */
function askedOf(run: PlanOfRun, { cost, subjectTo }: DecideArguments): PlanOfRun {
  const { plan, comparison = USUAL_COMPARISON } = run
  const reforms = withWrittenCosts(
    plan.scenarios.filter((_, position) => position !== plan.baseline),
    cost
  )
  const scenarios = [...reforms.slice(0, plan.baseline), plan.scenarios[plan.baseline], ...reforms.slice(plan.baseline)]
  const constraints = subjectTo.length > 0 ? readConstraints(subjectTo) : comparison.constraints
  return {
    ...run,
    plan: { ...plan, scenarios },
    comparison: { ...comparison, ...(constraints && { constraints }) }
  }
}

/** The decision with the ids of scenarios, structures and inputs in place of their positions. */
function inJson(
  folder: string,
  scenarios: readonly Pick<PlannedScenario, 'id'>[],
  { meanChoice, minimaxChoice, options, noOptions, failing, structures, ...rest }: Decision
) {
  const id = (scenario: number) => scenarios[scenario].id
  return {
    folder,
    ...rest,
    meanChoice: id(meanChoice),
    minimaxChoice: id(minimaxChoice),
    options: options.map(({ scenario, ...own }) => ({ id: id(scenario), ...own })),
    noOptions: noOptions.map(({ scenario, ...own }) => ({ id: id(scenario), ...own })),
    failing: failing.map(({ scenario, open, found, inputs }) => ({
      ...{ id: id(scenario), open, ...found },
      ...(found.box && {
        box: { ...found.box, bounds: found.box.bounds.map((own) => ({ ...own, input: inputs[own.input] })) }
      })
    })),
    structures: structures.map(({ structure, best, shortfall }) => ({ id: structure.id, best: id(best), shortfall }))
  }
}
