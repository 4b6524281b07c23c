/** The bits that the self-check expects; made by `npm run golden:update`. */

export const EXPECTED_BITS = { functions: 1281874331, reference: 853670459, kernel: 3477349925 }
