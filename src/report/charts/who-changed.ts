/** The chart of who decides otherwise under the reform that a run answers with, and what moved the decision. */

import type { CloserLook } from '../../findings/explanation/closer-look.js'
import { FLIP_KINDS, type FlipKind } from '../../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../../findings/explanation/margin-inputs.js'
import type { Bilingual, Language } from '../../model/language.js'
import { DASH, decimal, whole } from '../../words/format.js'
import { PLAYER_LABELS } from '../player-labels.js'
import type { ReportRow } from '../report-rows.js'
import { nameIn, restsOn } from '../rests-on.js'
import { CHART_WIDTH, type Chart, framed, type Layer, pixels, texts } from './chart.js'
import { INK, MUTED, NEUTRAL, OUTCOME_COLOURS } from './palette.js'

/** What the kinds of change are called, and the colour of what they lead to. */
const KINDS: Readonly<Record<FlipKind, Bilingual & { readonly colour: string }>> = {
  afraidToActed: { zh: '不敢 → 作为', en: 'afraid → acting', colour: OUTCOME_COLOURS.acted },
  actedToAfraid: { zh: '作为 → 不敢', en: 'acting → afraid', colour: OUTCOME_COLOURS.afraid },
  otherToActed: { zh: '不能、不想 → 作为', en: 'unable, unwilling → acting', colour: OUTCOME_COLOURS.acted },
  actedToOther: { zh: '作为 → 不能、不想', en: 'acting → unable, unwilling', colour: OUTCOME_COLOURS.unwilling },
  otherToAfraid: { zh: '不能、不想 → 不敢', en: 'unable, unwilling → afraid', colour: OUTCOME_COLOURS.afraid },
  afraidToOther: { zh: '不敢 → 不能、不想', en: 'afraid → unable, unwilling', colour: OUTCOME_COLOURS.unwilling }
}

/** Causes that are drawn; the others are in the table. */
const MOST_CAUSES = 8
const STEP = 26
const LEFT = 172
const FLOW_WIDTH = 110
const CAUSES_FROM = 350
const CAUSES_NAME = 138
const CAUSES_WIDTH = 150
const ROOM = { left: LEFT, right: CHART_WIDTH - LEFT - CAUSES_FROM - CAUSES_WIDTH, top: 34, bottom: 14 }

