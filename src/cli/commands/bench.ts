/** `ganwei bench`: the speed of both engines on this machine, beside what the random draws alone cost. */

import { command } from '../command.js'
import { whole } from '../option.js'
import { json } from '../options.js'

export const bench = command({
  name: 'bench',
  summary: (w) => w.command.bench.summary,
  positionals: {},
  options: { seconds: whole((w) => w.command.bench.seconds, [1, 600], { usual: () => '1' }), json },
  examples: [{ command: 'ganwei bench --seconds 1', says: (w) => w.command.bench.example }],
  run: async (argv, output) => (await import('../measure-speed.js')).measureSpeed(argv, output)
})
