#!/usr/bin/env node

/** The command line: `ganwei`. All else is loaded within, so that files that cannot be had are said in a sentence. */

import { wordsOf } from '../words/words.js'
import { EXIT } from './exit.js'

try {
  const { start } = await import('./start.js')
  process.exitCode = await start()
} catch (error) {
  const { code, syscall, path } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  process.stderr.write(`${wordsOf('en').failures.system(path ?? process.argv[1], code)}\n`)
  process.exitCode = EXIT.ioError
}
