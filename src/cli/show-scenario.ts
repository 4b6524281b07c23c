/** `ganwei scenario show`: what a file amounts to, each value with where it comes from. */

import { type PlannedScenario, worldsOf } from '../experiment/design.js'
import { diffLines, rangesLines, resolvedTimetable, resolvedValues, showLines } from '../report/scenario-text.js'
import { Failure } from '../run/failure.js'
import { nearestName } from '../scenario/nearest-name.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Structure } from '../scenario/single-files.js'
import { scenarioYaml } from '../scenario/write-yaml.js'
import { fileAt, issuesFailure, loadOne, rangesAt, structureAt } from './load-scenarios.js'
import type { Output } from './output.js'

/** What `ganwei scenario show` is given. */
export interface ShowArguments {
  readonly file: string
  readonly point: string | undefined
  readonly diff: string | undefined
  readonly yaml: boolean
  readonly set: readonly string[]
  readonly structure: string | undefined
  readonly json: boolean
}

/** Prints a resolved scenario, or in what it differs from another; throws `Failure`. */
export function showScenario(argv: ShowArguments, output: Output): void {
  const { point, diff, yaml, set } = argv
  if (
    fileAt(argv.file).kind === 'ranges' &&
    point === undefined &&
    diff === undefined &&
    !yaml &&
    set.length + (argv.structure === undefined ? 0 : 1) === 0
  ) {
    const file = rangesAt(argv.file, output)
    if (argv.json)
      output.result(JSON.stringify({ ...file, fixed: file.fixed.map(({ path, value }) => ({ path, value })) }))
    else for (const line of rangesLines(file, output.words, output.terminalWidth)) output.result(line)
    return
  }
  const structure = argv.structure === undefined ? undefined : structureAt(argv.structure, output)
  const whole = load(argv.file, argv.set, output, structure)
  const scenario = argv.point === undefined ? whole : pointOf(whole, argv.point)
  if (argv.diff !== undefined) {
    const lines = diffLines({ a: scenario, b: load(argv.diff, [], output) }, output.words, output.terminalWidth)
    for (const line of lines) output.result(line)
  } else if (argv.yaml) output.print(scenarioYaml(scenario))
  else if (argv.json) output.result(JSON.stringify(asJson(scenario)))
  else for (const line of showLines(scenario, output.words, output.terminalWidth)) output.result(line)
}

function load(path: string, settings: readonly string[], output: Output, structure?: Structure): Scenario {
  const result = loadOne(fileAt(path), settings, { structure })
  if ('scenario' in result) return result.scenario
  throw issuesFailure(result.issues, output)
}

/** The point of a design that goes by a name, with or without the design's own; throws `Failure`. */
function pointOf(design: Scenario, name: string): PlannedScenario {
  const points = worldsOf(design)
  const found = points.find(({ id }) => id === name || id === `${design.id}/${name}`)
  if (found) return found
  const near = nearestName(
    name,
    points.map(({ id }) => id.slice(design.id.length + 1))
  )
  const example = near ?? points[points.length - 1].id.slice(design.id.length + 1)
  throw new Failure('usage', (w) => (design.vary ? w.printed.noPoint(name, example) : w.printed.noDesign(design.id)))
}

function asJson(scenario: PlannedScenario) {
  const {
    id,
    file,
    label,
    question,
    source,
    origin,
    why,
    aimsAt,
    extends: chain,
    reforms,
    structure,
    vary,
    factors
  } = scenario
  return {
    ...{ id, file, label, question, ...(source && { source }), ...(origin && { origin }), extends: chain, reforms },
    ...(why && { why }),
    ...(aimsAt && { aimsAt }),
    ...(structure && { structure: structure.id }),
    ...(factors && { factors }),
    parameters: resolvedValues(scenario),
    timetable: resolvedTimetable(scenario),
    ...(vary && {
      vary: {
        design: vary.design,
        factors: vary.factors.map(({ place: _, ...factor }) => factor),
        ...(vary.sample && { sample: vary.sample }),
        ...(vary.table && { file: vary.table.file })
      },
      points: worldsOf(scenario).length - 1
    })
  }
}
