import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode, root } from './places.mjs'
import { inPlace, lastLines, run, StepError } from './step.mjs'

const stamp = join(root, 'node_modules', '.grillroom-packages')

/** What the installed packages depend on: the lock file, and the machine that they were installed for. */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

/** True where exactly the lock file's packages are installed. */
export function packagesAreInPlace() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && existsSync(projectNode)
}

/** Runs npm's own file as npm passes it on, by this Node, so that no shell is needed on Windows either. @param {string[]} args */
async function npm(args) {
  const file = process.env['npm_execpath']
  const { status, output } =
    file !== undefined && /\.c?js$/.test(file)
      ? await run(process.execPath, [file, ...args], { cwd: root })
      : await run('npm', args, { cwd: root, shell: true })
  if (status === 0) return
  throw new StepError(
    `npm ${args[0]} did not finish. Check the network connection (it is needed once), then run the same command again.\n${lastLines(output)}`,
  )
}

/** Installs the packages with `npm ci`, unless exactly these are installed already. */
export async function installPackages() {
  if (packagesAreInPlace()) return inPlace
  rmSync(stamp, { force: true })
  // Only the package "node" has an install step that is wanted. Given its way, npm compiles better-sqlite3 although its
  // package brings a binary for every platform, and fails where there is no Python.
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  await npm(['rebuild', 'node', '--ignore-scripts=false'])
  const node = await run(projectNode, ['--version'])
  if (node.status !== 0) {
    throw new StepError(
      'The project’s own Node was not installed: npm did not run the install step of the package "node".\n' +
        '    Allow install scripts (npm config delete ignore-scripts), then run the same command again.',
    )
  }
  writeFileSync(stamp, wanted())
  return undefined
}
