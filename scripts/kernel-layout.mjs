/** Writes where the kernel finds each parameter and each total, made from the two tables of the model. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'src', 'kernel', 'assembly', 'layout.generated.ts')

/** Brings the layout up to date with the compiled tables below a folder. */
export async function writeKernelLayout(compiled) {
  const { PARAMETERS } = await import(pathToFileURL(join(compiled, 'model', 'parameters.js')).href)
  const { TOTAL_ROWS, REASON_ROWS } = await import(pathToFileURL(join(compiled, 'model', 'outcomes.js')).href)
  const numbers = PARAMETERS.filter((row) => row.type !== 'tiers')
  const lines = [
    '/** Made by scripts/kernel-layout.mjs from the tables of the model; do not edit. */',
    '',
    '// Distances of parameters in a block of them.',
    ...numbers.map((row, index) => `export const ${row.group}_${row.name}: usize = ${8 * index}`),
    `export const PARAMETER_BYTES: i32 = ${8 * numbers.length}`,
    '',
    '// Choices, as they are numbered.',
    ...numbers
      .filter((row) => row.type === 'choice')
      .flatMap((row) =>
        row.choices.map((choice, k) => `export const choice_${row.group}_${row.name}_${choice}: f64 = ${k}`)
      ),
    '',
    '// Distances of totals in a row of them.',
    ...TOTAL_ROWS.map(({ name }, index) => `export const total_${name}: usize = ${8 * index}`),
    `export const TOTALS: i32 = ${TOTAL_ROWS.length}`,
    '',
    '// Reasons of failure.',
    ...REASON_ROWS.map(({ name }, index) => `export const reason_${name}: i32 = ${index}`),
    ''
  ]
  const text = lines.join('\n')
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}
