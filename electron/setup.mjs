// Gets everything in place and then runs the product or its tests. Plain JavaScript for whatever Node is on the PATH
// (20.19 or newer), without a package: it is what installs them. The project itself runs on the Node that it installs.
import { delimiter, join } from 'node:path'
import { build } from './setup/build.mjs'
import { buildEngine, engineIsInPlace } from './setup/engine.mjs'
import { installPackages, packagesAreInPlace } from './setup/packages.mjs'
import { projectNode, root } from './setup/places.mjs'
import { getShell, hasDisplay } from './setup/shell.mjs'
import { createSteps, hand, StepError } from './setup/step.mjs'

/** The project's programs come first on the PATH, its Node above all. */
const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter) }

/** @param {string[]} args @param {NodeJS.ProcessEnv} [more] */
const node = (args, more) => hand(projectNode, args, { cwd: root, env: { ...env, ...more } })

/** One compiler project a folder, each with the types of its own environment alone. */
const projects = ['shared', 'electron', 'renderer', 'e2e']

const terminal = join(root, 'electron', 'cli.ts')

/** @param {ReturnType<typeof createSteps>} steps */
async function prepare(steps) {
  await steps.step('Installing the packages', installPackages)
  await steps.step('Building the speech engine', buildEngine)
}

/** @param {ReturnType<typeof createSteps>} steps */
async function prepareWindow(steps) {
  await prepare(steps)
  const shell = await steps.step('Finding a window', getShell, ({ shell, file }) => `${shell === 'electron' ? 'Electron' : 'an installed browser'} (${file})`)
  await steps.step('Building the app', build)
  return { GRILLROOM_SHELL: shell.shell, [shell.shell === 'electron' ? 'GRILLROOM_ELECTRON' : 'GRILLROOM_BROWSER']: shell.file }
}

async function start() {
  if (!hasDisplay()) return startInTerminal()
  const steps = createSteps(process.stdout, 5)
  const shell = await prepareWindow(steps)
  steps.say('Opening Grillroom')
  const electron = shell['GRILLROOM_ELECTRON']
  if (electron === undefined) return node([join(root, 'electron', 'chromium.ts')], shell)
  // As root Electron, like Chromium, starts only without its sandbox; never so for an ordinary user.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return hand(electron, [...sandbox, root], { cwd: root, env })
}

/** What `npm start` does where no window can be shown. It fetches nothing that only a window needs. */
async function startInTerminal() {
  const steps = createSteps(process.stdout, 3)
  await prepare(steps)
  steps.say('There is no display: the demo runs in the terminal', '\n\n')
  const status = await node([terminal, 'demo'])
  process.stdout.write(
    '\nTo get the window, run npm start on a desktop, or wherever DISPLAY or WAYLAND_DISPLAY is set (ssh -X, Xvfb).\n' +
      'What the terminal can do meanwhile: npm run --silent grillroom -- --help\n',
  )
  return status
}

async function test() {
  const steps = createSteps(process.stdout, 8)
  const shell = await prepareWindow(steps)
  const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)
  /** @type {[string, ...string[][]][]} */
  const parts = [
    ['Checking the types', ...projects.map((project) => [bin('typescript', 'bin', 'tsc'), '--project', project])],
    ['Linting', [bin('eslint', 'bin', 'eslint.js'), '--config', '.eslint.mjs', '--max-warnings', '0', '.']],
    ['Unit tests', [bin('vitest', 'vitest.mjs'), 'run', '--config', '.vitest.ts']],
    ['End-to-end tests', [bin('@playwright', 'test', 'cli.js'), 'test', '--config', 'e2e/playwright.config.ts']],
  ]
  for (const [title, ...programs] of parts) {
    steps.say(title)
    for (const args of programs) {
      if ((await node(args, shell)) !== 0) throw new StepError(`${title}: failed (see above).`)
    }
  }
  return 0
}

/** A command of the terminal door. Its JSON has standard output to itself, so set-up speaks on standard error. */
async function grillroom(/** @type {string[]} */ args) {
  if (!packagesAreInPlace() || !engineIsInPlace()) await prepare(createSteps(process.stderr, 2))
  return node([terminal, ...args])
}

/** A program of the project's own (pictures, measure …) with everything in place that a window needs. */
async function program(/** @type {string[]} */ args) {
  return node(args, await prepareWindow(createSteps(process.stderr, 4)))
}

const [command, ...rest] = process.argv.slice(2)
try {
  switch (command) {
    case 'start':
      process.exitCode = await start()
      break
    case 'test':
      process.exitCode = await test()
      break
    case 'grillroom':
      process.exitCode = await grillroom(rest)
      break
    case 'run':
      process.exitCode = await program(rest)
      break
    default:
      process.stderr.write('Use npm start, npm test or npm run --silent grillroom -- <command>.\n')
      process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof StepError)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
}
