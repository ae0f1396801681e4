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

/** A run on all cores that takes so many times as long as the quickest has had to share them. */
const slowed = 1.5

/** After so many runs the other number of threads is tried again: the machine may have become quieter, or busier. */
const runsUntilTried = 8

/**
 * How many threads a run for live words gets. Runs take about as long whatever was said, since the engine works on windows of 30 s;
 * so where one follows on another and nothing can be measured between them, they tell themselves which number is quicker.
 */
export interface ThreadChoice {
  /** `busyCores`: what everything but the engine takes, null where that was not measured. */
  readonly choose: (busyCores: number | null) => number
  /** How long the run with the number that was chosen took, in ms. */
  readonly took: (ms: number) => void
}

export function createThreadChoice(usual: number, all: number): ThreadChoice {
  const last = new Map<number, number>()
  let chosen = usual
  let leastMs = Infinity
  let runs = 0

  function choose(busyCores: number | null): number {
    if (busyCores === null) return next()
    last.clear()
    leastMs = Infinity
    return busyCores <= busyCoresAllowed ? all : usual
  }

  function next(): number {
    const [withUsual, withAll] = [last.get(usual), last.get(all)]
    if (withAll === undefined) return withUsual === undefined ? usual : all
    if (withUsual === undefined) return withAll > leastMs * slowed ? usual : all
    const quicker = withAll < withUsual ? all : usual
    if (runs < runsUntilTried) return quicker
    return quicker === all ? usual : all
  }

  return {
    choose: (busyCores) => {
      const next = choose(busyCores)
      runs = next === chosen ? runs + 1 : 0
      chosen = next
      return chosen
    },
    took: (ms) => {
      last.set(chosen, ms)
      if (chosen === all) leastMs = Math.min(leastMs, ms)
    },
  }
}

/** How many threads live words get, by what the machine does beside them. */
export interface LiveThreads {
  /** The engine begins: how many threads it may have. */
  readonly begin: () => number
  /** The engine has ended: what is measured from here on is the others'. */
  readonly end: () => void
}

export function createLiveThreads(): LiveThreads {
  const choice = createThreadChoice(usualThreads(), Math.min(mostThreads, availableParallelism()))
  let before = coreTimes()
  let beganMs = 0
  return {
    begin: () => {
      const now = coreTimes()
      const passedMs = now.allMs - before.allMs
      beganMs = performance.now()
      return choice.choose(passedMs < leastMeasuredMs ? null : ((now.busyMs - before.busyMs) / passedMs) * now.cores)
    },
    end: () => {
      choice.took(performance.now() - beganMs)
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
