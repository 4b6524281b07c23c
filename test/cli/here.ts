/** Runs the program's commands in this process, with streams of its own. */

import { PassThrough, Writable } from 'node:stream'
import { runCommand } from '../../src/cli/run-command.js'
import { type Outcome, root } from './program.js'

/** Runs `ganwei` with arguments in this process, in English unless the environment says otherwise. */
export async function ganweiHere(
  args: readonly string[],
  { cwd = root, env = { LC_ALL: 'C' }, columns }: { cwd?: string; env?: Record<string, string>; columns?: number } = {}
): Promise<Outcome> {
  const [stdout, stderr] = [new Collected(columns), new Collected(columns)]
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const status = await runCommand(args, {
      ...{ stdout, stderr, stdin: new PassThrough(), environment: env },
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
