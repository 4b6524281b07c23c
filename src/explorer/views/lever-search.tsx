/** Every parameter that a search finds, and those that were changed by one. */

import { useId, useState } from 'preact/hooks'
import { PARAMETERS } from '../../model/parameters.js'
import { type LeverProps, LeverRow } from '../parts/lever-row.js'
import { useText } from '../state/language.js'
import { FIRST_LEVERS, REMEDIES } from '../state/lever-groups.data.js'

/** The search. */
export function LeverSearch(row: Omit<LeverProps, 'paths'>) {
  const { t } = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = PARAMETERS.filter(
    ({ path, label, type }) =>
      type !== 'tiers' &&
      wanted !== '' &&
      [path, label.zh, label.en].some((text) => text.toLowerCase().includes(wanted))
  )
  const others = Object.keys(row.reform.set).filter(
    (path) => !SHOWN.has(path) && !found.some((one) => one.path === path)
  )
  return (
    <div class="group search">
      <label for={id}>{t('其他参数', 'Every other parameter')}</label>
      <input
        id={id}
        type="search"
        placeholder={t('输入名称，如：损失厌恶', 'a name, such as loss aversion')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {wanted !== '' && (
        <p class="note" role="status">
          {found.length === 0
            ? t('没有这样的参数。', 'There is no such parameter.')
            : t(`${found.length} 个参数`, `${found.length} parameters`)}
        </p>
      )}
      {found.slice(0, 12).map(({ path, label }) => (
        <LeverRow key={path} {...row} paths={[path]} label={label} />
      ))}
      {found.length > 12 && (
        <p class="note">
          {t(`另有 ${found.length - 12} 个，请再写具体些。`, `${found.length - 12} more: say it more exactly.`)}
        </p>
      )}
      {others.length > 0 && <p class="note">{t('已改动：', 'Also changed:')}</p>}
      {others.map((path) => (
        <LeverRow key={path} {...row} paths={[path]} />
      ))}
    </div>
  )
}

const SHOWN: ReadonlySet<string> = new Set([...FIRST_LEVERS, ...REMEDIES].flatMap(({ paths }) => paths))
