/** A list whose items are made when they are asked for, and not kept. */

/** A list of so many items, each as `make` gives it for its position; it is read like any array. */
export function lazyList<Item>(length: number, make: (position: number) => Item): readonly Item[] {
  let last: { readonly position: number; readonly item: Item } | undefined
  // The same item is most often asked for several times in a row.
  const item = (position: number) => {
    if (last?.position !== position) last = { position, item: make(position) }
    return last.item
  }
  const positionOf = (key: string | symbol) => {
    const position = typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : Number.NaN
    return position < length ? position : undefined
  }
  return new Proxy<Item[]>([], {
    get(target, key) {
      if (key === 'length') return length
      const position = positionOf(key)
      return position === undefined ? Reflect.get(target, key) : item(position)
    },
    has: (target, key) => positionOf(key) !== undefined || Reflect.has(target, key)
  })
}
