/** Comma-separated values: RFC 4180, with formulas defused. */

export type CsvValue = string | number | boolean | null

/** A CSV file, line by line: a heading, then a line a row; numbers in full, empty for null and NaN. */
export function* csvLines(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): Generator<string, void> {
  const cells = textCells((cell) => cell)
  yield csvLine(columns, cells)
  for (const row of rows) yield csvLine(row, cells)
}

/** The text of a CSV file, as `csvLines` gives it line by line; it begins with a byte order mark where any of it is beyond ASCII. */
export function csvText(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const text = [...csvLines(columns, rows)].join('')
  return BEYOND_ASCII.test(text) ? BYTE_ORDER_MARK + text : text
}

/** What Excel needs at the beginning of a CSV file to read it as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'
const BEYOND_ASCII = /[\u0080-\uffff]/

/** Reads a CSV text that `csvText` wrote into its heading and rows of text; ends on any text, in memory bounded by it. */
export function parseCsv(text: string): { columns: string[]; rows: string[][] } {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at)
    row.push(quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end))
    if (text[end] !== ',') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return { columns: rows[0] ?? [], rows: rows.slice(1) }
}

function endOfPlain(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1
  return end
}

function endOfQuoted(text: string, from: number): number {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  // A text that is cut off ends with its last cell.
  return end < 0 ? text.length + 1 : end + 1
}

function csvLine(row: readonly CsvValue[], textCell: (text: string) => string): string {
  let line = ''
  for (let k = 0; k < row.length; k++) {
    const value = row[k]
    if (k > 0) line += ','
    if (typeof value === 'string') line += textCell(value)
    else if (value !== null && !Number.isNaN(value)) line += value
  }
  return `${line}\n`
}

/** The most texts whose cells are remembered. */
const MOST_CELLS = 1000

/** Makes cells of texts, in a form of one's own; of those that come again, such as the name of a scenario in every row of it, once. */
export function textCells<Cell>(formed: (cell: string) => Cell): (text: string) => Cell {
  const known = new Map<string, Cell>()
  return (text) => {
    let cell = known.get(text)
    if (cell === undefined) {
      cell = formed(cellOf(text))
      if (known.size < MOST_CELLS) known.set(text, cell)
    }
    return cell
  }
}

function cellOf(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What spreadsheets take for the beginning of a formula; those of East Asia take the full-width signs as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
