/** The report's charts, in its order and by the section in which they stand. */

import { AGREEMENT } from './agreement.js'
import { AROUND_GRANTS } from './around-grants.js'
import { BELIEFS } from './beliefs.js'
import { BOXES } from './boxes.js'
import type { ChartKind } from './chart.js'
import { COMPOSITION } from './composition.js'
import { DIFFERENCES } from './differences.js'
import { ELEMENTARY_EFFECTS } from './elementary-effects.js'
import { FIRST_PAGE } from './first-page.js'
import { GROUPS } from './groups.js'
import { IDLE_RUN } from './idle-run.js'
import { PATHS } from './paths.js'
import { PROCEDURE } from './procedure.js'
import { QUESTIONNAIRE } from './questionnaire.js'
import { RATES } from './rates.js'
import { REASONS } from './reasons.js'
import { SENSITIVITY } from './sensitivity.js'
import { STRUCTURES } from './structures.js'
import { SURFACE } from './surface.js'
import { SYNERGY } from './synergy.js'
import { TORNADO } from './tornado.js'
import { TRADE_OFFS } from './trade-offs.js'
import { WHO_CHANGED } from './who-changed.js'

/** Every chart; a new one is named here, and report, paper, files and tests follow. */
export const CHARTS = {
  page: [FIRST_PAGE],
  survival: [STRUCTURES],
  ranking: [RATES, DIFFERENCES, SYNERGY, SURFACE],
  worse: [TRADE_OFFS],
  depends: [SENSITIVITY, ELEMENTARY_EFFECTS, TORNADO],
  changes: [WHO_CHANGED, COMPOSITION, GROUPS, AROUND_GRANTS],
  mechanism: [PROCEDURE, AGREEMENT, IDLE_RUN, BELIEFS, BOXES, PATHS],
  calibration: [QUESTIONNAIRE],
  patterns: [REASONS]
} as const satisfies Readonly<Record<string, readonly ChartKind[]>>

/** A section of the report that has charts. */
export type ChartSection = keyof typeof CHARTS

/** The names of all charts, which are those of their files, in the order of the report. */
export const FIGURE_NAMES: readonly string[] = Object.values(CHARTS).flatMap((kinds) => kinds.map(({ name }) => name))
