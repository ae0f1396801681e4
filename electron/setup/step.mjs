import { spawn } from 'node:child_process'

/** A step that can't be done; its message says what to do, and is all that the user sees. */
export class StepError extends Error {}

/** What a step returns that had nothing to do. */
export const inPlace = 'in place'

/**
 * Says step by step what is being done: "2/5 Building the speech engine … 31 s".
 * @param {NodeJS.WritableStream} out where the lines go (a command whose output is JSON keeps them off standard output)
 * @param {number} total
 */
export function createSteps(out, total) {
  let number = 0
  return {
    /**
     * Runs one step and returns what its work returned.
     * @template T
     * @param {string} title
     * @param {() => Promise<T>} work
     * @param {(value: T) => string | undefined} [describe] what to say at the end in place of the seconds
     * @returns {Promise<T>}
     */
    async step(title, work, describe) {
      this.say(title, ' … ')
      const began = performance.now()
      try {
        const value = await work()
        const said = value === inPlace ? inPlace : describe?.(value)
        out.write(`${said ?? `${Math.max(1, Math.round((performance.now() - began) / 1000))} s`}\n`)
        return value
      } catch (error) {
        out.write('failed\n')
        throw error
      }
    },
    /**
     * Announces a step that speaks for itself.
     * @param {string} title
     * @param {string} [end]
     */
    say(title, end = '\n') {
      number += 1
      out.write(`${number}/${total} ${title}${end}`)
    },
  }
}

/**
 * Runs a program to its end and keeps what it printed, so that a step stays one line while all goes well.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<{ status: number | null, output: string }>} `status` is null where it could not start, was killed, or took too long
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: options.shell ?? false,
      windowsHide: true,
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ status: null, output: `${output}${error.message}` })
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status, output })
    })
  })
}

/**
 * Runs a program that talks to the user itself.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit status; 1 where a signal ended it
 */
export function hand(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: 'inherit' })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('close', (status) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(status ?? 1)
    })
  })
}

/** The end of a program's output, for an error message. @param {string} output */
export function lastLines(output) {
  return output.trim().split('\n').slice(-12).map((line) => `    ${line}`).join('\n')
}
