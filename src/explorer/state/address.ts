/** The state as the fragment of an address and back; what an address says wrongly is left out and named. */

import { LANGUAGES, type Language } from '../../model/language.js'
import type { Tier } from '../../model/parameter-row.js'
import { DEFAULTS_VERSION, PARAMETERS, type ParameterValue, parameterRow } from '../../model/parameters.js'
import type { PackedChange } from '../../scenario/packed.js'
import { cadresIn } from '../../scenario/size.js'
import { numberOf } from './number.js'
import {
  initialState,
  isVariant,
  MOST_PINS,
  type Pin,
  PRECISIONS,
  type Reform,
  type State,
  withValue
} from './state.js'
import { surveyOfText, surveyText } from './survey.js'
import { MOST_CADRE_PERIODS, TIERS, type TierTexts, tiersOf, tierTexts } from './tiers.js'

/** The most quarters that a page offers. */
const MOST_QUARTERS = 4000
/** The longest text that is taken from an address. */
const MOST_TEXT = 200

/**
 * The fragment of an address, without `#`, that says what is not as it is at the beginning; to be handed on to others, it names
 * the language whatever theirs is (null).
 */
export function toAddress(state: State, language: Language | null): string {
  const usual = { ...initialState(language ?? state.language), language }
  const parts: [string, string][] = []
  const say = (name: 'base' | 'seed' | 'precision' | 'language' | 'theme' | 'tab' | 'cadre' | 'replication') => {
    if (state[name] !== usual[name]) parts.push([NAMES[name], String(state[name])])
  }
  say('base')
  const tiers = state.variants[TIERS] as readonly Tier[] | undefined
  if (tiers !== undefined)
    parts.push([
      'tiers',
      tierTexts(tiers)
        .map((texts) => texts.join(':'))
        .join(';')
    ])
  parts.push(...Object.entries(valueParts('variants', withValue(state.variants, TIERS, null))))
  parts.push(...Object.entries(reformParts(state.reform)))
  if (state.survey !== null) parts.push(['survey', surveyText(state.survey)])
  if (state.worlds) parts.push(['worlds', 'on'])
  for (const pin of state.pins) {
    parts.push(['pin', joined([['name', pin.name], ...Object.entries(reformParts(pin))])])
  }
  for (const name of ['seed', 'precision', 'language', 'theme', 'tab', 'cadre', 'replication'] as const) say(name)
  // Whatever an address shows, it shows under these defaults.
  if (parts.length > 0 || state.defaults !== usual.defaults) parts.push(['defaults', String(state.defaults)])
  return joined(parts)
}

/** The state that a fragment means, and every part of it that means nothing. */
export function fromAddress(
  fragment: string,
  language: Language
): { readonly state: State; readonly refused: readonly string[] } {
  const refused: string[] = []
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const usual = initialState(language)
  const oneOf = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value => {
    const text = parts.get(name)
    if (text === null) return otherwise
    const found = values.find((value) => value === text)
    if (found === undefined) refused.push(`${name}=${text}`)
    return found ?? otherwise
  }
  const whole = (name: string, otherwise: number) => {
    const text = parts.get(name)
    if (text === null) return otherwise
    if (/^\d{1,7}$/.test(text)) return Number(text)
    refused.push(`${name}=${text}`)
    return otherwise
  }
  const variants = { ...valuesOf(parts.get('variants'), refused, isVariant), ...tiersIn(parts, refused) }
  const cadres = cadresIn((variants[TIERS] ?? []) as readonly Tier[])
  const pins = parts
    .getAll('pin')
    .slice(0, MOST_PINS)
    .map((text): Pin => {
      const own = new URLSearchParams(text)
      return { name: (own.get('name') ?? '').slice(0, MOST_TEXT), ...reformOf(own, refused) }
    })
    .filter(({ name, set }) => {
      const isPlayable = cadres * Number(set['time.periods'] ?? 0) <= MOST_CADRE_PERIODS
      if (!isPlayable) refused.push(`pin=${name}`)
      return isPlayable
    })
  const seed = parts.get('seed') ?? usual.seed
  const state: State = {
    base: (parts.get('base') ?? '').slice(0, MOST_TEXT),
    defaults: Number(oneOf('defaults', VERSIONS, String(usual.defaults))),
    variants,
    reform: reformOf(parts, refused),
    survey: surveyIn(parts, refused),
    pins,
    worlds: oneOf('worlds', ['on', 'off'], 'off') === 'on',
    seed: seed.slice(0, MOST_TEXT) || usual.seed,
    precision: Number(oneOf('pm', PRECISIONS.map(String), '0.2')),
    language: oneOf('lang', LANGUAGES, language),
    theme: oneOf('theme', ['auto', 'light', 'dark'], usual.theme),
    tab: oneOf('tab', ['answers', 'compare', 'cadre', 'run', 'keep'], usual.tab),
    cadre: whole('cadre', usual.cadre),
    replication: whole('replication', usual.replication)
  }
  return { state, refused }
}

