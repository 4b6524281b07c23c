/** Where the nine boxes of Porter & Lawler stand in their chart, and what leads to what; in pixels. */

/** The centre of each box, in the order of `BOX_ROWS`. */
export const PLACES = pointsOf('74,50 74,228 228,139 330,50 330,228 406,139 560,139 560,50 560,228')

/** The path of each arrow; the last two are feedback. */
export const ARROWS = [
  '138,62 228,62 228,106',
  '138,216 228,216 228,172',
  '292,139 342,139',
  '330,83 330,126 342,126',
  '330,195 330,152 342,152',
  '470,139 496,139',
  '560,172 560,195',
  '624,50 650,50 650,228 624,228',
  '560,261 560,288 2,288 2,50 10,50',
  '406,172 406,276 100,276 100,261'
].map(pointsOf)

/** Points written as in the polylines of SVG. */
function pointsOf(text: string): readonly (readonly [x: number, y: number])[] {
  return text.split(' ').map((point) => {
    const [x, y] = point.split(',').map(Number)
    return [x, y]
  })
}
