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

/** Installs the packages with `npm ci`, unless exactly these are installed already. */
export async function installPackages() {
  if (packagesAreInPlace()) return inPlace
  rmSync(stamp, { force: true })
  // npm's own file, as npm passes it on; run by this Node, so that no shell is needed on Windows either.
  const npm = process.env['npm_execpath']
  const [program, first] = npm !== undefined && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const { status, output } = await run(program, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, shell: program === 'npm' })
  if (status !== 0) {
    throw new StepError(
      `npm ci did not finish. Check the network connection (it is needed once), then run the same command again.\n${lastLines(output)}`,
    )
  }
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
