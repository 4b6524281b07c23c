/** What explanations and stories of cadres are told, with numbers as they are. */

/** What an explanation is of. */
export interface ExplanationIntro {
  readonly from: string
  readonly to: string
  readonly replications: number
  readonly first: number
  readonly seed: string
  readonly all: number
  readonly changed: number
  /** Whether somebody else may hold a post in the other world: where posts are filled anew. */
  readonly isOfPosts: boolean
}

/** Whose story is told; cadres count from 0, as in options and tables. */
export interface StoryWho {
  readonly cadre: number
  readonly replication: number
  readonly seed: string
  readonly unit: string
  readonly rank: string
  readonly ability: number
  readonly integrity: number
  readonly lossAversion: number
}

/** Two scenarios that are explained in the worlds of an ensemble. */
export interface ExplanationWorlds {
  readonly from: string
  readonly to: string
  readonly ensemble: string
  readonly worlds: number
  readonly replications: number
  readonly seed: string
}

/** What a cadre did in one world, in measured quarters and times. */
export interface StoryOfWorld {
  readonly name: string
  readonly quarters: number
  readonly acted: number
  readonly afraid: number
  readonly sanctioned: number
  readonly granted: number
}

/** What a cadre did in a quarter of two worlds, and what moved it. */
export interface StoryOfQuarter {
  readonly period: number
  readonly a: { readonly name: string; readonly did: string }
  readonly b: { readonly name: string; readonly did: string }
  readonly moved: readonly string[]
}
