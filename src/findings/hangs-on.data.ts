/** What the effect of a lever is known to hang on: an assumption, and the structures of the library under which it falls away. */

import type { Bilingual } from '../model/language.js'

/** A lever, moved one way, and what its effect hangs on. */
export interface HangsOnRow {
  /** The lever; its effect hangs on the assumption where a scenario has less of it than the baseline. */
  readonly lessOf: string
  /** What is assumed. */
  readonly assumption: Bilingual
  /** Structures of the library that drop the assumption. */
  readonly structures: readonly string[]
  /** What is seen under each of these; `test/statistics/patterns` holds it. */
  readonly without: Bilingual
  /** What speaks against reading it as advice. */
  readonly caution: Bilingual
  /** Values of parameters from which on the assumption does not hold any more. */
  readonly until: Readonly<Record<string, number>>
}

/** Every such lever; each row is held by a test of its structures. */
export const HANGS_ON: readonly HangsOnRow[] = [
  {
    lessOf: 'information.sanctionPublicity',
    assumption: {
      zh: '干部主要听说他人受问责，很少对照未受问责的失误，也很少听到未经通报的问责',
      en: 'cadres hear of others’ sanctions, weigh them against few errors without consequence, and hear of few that are not published'
    },
    structures: ['base-rates-25', 'rumour'],
    without: {
      zh: '情景库中的“通报从简”不再领先，降幅小于“公众包容”',
      en: 'the library’s “Quiet sanctions” no longer leads, and lowers the 不敢为 rate less than “A tolerant public”'
    },
    caution: {
      zh: '通报本身也是问责的一种形式，不能据此主张不通报',
      en: 'Publicity is itself accountability, and this is no case for secrecy'
    },
    until: { 'information.baseRates': 0.25, 'information.rumour': 0.7 }
  }
]
