/** What a caption says about the bars of its chart. */

import type { Language } from '../../model/language.js'
import { INTERVAL } from '../sentences.js'

/** Says what the bars cover, or why there are none. */
export function intervalNote(hasIntervals: boolean, language: Language): string {
  if (language === 'zh') {
    return hasIntervals
      ? `横线为 ${INTERVAL.zh}，看不到处比点还窄；它只反映参数固定时的偶然波动。`
      : '重复次数不足两次，没有区间。'
  }
  return hasIntervals
    ? `Bars are ${INTERVAL.en}s, hidden where narrower than the point; they cover chance at fixed parameters only.`
    : 'With fewer than two replications there are no intervals.'
}
