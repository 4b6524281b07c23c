/** The program that made a page: what its foot says. */
export interface Program {
  readonly version: string
  /** The day of its release, as ISO 8601. */
  readonly released: string
}
