/** The bits that the self-check expects; made by `npm run golden:update`. */

export const EXPECTED_BITS = { functions: 1281874331, reference: 3782116373, kernel: 1277974534 }
