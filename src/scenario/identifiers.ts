/** What may be a name that files, shells, spreadsheets, data readers and Windows all take for the same name. */

import { hiddenCharacters } from './characters.js'
import { type Issue, makeIssue, type Place } from './issue.js'
import { MAX_ID_LENGTH } from './limits.js'
import { characterCount } from './source-text.js'
import { type HintCode, hint, type PhraseCode, phrase, quoted } from './wording.js'

/** Why a text cannot be the name of a scenario, a factor or a tier; undefined if it can. */
export function idFault(id: string): PhraseCode | undefined {
  if (id === '') return 'id-empty'
  if (hiddenCharacters(id).length > 0 || /[\t\n\r]/.test(id)) return 'id-hidden'
  if (/^[-\s\u2212]/.test(id)) return 'id-leading'
  if (/[.\s]$/.test(id)) return 'id-trailing'
  if (characterCount(id) > MAX_ID_LENGTH) return 'id-long'
  if (MISSING.has(id.toLowerCase())) return 'id-missing'
  if (TRUTH.test(id)) return 'id-truth'
  if (NUMBER.test(id.normalize('NFKC'))) return 'id-number'
  if (DATE.test(id)) return 'id-date'
  if (DEVICE.test(id)) return 'id-windows'
  if (/^[=+@]/.test(id)) return 'id-formula'
  return /[<>:"/\\|?*$`;&]|^[#~]/.test(id) ? 'id-signs' : undefined
}

/** The issue of a name that cannot be one, or undefined if it can. */
export function idIssue(id: string, at: Place, path: string, how: HintCode): Issue | undefined {
  const reason = idFault(id)
  if (reason === undefined) return undefined
  const shown = characterCount(id) > 60 ? `${Array.from(id).slice(0, 59).join('')}…` : id
  return makeIssue('bad-id', { path, at, values: { got: quoted(shown), reason: phrase(reason) }, hint: hint(how) })
}

/** What R's read.csv and pandas read as missing, in lower case. */
const MISSING: ReadonlySet<string> = new Set(
  ['na', 'nan', '-nan', 'null', 'none', 'n/a', '#n/a', '#n/a n/a', '#na', '<na>', '~', '.'].concat(
    ['-1.#ind', '-1.#qnan', '1.#ind', '1.#qnan'] // as C of Windows writes them
  )
)
const TRUTH = /^(T|F|true|false|TRUE|FALSE|True|False)$/
const NUMBER = /^[-+]?((\d[\d_,']*\.?\d*|\.\d+)(e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|0b[01]+|\.?inf(inity)?)[%lfdi]?$/i
/** What spreadsheets turn into dates: 3-4, 2015-03, MAR1. */
const DATE = /^(\d{1,4}[-/.]\d{1,4}([-/.]\d{1,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)-?\d{1,2})$/i
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(\..*)?$/i
