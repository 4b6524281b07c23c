/** Collects the issues of one file, and counts rather than lists them once there are a hundred. */

import { type Issue, makeIssue } from './issue.js'
import { wholeFile } from './source-text.js'

// Nobody reads more, and a hostile file may hold tens of thousands of faults.
const MOST_LISTED = 100

/** The issues of one file, in the order of their places. */
export class IssueList {
  readonly #issues: Issue[] = []
  #unlisted = 0

  /** Adds an issue; `build` is not called once the list is full. */
  add(build: () => Issue): void {
    if (this.#issues.length < MOST_LISTED) this.#issues.push(build())
    else this.#unlisted++
  }

  /** Adds every issue of another list. */
  addAll(other: IssueList): void {
    for (const issue of other.#issues) this.add(() => issue)
    this.#unlisted += other.#unlisted
  }

  /** Issues found so far, in the order they were found. */
  get found(): readonly Issue[] {
    return this.#issues
  }

  get isEmpty(): boolean {
    return this.#issues.length === 0
  }

  /** All issues by line and column, at the end the number of those that are not listed. */
  sorted(): Issue[] {
    const issues = [...this.#issues].sort(
      (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)
    )
    const [first] = issues
    const at = first?.at && wholeFile(first.at.file)
    if (this.#unlisted > 0) issues.push(makeIssue('more-issues', { at, values: { count: this.#unlisted } }))
    return issues
  }
}