/** The versions of the defaults that there are. */
const VERSIONS = Array.from({ length: DEFAULTS_VERSION }, (_, k) => String(k + 1))

/** What parts of the state are called in an address. */
const NAMES = {
  ...{ base: 'base', seed: 'seed', precision: 'pm', language: 'lang', theme: 'theme', tab: 'tab' },
  ...{ cadre: 'cadre', replication: 'replication' }
} as const

/** The value that a text gives a parameter; undefined if it may not have it. */
export function valueOf(path: string, text: string): ParameterValue | undefined {
  const row = parameterRow(path)
  if (row === undefined || row.type === 'tiers') return undefined
  if (row.type === 'choice') return row.choices.find((choice) => choice === text)
  const value = numberOf(text)
  const isWithin = value >= row.min && value <= row.max && (row.integer !== true || Number.isInteger(value))
  return isWithin ? value : undefined
}

function reformParts({ preset, set, from, to, until, changes }: Reform): Record<string, string> {
  return {
    ...(preset !== undefined && { preset }),
    ...valueParts('set', set),
    ...(from > 0 && { from: String(from) }),
    ...(to !== undefined && { to: String(to) }),
    ...(until !== undefined && { until: String(until) }),
    ...(changes.length > 0 && { at: changes.map(changeText).join(';') })
  }
}

function changeText({ at, path, value, to }: PackedChange): string {
  return [at, path, value, ...(to === undefined ? [] : [to])].join(':')
}

function valueParts(name: string, set: Readonly<Record<string, ParameterValue>>): Record<string, string> {
  const values = PARAMETERS.flatMap(({ path }) => (Object.hasOwn(set, path) ? [`${path}:${set[path]}`] : []))
  return values.length > 0 ? { [name]: values.join(';') } : {}
}

function valuesOf(text: string | null, refused: string[], isAllowed: (path: string) => boolean = () => true) {
  const set: Record<string, ParameterValue> = {}
  for (const item of itemsOf(text)) {
    const [path, written = ''] = item.split(':')
    const value = valueOf(path, written)
    if (value === undefined || !isAllowed(path)) refused.push(item)
    else set[path] = value
  }
  return set
}

function tiersIn(parts: URLSearchParams, refused: string[]): Readonly<Record<string, readonly Tier[]>> {
  const text = parts.get('tiers')
  if (text === null) return {}
  const written = itemsOf(text).map((item) => item.split(':'))
  const tiers = written.every(({ length }) => length === 4) ? tiersOf(written as unknown as TierTexts[]) : undefined
  if (tiers === undefined) refused.push(`tiers=${text}`)
  return tiers === undefined ? {} : { [TIERS]: tiers }
}

function surveyIn(parts: URLSearchParams, refused: string[]): State['survey'] {
  const text = parts.get('survey')
  if (text === null) return null
  const survey = surveyOfText(text)
  if (survey === undefined) refused.push(`survey=${text}`)
  return survey ?? null
}

function reformOf(parts: URLSearchParams, refused: string[]): Reform {
  const set = valuesOf(parts.get('set'), refused)
  const changes: PackedChange[] = []
  for (const item of itemsOf(parts.get('at'))) {
    const [quarter, path = '', text = '', end] = item.split(':')
    const value = valueOf(path, text)
    const at = quarterOf(quarter)
    const isTwice = changes.some((change) => change.at === at && change.path === path)
    const to = end === undefined ? undefined : quarterOf(end)
    const isReversed = end !== undefined && (to === undefined || at === undefined || to <= at)
    if (value === undefined || at === undefined || isTwice || isReversed || parameterRow(path)?.fixed)
      refused.push(item)
    else changes.push({ at, path, value, ...(to !== undefined && { to }) })
  }
  const quarter = (name: 'from' | 'to' | 'until', after: number) => {
    const text = parts.get(name)
    const read = text === null ? undefined : quarterOf(text)
    const isSound = read !== undefined && read > after
    if (text !== null && !isSound) refused.push(`${name}=${text}`)
    return isSound ? read : undefined
  }
  const from = quarter('from', 0) ?? 0
  // Steps have a quarter to begin in.
  const to = quarter('to', from === 0 ? MOST_QUARTERS : from)
  const until = quarter('until', to ?? from)
  const preset = (parts.get('preset') ?? '').slice(0, MOST_TEXT)
  return {
    ...{ set, changes, from },
    ...(to !== undefined && { to }),
    ...(until !== undefined && { until }),
    ...(preset !== '' && { preset })
  }
}

function itemsOf(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split(';')
}

function quarterOf(text: string): number | undefined {
  const quarter = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return quarter >= 1 && quarter < MOST_QUARTERS ? quarter : undefined
}

/** Written so that it can be read: the marks between items stay as they are. */
function joined(parts: readonly (readonly [string, string])[]): string {
  return parts
    .map(([name, text]) => `${name}=${encodeURIComponent(text).replace(/%3A/g, ':').replace(/%3B/g, ';')}`)
    .join('&')
}
