/** Signs by which texts are joined, where labels are made of labels. */

import type { Bilingual } from './language.js'

/** Between a name and what is said of it. */
export const COLON: Bilingual = { zh: '：', en: ': ' }

/** Between the items of a list. */
export const COMMA: Bilingual = { zh: '、', en: ', ' }

/** Around words that are quoted. */
export const QUOTES = { before: { zh: '“', en: '"' }, after: { zh: '”', en: '"' } } as const
