/** One cadre's story as a part of the page. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Story } from '../../findings/explanation/story.js'
import type { StoryAnswer, StoryTask } from './story-worker.js'

/** What is asked of the worker. */
export type StoryQuestion = Omit<StoryTask, 'id'>

/** The latest story, and the question that it answers; while a new one is being played, the one before it stays. */
export interface Told {
  readonly story: Story | null
  readonly question: StoryQuestion | null
  readonly failure: string
}

/** The story asked for. */
export function useStory(question: StoryQuestion | null): Told {
  const [told, setTold] = useState<Told>({ story: null, question: null, failure: '' })
  const worker = useRef<Worker | null>(null)
  const latest = useRef(0)
  useEffect(() => () => worker.current?.terminate(), [])
  useEffect(() => {
    if (question === null) return
    worker.current ??= new Worker(new URL('./story-worker.js', import.meta.url), { type: 'module' })
    latest.current += 1
    worker.current.onmessage = ({ data }: MessageEvent<StoryAnswer>) => {
      if (data.id !== latest.current) return
      if ('story' in data) setTold({ story: data.story, question, failure: '' })
      else setTold({ story: null, question, failure: data.failure })
    }
    worker.current.postMessage({ ...question, id: latest.current } satisfies StoryTask)
  }, [question])
  return told
}
