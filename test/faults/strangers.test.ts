/** Run folders from strangers, from a power cut, and from a slip of the finger. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCsv } from '../../src/report/tables/csv.js'
import { journalLine } from '../../src/run/journal-lines.js'
import { sealedText } from '../../src/run/sealed-json.js'
import { ganweiHere } from '../cli/here.js'
import { resultHashes } from '../cli/program.js'
import { batchHere, compareHere, resumeHere, scratchFolder, writeTiny } from './tiny.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = scratchFolder('strangers')
const at = (...path: string[]) => join(folder, ...path)
const plan = () => JSON.parse(readFileSync(at('whole', 'plan.json'), 'utf8'))

beforeAll(async () => {
  writeTiny(at('s'))
  expect(await batchHere(at('s'), at('whole'), 4)).toBeNull()
  expect(await compareHere(at('s'), at('drawn'), 2, 1)).toBeNull()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the finished run, changed; `change` is given its folder. */
function changed(change: (run: string) => void, of = 'whole'): string {
  const run = at('changed')
  rmSync(run, { recursive: true, force: true })
  cpSync(at(of), run, { recursive: true })
  change(run)
  return run
}

/** Writes a plan whose content was changed, with the checksum that belongs to it. */
function withPlan(run: string, change: (content: Record<string, unknown>) => void): void {
  const { sha256: _, ...content } = plan()
  change(content)
  writeFileSync(join(run, 'plan.json'), sealedText(content))
}

/** What every command that reads a run says of one, by its exit code. */
async function codes(run: string): Promise<Record<string, number | null>> {
  const commands = {
    diff: ['diff', at('whole'), run],
    verify: ['verify', run, '--workers', '0'],
    paper: ['paper', run, '--out', at('paper')],
    explore: ['explore', run, '--export', at('site')]
  }
  const found: Record<string, number | null> = {}
  for (const [name, command] of Object.entries(commands)) {
    const { status, stdout, stderr } = await ganweiHere(command, { cwd: folder })
    expect(`${stdout}${stderr}`, name).not.toContain('fault of ours')
    found[name] = status
  }
  return found
}

const REFUSED = { diff: 4, verify: 4, paper: 4, explore: 4 }

describe('a run', () => {
  it('whose journal lacks a world, vouched for by its manifest, is shown by no command and completed by resume', async () => {
    const run = changed((run) => {
      const path = join(run, 'journal.jsonl')
      const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
      const { world: _, ...rest } = JSON.parse(lines[0].slice(65))
      const other = journalLine(header, { ...rest, world: '</script>' })
        .toString()
        .trimEnd()
      writeFileSync(path, `${[header, other, ...lines.slice(1)].join('\n')}\n`)
      const manifest = JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8'))
      const { sha256: _old, ...content } = manifest
      content.files['journal.jsonl'] = createHash('sha256').update(readFileSync(path)).digest('hex')
      writeFileSync(join(run, 'manifest.json'), sealedText(content))
    })
    for (const command of [
      ['paper', run, '--out', at('paper')],
      ['report', run],
      ['explore', run, '--export', at('site')],
      ['verify', run, '--workers', '0']
    ]) {
      const { status, stderr } = await ganweiHere(command, { cwd: folder })
      expect([command[0], status], stderr).toEqual([command[0], 4])
    }
    expect(await resumeHere(run)).toBeNull()
    expect(resultHashes(run)).toEqual(resultHashes(at('whole')))
  })

  it('with an edited number is shown by no command', async () => {
    const run = changed((run) => {
      const path = join(run, 'summary.csv')
      writeFileSync(path, readFileSync(path, 'utf8').replace(/0\.\d/, '0.9'))
    })
    expect(await codes(run)).toEqual(REFUSED)
  })

  it.each([
    { what: 'a part of a hundred million', change: { part: { number: 1, of: 1e8 } } },
    { what: 'a thousand billion replications', change: { replications: 1e15 } },
    {
      what: 'worlds without end',
      change: {
        comparison: {
          indifference: 0.005,
          front: ['afraidRate', 'meanHarm'],
          assumptions: { draws: 1e9, replications: 8 }
        }
      }
    },
    { what: 'a comparison of nothing', change: { comparison: {} } },
    { what: 'no seed', change: { seed: null } },
    { what: 'the key of another seed', change: { key: [1, 2] } },
    { what: 'a baseline that is not there', change: { baseline: 'elsewhere' } }
  ])('whose plan asks for $what is damaged', async ({ change }) => {
    const run = changed((run) => withPlan(run, (content) => Object.assign(content, change)))
    rmSync(join(run, 'manifest.json'))
    const { status, stderr } = await ganweiHere(['resume', run, '--quiet'], { cwd: folder })
    expect(stderr).toContain('plan.json is damaged')
    expect(status).toBe(4)
  })

  it('whose plan names a scenario by a number is damaged', async () => {
    const run = changed((run) =>
      withPlan(run, (content) => Object.assign((content.scenarios as { id: unknown }[])[0], { id: 5 }))
    )
    expect((await ganweiHere(['verify', run], { cwd: folder })).status).toBe(4)
  })

  it('whose journal promises more than it holds is played again, or named', async () => {
    const run = changed((run) => {
      const path = join(run, 'journal.jsonl')
      const [header, line] = readFileSync(path, 'utf8').split('\n')
      const { world } = JSON.parse(line.slice(65))
      const data = deflateRawSync(new Uint8Array(80)).toString('base64')
      const lines = [1e9, 1e300, -1, 0.5].map((count) =>
        journalLine(header, { world, first: 0, count, data }).toString()
      )
      writeFileSync(path, `${header}\n${lines.join('')}`)
      rmSync(join(run, 'manifest.json'))
    })
    expect(await resumeHere(run)).toBeNull()
    expect(resultHashes(run)).toEqual(resultHashes(at('whole')))
  })
})

