import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { displayText } from '../../src/report/display-text.js'
import { commandLine, optionWords } from '../../src/run/command-line.js'

describe('a command that a message offers', () => {
  it('has its words as they were when a shell has read it', () => {
    const words = [
      'plain',
      'outputs/first-run',
      'two words',
      '第 1 次',
      "it's",
      '"said"',
      '$HOME',
      '`ls`',
      'a\\b',
      '*',
      '',
      'x;y',
      '#z',
      '~',
      '!!'
    ]
    const { stdout } = spawnSync('sh', ['-c', commandLine('printf', '%s\\0', ...words)], { encoding: 'utf8' })
    expect(stdout.split('\0').slice(0, -1)).toEqual(words)
  })

  it('steers no terminal', () => {
    const words = ['two\nlines', 'red\u001b[31m', 'right\u202eleft', '\ttab', "it's\n\\u{41}"]
    const line = commandLine('printf', '%s\\0', ...words)
    expect(displayText(line)).toBe(line)
    const { stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    expect(stdout.split('\0').slice(0, -1)).toEqual(words)
  })

  it('is not quoted where it need not be', () => {
    expect(commandLine('ganwei', 'run', '敢为/plan.json', ...optionWords('--only', 'grid/clarity=0.5'))).toBe(
      'ganwei run 敢为/plan.json --only grid/clarity=0.5'
    )
  })

  it('keeps a value apart from options', () => {
    expect(optionWords('--seed', '-5')).toEqual(['--seed=-5'])
  })
})
