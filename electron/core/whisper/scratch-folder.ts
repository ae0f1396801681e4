import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
    const owner = folderName.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) removeScratchFolder(join(tmpdir(), name))
  }
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
