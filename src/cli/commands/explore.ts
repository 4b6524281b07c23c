/** `ganwei explore`: the explorer in this machine's browser, or as a static site. */

import { command } from '../command.js'
import { flagUnlessNegated, text, whole } from '../option.js'
import { ENSEMBLE_OPTIONS, setOption } from '../options.js'

export const explore = command({
  name: 'explore',
  summary: (w) => w.command.explore.summary,
  positionals: {
    what: {
      value: (w) => w.placeholder.scenarioOrRun,
      says: (w) => w.command.explore.what,
      count: 'optional',
      isInput: true
    }
  },
  options: {
    export: text(
      (w) => w.placeholder.folder,
      (w) => w.command.explore.export
    ),
    run: text(
      (w) => w.placeholder.run,
      (w) => w.command.explore.run
    ),
    port: whole((w) => w.command.explore.port, [1, 65_535], { usual: (w) => w.command.explore.usualPort }),
    open: flagUnlessNegated((w) => w.command.explore.noOpen),
    set: setOption(),
    ensemble: ENSEMBLE_OPTIONS.ensemble,
    world: text(
      (w) => w.placeholder.number,
      (w) => w.command.explore.world
    )
  },
  needs: [['world', 'ensemble']],
  excludes: [
    ['export', 'port'],
    ['export', 'open']
  ],
  examples: [
    { command: 'ganwei explore', says: (w) => w.command.explore.example },
    { command: 'ganwei explore --export explorer.html', says: (w) => w.command.explore.exampleOfPage },
    { command: 'ganwei explore --export site', says: (w) => w.command.explore.exampleOfSite }
  ],
  run: async (argv, output) => (await import('../open-explorer.js')).openExplorer(argv, output)
})
