import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFolder, projectNode, root } from './places.mjs'
import { inPlace, lastLines, run, StepError } from './step.mjs'

const stamp = join(builtFolder, 'built-from')

/** Everything that the built files are made of. */
function wanted() {
  const hash = createHash('sha256')
  const files = ['renderer', 'shared', 'electron']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(test|bench)\.tsx?$|\.mjs$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, join(root, 'package-lock.json'), join(root, 'electron.config.ts')]) {
    hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds the renderer and Electron's two files, unless exactly these sources are built already. */
export async function build() {
  const key = wanted()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return inPlace
  rmSync(builtFolder, { recursive: true, force: true })
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, output } = await run(projectNode, [cli, 'build', '--config', 'electron.config.ts'], { cwd: root })
  if (status !== 0) {
    rmSync(builtFolder, { recursive: true, force: true })
    throw new StepError(`The build did not finish:\n${lastLines(output)}`)
  }
  mkdirSync(builtFolder, { recursive: true })
  writeFileSync(stamp, key)
  return undefined
}
