import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { extent } from '../extent.js'
import { ganweiHere } from './here.js'
import { ganwei } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const SHORT = 'time.periods,time.burnIn,standards.scopeClarity'

describe('ganwei evaluate', () => {
  it('gives every point back in order, with what run says of it, for any number of workers', async () => {
    const points = file('points.csv', `id,${SHORT}\nb,6,1,0.5\na,6,1,0.9\n`)
    const asked = ['evaluate', points, '--seed', '7', '--outcomes', 'afraidRate,steps']
    const { status, stdout } = await ganweiHere(asked)
    for (const workers of extent(['2'], ['1', '2']))
      expect(ganwei([...asked, '--workers', workers]).stdout).toBe(stdout)
    expect(status).toBe(0)
    const [header, first, second, ...rest] = stdout.split('\n')
    expect([header, rest]).toEqual(['id,afraidRate,steps', ['']])
    expect([first.split(',')[0], second.split(',')[0]]).toEqual(['b', 'a'])
    const set = ['time.periods=6', 'time.burnIn=1', 'standards.scopeClarity=0.5'].flatMap((one) => ['--set', one])
    const alone = await ganweiHere([
      'run',
      'ganwei:baseline',
      ...set,
      '--seed',
      '7',
      '--replications',
      '4',
      '--json',
      '--quiet'
    ])
    const { totals, afraidRate } = JSON.parse(alone.stdout)
    expect(first).toBe(`b,${afraidRate.mean},${totals.steps / 4}`)
    const json = await ganweiHere(['evaluate', points, '--seed', '7', '--json-lines'])
    expect(JSON.parse(json.stdout.split('\n')[0])).toEqual({ id: 'b', afraidRate: afraidRate.mean })
  })

  it('plays nothing of a table with a fault, and names each with row and column', async () => {
    const points = file('faulty.csv', `${SHORT}\n6,1,0.5\n6,1,70\n6,seven,0.5\n`)
    const { status, stdout, stderr } = await ganweiHere(['evaluate', points])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('faulty.csv:3:5  standards.scopeClarity')
    expect(stderr).toContain('row 2: expected a share from 0 to 1, got 70')
    expect(stderr).toContain('faulty.csv:4:3  time.burnIn')
  })

  it('names the one wrong cell of ten thousand rows, and plays none', async () => {
    const rows = Array.from({ length: 10_000 }, (_, k) => `p${k},${k === 7311 ? 1.4 : 0.1 + k / 50_000}`)
    const points = ['id,accountability.errorRate', ...rows, ''].join('\n')
    const { status, stdout, stderr } = await ganweiHere(['evaluate', file('many.csv', points)])
    expect([status, stdout, stderr.length < 1000]).toEqual([2, '', true])
    expect(stderr).toMatch(/:7313:7 .*accountability\.errorRate[\s\S]*row 7,?312[\s\S]*1\.4/)
    expect(stderr).toContain('1 problem')
  })

  it('plays the worlds of an ensemble by their names, and passes over weights', async () => {
    const points = file('worlds.csv', `particle,weight,distance,${SHORT}\nw1,0.3,2.5,6,1,0.5\nw2,0.7,1,6,1,0.9\n`)
    const { status, stdout, stderr } = await ganweiHere(['evaluate', points, '--workers', '0'])
    expect([status, stdout.split('\n').map((line) => line.split(',')[0])], stderr).toEqual([0, ['id', 'w1', 'w2', '']])
  })

  it('gives no name back that steers a terminal', async () => {
    const points = file('steering.csv', 'id,public.tolerance\na\u001b[31mb,0.2\n')
    const table = await ganweiHere(['evaluate', points, '--workers', '0'])
    expect([table.status, table.stdout, table.stderr.includes('\u001b')]).toEqual([2, '', false])
    const line = `${JSON.stringify({ id: 'a\u202eb\u009b', 'time.periods': 6, 'time.burnIn': 1 })}\n`
    const { stdout } = await ganweiHere(['evaluate', '--replications', '1', '--workers', '0'], { stdin: line })
    expect([JSON.parse(stdout).id, /[\u202e\u009b]/.test(stdout)]).toEqual(['a\u202eb\u009b', false])
  })

  it('refuses what cannot be read, unknown outcomes and a base that is none', async () => {
    const points = file('good.csv', 'public.tolerance\n0.2\n')
    expect((await ganweiHere(['evaluate', join(folder, 'none.csv')])).status).toBe(66)
    expect((await ganweiHere(['evaluate', folder])).status).not.toBe(0)
    const { status, stderr } = await ganweiHere(['evaluate', points, '--outcomes', 'afraidRat'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('afraidRate')])
    expect((await ganweiHere(['evaluate', points, '--base', 'ganwei:baselin'])).status).toBe(66)
    writeFileSync(join(folder, 'latin.csv'), Uint8Array.of(0x70, 0xe9, 0x0a))
    expect((await ganweiHere(['evaluate', join(folder, 'latin.csv')])).status).toBe(2)
  })

  it('answers lines of JSON one by one, also those that are no points, and says so at the end', async () => {
    const lines = [
      '{"id":"x","time.periods":6,"time.burnIn":1}',
      '{"public.tolerance":2}',
      'no',
      '{"time.periods":6,"time.burnIn":1}'
    ]
    const { status, stdout } = await ganweiHere(['evaluate', '--seed', '7', '--workers', '0'], {
      stdin: `${lines.join('\n')}\n`
    })
    expect(status).toBe(2)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, line, error }) => [id, line, typeof error])).toEqual([
      ['x', undefined, 'undefined'],
      [2, 2, 'string'],
      [3, 3, 'string'],
      [4, undefined, 'undefined']
    ])
    expect(answers[3].afraidRate).toBe(answers[0].afraidRate)
  })
})
