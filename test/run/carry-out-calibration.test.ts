import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { replicationsNeeded } from '../../src/experiment/calibration.js'
import { calibrationFindings } from '../../src/findings/calibration.js'
import { expectation, expectedPlays } from '../../src/run/calibration-plays.js'
import { carryOutCalibration } from '../../src/run/carry-out-calibration.js'
import { Failure } from '../../src/run/failure.js'
import { ENSEMBLE_FILE } from '../../src/run/run-files.js'
import { tinyCalibration } from './tiny-calibration.js'

const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'ganwei-calibration-')))
  return join(folders[folders.length - 1], 'run')
}
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

const { run, targets, ranges, options } = tinyCalibration()
const bytes = (at: string) => readFileSync(join(at, ENSEMBLE_FILE), 'utf8')

describe('a calibration', () => {
  it('goes on after an interruption, and from a torn or damaged journal, to the same bytes', async () => {
    const whole = folder()
    const { members } = await carryOutCalibration(whole, run, options)
    expect(members).toHaveLength(24)
    expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)

    const broken = folder()
    const stop = new AbortController()
    const onPlayed = (plays: number) => {
      if (plays > 300) stop.abort('interrupted')
    }
    await expect(carryOutCalibration(broken, run, { ...options, signal: stop.signal, onPlayed })).rejects.toThrow(
      Failure
    )
    const journal = join(broken, 'journal.jsonl')
    const notes: unknown[] = []
    writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -40))
    await carryOutCalibration(broken, run, { ...options, note: (said) => notes.push(said) })
    expect(notes).toHaveLength(1)
    expect(bytes(broken)).toBe(bytes(whole))
    expect(readFileSync(journal, 'utf8')).toBe(readFileSync(join(whole, 'journal.jsonl'), 'utf8'))
  })

  it('takes only a folder that is free or its own', async () => {
    const at = folder()
    await carryOutCalibration(at, { ...run, plan: { ...run.plan, particles: 20, replications: 1 } }, options)
    await expect(carryOutCalibration(at, run, options)).rejects.toThrow(Failure)
  })

  it('plays the same worlds in both engines', async () => {
    const [kernel, reference] = [folder(), folder()]
    const small = { ...run, plan: { ...run.plan, particles: 20, replications: 1 } }
    const { members: ofKernel } = await carryOutCalibration(kernel, small, options)
    const { members: ofReference } = await carryOutCalibration(reference, { ...small, engine: 'reference' }, options)
    ofReference.forEach(({ settings, shown }, k) => {
      for (const [path, value] of Object.entries(settings))
        expect(ofKernel[k].settings[path]).toBeCloseTo(value as number, 6)
      expect(ofKernel[k].shown.answers.few).toBeCloseTo(shown.answers.few, 6)
    })
  })

  it('says what became narrower, and what the targets say nothing about', async () => {
    const findings = calibrationFindings(await carryOutCalibration(folder(), run, options), {
      targets,
      ranges,
      reforms: run.plan.reforms
    })
    expect(findings.worlds).toBe(24)
    expect(findings.leastContraction).toBeCloseTo(2.7 / Math.sqrt(findings.effectiveSize), 9)
    expect(findings.contractions.map(({ range }) => range.name).sort()).toEqual(ranges.map(({ name }) => name).sort())
    for (const { contraction, values } of findings.contractions) {
      expect(contraction).toBeLessThan(1)
      expect(values.low).toBeLessThanOrEqual(values.median)
      expect(values.median).toBeLessThanOrEqual(values.high)
    }
    expect(findings.fitting).toBeGreaterThanOrEqual(0)
    expect(findings.fitting).toBeLessThanOrEqual(1 + 1e-12)
  })
})

describe('how many replications are expected', () => {
  it('counts from the last step, and is never fewer than are done', () => {
    const expected = expectation()
    const doing = (ahead: number) => ({ stage: 'fixed' as const, generation: 2, ahead })
    const first = { ...doing(expectedPlays(run.plan)), stage: 'chance' as const }
    expect(expected(0, first)).toBe(expectedPlays(run.plan))
    const next = doing(4000)
    expect(expected(1000, next)).toBe(5000)
    expect(expected(3500, next)).toBe(5000)
    expect(expected(100_000, next)).toBeGreaterThanOrEqual(100_000)
    expect(expected(100_000, doing(7))).toBe(100_007)
  })

  it('names the replications that would have left half of the worlds', () => {
    const needed = (effectiveSize: number) => replicationsNeeded({ effectiveSize }, { particles: 500, replications: 4 })
    // ln 2/ln(500/44) · (1/4 + 1/16) − 1/16 = 0.0266.
    expect(needed(44)).toBe(38)
    expect(needed(249.9)).toBe(5)
    expect(needed(2)).toBeNull()
  })
})
