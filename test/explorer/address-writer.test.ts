import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AddressWriter } from '../../src/explorer/state/address-writer.js'

const seed = Number(process.env.TEST_SEED ?? 20261127)

/** A browser's history that throws as Safari's does, under a clock that is moved by hand. */
class Browser {
  entries = ['#']
  calls: number[] = []
  clock = 0
  timers: { at: number; then: () => void }[] = []
  readonly most: number

  constructor(most = 100) {
    this.most = most
  }

  push(address: string) {
    this.#count()
    this.entries.push(address)
  }

  replace(address: string) {
    this.#count()
    this.entries[this.entries.length - 1] = address
  }

  #count() {
    this.calls = this.calls.filter((at) => this.clock - at < 30_000)
    if (this.calls.length >= this.most) throw new Error('SecurityError')
    this.calls.push(this.clock)
  }

  now = () => this.clock

  later(milliseconds: number, then: () => void) {
    const timer = { at: this.clock + milliseconds, then }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((one) => one !== timer)
    }
  }

  pass(milliseconds: number) {
    const end = this.clock + milliseconds
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.timers = this.timers.filter((one) => one !== next)
      this.clock = Math.max(this.clock, next.at)
      next.then()
    }
    this.clock = end
  }

  get address() {
    return this.entries[this.entries.length - 1]
  }
}

describe('the writer of the address', () => {
  it('makes one entry of a pull, however long it is held', () => {
    const browser = new Browser()
    const writer = new AddressWriter(browser, '#')
    writer.hold(true)
    for (let k = 0; k < 500; k++) {
      writer.write(`#a=${k}`, 'slider')
      browser.pass(k % 100 === 0 ? 5000 : 16)
    }
    writer.hold(false)
    expect(browser.entries).toEqual(['#', '#a=499'])
  })

  it('makes one entry of a run of keys at one control, and another after a pause or at another control', () => {
    const browser = new Browser()
    const writer = new AddressWriter(browser, '#')
    for (let k = 0; k < 200; k++) {
      writer.write(`#a=${k}`, 'a')
      browser.pass(60)
    }
    writer.write('#b=1', 'b')
    browser.pass(1500)
    writer.write('#b=2', 'b')
    writer.write('#tab=keep')
    writer.write('#tab=compare')
    expect(browser.entries).toEqual(['#', '#a=199', '#b=1', '#b=2', '#tab=keep', '#tab=compare'])
  })

  it('makes two entries of two pulls', () => {
    const browser = new Browser()
    const writer = new AddressWriter(browser, '#')
    for (const value of [1, 2]) {
      writer.hold(true)
      writer.write(`#a=${value}`, 'slider')
      writer.hold(false)
    }
    expect(browser.entries).toEqual(['#', '#a=1', '#a=2'])
  })

  it('drops what was still to be written where one went back', () => {
    const browser = new Browser()
    const writer = new AddressWriter(browser, '#')
    writer.write('#a=1', 'a')
    writer.write('#a=2', 'a')
    browser.entries.pop()
    writer.read('#')
    browser.pass(60_000)
    expect(browser.entries).toEqual(['#'])
    writer.write('#a=3', 'a')
    expect(browser.entries).toEqual(['#', '#a=3'])
  })

  it.each([100, 20, 1])(`never throws, and catches up where %d calls are allowed (TEST_SEED ${seed})`, (most) => {
    const step = fc.record({
      control: fc.constantFrom('a', 'b', undefined),
      pause: fc.constantFrom(0, 5, 100, 400, 1200),
      held: fc.constantFrom(true, false, undefined)
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const browser = new Browser(most)
        const writer = new AddressWriter(browser, '#')
        let wanted = '#'
        steps.forEach(({ control, pause, held }, k) => {
          if (held !== undefined) writer.hold(held)
          wanted = `#${k}`
          writer.write(wanted, control)
          browser.pass(pause)
        })
        // Each call that is put off waits for 30 seconds at most.
        browser.pass(60_000)
        expect(browser.address).toBe(wanted)
        expect(browser.timers).toEqual([])
      }),
      { seed, numRuns: 100 }
    )
  })
})
