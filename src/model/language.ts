/** The languages of the software, and texts in all of them. */

/** Every language that labels, words and documents are written in. */
export const LANGUAGES = ['zh', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** A text in every language of the software. */
export type Bilingual = Readonly<Record<Language, string>>
