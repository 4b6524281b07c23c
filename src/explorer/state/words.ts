/** The words of the page, for every part of it. */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Words, wordsOf } from '../../words/words.js'

/** Holds the words of the language that the reader chose. */
export const WordsContext = createContext<Words>(wordsOf('en'))

/** The words in the language of the page. */
export function useWords(): Words {
  return useContext(WordsContext)
}
