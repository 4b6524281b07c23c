/** Names of what is shipped. */

/** What the names of shipped scenarios, targets, ensembles and structures begin with. */
export const LIBRARY = 'ganwei:'
