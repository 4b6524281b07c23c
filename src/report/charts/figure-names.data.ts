/** The names of the report's charts. */

/** The names of all charts, which are those of their files, in the order of the report. */
export const FIGURE_NAMES = [
  'afraid-rate',
  'afraid-rate-differences',
  'synergy',
  'surface',
  'trade-offs',
  'who-changed',
  'composition',
  'tiers-and-ranks',
  'around-grants',
  'procedure',
  'agreement-and-grants',
  'idle-run',
  'beliefs',
  'motivation-loop',
  'afraid-rate-paths',
  'questionnaire',
  'failure-reasons'
] as const
export type FigureName = (typeof FIGURE_NAMES)[number]
