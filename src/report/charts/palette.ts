/** Colours of the report: one meaning each, told apart by colour-blind readers (after Okabe & Ito, 2008). */

/** What cadres do or do not do; reckless acting is a lighter shade of acting. */
export const OUTCOME_COLOURS = {
  acted: '#0072b2',
  reckless: '#56b4e9',
  afraid: '#d55e00',
  unable: '#e69f00',
  unwilling: '#999999'
} as const

// Neutral tones: the page replaces them in its dark form, so each is used for nothing else.

/** Text that matters most. */
export const INK = '#1f2933'
/** Text that stands behind. */
export const MUTED = '#5b6770'
/** Borders. */
export const LINE = '#c3cad0'
/** Grid lines. */
export const GRID = '#e4e8eb'
/** The ground of page and charts. */
export const PAPER = '#ffffff'
/** A ground set off from the page, such as the burn-in. */
export const SHADE = '#f1f3f5'
/** What belongs to none of the outcomes, such as cases or answers. */
export const NEUTRAL = '#53687a'
/** The same, where it stands behind. */
export const NEUTRAL_LIGHT = '#b9c6d1'
