/** What a report says of which outcomes beside fear get worse in which scenarios, and of which it cannot tell. */

import { BESIDE_FEAR } from '../findings/trade-offs.js'
import type { Language } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import { outcomeLabel } from '../model/outcomes.js'
import type { ReportRow } from './report-rows.js'
import { besideFearFamily, isNotWorse, isWorse } from './report-table.js'

/** Scenarios that are named in a sentence. */
const MOST_NAMED = 6

/** Of each outcome beside fear, how many scenarios surely make it worse and which the most; and where no worsening was seen. */
export function worseningSentences(rows: readonly ReportRow[], replications: number, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const others = rows.filter(({ isBaseline }) => !isBaseline)
  const family = besideFearFamily(rows)
  const size = ({ summary }: ReportRow, name: OutcomeName) => Math.abs(summary.differences?.[name].mean ?? 0)
  const parts = BESIDE_FEAR.flatMap((name) => {
    const worse = others.filter((row) => isWorse(row, name, family)).sort((a, b) => size(b, name) - size(a, name))
    if (worse.length === 0) return []
    const label = outcomeLabel(name)[language]
    const first = worse[0].name[language]
    return [
      others.length === 1
        ? label
        : t(
            `${label} ${worse.length} 个（估计最甚的是“${first}”）`,
            `${label} in ${worse.length} (by the estimates most in “${first}”)`
          )
    ]
  })
  const onSoMany = t(
    `${replications} 次重复没有看到，不等于没有`,
    `which on ${replications} ${replications === 1 ? 'replication' : 'replications'} does not mean that there is none`
  )
  if (parts.length === 0) {
    return [
      t(
        `下列各项都没有看到断定的变差；${onSoMany}。`,
        `Of none of the following was a sure worsening seen in any scenario, ${onSoMany}.`
      )
    ]
  }
  const unseen = others.filter((row) => BESIDE_FEAR.every((name) => !isWorse(row, name, family)))
  const [safe, open] = [true, false].map((isSafe) =>
    unseen.filter((row) => BESIDE_FEAR.every((name) => isNotWorse(row, name, family)) === isSafe)
  )
  const list = (named: readonly ReportRow[]) =>
    named.length > MOST_NAMED
      ? t(`${named.length} 个情景`, `${named.length} scenarios`)
      : named.map((row) => `“${row.name[language]}”`).join(t('、', ', '))
  const among = others.length === 1 ? '' : t(`，${others.length} 个情景中`, ` among the ${others.length} scenarios`)
  const together = t(`区间对这 ${family} 项比较同时成立`, `intervals simultaneous over these ${family} comparisons`)
  return [
    t(
      `与基线相比断定变差的${among}（${together}）：${parts.join('；')}。`,
      `Surely worse than in the baseline${among} (${together}): ${parts.join('; ')}.`
    ),
    ...(safe.length > 0
      ? [
          t(
            `各项的区间都排除了变差的：${list(safe)}。`,
            `The intervals exclude a worsening of every one of these in ${list(safe)}.`
          )
        ]
      : []),
    ...(open.length > 0
      ? [
          t(
            `没有看到断定的变差，但也无法排除的：${list(open)}；${onSoMany}。`,
            `No sure worsening was seen in ${list(open)}, ${onSoMany}.`
          )
        ]
      : [])
  ]
}
