import { execFile } from 'node:child_process'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { neededOptions, readOptions } from '../../../shared/speech-engine.ts'
import { FailureError } from '../failures.ts'

/** A program that says nothing for so long when it is asked for help is none that we know, in ms. */
const longestHelpMs = 20_000

/**
 * Asks a program what it can do. Throws `engine_foreign` where it cannot be started, does not answer, or lacks what Grillroom starts an engine with.
 * It is started without a shell and with `--help` alone.
 */
export async function probeEngine(file: string): Promise<ReadonlySet<string>> {
  const help = await new Promise<string>((resolve) => {
    // Some end with a status other than 0 after their help, and old ones write it to standard error.
    execFile(file, ['--help'], { timeout: longestHelpMs, maxBuffer: 1_000_000, windowsHide: true, killSignal: 'SIGKILL' }, (_, stdout, stderr) => resolve(`${stdout}\n${stderr}`))
  })
  const options = readOptions(help)
  const lacks = neededOptions.filter((option) => !options.has(option))
  if (lacks.length > 0) throw new FailureError('engine_foreign', { path: file, lacks: lacks.join(', ') })
  return options
}

/** Programs on the PATH whose name begins with "whisper": whether one is an engine it is asked itself. */
export function whisperPrograms(environment: NodeJS.ProcessEnv = process.env): string[] {
  return (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .filter(isProgram)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^whisper[\w.-]*$/i.test(name) && (process.platform !== 'win32' || /\.exe$/i.test(name)))
  } catch {
    // A PATH often names folders that are not there, or are not ours to read: no program is found in them.
    return []
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    // Gone meanwhile, or not ours to run.
    return false
  }
}
