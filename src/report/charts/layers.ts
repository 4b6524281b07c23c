/** Layers of a vega-lite specification, and how their fields are placed. */

/** A part of a vega-lite specification. */
export type Layer = Readonly<Record<string, unknown>>

/** Encodes a field on an axis, or in pixels. */
export type Place = (field: string) => Layer

/** A layer of one mark with its data. */
export function layer(values: readonly object[], mark: Layer, encoding: Layer): Layer {
  return { data: { values }, mark, encoding }
}

/** Rectangles from `x` to `x2` and from `y` to `y2`, in pixels unless other places are given. */
export function rects(
  values: readonly object[],
  mark: Layer,
  { x = pixels, y = pixels, ...more }: { readonly x?: Place; readonly y?: Place; readonly color?: Layer } & Layer = {}
): Layer {
  return layer(values, { type: 'rect', ...mark }, { x: x('x'), x2: to('x2'), y: y('y'), y2: to('y2'), ...more })
}

/** A ground behind a stretch of the horizontal axis. */
export function ground(from: number, end: number, { x, color }: { readonly x: Place; readonly color: string }): Layer {
  return layer([{ from, end }], { type: 'rect', color }, { x: x('from'), x2: to('end') })
}

/** A layer of texts, each at its own `y` in pixels, and at `x` or at its own `x` in pixels. */
export function texts(values: readonly object[], mark: Layer, x?: number): Layer {
  return layer(
    values,
    { type: 'text', baseline: 'middle', align: 'left', ...mark },
    { x: x === undefined ? pixels('x') : { value: x }, y: pixels('y'), text: named('text') }
  )
}

/** A field that holds pixels. */
export function pixels(field: string): Layer {
  return { field, type: 'quantitative', scale: null, axis: null }
}

/** The far end of a bar or a line. */
export function to(field: string): Layer {
  return { field }
}

/** A field that tells things apart, or a text. */
export function named(field: string): Layer {
  return { field, type: 'nominal' }
}

/** A field that holds a colour or a shape. */
export function asIs(field: string): Layer {
  return { field, type: 'nominal', scale: null }
}

/** A field by which points are joined. */
export function inOrder(field: string): Layer {
  return { field, type: 'quantitative' }
}
