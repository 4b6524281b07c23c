/** The laboratory as a part of the page: the latest answer to what is asked now. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, Laboratory, type Question } from './laboratory.js'
import type { Pool } from './pool.js'

/** What is known of the question asked last; while a new one has no answer yet, the one before it stays. */
export interface Knowledge {
  readonly answer: Answer | null
  /** Whether the answer is one to the question asked now. */
  readonly isCurrent: boolean
  readonly failure: string | null
}

/** Asks the laboratory and shows its answers, at most one a frame. */
export function useLaboratory(pool: Pool, question: Question): Knowledge {
  const [known, setKnown] = useState<{ readonly answer: Answer | null; readonly failure: string | null }>({
    answer: null,
    failure: null
  })
  const laboratory = useRef<Laboratory | null>(null)
  // Before anything is painted: workers wait for nothing.
  useLayoutEffect(() => {
    let waiting: Answer | null = null
    const own = new Laboratory(pool, {
      onFailure: (failure) => setKnown(({ answer }) => ({ answer, failure })),
      onAnswer: (answer) => {
        const isFirst = waiting === null
        waiting = answer
        if (!isFirst) return
        requestAnimationFrame(() => {
          setKnown({ answer: waiting, failure: null })
          waiting = null
        })
      }
    })
    laboratory.current = own
    return () => own.close()
  }, [pool])
  useLayoutEffect(() => laboratory.current?.ask(question), [pool, question])
  return { ...known, isCurrent: known.answer?.question === question }
}
