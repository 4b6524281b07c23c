/** Names of what is shipped. */

/** What the names of shipped scenarios, targets, ensembles and structures begin with. */
export const LIBRARY = 'ganwei:'

/** A file's name without folder and ending. */
export function shortName(id: string): string {
  return (id.split(/[\\/]/).pop() as string).replace(/\.(ya?ml|json)$/i, '')
}
