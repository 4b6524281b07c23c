/** Words that the charts, the explorer and the command line still take as pairs. */

import type { Bilingual } from '../model/language.js'

/** What every answer ends with: the interval covers chance only. */
export const ASSUMPTIONS: Bilingual = {
  zh: '以上结论以本次参数设定为前提，其中多数参数为假定值',
  en: 'under these parameters, most of which are assumed'
}

/** The name of our intervals: chance at fixed parameters, which more replications shrink and never remove the rest. */
export const INTERVAL: Bilingual = { zh: '95% 模拟误差区间', en: '95 % simulation interval' }
