import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { cacheFolder, projectNode, root } from './places.mjs'
import { lastLines, run, StepError } from './step.mjs'

/** How long a connection to Electron's download may take: behind a silent firewall it would never answer. */
const connectMs = 10_000
/** The binary has about 120 MB; whoever can't load that in 15 minutes is better off with a browser. */
const downloadMs = 15 * 60_000

const electronFolder = join(root, 'node_modules', 'electron')
/** Lies with the packages, so that another Electron is tried anew. */
const failedBefore = join(cacheFolder, 'electron-not-to-be-had')

/** True where a window could be shown. */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

/** The Electron binary where it is installed and runs here, or null. @returns {Promise<string | null>} */
async function installedElectron() {
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'), readFileSync(pathFile, 'utf8'))
  if (!existsSync(file)) return null
  // As plain Node it needs no display, but all of its libraries.
  const { status } = await run(file, ['--version'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeoutMs: 20_000 })
  return status === 0 ? file : null
}

/** Where the download would connect to: a mirror or a proxy that the user set, or the releases page. */
function downloadHost() {
  const address =
    process.env['HTTPS_PROXY'] ?? process.env['https_proxy'] ?? process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com'
  const url = URL.canParse(address) ? new URL(address) : new URL('https://github.com')
  return { host: url.hostname, port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443) }
}

/** @returns {Promise<boolean>} */
function canConnect() {
  return new Promise((resolve) => {
    const socket = connect(downloadHost())
    const end = (/** @type {boolean} */ answer) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(answer)
    }
    // The name's look-up counts too, which a socket's own time-out does not cover.
    const timer = setTimeout(() => end(false), connectMs)
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

/**
 * @param {boolean} again true to try the download although it failed before
 * @returns {Promise<string | null>}
 */
async function getElectron(again) {
  const installed = await installedElectron()
  if (installed !== null) return installed
  // A download that failed once is not tried at every start: that would cost the bound each time.
  if (!again && existsSync(failedBefore)) return null
  if (await canConnect()) {
    await run(projectNode, [join(electronFolder, 'install.js')], { cwd: root, timeoutMs: downloadMs })
    const electron = await installedElectron()
    if (electron !== null) return electron
  }
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(failedBefore, '')
  return null
}

/** Debian's or Ubuntu's own Chromium, where we may install it. @returns {Promise<string | null>} */
async function installChromium() {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (!isDebian) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A bare machine has no package lists; a stale one has the wrong ones.
  const update = await run('apt-get', ['update', '-q'], { env })
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
  if (install.status !== 0) throw new StepError(`apt-get could not install chromium:\n${lastLines(update.output + install.output)}`)
  return findBrowser()
}

const advice = 'Install Google Chrome, Microsoft Edge or Chromium (Debian, Ubuntu: sudo apt-get install chromium), then run the same command again.'

/**
 * Finds or fetches what shows the window: Electron where its binary can be had, else an installed browser.
 * `GRILLROOM_SHELL` forces one of them.
 * @returns {Promise<{ shell: 'electron' | 'chromium', file: string }>}
 */
export async function getShell() {
  const forced = process.env['GRILLROOM_SHELL']
  if (forced !== undefined && forced !== '' && forced !== 'electron' && forced !== 'chromium') {
    throw new StepError(`GRILLROOM_SHELL is "${forced}"; it may be electron or chromium.`)
  }
  if (forced !== 'chromium') {
    const electron = await getElectron(forced === 'electron')
    if (electron !== null) return { shell: 'electron', file: electron }
    if (forced === 'electron') {
      throw new StepError(
        'Electron’s binary could not be had: its releases page did not answer within 10 s, or the file does not run here.\n' +
          '    Without GRILLROOM_SHELL an installed browser is used.',
      )
    }
  }
  const browser = findBrowser() ?? (await installChromium())
  if (browser === null) throw new StepError(`There is no window to use. ${advice}`)
  return { shell: 'chromium', file: browser }
}
