/** As much of a document as preact needs to show a page in: a view can be read without a browser. */

const READ = ['aria-label', 'title', 'placeholder', 'alt']

class TinyNode {
  readonly nodeType: number
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml'
  readonly style = { setProperty: () => undefined }
  readonly attributes = new Map<string, string>()
  childNodes: TinyNode[] = []
  parentNode: TinyNode | null = null
  innerHTML = ''

  constructor(
    readonly localName: string,
    public data = ''
  ) {
    this.nodeType = localName === '#text' ? 3 : 1
  }
  get firstChild(): TinyNode | null {
    return this.childNodes[0] ?? null
  }
  get nextSibling(): TinyNode | null {
    const beside = this.parentNode?.childNodes ?? []
    return beside[beside.indexOf(this) + 1] ?? null
  }
  insertBefore(node: TinyNode, before: TinyNode | null): TinyNode {
    node.remove()
    node.parentNode = this
    this.childNodes.splice(before === null ? this.childNodes.length : this.childNodes.indexOf(before), 0, node)
    return node
  }
  appendChild(node: TinyNode): TinyNode {
    return this.insertBefore(node, null)
  }
  removeChild(node: TinyNode): void {
    this.childNodes = this.childNodes.filter((each) => each !== node)
    node.parentNode = null
  }
  remove(): void {
    this.parentNode?.removeChild(this)
  }
  contains(node: TinyNode | null): boolean {
    return node !== null && (node === this || this.contains(node.parentNode))
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  /** What a person reads, hears or sees when asking: a line for each text. */
  get lines(): readonly string[] {
    const own = READ.flatMap((name) => this.attributes.get(name) ?? [])
    const markup = this.innerHTML.replace(/<[^>]*>/g, '\n')
    return [...own, this.data, markup, ...this.childNodes.flatMap((node) => node.lines)]
  }
}

/** A page to show things in, once `tinyDocument` stands where preact looks for a document. */
export function tinyPage(): TinyNode {
  return new TinyNode('div')
}

/** The document. */
export const tinyDocument = {
  documentElement: { dataset: {} },
  createElementNS: (_: string, name: string) => new TinyNode(name),
  createTextNode: (data: string) => new TinyNode('#text', data)
}
