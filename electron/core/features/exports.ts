import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calls } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { diskFailure } from '../failures.ts'

/** Signs that some system takes for a path or a device, or does not take at all. */
const unfit = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu

/** A name that every system takes; never a path. */
function fileName(name: string): string {
  const fit = name.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '').slice(0, 80)
  return fit === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(fit) ? 'Story brief' : fit
}

/** A path in `exports/` that nothing lies at yet. */
function freePath(folder: string, name: string, extension: string): string {
  const first = join(folder, `${name}.${extension}`)
  if (!existsSync(first)) return first
  for (let number = 2; ; number += 1) {
    const path = join(folder, `${name} (${number}).${extension}`)
    if (!existsSync(path)) return path
  }
}

function exportsFolder({ places }: Core): string {
  const folder = join(places.dataFolder, 'exports')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Writes what leaves the app, for its owner's eyes alone. Throws `disk_full` or `data_folder_unwritable`. */
export function saveExport(core: Core, name: string, extension: string, bytes: string | Uint8Array): { path: string } {
  try {
    const path = freePath(exportsFolder(core), fileName(name), extension)
    writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
    return { path }
  } catch (error) {
    throw diskFailure(error, core.places.dataFolder)
  }
}

export function exportAnswers(core: Core): Pick<Answers, 'exports.saveText' | 'exports.savePdf' | 'exports.reveal'> {
  return {
    'exports.saveText': answer(calls['exports.saveText'], ({ name, extension, text }) => saveExport(core, name, extension, text)),
    'exports.savePdf': answer(calls['exports.savePdf'], async ({ name, html }) => saveExport(core, name, 'pdf', await core.host.printPdf(html))),
    'exports.reveal': answer(calls['exports.reveal'], async () => {
      await core.host.revealFolder(exportsFolder(core))
      return {}
    }),
  }
}
