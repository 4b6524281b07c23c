/** What stands at the head of a report, whatever it is written as: its title, a line about the run, and the answer. */

import type { Program } from '../../words/program-named.js'
import { answerOf } from '../answer.js'
import { type PageText, pageOf } from '../first-page.js'
import { timetableSentences, unlikeSentences } from '../frame-lines.js'
import type { RunView } from '../run-view.js'
import { structureSentences } from '../structure-lines.js'
import { type Block, paragraphs } from './block.js'

/** The head of a report in one language. */
export interface ReportHead {
  /** The first page; null where nothing is compared. */
  readonly page: PageText | null
  readonly title: string
  /** How many scenarios and replications, and the seed. */
  readonly about: string
  /** What is said before the answer, such as which structure it is played under. */
  readonly preface: readonly Block[]
  /** The answer, set off from the rest. */
  readonly answer: string
}

/** The head of the report of a run. */
export function reportHead(view: RunView, program?: Program): ReportHead {
  const { plan, words } = view
  const { title, about } = words.report.document
  const page = pageOf(view, program)
  return {
    page,
    title,
    about: about(plan.scenarios.length, plan.replications, plan.seed),
    preface: paragraphs([
      ...structureSentences(plan, words),
      ...unlikeSentences(plan, words),
      ...(page === null ? timetableSentences(plan, words) : [])
    ]),
    answer: answerOf(view)
  }
}
