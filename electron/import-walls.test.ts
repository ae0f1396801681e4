import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { projectNode, root } from './setup/places.mjs'

const folders = ['electron', 'renderer', 'shared', 'e2e']

function sources(): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const importing = (name: string) =>
  sources()
    .filter((file) => new RegExp(`^(import|export)[^;]*? from '${name}'`, 'm').test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file).split(sep).join('/'))
    .sort()

test('electron is imported in exactly two files', () => {
  expect(importing('electron')).toEqual(['electron/main.ts', 'electron/preload.ts'])
})

test('the top level holds nothing but what the README names', () => {
  const names = readdirSync(root).filter((name) => !name.startsWith('.'))
  const kept = ['electron', 'renderer', 'shared', 'resources', 'e2e', 'package.json', 'package-lock.json', 'electron.config.ts', 'README.md', 'LICENSE', 'tsconfig.json']
  const made = ['node_modules', 'out', 'pictures', 'test-results']
  expect(names.filter((name) => !kept.includes(name) && !made.includes(name))).toEqual([])
})

/** Spelt in two parts, so that a search for imports of electron finds the two files that have them. */
const importOf = (name: string, module: string) => `import { ${name} } from '${module}'`

/** What must not be written, where, and a word of the message that says what to do instead. */
const crossings: readonly [file: string, line: string, advice: string][] = [
  ['shared/crossing.ts', "import { readFileSync } from 'node:fs'", 'shared/contract.ts'],
  ['shared/crossing.ts', "import { createElement } from 'react'", 'pure'],
  ['renderer/desk/crossing.ts', "import { createApp } from '../../electron/core/app.ts'", 'renderer/bridge.ts'],
  ['renderer/desk/crossing.ts', "import { TakeScreen } from '../takes/take-screen.tsx'", 'renderer/ui/'],
  ['electron/core/crossing.ts', importOf('app', 'electron'), 'host.ts'],
  ['electron/core/features/crossing.ts', "import Sqlite from 'better-sqlite3'", 'core.database'],
  ['electron/core/crossing.ts', "import { openChromium } from '../chromium.ts'", 'knows no door'],
  ['electron/cli.ts', "import { chromium } from 'playwright-core'", 'electron/chromium.ts'],
  ['e2e/crossing.ts', importOf('app', 'electron'), 'host.ts'],
]

test.each(crossings)('in %s, %s is a lint error that says what to do', (file, line, advice) => {
  const lint = spawnSync(
    projectNode,
    [join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '--config', '.eslint.mjs', '--stdin', '--stdin-filename', file],
    { cwd: root, input: `${line}\n`, encoding: 'utf8' },
  )
  expect(lint.status).toBe(1)
  expect(lint.stdout).toContain('no-restricted-imports')
  expect(lint.stdout).toContain(advice)
})

/** Each environment has its own types: what another one has does not even compile. */
test.each([
  ['shared', 'export const place = process.cwd()\n'],
  ['shared', 'export const width = window.innerWidth\n'],
  ['electron', 'export const width = window.innerWidth\n'],
  ['renderer', 'export const place = process.cwd()\n'],
])('in %s, %j does not compile', (folder, source) => {
  const work = mkdtempSync(join(root, folder, 'crossing-'))
  try {
    writeFileSync(join(work, 'crossing.ts'), source)
    writeFileSync(
      join(work, 'tsconfig.json'),
      JSON.stringify({ extends: '../tsconfig.json', include: ['crossing.ts'] }),
    )
    const compiler = spawnSync(projectNode, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', work], { encoding: 'utf8' })
    expect(compiler.status).not.toBe(0)
    expect(compiler.stdout).toMatch(/Cannot find name '(process|window)'/)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})
