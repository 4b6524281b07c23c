/** The patterns of the baseline that it was not tuned to, as a table. */

import type { Language } from '../model/language.js'
import type { DataTable } from './charts/chart.js'
import { ORIGIN_LABELS, PATTERNS } from './patterns.data.js'

/** Every pattern with its origin, and why it is called that. */
export function patternsTable(language: Language): DataTable {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return {
    columns: [
      { heading: t('基线的样式', 'pattern of the baseline'), align: 'left' },
      { heading: t('来历', 'origin'), align: 'left' },
      { heading: t('因为', 'because'), align: 'left' }
    ],
    rows: PATTERNS.map(({ pattern, origin, because }) => [
      pattern[language],
      ORIGIN_LABELS[origin][language],
      because[language]
    ])
  }
}
