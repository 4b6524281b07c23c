/** Pages on which one waits as long as anything may take on a busy machine, not the half minute that is usual. */

import type { Page } from 'playwright-core'
import { PATIENCE } from '../until.js'

export function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE)
  return page
}
