/**
 * What stands for drawings in tests of runs: the hash of what is to be drawn. Files are then equal where they would be, and nothing
 * is drawn. A test file that wants it says
 * `vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))`.
 */

import { createHash } from 'node:crypto'

/** An empty drawing that differs where the specification or the beginning of its ids does. */
export async function renderSvg(spec: unknown, { prefix = 'id' }: { prefix?: string } = {}): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify([spec, prefix]))
    .digest('hex')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><title>${hash}</title></svg>`
}
