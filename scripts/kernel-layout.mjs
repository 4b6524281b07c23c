/** Writes what the kernel takes from the tables of the model: where parameters and totals stand, and the numbers of the equations. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Brings the generated files up to date with the compiled tables below a folder. */
export async function writeKernelLayout(compiled) {
  const load = (name) => import(pathToFileURL(join(compiled, 'model', `${name}.js`)).href)
  const { PARAMETERS } = await load('parameters')
  const { TOTAL_ROWS, REASON_ROWS } = await load('outcomes')
  const { GRANTED, REFUSED_AS_A_WHOLE } = await load('procedure')
  const { CONSTANT_ROWS } = await load('constants.data')
  const numbers = PARAMETERS.filter((row) => row.type !== 'tiers')
  const choices = numbers.filter((row) => row.type === 'choice')
  write('layout', [
    '// Distances of parameters in a block of them.',
    ...numbers.map((row, index) => `export const ${row.group}_${row.name}: usize = ${8 * index}`),
    `export const PARAMETER_BYTES: i32 = ${8 * numbers.length}`,
    '',
    '// Choices, as they are numbered.',
    ...choices.flatMap(({ group, name, choices }) =>
      choices.map((choice, k) => `export const choice_${group}_${name}_${choice}: f64 = ${k}`)
    ),
    '',
    '// Distances of totals in a row of them.',
    ...TOTAL_ROWS.map(({ name }, index) => `export const total_${name}: usize = ${8 * index}`),
    `export const TOTALS: i32 = ${TOTAL_ROWS.length}`,
    '',
    '// How a case ends: reasons of failure, refused as a whole, granted.',
    ...REASON_ROWS.map(({ name }, index) => `export const reason_${name}: i32 = ${index}`),
    `export const REFUSED_AS_A_WHOLE: i32 = ${REFUSED_AS_A_WHOLE}`,
    `export const GRANTED: i32 = ${GRANTED}`
  ])
  write('equations', [
    '// Numbers of the equations that are no parameters.',
    ...CONSTANT_ROWS.map(({ name, value }) => `export const ${name}: f64 = ${value}`)
  ])
}

function write(name, lines) {
  const target = join(root, 'src', 'kernel', 'assembly', `${name}.generated.ts`)
  const header = '/** Made by scripts/kernel-layout.mjs from the tables of the model; do not edit. */'
  const text = [header, '', ...lines, ''].join('\n')
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}
