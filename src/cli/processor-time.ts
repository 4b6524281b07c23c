/** Processor time of this process with all its threads: what else the machine is busy with hardly matters to it. */

/** Does something; gives the seconds of processor time that it took. */
export async function processorSeconds(action: () => unknown): Promise<number> {
  const seconds = processorWatch()
  await action()
  return seconds()
}

/** Begins to measure; the function that it gives tells the seconds of processor time since. */
export function processorWatch(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
}
