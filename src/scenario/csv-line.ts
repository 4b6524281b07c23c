/** One line of a CSV file as cells, with their places. */

/** A cell: its text without quotes, and the stretch of the line that it takes. */
export interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What may stand between cells: a comma, or what spreadsheets write where the comma is a decimal sign. */
export type Separator = ',' | ';'

/** What stands between the cells of a header: semicolons where it has no comma. */
export function separatorOf(header: string): Separator {
  return !header.includes(',') && header.includes(';') ? ';' : ','
}

/** The cells of a line (RFC 4180, without line breaks inside of quotes); null where quotes do not match. */
export function cellsOf(line: string, separator: Separator = ','): Cell[] | null {
  const cells: Cell[] = []
  const pattern = new RegExp(PATTERNS[separator])
  for (;;) {
    const start = pattern.lastIndex
    const match = pattern.exec(line)
    if (match === null) return null
    const [whole, quoted, plain, comma] = match
    const end = start + whole.length - comma.length
    cells.push({ text: quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'), start, end })
    if (comma === '') return cells
  }
}

const PATTERNS: Readonly<Record<Separator, RegExp>> = {
  ',': /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y,
  ';': /(?:"((?:[^"]|"")*)"|([^";]*))(;|$)/y
}
