/** The charts of a calibration, in the order of its report. */

import type { CalibrationChart, CalibrationInput } from './calibration-chart.js'
import { CALIBRATION_FIT } from './calibration-fit.js'
import { CALIBRATION_GENERATIONS } from './calibration-generations.js'
import { CALIBRATION_INPUTS } from './calibration-inputs.js'
import { CALIBRATION_RIDGES } from './calibration-ridges.js'
import type { Chart } from './chart.js'

/** Every chart of a calibration; a new one is named here. */
export const CALIBRATION_CHARTS: readonly CalibrationChart[] = [
  CALIBRATION_FIT,
  CALIBRATION_INPUTS,
  CALIBRATION_RIDGES,
  CALIBRATION_GENERATIONS
]

/** The names of the charts of a calibration. */
export const CALIBRATION_FIGURES: readonly string[] = CALIBRATION_CHARTS.map(({ name }) => name)

/** The charts in one language; what there is nothing to say of has no chart. */
export function calibrationCharts(input: CalibrationInput): readonly Chart[] {
  return CALIBRATION_CHARTS.flatMap(({ name, draw }) => {
    const drawing = draw(input)
    return drawing === null ? [] : [{ name, ...drawing }]
  })
}
