/** Runs the commands that a document shows, as its reader would, and gives the document with what they print now. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const main = join(root, 'dist', 'program', 'main.js')

/** A line of a shown output that stands for lines left out. */
const CUT = '…'

/** Lays out a folder in which a document's commands find what they name: the scenarios of the project. */
export function layOutFolder(folder) {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true })
}

/**
 * Documents of one content in several languages, with fresh output. Going from top to bottom of all of them at once, a `yaml` block
 * that begins with `# name.yaml` is saved under that name; in a `console` block every line `$ npx ganwei …` is run, and the lines
 * below it are what it prints, where a line `…` stands for the middle that is left out. All languages use one folder, so that the
 * second finds the runs of the first. A command that
 * fails, or prints no result, shows what it says on stderr. Times are kept as they are.
 */
export function withFreshOutput(texts, folder) {
  const languages = Object.keys(texts)
  const blocks = languages.map((language) => [...texts[language].matchAll(BLOCK)])
  const fresh = blocks[0].map((_, k) => {
    const same = blocks.map((each) => each[k] ?? [])
    if (same.some(([, kind]) => kind !== same[0][1])) throw new Error(`block ${k + 1} differs between languages`)
    if (same[0][1] === 'console') return freshConsoles(same, languages, folder)
    const name = same[0][2].match(/^# ([\w.-]+\.yaml)\n/)?.[1]
    if (name !== undefined) writeFileSync(join(folder, name), same[0][2])
    return same.map(([block]) => block)
  })
  return Object.fromEntries(
    languages.map((language, l) => {
      const own = fresh.map((block) => block[l])
      return [language, texts[language].replace(BLOCK, () => own.shift())]
    })
  )
}

const BLOCK = /^```(yaml|console)\n([\s\S]*?)^```$/gm

/** Every `npx ganwei …` line of a document's plain blocks, without the remark behind it. */
export function listedCommands(text) {
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, content]) =>
    kind === '' ? [content] : []
  )
  return blocks.flatMap((content) => content.match(/^npx ganwei .*?(?= {2}|$)/gm) ?? [])
}

/** Runs a command with few replications, for it is only asked whether it works; throws what it says if it fails. */
export function runSmall(command, folder, program = main) {
  const args = smaller(argumentsOf(command))
  const { status, stderr } = runGanwei(args, folder, 'en', program)
  if (status !== 0) throw new Error(`${command}: exit code ${status}\n${stderr}`)
}

/** The same block in every language: command after command, each in all languages before the next. */
function freshConsoles(blocks, languages, folder) {
  const parts = blocks.map(([, , content]) => content.split(/^(?=\$ )/m))
  const shown = parts[0].map((part, k) => {
    const [command] = part.split('\n')
    return languages.map((language, l) => {
      if (parts[l][k]?.split('\n')[0] !== command) throw new Error(`${command} is not in every language`)
      return freshPart(parts[l][k], folder, language)
    })
  })
  return languages.map((_, l) => `\`\`\`console\n${shown.map((part) => part[l]).join('')}\`\`\``)
}

function freshPart(part, folder, language) {
  const [line, ...shown] = part.trimEnd().split('\n')
  const command = line.slice(2)
  if (!command.startsWith('npx ganwei ')) return part
  const { status, stdout, stderr } = runGanwei(argumentsOf(command), folder, language)
  const printed = (status === 0 ? stdout || stderr : stdout + stderr).trimEnd().split('\n')
  const lines = cutAs(shown, printed)
  const isSame = masked(lines) === masked(shown)
  return `${[line, ...(isSame ? shown : lines)].join('\n')}\n`
}

/** What was printed, with its middle left out as in what is shown; nothing where nothing is shown. */
function cutAs(shown, printed) {
  if (shown.length === 0) return []
  const at = shown.indexOf(CUT)
  if (at < 0) return printed
  const after = shown.length - at - 1
  return [...printed.slice(0, at), CUT, ...printed.slice(printed.length - after)]
}

/** Text in which times, the one thing that differs between machines, all look alike. */
function masked(lines) {
  return lines.join('\n').replace(/\d+(\.\d+)? ?(ms|s|秒)(?![a-z])/g, '# s')
}

function runGanwei(args, cwd, language, program = main) {
  const env = { ...process.env, LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'C' }
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', env })
}

/** The arguments of a line `npx ganwei …`; texts in quotes are one. */
export function argumentsOf(command) {
  const words = command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g).map((word) => word.replace(/["']/g, ''))
  return words.slice(words.indexOf('ganwei') + 1)
}

/** The same arguments with three replications at most, or 40 where a precision is asked for; of a design only the plan,
 * and of the explorer, which would go on serving, the static site. */
function smaller(args) {
  if (args[0] === 'explore') return [...args, '--export', 'site']
  if (args[1]?.startsWith('scenarios/designs/')) return [...args, '--dry-run']
  const at = args.indexOf('--replications')
  if (at >= 0) return args.with(at + 1, '3')
  if (args.includes('--precision')) return [...args, '--max-replications', '40']
  const isNewRun = ['batch', 'run', 'compare', 'explain'].includes(args[0]) && !args[1].startsWith('outputs/')
  return isNewRun ? [...args, '--replications', '2'] : args
}
