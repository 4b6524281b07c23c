/** Runs the program's commands in this process, with streams of its own. */

import { PassThrough, Writable } from 'node:stream'
import { runCommand } from '../../src/cli/run-command.js'
import { type Outcome, root } from './program.js'

interface Surroundings {
  readonly cwd?: string
  readonly env?: Record<string, string>
  readonly columns?: number
  /** What is piped in. */
  readonly stdin?: string
}

/** Runs `ganwei` with arguments in this process, in English unless the environment says otherwise. */
export async function ganweiHere(
  args: readonly string[],
  { cwd = root, env = { LC_ALL: 'C' }, columns, stdin }: Surroundings = {}
): Promise<Outcome> {
  const [stdout, stderr] = [new Collected(columns), new Collected(columns)]
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const status = await runCommand(args, {
      ...{
        stdout,
        stderr,
        stdin: stdin === undefined ? new PassThrough() : new PassThrough().end(stdin),
        environment: env
      },
      locale: () => 'en',
      clock: () => performance.now()
    })
    return { status, stdout: stdout.text, stderr: stderr.text }
  } finally {
    process.chdir(before)
  }
}

class Collected extends Writable {
  text = ''

  constructor(readonly columns: number | undefined) {
    super()
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}
