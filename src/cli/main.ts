#!/usr/bin/env node

/** The command line: `ganwei`. All else is loaded within, so that files that cannot be had are said in a sentence. */

import type { EXIT } from './exit.js'

/** As in `exit.ts`, which may be what cannot be had. */
const IO_ERROR: (typeof EXIT)['ioError'] = 74

try {
  const { start } = await import('./start.js')
  process.exitCode = await start()
} catch (error) {
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  const said = await import('../words/words.js').then(
    ({ wordsOf }) => wordsOf('en').failures.system(path ?? process.argv[1], code),
    () => message
  )
  process.stderr.write(`${said}\n`)
  process.exitCode = IO_ERROR
}
