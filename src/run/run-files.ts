/** The files of a run's folder: the names that every run has, and what a result file is. */

export const PLAN_FILE = 'plan.json'
export const JOURNAL_FILE = 'journal.jsonl'
export const MANIFEST_FILE = 'manifest.json'

/** The folder of a run that is the cluster's, and what was asked for in it. */
export const CLUSTER_FOLDER = 'cluster'
export const SUBMISSION_FILE = 'submission.json'

/** Of a calibration: its worlds with their weights, every parameter, and outcomes. */
export const ENSEMBLE_FILE = 'ensemble.csv'

/** Where a run keeps the worlds of other assumptions: a run of its own, with nothing but its record. */
export const ASSUMPTIONS_FOLDER = 'assumptions'

/** Where a run keeps the points of its sensitivity analysis. */
export const SENSITIVITY_FILE = 'sensitivity.jsonl'

/** What a file may be written from: at once, or piece by piece. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>

/** A file to be written, with what it is, as its media type. */
export interface ResultFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Content
  /** What gives it together with others, where one pass makes all of them: then each has the same. */
  readonly pass?: Pass
}

/** Pieces of some files in turn: whose each is, and its bytes, which are to be taken before the next is asked for. */
export type Pass = () => Iterable<readonly [name: string, piece: Uint8Array]>
