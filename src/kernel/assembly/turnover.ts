/** Posts filled anew, 交流轮岗: a newcomer has other traits and no past; the rank stays with the post (docs/en/odd.md (77)). */

import * as P from './layout.generated'
import { beginEvidence, handOut } from './own-evidence'
import { drawTurnover } from './philox'
import { derivePair, drawTraits } from './population'
import { promiseOf } from './promise'
import * as W from './world'
import { blockAt, get, marginAt, parameter, set, unitAt } from './world'

/** The first of the stages at which a newcomer's normals are drawn. */
const NEWCOMER: u32 = 6

/** Fills the posts that fall vacant at the end of a period. */
export function fillVacancies(period: u32): void {
  const turnover = parameter(P.cadres_turnover)
  if (turnover == 0) return
  const count = findVacancies(turnover)
  for (let done = 0; done < count; done += 4) {
    letIn(W.vacancies + <usize>(done << 3), count - done < 4 ? count - done : 4, period)
  }
}

/** Lists the posts that fall vacant, those with (word + 0.5)·2^−32 < turnover: a unit and a place in it. */
function findVacancies(turnover: f64): i32 {
  const limit = <i64>Math.ceil(turnover * 4294967296 - 0.5)
  if (limit <= 0) return 0
  const last = i32x4.splat(<i32>(limit - 1))
  let count = 0
  for (let u = 0; u < W.unitCount; u++) {
    const unit = unitAt(u)
    handOut(unit)
    const size = load<i32>(unit, W.SIZE)
    const first = load<i32>(unit, W.FIRST_BLOCK)
    for (let place = 0; place < size; place += 8) {
      const block = blockAt(first + (place >> 2))
      const then = place + 4 < size ? block + W.BLOCK_BYTES : block
      let vacant = drawTurnover(block + W.DRAWS, then + W.DRAWS, last)
      if (size - place < 8) vacant &= (1 << (size - place)) - 1
      // Most posts stay filled.
      for (; vacant != 0; vacant &= vacant - 1) {
        store<u64>(W.vacancies + <usize>(count << 3), <u64>u | (<u64>(place + ctz(vacant)) << 32))
        count += 1
      }
    }
  }
  return count
}

/** Lets up to four newcomers in: their normals are drawn and their traits derived together, in a block of their own. */
function letIn(list: usize, count: i32, period: u32): void {
  const normals = W.scratch
  const block = normals + W.NORMALS_BYTES
  const margin = block + W.INSTRUMENTALITY
  let leading = i32x4.splat(0)
  for (let k = 0; k < count; k++) {
    const unit = unitAt(load<i32>(list + <usize>(k << 3)))
    const place = load<i32>(list + <usize>(k << 3), 4)
    store<i32>(normals + <usize>(k << 2), load<i32>(unit, W.FIRST_CADRE) + place)
    store<i32>(margin + <usize>(k << 2), place < load<i32>(unit, W.LEADERS) ? -1 : 0)
  }
  leading = v128.load(margin)
  drawTraits(v128.load(normals), period, NEWCOMER, normals)
  derivePair(i64x2.extend_low_i32x4_s(leading), normals, block, margin)
  derivePair(i64x2.extend_high_i32x4_s(leading), normals + 16, block + 16, margin + 16)
  for (let k = 0; k < count; k++) {
    const vacancy = list + <usize>(k << 3)
    begin(unitAt(load<i32>(vacancy)), load<i32>(vacancy, 4), <usize>(k << 3))
  }
}

/** Puts a newcomer into a unit's place, and begins its state; `lane` is where its normals and traits stand among the four. */
function begin(unit: usize, place: i32, lane: usize): void {
  const b = load<i32>(unit, W.FIRST_BLOCK) + (place >> 2)
  const at = <usize>((place & 3) << 3)
  const cadre = blockAt(b) + at
  const margin = marginAt(b)
  const drawn = W.scratch + lane
  const derived = drawn + W.NORMALS_BYTES
  const normals = W.normals + <usize>b * W.NORMALS_BYTES + at
  const leading = place < load<i32>(unit, W.LEADERS)
  for (let row: usize = 0; row < W.NORMALS_BYTES; row += 32) set(normals, row, get(drawn, row))
  for (let trait: usize = 0; trait < W.INSTRUMENTALITY; trait += 32) set(cadre, trait, get(derived, trait))
  set(margin + at, W.SANCTION_SIZE, get(derived, W.INSTRUMENTALITY + W.SANCTION_SIZE))
  set(cadre, W.INSTRUMENTALITY, parameter(P.incentives_assessmentFairness))
  set(cadre, W.SELF_EFFICACY, get(cadre, W.COMPETENCE))
  set(cadre, W.SATISFACTION, 0)
  set(cadre, W.FROZEN_UNTIL, 0)
  store<i32>(margin + (at >> 1), 0, W.OWN_GRANTS)
  store<i32>(margin + (at >> 1), 0, W.OWN_REFUSALS)
  beginEvidence(unit, cadre, margin + at, leading, promiseOf(unit, leading))
}
