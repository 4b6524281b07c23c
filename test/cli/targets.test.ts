/** A targets file from respondents' answers, as a user meets it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ganweiHere } from './here.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-targets-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXTS = ['有，而且很多', '有一些', '没有', '不清楚'] as const
const rows = Array.from({ length: 240 }, (_, i) => `${i},${TEXTS[(i * 7) % 4]},${1 + (i % 3)},t${i % 24}`)
writeFileSync(at('survey.csv'), `\uFEFFid,q7,w,township\r\n${rows.join('\r\n')}\r\n240,,1,t1\r\n241,拒答,1,t2\r\n`)
const MAP = 'many=有，而且很多,few=有一些,none=没有,dontKnow=不清楚'
const ALL = ['targets', 'survey.csv', '--answer', 'q7', '--map', MAP, '--leave-out', '拒答']

describe('ganwei targets', () => {
  it('writes a targets file that a calibration reads, and says what was left out', async () => {
    const { status, stdout, stderr } = await asked(
      ...ALL,
      '--weight',
      'w',
      '--cluster',
      'township',
      '--out',
      'mine.yaml'
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/240 answers, weighted, in 24 clusters; design effect/)
    expect(stdout).toContain('Left out: 1 empty, 1 “拒答”.')
    const text = readFileSync(at('mine.yaml'), 'utf8')
    expect(text).toMatch(/^sampleSize: \d+ # calibrate takes/m)
    const planned = await asked('calibrate', 'mine.yaml', '--particles', '20', '--replications', '1', '--dry-run')
    expect(planned.status).toBe(0)
    expect((await asked(...ALL, '--out', 'mine.yaml')).status).toBe(73)
  })

  it('prints it otherwise, with shares that add up to 1', async () => {
    const { status, stdout } = await asked(...ALL)
    expect(status).toBe(0)
    const shares = [...stdout.matchAll(/^ {2}\w+: ([\d.]+)/gm)].map(([, share]) => Number(share))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(shares).toHaveLength(4)
    // Nobody weighs more here and none are drawn together: a little less than the 240 there are.
    expect(stdout).toContain('sampleSize: 239')
  })

  it('understands the words of the paper, spaces around answers, weights of 0 and what a European Excel writes', async () => {
    const texts = ['有，而且很多', '" 有，但不多 "', 'No', 'Don’t know']
    const lines = texts.flatMap((text) => [`${text};"1,5"`, `${text};1`])
    writeFileSync(at('excel.csv'), `\uFEFFanswer;w\r\n${lines.join('\r\n')}\r\nno;0\r\n 9 ;1\r\n`)
    const { status, stdout, stderr } = await asked('targets', 'excel.csv', '--weight', 'w', '--leave-out', ' 9')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Left out: 1 “9”, 1 of weight 0.')
    expect(stdout).toMatch(/many: 0\.25 # ± [\d.]+ points/)
    const worth = /worth (\d+)/.exec(stdout)?.[1]
    expect(stdout).toContain(`sampleSize: ${worth} # calibrate takes`)
  })

  it('says what to write where there are few clusters', async () => {
    const lines = Array.from({ length: 240 }, (_, i) => `${['many', 'few', 'none', 'dontKnow'][i % 4]},t${i % 7}`)
    writeFileSync(at('seven.csv'), `answer,c\n${lines.join('\n')}\n`)
    const { stdout } = await asked('targets', 'seven.csv', '--cluster', 'c')
    const [, size, quarter] = /replace sampleSize: (\d+) by (\d+), which doubles/.exec(stdout) ?? []
    expect(Number(quarter)).toBe(Math.floor(Number(size) / 4))
    expect(stdout).toContain(`sampleSize: ${size} #`)
    expect(stdout).toContain('A design effect below 1')
  })

  it('refuses row by row what it does not understand', async () => {
    writeFileSync(at('bad.csv'), 'q7,w\n有一些,1\n有一点,1\n没有,many\n"没有,1\n没有,1,2\n')
    const { status, stderr } = await asked('targets', 'bad.csv', '--answer', 'q7', '--weight', 'w', '--map', MAP)
    expect(status).toBe(2)
    for (const line of [3, 4, 5, 6]) expect(stderr).toContain(`bad.csv:${line}`)
    expect(stderr).toContain('4 problems')
    expect(stderr).toContain('--leave-out 有一点')
    const column = await asked('targets', 'bad.csv', '--answer', 'q8', '--map', MAP)
    expect(column.stderr).toMatch(/q7/)
    expect(column.status).toBe(2)
  })

  it('says what else is wrong', async () => {
    expect((await asked('targets', 'survey.csv', '--answer', 'q7')).stderr).toContain('--map')
    writeFileSync(at('named.csv'), 'answer,c\nmany,a\nmany,b\nnone,a\nnone,b\n')
    const named = await asked('targets', 'named.csv')
    expect(named.stderr).toBe('')
    expect(named.stdout).toContain('many: 0.5')
    const few = await asked('targets', 'named.csv', '--cluster', 'c')
    expect(few.stdout).toContain('2 clusters say nothing')
    expect(few.stdout).not.toMatch(/± 0(\.0*)? ?%/)
    expect((await asked(...ALL.slice(0, 4), '--map', 'perhaps=有')).stderr).toContain('many, few, none, dontKnow')
    expect((await asked(...ALL, '--map', 'none=有一些')).stderr).toContain('two answers')
    writeFileSync(at('one.csv'), 'q7,c\n有一些,a\n没有,a\n')
    expect((await asked('targets', 'one.csv', '--answer', 'q7', '--cluster', 'c', '--map', MAP)).stderr).toContain(
      'only one cluster'
    )
    writeFileSync(at('gbk.csv'), Buffer.from([0x71, 0x37, 0x0a, 0xd3, 0xd0, 0x0a]))
    const gbk = await asked('targets', 'gbk.csv', '--answer', 'q7', '--map', MAP)
    expect(gbk).toMatchObject({ status: 2, stderr: expect.stringContaining('CSV UTF-8') })
    writeFileSync(at('slip.csv'), 'answer\nmany\n有些\n有些\n有些\n')
    const slip = (await asked('targets', 'slip.csv')).stderr
    expect(slip).toContain('slip.csv:3:1')
    expect(slip).toContain('in 3 rows, of which this is the first')
    expect(slip).toContain('no targets file was written')
    expect(slip.match(/有些/g)?.length).toBeLessThan(6)
    writeFileSync(at('shell.csv'), 'answer\n"Yes, often"\n')
    expect((await asked('targets', 'shell.csv')).stderr).toContain(
      'add --map "many=Yes, often" (or few, none, dontKnow instead of many), or --leave-out "Yes, often"'
    )
    expect((await asked('targets', 'none.csv', '--answer', 'q7', '--map', MAP)).status).toBe(66)
  })
})
