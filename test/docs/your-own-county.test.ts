/** The page on one's own county: every command is run, with few particles, worlds and replications. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.js'
import { ganweiHere } from '../cli/here.js'
import { extent } from '../extent.js'
import { expectUnderstood } from './understood.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-county-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pages = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    readFileSync(new URL(`../../docs/${language}/your-own-county.md`, import.meta.url), 'utf8')
  ])
)
const blocks = (page: string, kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text)
const commandsOf = (page: string) =>
  blocks(page, '')
    .join('')
    .match(/^npx ganwei .*$/gm) ?? []

/** What a command takes in a test; what it says does not change. */
const SMALLER: Readonly<Record<string, readonly string[]>> = {
  calibrate: ['--particles', '20', '--replications', '1', '--workers', '0'],
  run: ['--replications', '8', '--workers', '0'],
  compare: ['--replications', '2', '--worlds', '2', '--workers', '0']
}

it('shows the same commands in both languages', () => {
  expect(commandsOf(pages.zh)).toEqual(commandsOf(pages.en))
  expect(commandsOf(pages.en).length).toBeGreaterThanOrEqual(7)
  for (const command of commandsOf(pages.en)) expectUnderstood(command)
})

// The commands are the same in every language, and so is what they take but for labels: `.ci/run` follows one page, `test:long` all.
it.each(LANGUAGES.slice(0, extent(0, 1, LANGUAGES.length)))('can be followed, in %s', async (language) => {
  const cwd = join(folder, language)
  const { mkdirSync } = await import('node:fs')
  mkdirSync(cwd)
  const [scenario] = blocks(pages[language], 'yaml')
  writeFileSync(join(cwd, 'county.yaml'), scenario)
  // A survey of some size that begins with the rows of the page.
  const [header, ...rows] = blocks(pages[language], 'csv')[0].trimEnd().split('\n')
  const all = Array.from({ length: 8 }, (_, k) => rows.map((row) => row.replace(/^(\d+),(\w+)/, `${k}$1,$2${k}`)))
  writeFileSync(join(cwd, 'survey.csv'), `${[header, ...all.flat()].join('\n')}\n`)
  for (const command of commandsOf(pages[language])) {
    const [, , name, ...rest] = command.split(' ')
    const fewer = name === 'run' && rest.includes('--ensemble') ? ['--worlds', '2'] : []
    const { status, stderr } = await ganweiHere([name, ...rest, ...(SMALLER[name] ?? []), ...fewer], { cwd })
    expect(stderr, command).not.toContain('Error')
    expect(status, `${command}\n${stderr}`).toBe(0)
  }
})
