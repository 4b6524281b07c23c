/** The tables of a calibration: its worlds, its fit, its inputs, how it came about, and what reforms do. */

import type { Calibrated, CalibrationPlan } from '../../experiment/calibration.js'
import { SHOWN_NAMES } from '../../experiment/fit.js'
import type { CalibrationFindings, WeightedRange } from '../../findings/calibration.js'
import { outcomeLabel, outcomeRow } from '../../model/outcomes.js'
import { PARAMETERS, parameterAt, withChanges } from '../../model/parameters.js'
import type { CsvValue } from './csv.js'
import { integer, number, OUTCOME, type RunTable, type TableColumn, text } from './run-table.js'

/** Every table of a calibration; the worlds first. */
export function calibrationTables(
  plan: Pick<CalibrationPlan, 'base'>,
  { members }: Calibrated,
  findings: CalibrationFindings
): readonly RunTable[] {
  return [
    ensembleTable(plan, members),
    fitTable(findings),
    inputsTable(findings),
    ridgesTable(findings),
    effectsTable(findings),
    generationsTable(findings)
  ]
}

/** A line for each world: weight, distance, every parameter by its path whether it varied or not, what it shows. */
function ensembleTable({ base }: Pick<CalibrationPlan, 'base'>, members: Calibrated['members']): RunTable {
  const rows = PARAMETERS.filter(({ type }) => type !== 'tiers')
  return {
    name: 'ensemble',
    columns: [
      integer('particle', ({ calibration }) => calibration.data.particle),
      number('weight', ({ calibration }) => calibration.data.weight),
      number('distance', ({ calibration }) => calibration.data.distance),
      ...rows.map(({ path, label, type }): TableColumn => {
        const say: TableColumn['label'] = ({ say: said }) => said(label)
        return type === 'choice' ? text(path, say) : number(path, say)
      }),
      ...SHOWN_NAMES.map((name): TableColumn => {
        const { meaning } = outcomeRow(name)
        return { ...number(name, ({ say }) => say(outcomeLabel(name))), meaning }
      })
    ],
    *rows() {
      for (const [particle, { settings, weight, shown, distance }] of members.entries()) {
        const parameters = withChanges(base, settings)
        const values = { ...shown.answers, ...shown.rates } as Readonly<Record<string, number>>
        yield [
          ...[particle, weight, distance.whole],
          ...rows.map(({ path }) => parameterAt(parameters, path) as number | string),
          ...SHOWN_NAMES.map((name) => values[name])
        ]
      }
    }
  }
}

function fitTable({ answers, outcomes }: CalibrationFindings): RunTable {
  const line = (name: string, target: readonly CsvValue[], prior: WeightedRange, found: WeightedRange) => [
    ...[name, ...target],
    ...ends(prior),
    ...ends(found)
  ]
  return {
    name: 'fit',
    columns: [
      OUTCOME,
      ...named(['target', 'targetError', 'targetLow', 'targetHigh']),
      ...named(['priorLow', 'priorMedian', 'priorHigh', 'low', 'median', 'high'])
    ],
    *rows() {
      for (const { name, target, error, prior, found } of answers) {
        yield line(name, [target, error, null, null], prior, found)
      }
      for (const { target, prior, found } of outcomes) {
        const wanted =
          'value' in target ? [target.value, target.error, null, null] : [null, null, target.low, target.high]
        yield line(target.name, wanted, prior, found)
      }
    }
  }
}

function inputsTable({ contractions }: CalibrationFindings): RunTable {
  return {
    name: 'inputs',
    columns: [
      text('input', ({ calibration }) => calibration.data.input),
      text('parameters', ({ calibration }) => calibration.data.parameters),
      ...named(['contraction', 'rangeLow', 'rangeHigh', 'low', 'median', 'high'])
    ],
    *rows() {
      for (const { range, contraction, values } of contractions) {
        yield [range.name, range.parameters.join(' '), contraction, range.low, range.high, ...ends(values)]
      }
    }
  }
}

function ridgesTable({ ridges }: CalibrationFindings): RunTable {
  return {
    name: 'ridges',
    columns: [
      text('first', ({ calibration }) => calibration.data.input),
      text('second', ({ calibration }) => calibration.data.other),
      ...named(['correlation'])
    ],
    *rows() {
      for (const { first, second, correlation } of ridges) yield [first.name, second.name, correlation]
    }
  }
}

function effectsTable({ effects }: CalibrationFindings): RunTable {
  return {
    name: 'effects',
    columns: [
      text('reform', ({ calibration }) => calibration.data.reform),
      ...named(['low', 'median', 'high']),
      integer('worlds', ({ calibration }) => calibration.data.worlds),
      integer('lowers', ({ calibration }) => calibration.data.lowers)
    ],
    *rows() {
      for (const { id, effect, worlds, lowers } of effects) yield [id, ...ends(effect), worlds, lowers]
    }
  }
}

function generationsTable({ generations }: CalibrationFindings): RunTable {
  return {
    name: 'generations',
    columns: [
      integer('generation', ({ calibration }) => calibration.data.generation),
      ...named(['temperature', 'effectiveSize', 'logMeanWeight']),
      integer('sweeps', ({ calibration }) => calibration.data.sweeps),
      ...named(['acceptance', 'moved']),
      integer('survivingAncestors', ({ calibration }) => calibration.data.survivingAncestors)
    ],
    *rows() {
      for (const [k, own] of generations.entries()) {
        const { temperature, effectiveSize, logMeanWeight, sweeps, acceptance, moved, survivingAncestors } = own
        yield [
          ...[k + 1, temperature, effectiveSize, logMeanWeight],
          ...[sweeps, acceptance, moved, survivingAncestors]
        ]
      }
    }
  }
}

/** Undefined values are missing ones. */
function ends({ low, median, high }: WeightedRange): readonly (number | null)[] {
  return [low, median, high].map((value) => (Number.isFinite(value) ? value : null))
}

type NumberName =
  | 'target'
  | 'targetError'
  | 'targetLow'
  | 'targetHigh'
  | 'priorLow'
  | 'priorMedian'
  | 'priorHigh'
  | 'low'
  | 'median'
  | 'high'
  | 'contraction'
  | 'rangeLow'
  | 'rangeHigh'
  | 'correlation'
  | 'temperature'
  | 'effectiveSize'
  | 'logMeanWeight'
  | 'acceptance'
  | 'moved'

function named(names: readonly NumberName[]): readonly TableColumn[] {
  return names.map((name) => number(name, ({ calibration }) => calibration.data[name]))
}
