import { availableParallelism, cpus } from 'node:os'

/** On a laptop more of them are rarely fast cores; whisper.cpp's own default too. */
const mostThreads = 4

/**
 * The engine's threads wait for each other in a busy loop at every step, so that one of them without a core of its own holds up
 * all. Measured on two cores, demo voice, 33 s of speech: on a quiet machine 3.1 s with two threads; beside two other busy
 * programs 27-39 s with two threads and 11 s with one. So one core is left to the window and the rest of the machine.
 */
export function usualThreads(): number {
  return Math.min(mostThreads, Math.max(1, availableParallelism() - 1))
}

/**
 * Live words are wanted at once. Where everything else leaves all but this much of a core alone, their threads have all cores:
 * with tiny.en's dimensions a phrase then takes little more than half as long on two cores.
 */
const busyCoresAllowed = 0.5

/** What is measured over less than this, in ms of all cores together, is chance. */
const leastMeasuredMs = 500

/** How busy everything but the engine keeps the machine's cores. */
export interface SpareCores {
  /** The engine begins: how many threads it may have. */
  readonly threads: () => number
  /** The engine has ended: what is measured from here on is the others'. */
  readonly rest: () => void
}

export function createSpareCores(): SpareCores {
  let before = coreTimes()
  return {
    threads: () => {
      const now = coreTimes()
      const passedMs = now.allMs - before.allMs
      if (passedMs < leastMeasuredMs) return usualThreads()
      const busyCores = ((now.busyMs - before.busyMs) / passedMs) * now.cores
      return busyCores <= busyCoresAllowed ? Math.min(mostThreads, availableParallelism()) : usualThreads()
    },
    rest: () => {
      before = coreTimes()
    },
  }
}

/** Since the machine's start, summed over its cores. */
function coreTimes(): { readonly allMs: number; readonly busyMs: number; readonly cores: number } {
  let allMs = 0
  let idleMs = 0
  const cores = cpus()
  for (const { times } of cores) {
    allMs += times.user + times.nice + times.sys + times.irq + times.idle
    idleMs += times.idle
  }
  return { allMs, busyMs: allMs - idleMs, cores: cores.length }
}
