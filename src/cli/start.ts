/** The command line with the streams and signals of this process. */

import { worded, wordsOf } from '../words/words.js'
import { EXIT } from './exit.js'
import { watchSignals } from './interruption.js'
import { languageOf } from './language.js'
import type { Io } from './output.js'
import { runCommand } from './run-command.js'

/** Carries out the command line of this process and gives its exit code. */
export async function start(): Promise<number> {
  const { stdout, stderr, stdin, argv } = process
  const tokens = argv.slice(2)
  const io: Io = {
    ...{ stdout, stderr, stdin, environment: process.env },
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    clock: () => performance.now()
  }
  const words = wordsOf(languageOf(tokens, io))

  // A reader that has had enough (`| head`) is no error; a full disk is.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok)
    stderr.write(`${words.failures.system(words.cli.standardOutput, error.code ?? error.message)}\n`)
    process.exit(EXIT.ioError)
  })
  stderr.on('error', () => {})
  watchSignals((hint) => stderr.write(`\n${words.cli.interrupted(hint && worded(words, hint))}\n`))
  return await runCommand(tokens, io)
}
