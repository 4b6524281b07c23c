/** The bits that the self-check expects; made by `npm run golden:update`. */

export const EXPECTED_BITS = { functions: 1281874331, reference: 2592400321, kernel: 3511951872 }
