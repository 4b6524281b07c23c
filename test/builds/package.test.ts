import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../cli/program.js'

const scratch = mkdtempSync(join(tmpdir(), 'ganwei-package-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Runs npm or npx in the scratch folder, as a user would from a folder of their own. */
function run(program: 'npm' | 'npx', args: readonly string[]) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD')
  const env = { ...Object.fromEntries(own), LC_ALL: 'C' }
  return spawnSync(program, args, { cwd: scratch, encoding: 'utf8', env, shell: process.platform === 'win32' })
}

// To install it takes half a minute, and `.ci/run` is where builds are proved.
describe('the package', () => {
  it('installs in an empty folder without what only development needs, and runs the bundled library', ({ skip }) => {
    // `dist` is there already: the tests are run on it.
    const packed = run('npm', ['pack', root, '--ignore-scripts', '--silent'])
    expect(packed.status, packed.stderr).toBe(0)
    const installed = run('npm', [
      'install',
      `./${packed.stdout.trim()}`,
      '--prefer-offline',
      '--no-audit',
      '--no-fund'
    ])
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED/.test(installed.stderr)) {
      skip('the registry of npm cannot be reached; this test installs the package as a user would')
    }
    expect(installed.status, installed.stderr).toBe(0)
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const isThere = (name: string) => existsSync(join(scratch, 'node_modules', name, 'package.json'))
    expect(Object.keys(dependencies).filter((name) => !isThere(name))).toEqual([])
    for (const name of ['typescript', 'assemblyscript', 'vitest', 'vite', 'tsx']) {
      expect(Object.keys(devDependencies)).toContain(name)
      expect(isThere(name), name).toBe(false)
    }
    const checked = run('npx', ['ganwei', 'scenario', 'check', 'ganwei:'])
    expect(checked.status, checked.stderr).toBe(0)
    const reform = ['ganwei:baseline', 'ganwei:clear-standards']
    const batch = run('npx', ['ganwei', 'batch', ...reform, '--replications', '2', '--out', 'run', '--quiet'])
    expect(batch.status, batch.stderr).toBe(0)
    expect(batch.stdout).toContain(join('run', 'report.html'))
    expect(existsSync(join(scratch, 'run', 'manifest.json'))).toBe(true)
    const site = run('npx', ['ganwei', 'explore', '--export', 'site'])
    expect(site.status, site.stderr).toBe(0)
  })
})
