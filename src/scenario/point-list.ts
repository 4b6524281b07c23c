/** The points of a design in columns: some bytes a cell, for there may be hundreds of thousands of points. */

/** A level: the value that all parameters of a factor take. */
export type Level = number | string

/** A row of a table of points. */
export interface TablePoint {
  /** What the table calls it; the row's number, from 1, where it has no id. */
  readonly id: string
  /** What its cells say, by column. */
  readonly levels: Readonly<Record<string, Level>>
  /** What it sets, by path. */
  readonly values: Readonly<Record<string, Level>>
}

/** Points in one chunk: few enough to be written at once, many enough that a chunk costs nothing. */
export const CHUNK_POINTS = 5000

/** The values of one column, a value for each point. */
export type PointColumn = Float64Array | readonly string[]

/** Some points that follow each other, all with the same columns. */
export class PointChunk {
  /** The number of its first point, from 1. */
  readonly first: number
  readonly length: number
  /** What its points are called; null where that is their numbers. */
  readonly ids: readonly string[] | null
  /** What the cells say, by column. */
  readonly levels: ReadonlyMap<string, PointColumn>
  /** What they set, by path: the very column of a level where all values are that one’s. */
  readonly values: ReadonlyMap<string, PointColumn>

  constructor(points: Pick<PointChunk, 'first' | 'length' | 'ids' | 'levels' | 'values'>) {
    this.first = points.first
    this.length = points.length
    this.ids = points.ids
    this.levels = points.levels
    this.values = points.values
  }

  /** The chunk of some points, of which the first has this number; they have the same columns, and there is one at least. */
  static of(points: readonly TablePoint[], first: number): PointChunk {
    const levels = new Map(
      Object.keys(points[0].levels).map((name) => [name, columnOf(points, ({ levels }) => levels[name])])
    )
    const values = Object.keys(points[0].values).map((path) => {
      const own = columnOf(points, ({ values }) => values[path])
      return [path, [...levels.values()].find((level) => isSameColumn(level, own)) ?? own] as const
    })
    const isNumbered = points.every(({ id }, k) => id === String(first + k))
    const ids = isNumbered ? null : points.map(({ id }) => id)
    return new PointChunk({ first, length: points.length, ids, levels, values: new Map(values) })
  }

  /** What the point at a position is called. */
  idAt(position: number): string {
    return this.ids?.[position] ?? String(this.first + position)
  }

  /** The levels of the point at a position, from 0. */
  levelsAt(position: number): TablePoint['levels'] {
    return rowOf(this.levels, position)
  }

  /** What it sets. */
  valuesAt(position: number): TablePoint['values'] {
    return rowOf(this.values, position)
  }

  at(position: number): TablePoint {
    return { id: this.idAt(position), levels: this.levelsAt(position), values: this.valuesAt(position) }
  }
}

/** The points of a design, in order; as JSON a list of points. */
export class PointList implements Iterable<TablePoint> {
  readonly #chunks: PointChunk[] = []
  #begun: TablePoint[] = []

  /** Points from anywhere; they have the same columns. */
  static of(points: Iterable<TablePoint>): PointList {
    const list = new PointList()
    for (const point of points) list.add(point)
    return list
  }

  add(point: TablePoint): void {
    this.#begun.push(point)
    if (this.#begun.length === CHUNK_POINTS) this.#end()
  }

  get length(): number {
    return CHUNK_POINTS * this.#chunks.length + this.#begun.length
  }

  /** All points in chunks, after which none is added any more. */
  get chunks(): readonly PointChunk[] {
    if (this.#begun.length > 0) this.#end()
    return this.#chunks
  }

  *[Symbol.iterator](): Generator<TablePoint, void> {
    for (const chunk of this.#chunks) for (let k = 0; k < chunk.length; k++) yield chunk.at(k)
    yield* this.#begun
  }

  toJSON(): readonly TablePoint[] {
    return [...this]
  }

  #end(): void {
    this.#chunks.push(PointChunk.of(this.#begun, CHUNK_POINTS * this.#chunks.length + 1))
    this.#begun = []
  }
}

function rowOf(columns: ReadonlyMap<string, PointColumn>, position: number): Readonly<Record<string, Level>> {
  const row: Record<string, Level> = {}
  for (const [name, column] of columns) row[name] = column[position]
  return row
}

function columnOf(points: readonly TablePoint[], valueOf: (point: TablePoint) => Level): PointColumn {
  const isNumbers = points.every((point) => typeof valueOf(point) === 'number')
  return isNumbers
    ? Float64Array.from(points, (point) => valueOf(point) as number)
    : points.map((point) => String(valueOf(point)))
}

function isSameColumn(a: PointColumn, b: PointColumn): boolean {
  return typeof a[0] === typeof b[0] && a.length === b.length && a.every((value: Level, k: number) => value === b[k])
}
