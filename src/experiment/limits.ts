/** How large a run may be: what the command line accepts, and what is believed of a plan. */

/** The most replications of one scenario. */
export const MOST_REPLICATIONS = 10_000_000
/** The most worlds that are compared and charted; of more, every outcome stands in a table. */
export const MOST_COMPARED = 2_000
/** The most worlds of other assumptions. */
export const MOST_DRAWS = 4096
/** The most other structures under which a comparison is made. */
export const MOST_STRUCTURES = 200
/** The most parts of one run. */
export const MOST_PARTS = 9_999_999
/** The most base points, rows or worlds of a sensitivity analysis, and the most replications of each of its points. */
export const MOST_ROWS = 1_048_576
export const MOST_POINT_REPLICATIONS = 1024
/** The most reforms whose every bundle is tried. */
export const MOST_REFORMS = 12
/** The most constraints of one comparison. */
export const MOST_CONSTRAINTS = 20
/** The fewest and the most particles of a calibration. */
export const LEAST_PARTICLES = 20
export const MOST_PARTICLES = 20_000
/** The most worker threads. */
export const MOST_WORKERS = 1024

/** The most replications of what stays open in a world of other assumptions. */
export const MOST_SETTLED = 10_000
