/** The page on what survives and what to do: its commands are run, and both languages say the same ones. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { layOutFolder, listedCommands, runSmall } from '../../scripts/doc-commands.mjs'
import { root } from '../cli/program.js'
import { itWhole } from '../extent.js'
import { sketchedProgram } from '../sketched-program.js'
import { expectUnderstood } from './understood.js'

const page = (language: string) => readFileSync(join(root, 'docs', language, 'deciding.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'ganwei-deciding-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('has the same commands and sections in both languages', () => {
  expect(listedCommands(page('zh'))).toEqual(listedCommands(page('en')))
  const levels = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks)
  expect(levels(page('zh'))).toEqual(levels(page('en')))
})

it('lists commands that the program understands', () => {
  const commands = listedCommands(page('en'))
  expect(commands).toHaveLength(4)
  for (const command of commands) expectUnderstood(command)
})

// Played they are in `.ci/run`.
itWhole('lists commands that work, one after the other', async () => {
  const program = await sketchedProgram('small')
  layOutFolder(folder)
  for (const command of listedCommands(page('en'))) runSmall(command, folder, program)
})
