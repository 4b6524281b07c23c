/** Paths inside a scenario file and the way they are written. */

/** Keys and list positions from the top of a file to a value. */
export type DataPath = readonly (string | number)[]

/** A path as people write it: `organisation.tiers[1].units`. */
export function pathText(path: DataPath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    ''
  )
}
