/**
 * Writes anew what documents show of the program: tables, and the output of commands. Commands are run again only where the
 * program, a scenario or the document itself has changed since they were last.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, filesBelow, hashOf } from './build.mjs'
import { freshTutorials, PRINTED, TUTORIALS } from './documents.mjs'
import { JOB } from './start.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const READMES = { 'README.md': 'en', 'README.zh-CN.md': 'zh' }

await build()
for (const [path, make] of Object.entries(PRINTED)) write(path, await make())
unlessSame('tutorials', Object.values(TUTORIALS), () => {
  for (const [language, text] of Object.entries(freshTutorials())) write(TUTORIALS[language], text)
})
unlessSame('main-job', Object.keys(READMES), writeMainJob)

/** Makes documents unless all that their commands read is as it was when they were last made; `.cache` remembers. */
function unlessSame(name, documents, make) {
  const { programSha256 } = JSON.parse(readFileSync(join(root, 'dist', 'build.json'), 'utf8'))
  const scripts = ['docs-update', 'documents', 'doc-commands', 'start'].map((script) => `scripts/${script}.mjs`)
  const inputs = () => `${programSha256} ${hashOf([...filesBelow('scenarios'), ...scripts, ...documents])}`
  const kept = join(root, '.cache', 'docs', name)
  if (existsSync(kept) && readFileSync(kept, 'utf8') === inputs()) return
  make()
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, inputs())
}

/** Writes what the main job prints into both READMEs; the second language finds the run of the first. */
function writeMainJob() {
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-docs-'))
  const run = join(folder, 'first-run')
  for (const [path, language] of Object.entries(READMES)) {
    const job = [join('dist', 'program', 'main.js'), ...JOB, '--out', run, '--lang', language, '--quiet']
    const { stdout, status } = spawnSync(process.execPath, job, { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(`the main job ended with exit code ${status}`)
    const printed = stdout.trimEnd().replaceAll(run, 'outputs/first-run')
    const text = readFileSync(join(root, path), 'utf8')
    write(
      path,
      text.replace(/^```\n(?=[^`]*──)[^`]*^```$/m, () => `\`\`\`\n${printed}\n\`\`\``)
    )
  }
  rmSync(folder, { recursive: true, force: true })
}

function write(path, text) {
  const file = join(root, path)
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text) return
  writeFileSync(file, text)
  console.log(path)
}
