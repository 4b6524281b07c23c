import { describe, expect, it } from 'vitest'
import { readScenarioFile } from '../../src/scenario/scenario-file.js'
import { HEAD, inShort, issuesOf } from './library.js'

const TARGETS = HEAD.replace('scenario', 'targets')
const SHARES = 'questionnaire: {many: 0.1, few: 0.2, none: 0.3, dontKnow: 0.4}\n'
const KNOWN = `${SHARES}error: 0.03\n`
const read = (text: string) => readScenarioFile(new TextEncoder().encode(TARGETS + text), 't.yaml')
const codes = (text: string) => read(text).issues.sorted().map(inShort)

describe('targets', () => {
  it('are no world', () => {
    expect(issuesOf(TARGETS + KNOWN).map(inShort)).toEqual(['1:1 not-a-world'])
    expect(issuesOf(`${HEAD}extends: t.yaml\n`, { 't.yaml': TARGETS + KNOWN }).map(inShort)).toEqual([
      '5:10 wrong-kind extends'
    ])
  })

  it('add up to one and name parameters that exist', () => {
    expect(codes(KNOWN.replace('0.4', '0.5'))).toEqual(['5:1 shares-off-one questionnaire'])
    const obstacle = `${KNOWN}obstacles: [{label: {zh: 甲, en: a}, share: 0.4, parameters: [public.tolerence]}]\n`
    expect(codes(obstacle)).toEqual(['7:62 unknown-parameter obstacles[0].parameters[0]'])
    expect(codes(obstacle.replace('public.tolerence', 'public.tolerance'))).toEqual([])
  })

  it('say how closely their shares are known, once', () => {
    expect(codes(SHARES)).toEqual(['5:1 error-or-size questionnaire'])
    expect(codes(`${KNOWN}sampleSize: 400\n`)).toEqual(['6:1 error-or-size error'])
    expect(read(KNOWN).targets?.known).toEqual({ error: 0.03 })
    expect(read(`${SHARES}sampleSize: 400\n`).targets?.known).toEqual({ sampleSize: 400 })
    expect(codes(`${SHARES}sampleSize: 0\n`)).toEqual(['6:13 out-of-range sampleSize'])
    expect(codes(`${SHARES}error: 0\n`)).toEqual(['6:8 out-of-range error'])
    expect([read(KNOWN), read(`${KNOWN}discrepancy: 0.02\n`)].map(({ targets }) => targets?.discrepancy)).toEqual([
      0.01, 0.02
    ])
  })

  it('name rates with a value and its error, or an interval', () => {
    const outcome = (text: string) => `${KNOWN}outcomes:\n  ${text}\n`
    const read1 = (text: string) => read(outcome(text)).targets?.outcomes
    expect(read1('grantsPerSanction: {value: 0.08, error: 0.05, why: 一地通报}')).toEqual([
      { name: 'grantsPerSanction', value: 0.08, error: 0.05, why: { zh: '一地通报', en: '一地通报' } }
    ])
    expect(read1('actingShare: {low: 0.3}')).toEqual([{ name: 'actingShare', low: 0.3, high: 1 }])
    expect(read1('actingShare: {low: 0.3, error: 0.02}')).toEqual([
      { name: 'actingShare', low: 0.3, high: 1, error: 0.02 }
    ])
    expect(read1('grantsPerSanction: {high: 0.2}')).toEqual([{ name: 'grantsPerSanction', low: 0, high: 0.2 }])
    expect(codes(outcome('grantsPerSanction: {low: 0.2}'))).toEqual(['8:3 lacks-high outcomes.grantsPerSanction'])
    expect(codes(outcome('actingShare: {low: 0.5, high: 0.5}'))).toEqual(['8:3 interval-reversed outcomes.actingShare'])
    for (const half of ['{value: 0.5}', '{error: 0.1}', '{value: 0.5, error: 0.1, low: 0}', '{why: x}']) {
      expect(codes(outcome(`actingShare: ${half}`)), half).toEqual(['8:3 value-or-interval outcomes.actingShare'])
    }
    expect(codes(outcome('actingShar: {low: 0.5}'))).toEqual(['8:3 unknown-key outcomes.actingShar'])
    expect(codes(outcome('actingShare: {low: 50}'))).toEqual(['8:22 out-of-range outcomes.actingShare.low'])
  })
})
