/** The languages of the software, and texts in all of them. */

/** Every language that labels, words and documents are written in; each has a file in `words/`. */
export const LANGUAGES = ['zh', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** A text in every language of the software. */
export type Bilingual = Readonly<Record<Language, string>>

/** Something made for each language. */
export function inEach<Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, Made>
}

/** One text for all languages, such as a name or a number. */
export function alike(text: string): Bilingual {
  return inEach(() => text)
}

/** A text of which some languages are given: English stands for those that are not, or else any other. */
export function filledUp(given: Readonly<Partial<Record<Language, string | undefined>>>): Bilingual {
  const usual = given.en ?? LANGUAGES.map((language) => given[language]).find((text) => text !== undefined)
  return inEach((language) => given[language] ?? usual ?? '')
}

/** The texts of all languages, each once. */
export function textsOf(text: Bilingual): readonly string[] {
  return [...new Set(LANGUAGES.map((language) => text[language]))]
}
