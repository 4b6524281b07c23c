/** The 不敢为 rate over two factors of a design, the others held at a level. */

import { useState } from 'preact/hooks'
import { parameterLabel } from '../../model/parameters.js'
import type { RunData, RunScenario } from '../../report/run-data.js'
import { DASH } from '../../words/format.js'
import { Level } from '../parts/difference.js'
import { Select } from '../parts/select.js'
import { useWords } from '../state/words.js'

/** The surface; nothing where the run is no design of two factors at least. */
export function Surface({ run, onOpen }: { run: RunData; onOpen(one: RunScenario): void }) {
  const { say, explorerWorlds, numbers } = useWords()
  const words = explorerWorlds.run
  const points = run.scenarios.flatMap((one) => (one.factors === null ? [] : [{ one, factors: one.factors }]))
  const names = [...new Set(points.flatMap(({ factors }) => Object.keys(factors)))]
  const [axes, setAxes] = useState<readonly [number, number]>([0, 1])
  const [fixed, setFixed] = useState<Readonly<Record<string, string>>>({})
  if (names.length < 2) return null
  const levels = (name: string) => [
    ...new Set(points.flatMap(({ factors }) => (factors[name] === null ? [] : [String(factors[name])])))
  ]
  const labelOf = (name: string) => say(parameterLabel(name))
  const [across, down] = [names[axes[0]], names[axes[1]]]
  const others = names.filter((name) => name !== across && name !== down)
  const heldAt = (name: string) => fixed[name] ?? levels(name)[Math.floor(levels(name).length / 2)]
  const at = (x: string, y: string) => {
    const wanted: Readonly<Record<string, string>> = {
      ...Object.fromEntries(others.map((name) => [name, heldAt(name)])),
      ...{ [across]: x, [down]: y }
    }
    return points.find(({ factors }) => names.every((name) => String(factors[name]) === wanted[name]))?.one
  }
  const rates = points.flatMap(({ one }) => one.estimates.afraidRate.mean ?? [])
  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  // A factor that is on the other axis already changes places with it.
  const choose = (position: 0 | 1, value: number) => {
    const rest = axes[1 - position] === value ? axes[position] : axes[1 - position]
    setAxes(position === 0 ? [value, rest] : [rest, value])
  }
  return (
    <section class="section surface">
      <h3>{words.surface}</h3>
      <p class="choose">
        {([0, 1] as const).map((position) => (
          <Select
            key={position}
            label={[words.across, words.down][position]}
            value={String(axes[position])}
            options={names.map((name, k) => [String(k), labelOf(name)])}
            onPick={(value) => choose(position, Number(value))}
          />
        ))}
        {others.map((name) => (
          <Select
            key={name}
            label={`${labelOf(name)} =`}
            value={heldAt(name)}
            options={levels(name).map((level) => [level, level])}
            onPick={(level) => setFixed({ ...fixed, [name]: level })}
          />
        ))}
      </p>
      <div class="wide">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">
                {labelOf(down)} ＼ {labelOf(across)}
              </th>
              {levels(across).map((x) => (
                <th key={x} scope="col" class="number">
                  {x}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels(down).map((y) => (
              <tr key={y}>
                <th scope="row">{y}</th>
                {levels(across).map((x) => {
                  const one = at(x, y)
                  const mean = one?.estimates.afraidRate.mean ?? null
                  const depth = mean === null || high === low ? 0 : (mean - low) / (high - low)
                  return (
                    <td key={x} class="number" style={{ '--depth': `${(6 + 44 * depth).toFixed(0)}%` }}>
                      {one === undefined ? (
                        DASH
                      ) : (
                        <button type="button" class="cell" title={words.load} onClick={() => onOpen(one)}>
                          <Level of="afraidRate" estimate={one.estimates.afraidRate} />
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">{words.surfaceNote(numbers.interval)}</p>
    </section>
  )
}
