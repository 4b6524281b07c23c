/** Writes the golden numbers down; run by `npm run golden:update`. */

import { writeFileSync } from 'node:fs'
import { GOLDEN_FILE, goldenNumbers } from './golden-numbers.js'

writeFileSync(GOLDEN_FILE, `${JSON.stringify(goldenNumbers(), null, 2)}\n`)
