import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemCode } from '../failures.ts'

const folderName = /^grillroom-(\d+)-/

/** A fresh folder for what the engine writes, readable by its owner alone. Its name holds this process's id, for `sweepScratchFolders`. */
export function createScratchFolder(): string {
  return mkdtempSync(join(tmpdir(), `grillroom-${process.pid}-`))
}

export function removeScratchFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Removes the folders of processes that are gone: they were killed before they could, and the folders may hold what was said. */
export function sweepScratchFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = folderName.exec(name)?.[1]
    const folder = join(tmpdir(), name)
    if (pid !== undefined && !isRunning(Number(pid)) && isOwn(folder)) removeScratchFolder(folder)
  }
}

/** Other people's folders lie there too, where the system has one temporary folder for all; Windows has one for each. */
function isOwn(folder: string): boolean {
  return process.getuid === undefined || lstatSync(folder, { throwIfNoEntry: false })?.uid === process.getuid()
}

/** Signal 0 only asks. Not being allowed to ask means that the process is there. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}
