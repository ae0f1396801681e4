import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chrome', 'msedge']

/** @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} platform @returns {string[]} */
function usualPlaces(environment, platform) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium']
    return ['/Applications', join(environment['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    const apps = [join('Google', 'Chrome', 'Application', 'chrome.exe'), join('Microsoft', 'Edge', 'Application', 'msedge.exe'), join('Chromium', 'Application', 'chrome.exe')]
    return roots.flatMap((folder) => apps.map((app) => join(folder, app)))
  }
  return (environment['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return existsSync(file)
  } catch {
    // Not there, or not for us to run: either way it is no browser to use.
    return false
  }
}

/**
 * The first Chrome, Edge or Chromium on this machine, or null. `GRILLROOM_BROWSER` names one outright.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null}
 */
export function findBrowser(environment = process.env, platform = process.platform) {
  const named = environment['GRILLROOM_BROWSER']
  if (named !== undefined) return isProgram(named) ? named : null
  return usualPlaces(environment, platform).find(isProgram) ?? null
}
