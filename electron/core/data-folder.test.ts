import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { audioFolder, defaultDataFolder, prepareDataFolder } from './data-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grillroom-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('GRILLROOM_HOME goes before the platform’s own place', () => {
  expect(defaultDataFolder({ GRILLROOM_HOME: '/somewhere' }, 'linux')).toBe('/somewhere')
  expect(defaultDataFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'grillroom'))
  expect(defaultDataFolder({ APPDATA: 'C:\\Users\\a' }, 'win32')).toContain('Grillroom')
})

test('the folder and its sound are for their owner alone', () => {
  const home = join(folder, 'a', 'b')
  prepareDataFolder(home)
  expect(statSync(audioFolder(home)).isDirectory()).toBe(true)
  if (process.platform !== 'win32') expect(statSync(home).mode & 0o777).toBe(0o700)
})

test('a place that cannot be written to is named', () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(() => prepareDataFolder(join(file, 'below'))).toThrow(/data_folder_unwritable/)
  if (process.platform === 'linux') expect(() => prepareDataFolder('/proc/grillroom')).toThrow(/data_folder_unwritable/)
})
