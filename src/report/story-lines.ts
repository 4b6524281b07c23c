/** One cadre's story in sentences and numbers. */

import type { PlannedScenario } from '../experiment/design.js'
import type { Event, Story, StoryMoment, StoryQuarter } from '../findings/explanation/story.js'
import { percent, signed } from '../words/format.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'
import { nameOf } from './report-rows.js'
import { type Column, tableLines, USUAL_WIDTH } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** A cadre's story in sentences. */
export interface StorySentences {
  readonly who: string
  /** What it did in each of the two worlds. */
  readonly worlds: readonly [string, string]
  /** When the post is filled anew; empty where it never is. */
  readonly newcomers: string
  /** In how many quarters its choices differ, and since when. */
  readonly turning: string
  /** A sentence for each of the first quarters in which they differ. */
  readonly told: readonly string[]
  /** How many more quarters there are; empty for none. */
  readonly more: string
  readonly note: string
}

/** Whose story it is: the two worlds, and the seed that they were played with. */
export interface StoryOf {
  readonly worlds: readonly [PlannedScenario, PlannedScenario]
  readonly seed: string
  /** Columns of a line. */
  readonly width?: number
}

/** Quarters that are told in sentences. */
const MOST_TOLD = 8
/** Parts below this share of the whole change are not told. */
const LEAST_PART = 0.05
const MARKS: Readonly<Record<Event, string>> = {
  none: '',
  error: ' !',
  granted: ' +',
  sanctioned: ' ×',
  mitigated: ' ÷'
}

/** Tells what a cadre did in two worlds, and what moved the decisions in which they differ. */
export function storySentences({ worlds, seed }: StoryOf, story: Story, words: Words): StorySentences {
  const { stories: t } = words
  const { quarters } = story
  const measured = quarters.filter(({ period }) => period >= story.burnIn)
  const names = namesOf({ worlds }, words)
  const different = quarters.filter((quarter) => quarter.a.choice !== quarter.b.choice)
  const left = different.length - MOST_TOLD
  return {
    who: t.who({
      ...story,
      seed,
      unit: words.stories.unit(displayText(words.findings.group(story.tier)), story.unit),
      rank: rankOf(story, words)
    }),
    worlds: [
      worldSentence(
        names[0],
        measured.map(({ a }) => a),
        words
      ),
      worldSentence(
        names[1],
        measured.map(({ b }) => b),
        words
      )
    ],
    newcomers: newcomersSentence(story, names, words),
    turning: different.length === 0 ? t.same : t.turning(different.length, quarters.length, different[0].period),
    told: different.slice(0, MOST_TOLD).map((quarter) => quarterSentence(quarter, names, words)),
    more: left > 0 ? t.more(left) : '',
    note: t.note(words.findings.assumptions)
  }
}

/** Lines about one cadre in two worlds. */
export function storyLines(of: StoryOf, story: Story, words: Words): string[] {
  const { width = USUAL_WIDTH } = of
  const said = storySentences(of, story, words)
  const wrapped = (text: string) => wrapColumns(text, width)
  return [
    ...[said.who, said.newcomers, ...said.worlds, said.turning].filter((text) => text !== '').flatMap(wrapped),
    ...(said.told.length > 0 ? ['', ...said.told.flatMap(wrapped)] : []),
    ...(said.more === '' ? [] : wrapped(said.more)),
    '',
    ...table(story.quarters, namesOf(of, words), { words, width }),
    ...wrapped(said.note)
  ]
}

interface Layout {
  readonly words: Words
  readonly width: number
}

function namesOf({ worlds }: Pick<StoryOf, 'worlds'>, words: Words): readonly string[] {
  return worlds.map((world) => words.say(nameOf(world)))
}

function rankOf({ leading }: Story, words: Words): string {
  return words.findings.group(leading ? 'leading' : 'ordinary')
}

function newcomersSentence({ newcomers: { a, b } }: Story, names: readonly string[], words: Words): string {
  const { newcomers } = words.stories
  if (a.join() === b.join()) return a.length === 0 ? '' : newcomers(null, a)
  const inEach = [a, b].map((quarters, world) => (quarters.length === 0 ? '' : newcomers(names[world], quarters)))
  return words.sentences(inEach)
}

function worldSentence(name: string, measured: readonly StoryMoment[], words: Words): string {
  const count = (is: (moment: StoryMoment) => boolean) => measured.filter(is).length
  return words.stories.world({
    ...{ name, quarters: measured.length },
    acted: count(({ choice }) => choice === 'properly' || choice === 'recklessly'),
    afraid: count(({ choice }) => choice === 'afraid'),
    sanctioned: count(({ event }) => event === 'sanctioned' || event === 'mitigated'),
    granted: count(({ event }) => event === 'granted')
  })
}

function quarterSentence({ period, a, b, decidedBy, moved }: StoryQuarter, names: readonly string[], words: Words) {
  const { stories: t } = words
  // Only what pushed the margin the way it went: the others moved it back.
  const change = moved.reduce((sum, { part }) => sum + part, 0)
  const most = moved
    .filter(({ part }) => part > 0 === change > 0 && Math.abs(part) >= LEAST_PART * Math.abs(change))
    .slice(0, 3)
    .map(({ player, part }) => `${words.explanations.players[player]} ${inSight(part)}`)
  const margin = ({ actMargin, fearFreeMargin }: StoryMoment) => {
    if (decidedBy === null) return ''
    return decidedBy === 'act' ? t.margin(inSight(actMargin)) : t.fearFreeMargin(inSight(fearFreeMargin))
  }
  const did = (moment: StoryMoment) => words.choices[moment.choice] + t.events[moment.event] + margin(moment)
  return t.quarter({ period, a: { name: names[0], did: did(a) }, b: { name: names[1], did: did(b) }, moved: most })
}

/** A margin with three decimals, or as many more as keep it from reading as 0, which would hide whether the cadre acts. */
function inSight(value: number): string {
  for (let decimals = 3; decimals < 6; decimals++) {
    const text = signed(value, decimals)
    if (/[1-9]/.test(text)) return text
  }
  return signed(value, 6)
}

function table(quarters: readonly StoryQuarter[], [a, b]: readonly string[], { words, width }: Layout): string[] {
  const { columns: t, key } = words.stories
  const columns: Column[] = [
    { heading: t.quarter, align: 'right' },
    ...['A', 'B'].flatMap((world): Column[] => [
      { heading: `${world} ${t.choice}`, align: 'left' },
      ...[t.margin, t.accountability, t.tolerance].map((heading): Column => ({ heading, align: 'right' }))
    ])
  ]
  const rows = quarters.map((quarter) => [
    String(quarter.period),
    ...[quarter.a, quarter.b].flatMap(({ choice, event, actMargin, perceivedAccountability, perceivedTolerance }) => [
      words.choices[choice] + MARKS[event],
      inSight(actMargin),
      percent(perceivedAccountability, 0),
      percent(perceivedTolerance, 0)
    ])
  ])
  return [...tableLines(columns, rows, width), ...wrapColumns(key(a, b), width)]
}
