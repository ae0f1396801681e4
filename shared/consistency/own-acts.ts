import { tokenAt } from '../text/quantity-scan.ts'
import { actWayAt, ownWayAt, type Way } from './act-way.ts'
import type { Reading } from './reading.ts'
import { stemOf } from './stem.ts'

/** What the speaker tells of having done. */
export interface OwnActs {
  /** Stems of it: "I then capped", "I've rolled". */
  readonly stems: ReadonlySet<string>
  /** "I held the release", "we moved the launch by five weeks": who "wanted to ship it anyway" wanted the opposite. */
  readonly isHold: boolean
  /** Which ways those acts went, as far as their verbs tell. */
  readonly ways: ReadonlySet<Way>
}

/** Words for ending what runs, by their stems: who was told to pull what they rolled back did as they were told. */
const endings: ReadonlySet<string> = new Set(['stop', 'stopped', 'pull', 'pulled', 'roll', 'rolled', 'halt', 'halted', 'kill', 'killed', 'withdraw', 'withdrew', 'cancel', 'cancelled', 'canceled', 'recall', 'recalled', 'revert', 'reverted', 'shut', 'freeze', 'froze', 'scrap', 'scrapped', 'end', 'ended', 'unship', 'undo'].map(stemOf))

/** Whether a word is one for ending something. */
export const isEnding = (word: string): boolean => endings.has(stemOf(word))

/** Whether somebody who asked for the deed `wanted` asked for what the speaker did, in this word or in another for ending something. */
export function isOwnDeed(wanted: string, { stems }: OwnActs): boolean {
  const stem = stemOf(wanted)
  return stems.has(stem) || (endings.has(stem) && [...stems].some((own) => endings.has(own)))
}

export const requestVerbs = new Set(['told', 'asked', 'urged', 'begged', 'advised', 'wanted', 'pressed', 'pushed', 'telling', 'asking', 'urging', 'begging', 'ordered', 'pleading', 'pleaded', 'pushing', 'calling', 'called', 'demanded', 'insisted', 'suggested', 'proposed', 'recommended'])
const idleActs = new Set(['have', 'had', 'was', 'am', 'did', 'do', 'tell', 'told', 'said', 'say', 'think', 'thought', 'know', 'knew', 'want', 'wanted', 'ask', 'asked', 'would', 'could', 'will', 'can', 'mean', 'guess', 'then', 'also', 'just', 'still', 'should', 'might', 'got', 'get', 'had', 'went', 'been', 'put', 'took', 'made', 'make', 'gave', 'let', 'left', 'kept', 'keep', 'wait', 'waited'])

const undone = new Set(['never', 'not', "didn't", "wouldn't", "couldn't", "hadn't", "haven't"])

export function ownActs(reading: Reading): OwnActs {
  const stems = new Set<string>()
  const ways = new Set<Way>()
  const shared = new Set<Way>()
  let isHold = false
  reading.tokens.forEach((token, index) => {
    const isMine = ['i', "i'd", "i've"].includes(token.lower)
    if (!isMine && !['we', "we'd", "we've"].includes(token.lower)) return
    // "demanded that I start" tells no act.
    const before = tokenAt(reading.tokens, index - 1).lower
    if (before === 'that' || before === 'if' || requestVerbs.has(before)) return
    isHold ||= isHoldAt(reading, index)
    const way = ownWayAt(reading.tokens, index)
    if (way !== undefined) (isMine ? ways : shared).add(way)
    if (!isMine) return
    for (let at = index + 1; at < index + 4; at += 1) {
      const word = tokenAt(reading.tokens, at)
      if (word.kind !== 'word') break
      // "I never shipped it" tells no shipping.
      if (undone.has(word.lower)) break
      if (idleActs.has(word.lower)) continue
      stems.add(stemOf(word.lower))
      break
    }
  })
  // What "we" did is the speaker's where the speaker tells of nothing else.
  if (ways.size === 0) for (const way of shared) ways.add(way)
  if (isHold && ways.size === 0) ways.add('hold')
  return { stems, isHold, ways }
}

const holding = new Set(['held', 'delayed', 'postponed'])
const stopping = new Set(['stopped', 'froze', 'paused', 'pulled', 'blocked', 'cancelled', 'canceled', 'halted', 'moved', 'pushed', 'shelved', 'parked'])
const launches = new Set('release releases launch launches rollout opening version update feature deployment deploy shipment shipping start date sale app it'.split(' '))
const clauseWords = new Set(['and', 'but', 'so', 'because', 'who', 'i', 'we', 'he', 'she', 'they', 'when'])

/** Whether the "I" or "we" at `index` held something back: "held", "delayed", or "moved" and "pushed" with a launch and "back" or "by". */
function isHoldAt({ tokens }: Reading, index: number): boolean {
  let at = index + 1
  while (['then', 'just', 'had', 'have', 'simply', 'even', 'finally'].includes(tokenAt(tokens, at).lower)) at += 1
  const verb = tokenAt(tokens, at).lower
  if (holding.has(verb)) return !['a', 'on', 'my', 'myself', 'that', 'out', 'to', 'up'].includes(tokenAt(tokens, at + 1).lower)
  if (!stopping.has(verb) || (actWayAt(tokens, at) === undefined && !['moved', 'pushed', 'shelved', 'parked'].includes(verb))) return false
  let hasLaunch = false
  for (let step = at + 1; step < at + 7; step += 1) {
    const token = tokenAt(tokens, step)
    if (token.kind !== 'word' || clauseWords.has(token.lower)) break
    hasLaunch ||= launches.has(token.lower)
    if (hasLaunch && ((verb !== 'moved' && verb !== 'pushed') || ['back', 'by', 'out'].includes(token.lower))) return true
  }
  return false
}

/** "cancelled the tender herself", where the speaker cancelled: the same deed done without being made to. Returns where it ends. */
export function sameDeedAt({ tokens, stems }: Reading, index: number, end: number, acts: OwnActs): number | undefined {
  const word = tokenAt(tokens, index).lower
  if (word.length < 4 || !word.endsWith('d') || !acts.stems.has(stems[index] ?? '')) return undefined
  for (let at = index + 1; at < Math.min(end, index + 6); at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || clauseWords.has(token.lower) || token.lower === 'for' || token.lower === 'by') return undefined
    if (token.lower === 'himself' || token.lower === 'herself') return tokenAt(tokens, at - 1).lower === word ? undefined : at + 1
  }
  return undefined
}
