/** One cadre's story as a part of the page. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Story } from '../../findings/explanation/story.js'
import { packedWorker } from './packed.js'
import type { StoryTask } from './story-worker.js'
import { reasonOf, WorkerCalls } from './worker-calls.js'

/** The latest story, and the question that it answers; while a new one is being played, the one before it stays. */
export interface Told {
  readonly story: Story | null
  readonly question: StoryTask | null
  readonly failure: string
}

/** The story asked for. */
export function useStory(question: StoryTask | null): Told {
  const [told, setTold] = useState<Told>({ story: null, question: null, failure: '' })
  const calls = useRef<WorkerCalls<StoryTask, Story> | null>(null)
  const latest = useRef(question)
  useEffect(() => () => calls.current?.end(), [])
  useEffect(() => {
    latest.current = question
    if (question === null) return
    calls.current ??= new WorkerCalls(
      () =>
        packedWorker('story-worker') ?? new Worker(new URL('./story-worker.ts', import.meta.url), { type: 'module' })
    )
    calls.current
      .ask(question)
      .then((story) => ({ story, question, failure: '' }))
      .catch((error) => ({ story: null, question, failure: reasonOf(error) }))
      .then((next) => latest.current === question && setTold(next))
  }, [question])
  return told
}
