/** What `--set` changed is said wherever a result is, also when the run is read again. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sealedText, unsealed } from '../../src/run/sealed-json.js'
import { scratchFolder, writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = scratchFolder('changes')
const at = (...path: string[]) => join(folder, ...path)
beforeAll(() => {
  writeTiny(at('s'))
  mkdirSync(at('made'))
  writeFileSync(at('points.csv'), 'id,standards.scopeClarity\na,0.5\nb,0.9\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function answer(...args: string[]): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await ganweiHere([...args, '--json'], { cwd: folder })
  expect(status, `${args.join(' ')}: ${stderr}`).toBe(0)
  return JSON.parse(stdout)
}

const SET = ['--set', 'public.tolerance=0.9']
const PLAYED = ['--replications', '2', '--workers', '0', '--out']

describe('what --set changed', () => {
  it('stands in --json of what plays, and of what reads the run', async () => {
    const changes = { 'public.tolerance': 0.9 }
    for (const line of [
      ...[
        ['batch', 's', ...SET, ...PLAYED, 'made/batch'],
        ['resume', 'made/batch'],
        ['compare', 'made/batch']
      ],
      ...[
        ['run', 'made/batch/plan.json', '--only', 'clear'],
        ['extend', 'made/batch', '--replications', '3', '--workers', '0']
      ],
      ...[
        ['compare', 's', ...SET, ...PLAYED, 'made/compared'],
        ['batch', 's', ...SET, '--dry-run'],
        ['run', 's/base.yaml', '--replications', '1', ...SET],
        ['explain', 's/base.yaml', 's/clear.yaml', '--replications', '1', ...SET]
      ]
    ]) {
      expect(await answer(...line), line.join(' ')).toMatchObject({ changes })
    }
    expect(await answer('batch', 's', ...PLAYED, 'made/plain')).not.toHaveProperty('changes')
  })

  it('is not said of points that set it otherwise, and is damage where a plan’s values are others', async () => {
    const set = ['--set', 'standards.scopeClarity=0.9', ...SET]
    await answer('batch', 'points.csv', '--base', 's/base.yaml', ...set, ...PLAYED, 'made/points')
    const plan = unsealed(readFileSync(at('made/points/plan.json'), 'utf8')) as {
      scenarios: { id: string; set: object }[]
    }
    const of = async (point: string) =>
      (await answer('run', 'made/points/plan.json', '--only', point, '--replications', '1')).changes
    expect(await of('points/a')).toEqual({ 'public.tolerance': 0.9 })
    expect(await of('points/b')).toEqual({ 'public.tolerance': 0.9, 'standards.scopeClarity': 0.9 })
    plan.scenarios[0].set = { 'public.tolerance': 0.2 }
    writeFileSync(at('made/forged.json'), sealedText({ ...plan }))
    expect((await ganweiHere(['batch', 'made/forged.json', '--dry-run'], { cwd: folder })).status).toBe(4)
  })
})
