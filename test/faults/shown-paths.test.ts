/** Names with line ends, colours and other hidden characters: on one line wherever a command says them. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.generated.js'
import { displayText } from '../../src/report/display-text.js'
import { ganweiHere } from '../cli/here.js'
import { batchHere, scratchFolder, writeTiny } from './tiny.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = scratchFolder('names')
const NAME = 'a\nFORGED: all is well\u001b[31m\u202e\r\u0007b'
const at = (...path: string[]) => join(folder, ...path)

beforeAll(async () => {
  writeTiny(at('s'))
  expect(await batchHere(at('s'), at(NAME), 4)).toBeNull()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function refuseRaw(args: readonly string[]): Promise<number | null> {
  const { status, stdout, stderr } = await ganweiHere(args, { cwd: folder })
  const said = `${stdout}${stderr}`
  expect(said, args.join(' ')).not.toMatch(/^FORGED/m)
  expect(displayText(said.replaceAll('\n', '')), args.join(' ')).toBe(said.replaceAll('\n', ''))
  expect(said).not.toContain('fault of ours')
  return status
}

describe('a name with a line end', () => {
  it('that is not there is said on one line by every command', async () => {
    for (const { name, positionals } of COMMANDS) {
      if (name === 'bench' || name === 'scenario list' || name === 'scenario schema') continue
      const args = Object.values(positionals).map(() => at('none', NAME))
      expect(await refuseRaw([...name.split(' '), ...args]), name).toBeGreaterThan(0)
    }
  })

  it('is said on one line where a run has it', async () => {
    expect(await refuseRaw(['verify', at(NAME), '--workers', '0'])).toBe(0)
    expect(await refuseRaw(['diff', at(NAME), at(NAME)])).toBe(0)
    expect(await refuseRaw(['resume', at(NAME)])).toBe(0)
    expect(await refuseRaw(['batch', at('s'), '--out', at(NAME), '--engine', 'reference'])).toBe(73)
    expect(await refuseRaw(['paper', at(NAME), '--out', at('s')])).toBe(73)
    expect(await refuseRaw(['merge', at('m'), at(NAME)])).toBe(2)
  })

  it('is said on one line where an option has it', async () => {
    for (const option of [
      '--baseline',
      '--set',
      '--structure',
      '--only',
      '--targets',
      '--ensemble',
      '--base',
      '--font'
    ]) {
      for (const command of ['batch', 'run', 'compare', 'report', 'calibrate', 'evaluate', 'decide', 'sensitivity']) {
        expect(await refuseRaw([command, at('s'), option, `x=${NAME}`, '--out', at('o')])).not.toBe(0)
      }
    }
  })
})
