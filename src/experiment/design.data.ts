/** What the worlds of designs are called. */

import type { Bilingual } from '../model/language.js'

/** The base of a design, behind the design’s name. */
export const BASE_LABEL: Bilingual = { zh: '原状', en: 'as it is' }
