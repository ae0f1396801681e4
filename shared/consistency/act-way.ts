import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'

/** Which way an act goes: on with a thing ("ship"), an end to it ("recall"), or later with it ("hold"). */
export type Way = 'go' | 'end' | 'hold'

/** An act as a verb names it. `isPlain`: the verb says so whatever its object is; "send" and "close" are said of anything. */
export interface ActWay {
  readonly way: Way
  readonly isPlain: boolean
  /** Index after the verb, and after its particle where it has one. */
  readonly next: number
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const plainWays: ReadonlyMap<Way, ReadonlySet<string>> = new Map([
  ['end', wordsOf('stop stopped halt halted recall recalled scrap scrapped cancel cancelled canceled kill killed freeze froze pull pulled abort aborted shut')],
  ['go', wordsOf('ship shipped launch launched deploy deployed publish published')],
  ['hold', wordsOf('hold held delay delayed postpone postponed pause paused slip slipped')],
])
const looseWays: ReadonlyMap<Way, ReadonlySet<string>> = new Map([
  ['end', wordsOf('close closed refuse refused reject rejected bin binned dump dumped destroy destroyed discard discarded remove removed suspend suspended ground grounded quarantine quarantined disable disabled unplug unplugged ban banned block blocked ditch ditched')],
  ['go', wordsOf('release released send sent sell sold deliver delivered cash cashed accept accepted reopen resume resumed sail fly')],
  ['hold', wordsOf('wait')],
])
/** Verbs whose way is told by a particle that stands up to six words after them. */
const particleWays: readonly (readonly [verbs: ReadonlySet<string>, particles: ReadonlySet<string>, way: Way])[] = [
  [wordsOf('throw threw pour poured tip tipped chuck chucked toss tossed'), wordsOf('away out'), 'end'],
  [wordsOf('send sent give gave pay paid hand handed'), wordsOf('back'), 'end'],
  [wordsOf('take took'), wordsOf('down off offline out'), 'end'],
  [wordsOf('turn turned switch switched'), wordsOf('off'), 'end'],
  [wordsOf('call called'), wordsOf('off'), 'end'],
  [wordsOf('leave left keep kept'), wordsOf('in on up open running live alive'), 'go'],
]
const particleReach = 8
const clauseEnds = wordsOf('and but so because who i we he she they when which that where while to if then')
/** "stopped by", "stopped sleeping", "pulled an all-nighter", "pulled the logs", "held my nerve", "closed the deal": no such act. */
const otherObjects = wordsOf('by at an together strings up over data numbers logs log figures records files file report reports nerve ground breath tongue hand deal sale round books account meeting meetings door phone vote course line-up talks interview interviews hour')

/** The act that the verb at `at` names; undefined where it names none that goes either way. */
export function actWayAt(tokens: readonly ScanToken[], at: number): ActWay | undefined {
  const verb = tokenAt(tokens, at).lower
  for (const [verbs, particles, way] of particleWays) {
    if (!verbs.has(verb)) continue
    for (let step = at + 1; step < at + particleReach; step += 1) {
      const token = tokenAt(tokens, step)
      if ((token.kind !== 'word' && token.kind !== 'number' && token.lower !== '-') || clauseEnds.has(token.lower)) break
      // "out of the sixteen" is a number's, "in the store" a place's.
      if (particles.has(token.lower) && !(['in', 'on', 'out', 'off', 'up', 'open'].includes(token.lower) && ['of', 'the', 'a', 'my', 'our'].includes(tokenAt(tokens, step + 1).lower))) return { way, isPlain: false, next: step + 1 }
    }
  }
  for (const [isPlain, ways] of [[true, plainWays], [false, looseWays]] as const) for (const [way, verbs] of ways) if (verbs.has(verb)) return isOtherObject(tokens, at + 1) ? undefined : { way, isPlain, next: at + 1 }
  return undefined
}

function isOtherObject(tokens: readonly ScanToken[], at: number): boolean {
  const first = tokenAt(tokens, at).lower
  return otherObjects.has(first) || (first.endsWith('ing') && first.length > 5) || (['the', 'my', 'his', 'her', 'our', 'a', 'all', 'some', 'two', 'three'].includes(first) && otherObjects.has(tokenAt(tokens, at + 1).lower))
}

const unreal = wordsOf("would could should might will can wanted want tried try if have to")
const refusing = wordsOf("didn't wouldn't never not couldn't don't refused declined")
/** Verbs whose loose meaning is an act of the speaker's own; "I sent the mail" is none, "I sent it back" is. */
const ownLoose = looseWays.get('end') ?? new Set<string>()

/** Which ways the acts went that the subject "I" at `index` tells of: "I recalled", "I never shipped it", "I refused to sign". */
export function ownWayAt(tokens: readonly ScanToken[], index: number): Way | undefined {
  let isNot = false
  for (let at = index + 1; at < index + 6; at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word') return undefined
    if (refusing.has(token.lower) && !(['refused', 'declined'].includes(token.lower) && tokenAt(tokens, at + 1).lower !== 'to')) {
      isNot = !isNot
      if (tokenAt(tokens, at + 1).lower === 'to') at += 1
      continue
    }
    if (unreal.has(token.lower)) return undefined
    if (isNot && permitting.has(token.lower)) return 'end'
    const act = actWayAt(tokens, at)
    if (act !== undefined) {
      if (!act.isPlain && act.next === at + 1 && !isNot && !ownLoose.has(token.lower) && !['released', 'cashed', 'accepted'].includes(token.lower)) return undefined
      // "I froze", "I held on": nothing that was stopped.
      const isNothing = ['froze', 'held', 'closed', 'slipped', 'refused'].includes(token.lower) && (tokenAt(tokens, at + 1).kind !== 'word' || ['a', 'on', 'my', 'and', 'out', 'up', 'in', 'myself', 'that', 'because', 'so', 'again', 'into', 'to'].includes(tokenAt(tokens, at + 1).lower)) && tokenAt(tokens, at + 1).kind !== 'number'
      if (isNothing) return undefined
      if (!isNot) return act.way
      return act.way === 'go' ? 'end' : 'go'
    }
    if (!passed.has(token.lower) && !token.lower.endsWith('ly')) return undefined
  }
  return undefined
}

/** "I refused to sign", "I never approved it". */
const permitting = wordsOf('sign signed approve approved certify certified open opened accept accepted')
const passed = wordsOf('then just had did still even also simply finally went and therefore personally myself')
