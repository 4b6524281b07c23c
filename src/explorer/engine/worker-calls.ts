/** Questions to a worker, each answered in its time. */

type Reply<Result> =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly failure: string }

/** In a worker: answers every task that comes. */
export function answerTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  self.onmessage = async ({ data: { id, task } }: MessageEvent<{ id: number; task: Task }>) => {
    let reply: Reply<Result>
    try {
      reply = { id, result: await work(task) }
    } catch (error) {
      reply = { id, failure: reasonOf(error) }
    }
    self.postMessage(reply)
  }
}

/** On the page: a worker that is hired when it is first asked something. */
export class WorkerCalls<Task, Result> {
  readonly #hire: () => Worker
  readonly #waiting = new Map<number, { resolve(result: Result): void; reject(error: Error): void }>()
  #worker: Worker | null = null
  #count = 0

  constructor(hire: () => Worker) {
    this.#hire = hire
  }

  /** The worker's answer to a task; rejects with an error that says what went wrong. */
  ask(task: Task): Promise<Result> {
    this.#worker ??= this.#listenTo(this.#hire())
    const id = ++this.#count
    this.#worker.postMessage({ id, task })
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  /** Lets the worker go; what it was asked stays without an answer. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#waiting.clear()
  }

  #listenTo(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Reply<Result>>) => {
      const asked = this.#waiting.get(data.id)
      this.#waiting.delete(data.id)
      if ('failure' in data) asked?.reject(new Error(data.failure))
      else asked?.resolve(data.result)
    }
    worker.onerror = (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message))
      this.#waiting.clear()
    }
    return worker
  }
}

/** What an error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