describe('a folder of a stranger', () => {
  it.skipIf(process.platform === 'win32')('is read in its regular files only', async () => {
    for (const name of ['plan.json', 'manifest.json', 'journal.jsonl', 'summary.csv', 'lock']) {
      for (const make of ['pipe', 'link'] as const) {
        const run = changed((run) => {
          rmSync(join(run, name), { force: true })
          if (make === 'link') symlinkSync('/dev/zero', join(run, name))
          else expect(spawnSync('mkfifo', [join(run, name)]).status).toBe(0)
        })
        const { verify, diff } = await codes(run)
        if (name === 'lock') continue
        expect(verify === 4 || name === 'manifest.json', `${make} ${name}`).toBe(true)
        expect(diff, `${make} ${name}`).toBe(4)
      }
    }
  })

  it.skipIf(process.platform === 'win32')('is not read where a file is larger than its plan can leave', async () => {
    for (const name of ['journal.jsonl', 'summary.csv', 'report.html']) {
      expect(await codes(changed((run) => truncateSync(join(run, name), 1e12))), name).toEqual(REFUSED)
    }
    const unfinished = changed((run) => {
      truncateSync(join(run, 'journal.jsonl'), 1e12)
      rmSync(join(run, 'manifest.json'))
    })
    expect(await resumeHere(unfinished)).toMatchObject({ kind: 'mismatch' })
  })

  it('vouches for nothing outside it', async () => {
    writeFileSync(at('outside.txt'), 'outside')
    for (const name of ['../outside.txt', '/etc/passwd', './summary.csv', 'figures/../../outside.txt']) {
      const run = changed((run) => {
        const { sha256: _, ...manifest } = JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8'))
        manifest.files[name] = '00'
        writeFileSync(join(run, 'manifest.json'), sealedText(manifest))
      })
      expect(await codes(run), name).toEqual(REFUSED)
    }
  })

  it.skipIf(process.platform === 'win32')('is written to without following a link', async () => {
    const run = changed((run) => {
      writeFileSync(at('victim'), 'mine')
      mkdirSync(at('elsewhere'))
      writeFileSync(at('elsewhere', 'rates.zh.svg'), 'mine')
      symlinkSync(at('victim'), join(run, 'summary.csv.tmp'))
      symlinkSync(at('elsewhere'), join(run, 'figures'))
    })
    expect((await ganweiHere(['report', run], { cwd: folder })).status).toBe(73)
    rmSync(join(run, 'figures'))
    expect((await ganweiHere(['report', run], { cwd: folder })).status).toBe(0)
    expect(readFileSync(at('victim'), 'utf8')).toBe('mine')
    expect(readdirSync(at('elsewhere'))).toEqual(['rates.zh.svg'])
    expect(readFileSync(at('elsewhere', 'rates.zh.svg'), 'utf8')).toBe('mine')
  })

  it.skipIf(process.platform === 'win32')(
    'keeps the runs within it in real folders, and its journal to itself',
    async () => {
      const run = changed((run) => {
        renameSync(join(run, 'assumptions'), at('moved'))
        symlinkSync(at('moved'), join(run, 'assumptions'))
      }, 'drawn')
      expect((await resumeHere(run))?.kind).toBe('cannotCreate')
      const shared = changed((run) => {
        rmSync(at('other-name'), { force: true })
        linkSync(join(run, 'journal.jsonl'), at('other-name'))
        appendFileSync(join(run, 'journal.jsonl'), 'torn')
      })
      expect(await resumeHere(shared)).toBeNull()
      expect(readFileSync(at('other-name'), 'utf8')).toMatch(/torn$/)
    }
  )
})

describe('a power cut', () => {
  const holder =
    '{"host":"here","uid":0,"bootId":"b","pid":12,"startTime":"1","pidSpace":null,"slurmJob":null,"slurmTask":null}'
  it.each([
    ...['', '\0'.repeat(holder.length), holder.slice(0, 4), holder.slice(0, 40), `${holder.slice(0, 40)}\0\0\0\0`],
    `${holder}\0`
  ])('leaves a lock that heals: %j', async (text) => {
    const run = changed((run) => {
      rmSync(join(run, 'manifest.json'))
      writeFileSync(join(run, 'lock'), text)
    })
    expect(await resumeHere(run)).toBeNull()
    expect(existsSync(join(run, 'lock'))).toBe(false)
  })

  it('is not taken for the lock of somebody else', async () => {
    const run = changed((run) => {
      rmSync(join(run, 'manifest.json'))
      writeFileSync(join(run, 'lock'), 'a file of the user')
    })
    expect((await resumeHere(run))?.kind ?? 'none').toBe('locked')
  })
})

describe('a folder in which none can be made', () => {
  it.skipIf(!existsSync('/proc/self'))('is refused at once', async () => {
    expect((await batchHere(at('s'), '/proc/x', 2))?.kind).toBe('cannotCreate')
    expect((await batchHere(at('s'), '/proc/x/y/z', 2))?.kind).toBe('cannotCreate')
  })
})

describe('a CSV text', () => {
  it.each(['a,b\n"tiny', '"', 'a,"b""', '', '\n', '"a"b,c'])('is read to its end, whatever it is: %j', (text) => {
    const { columns, rows } = parseCsv(text)
    expect([columns, ...rows].flat().join('').length).toBeLessThanOrEqual(text.length)
  })
})
