/** Writes the state into the address: one entry of the history for a gesture, and never more calls than a browser allows. */

/** What is asked of the browser. */
export interface Surroundings {
  /** Adds an entry to the history, or changes the present one; either may throw. */
  push(address: string): void
  replace(address: string): void
  /** Milliseconds since some moment. */
  now(): number
  /** Does something after some milliseconds; what is returned calls it off. */
  later(milliseconds: number, then: () => void): () => void
}

/** Milliseconds between changes of one control, beyond which they are two gestures unless the pointer is held down. */
const GESTURE_PAUSE = 1000
/** Milliseconds that a gesture must rest before its entry is brought up to date. */
const REST = 300
/** Safari throws from the 101st call within 30 seconds on; others begin to leave calls out. */
const [MOST_CALLS, SPAN] = [90, 30_000]

/** The writer of a page's address. */
export class AddressWriter {
  readonly #around: Surroundings
  #written: string
  #wanted: string
  /** Whether what is wanted is to become an entry of its own. */
  #isNew = false
  #gesture: string | undefined
  #lastChange = Number.NEGATIVE_INFINITY
  #isHeld = false
  /** When the latest calls were made, the oldest first. */
  #calls: number[] = []
  #callOff = () => {}

  constructor(around: Surroundings, address: string) {
    this.#around = around
    this.#written = address
    this.#wanted = address
  }

  /** Has the address say something else; changes of one gesture, named after its control, share an entry. */
  write(address: string, control?: string): void {
    const now = this.#around.now()
    const isSameGesture =
      control !== undefined && control === this.#gesture && (this.#isHeld || now - this.#lastChange < GESTURE_PAUSE)
    if (!isSameGesture) this.flush()
    this.#gesture = control
    this.#lastChange = now
    this.#wanted = address
    this.#isNew ||= !isSameGesture
    if (isSameGesture) this.#plan(REST)
    else this.flush()
  }

  /** The pointer went down or up: what is done while it is held is one gesture, and its end brings the address up to date. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
    if (isHeld) this.#gesture = undefined
    else this.flush()
  }

  /** The address was changed by others, such as by going back; what was still to be written no longer holds. */
  read(address: string): void {
    this.#callOff()
    this.#written = address
    this.#wanted = address
    this.#isNew = false
    this.#gesture = undefined
  }

  /** Writes what is wanted, now or as soon as the browser allows. */
  flush(): void {
    this.#callOff()
    const wait = this.#wanted === this.#written ? 0 : this.#tryToWrite()
    if (wait > 0) this.#plan(wait)
    else this.#isNew = false
  }

  /** Writes, or says in how many milliseconds to try again. */
  #tryToWrite(): number {
    const now = this.#around.now()
    this.#calls = this.#calls.filter((at) => now - at < SPAN)
    if (this.#calls.length >= MOST_CALLS) return SPAN - (now - this.#calls[0])
    this.#calls.push(now)
    try {
      if (this.#isNew) this.#around.push(this.#wanted)
      else this.#around.replace(this.#wanted)
    } catch {
      // A browser that allows fewer calls: the page goes on, and its address follows.
      return SPAN / 10
    }
    this.#written = this.#wanted
    return 0
  }

  #plan(milliseconds: number): void {
    this.#callOff()
    this.#callOff = this.#around.later(milliseconds, () => this.flush())
  }
}
