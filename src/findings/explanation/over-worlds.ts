/** An explanation in several worlds: what of it stays the same, and how far the rest goes apart. */

import { middleOf } from '../survival.js'
import { type Explanation, FLIP_KINDS, type FlipKind } from './explanation.js'
import { MARGIN_PLAYERS } from './margin-inputs.js'

type Middle = ReturnType<typeof middleOf>

/** What one input does to the act margin over worlds, on average over all cadre-periods of each, in utility. */
export interface PartOverWorlds extends Middle {
  readonly player: (typeof MARGIN_PLAYERS)[number]
  /** Worlds in which it raises the margin, lowers it, and in which no other part is as large. */
  readonly raises: number
  readonly lowers: number
  readonly largest: number
}

/** An explanation in worlds that count alike. */
export interface ExplanationOverWorlds {
  readonly worlds: number
  /** The difference in the 不敢为 rate; null where it is defined in no world. */
  readonly change: Middle
  /** Worlds in which the estimate is below 0. */
  readonly lowers: number
  /** The mean change of the act margin. */
  readonly margin: Middle
  /** The parts that are not 0 in every world, the largest median first. */
  readonly parts: readonly PartOverWorlds[]
  /** Flips of a kind, as a share of all cadre-periods. */
  readonly flips: readonly (Middle & { readonly kind: FlipKind })[]
}

/** Reads explanations of the same two scenarios, one a world. */
export function explanationOverWorlds(explanations: readonly Explanation[]): ExplanationOverWorlds {
  const parts = explanations.map(({ all }) => all.parts.map(({ mean }) => mean ?? 0))
  const largest = parts.map((own) => Math.max(...own.map(Math.abs)))
  const count = (is: (own: readonly number[], world: number) => boolean) => parts.filter(is).length
  const changes = explanations.map(({ change }) => change.value)
  return {
    worlds: explanations.length,
    change: middleOf(changes),
    lowers: changes.filter((change) => change !== null && change < 0).length,
    margin: middleOf(explanations.map(({ all }) => all.change.mean)),
    parts: MARGIN_PLAYERS.map((player, k) => ({
      ...{ player, ...middleOf(parts.map((own) => own[k])) },
      raises: count((own) => own[k] > 0),
      lowers: count((own) => own[k] < 0),
      largest: count((own, world) => own[k] !== 0 && Math.abs(own[k]) === largest[world])
    }))
      .filter(({ raises, lowers }) => raises + lowers > 0)
      .sort((a, b) => Math.abs(b.median ?? 0) - Math.abs(a.median ?? 0)),
    flips: FLIP_KINDS.map(({ name }) => ({
      kind: name,
      ...middleOf(
        explanations.map(({ splits, cadrePeriods }) => {
          const own = splits.find(({ kind }) => kind === name)
          return (own?.count ?? 0) / cadrePeriods
        })
      )
    }))
  }
}