/** Draws how often decisions change, and the mean parts of the margin of those who come to act out of fear. */
export function whoChangedChart(rows: readonly ReportRow[], look: CloserLook, language: Language): Chart {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { explanation } = look
  const share = (count: number) => (100 * count) / explanation.cadrePeriods
  const flows = FLIP_KINDS.map(({ name }, k) => ({
    name,
    perHundred: share(explanation.splits[k].count),
    y: (k + 0.5) * STEP
  }))
  const most = Math.max(1e-9, ...flows.map(({ perHundred }) => perHundred))
  const told = explanation.splits.reduce((best, next) => (next.count > best.count ? next : best))
  const causes = MARGIN_PLAYERS.map((player, k) => ({ player, part: told.parts[k] }))
    .filter(({ part }) => part !== 0)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
  const shown = causes.slice(0, MOST_CAUSES)
  const reach = Math.max(1e-9, ...shown.map(({ part }) => Math.abs(part)))
  const least = Math.min(0, ...shown.map(({ part }) => part))
  const zero = CAUSES_FROM + (-least / (reach - least)) * (CAUSES_WIDTH - 56) + (least < 0 ? 28 : 0)
  const scale = (CAUSES_WIDTH - 56) / (reach - least)
  const bars = [
    ...flows.map(({ name, perHundred, y }) => ({
      from: 0,
      to: (perHundred / most) * FLOW_WIDTH,
      y: y - 8,
      y2: y + 8,
      colour: KINDS[name].colour
    })),
    ...shown.map(({ part }, k) => ({
      from: zero,
      to: zero + part * scale,
      y: (k + 0.5) * STEP - 8,
      y2: (k + 0.5) * STEP + 8,
      colour: NEUTRAL
    }))
  ]
  const height = Math.max(FLIP_KINDS.length, shown.length) * STEP
  const signed = (value: number) => `${value > 0 ? '+' : ''}${decimal(value, 3)}`
  const layers: Layer[] = [
    {
      data: { values: bars },
      mark: { type: 'rect' },
      encoding: {
        x: pixels('from'),
        x2: { field: 'to' },
        y: pixels('y'),
        y2: { field: 'y2' },
        color: { field: 'colour', type: 'nominal', scale: null }
      }
    },
    {
      data: { values: shown.length === 0 ? [] : [{ x: zero, y: 0, y2: shown.length * STEP }] },
      mark: { type: 'rule', color: INK },
      encoding: { x: pixels('x'), y: pixels('y'), y2: { field: 'y2' } }
    },
    texts(
      flows.map(({ name, y }) => ({ text: KINDS[name][language], y })),
      { align: 'right' },
      -10
    ),
    texts(
      flows.map(({ perHundred, y }) => ({ text: decimal(perHundred, 2), x: (perHundred / most) * FLOW_WIDTH + 6, y })),
      { fontSize: 11 }
    ),
    texts(
      shown.map(({ player }, k) => ({ text: PLAYER_LABELS[player][language], y: (k + 0.5) * STEP })),
      { align: 'right' },
      CAUSES_FROM - 10
    ),
    texts(
      shown.map(({ part }, k) => ({
        text: signed(part),
        x: Math.max(zero, zero + part * scale) + 6,
        y: (k + 0.5) * STEP
      })),
      { fontSize: 11 }
    ),
    texts([{ text: t('每百个干部·季度', 'per hundred cadre-quarters'), y: -18 }], { color: MUTED, fontSize: 11 }, -60),
    texts(
      [
        {
          text: t(`使“${KINDS[told.kind].zh}”的，效用`, `what moved “${KINDS[told.kind].en}”, utility`),
          y: -18
        }
      ],
      { color: MUTED, fontSize: 11 },
      CAUSES_FROM - CAUSES_NAME + 20
    )
  ]
  const name = nameIn(rows, look.scenario, language)
  return {
    name: 'who-changed',
    title: t('谁变了，那一刻什么改变了选择', 'Who changed, and what moved the decision at that moment'),
    spec: framed(language, ROOM, height, layers),
    caption: captionOf(look, name, told.kind, causes, language),
    table: {
      columns: [
        { heading: t('改变', 'change'), align: 'left' },
        { heading: t('干部·季度', 'cadre-quarters'), align: 'right' },
        { heading: t('每百个', 'per hundred'), align: 'right' },
        ...MARGIN_PLAYERS.map((player) => ({ heading: PLAYER_LABELS[player][language], align: 'right' as const }))
      ],
      rows: explanation.splits.map(({ kind, count, parts }) => [
        KINDS[kind][language],
        whole(count),
        decimal(share(count), 2),
        ...parts.map((part) => (count === 0 ? DASH : signed(part)))
      ])
    }
  }
}

function captionOf(
  look: CloserLook,
  name: string,
  kind: FlipKind,
  causes: readonly { readonly player: (typeof MARGIN_PLAYERS)[number]; readonly part: number }[],
  language: Language
): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { explanation } = look
  const count = (wanted: FlipKind) => explanation.splits.find((split) => split.kind === wanted)?.count ?? 0
  const of = (wanted: FlipKind) => decimal((100 * count(wanted)) / explanation.cadrePeriods, 2)
  const most = causes
    .filter(({ part }) => part > 0)
    .slice(0, 2)
    .map(({ player }) => PLAYER_LABELS[player][language])
    .join(t('和', ' and '))
  const moved =
    most === ''
      ? ''
      : t(
          `最多的一类是“${KINDS[kind].zh}”，把选择推过去最多的是${most}。`,
          `The commonest change is “${KINDS[kind].en}”, and what pushed it most is ${most}. `
        )
  return (
    t(
      `同一批干部从基线到“${name}”：每百个干部·季度中 ${of('afraidToActed')} 个由不敢为变为作为，${of('actedToAfraid')} 个相反。`,
      `The same cadres from the baseline to “${name}”: of a hundred cadre-quarters, ${of('afraidToActed')} turn from afraid to acting and ${of('actedToAfraid')} the other way. `
    ) +
    moved +
    t(
      `各项是精确的 Shapley 值；说的是那一刻什么改变了选择，不是最终的原因。`,
      `Parts are exact Shapley values: what moved the decision at that moment, not what caused it in the end. `
    ) +
    restsOn(look, language)
  )
}
