/** How long the texts and how large the numbers of a scenario file may be, where no parameter says so. */

/** The longest label or question, in characters. */
export const MAX_TEXT_LENGTH = 200
/** The longest passage after `why` and `aimsAt`, in characters. */
export const MAX_PASSAGE_LENGTH = 600
/** The longest file name after `extends` and in `reforms`, in characters. */
export const MAX_REFERENCE_LENGTH = 300
/** The longest unit of a cost, in characters. */
export const MAX_UNIT_LENGTH = 40
export const MIN_ELABORATION = -5
export const MAX_ELABORATION = 5
/** The most that a cost may be, in its own unit. */
export const MAX_COST = 1e15
/** The most points of a design. */
export const MAX_POINTS = 200_000
/** The most levels of a factor. */
export const MAX_LEVELS = 20_000
/** The most that a range shifts its parameters, in logits. */
export const MAX_SHIFT = 10
/** The longest name of a scenario, a factor or a tier, in characters. */
export const MAX_ID_LENGTH = 200
/** The most respondents of a survey, and the least error of a share or a rate. */
export const MAX_RESPONDENTS = 1_000_000_000
export const MIN_ERROR = 1e-6
