/** What the worlds of designs are called. */

import type { Bilingual } from '../model/language.js'

/** The base of a design, behind the design’s name. */
export const BASE_LABEL: Bilingual = { zh: '原状', en: 'as it is' }

/** A point that is drawn or listed, before its number or id. */
export const POINT_LABEL: Bilingual = { zh: '点', en: 'point' }

/** A world of an ensemble, before its id. */
export const WORLD_LABEL: Bilingual = { zh: '参数组', en: 'world' }
