/** What charts of a calibration are made from. */

import type { Calibrated } from '../../experiment/calibration.js'
import type { CalibrationFindings } from '../../findings/calibration.js'
import type { Words } from '../../words/words.js'
import type { Drawing } from './chart.js'

/** What charts of a calibration are made from. */
export interface CalibrationInput {
  readonly findings: CalibrationFindings
  readonly members: Calibrated['members']
  readonly words: Words
}

/** One of the charts of a calibration. */
export interface CalibrationChart {
  readonly name: string
  /** Draws it; null where there is nothing to say. */
  draw(input: CalibrationInput): Drawing | null
}
