import { readBelowHundred } from './quantity-ordinal.ts'
import { isBareHundred } from './quantity-scale.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

/** Words that end a noun phrase: function words, pronouns and the verbs that most often follow a counted noun. */
const stops = new Set(
  (
    'a an the and or but so if then than that which who whom whose when where while because as at by for from in into of off on onto out over per through to under until up upon with without within about after against before during since between ' +
    'i you he she it we they me him us them this these those there here my your his her its our their one is are was were be been being am has have had do does did will would can could should may might must shall not no yes ' +
    "isn't wasn't weren't don't didn't wouldn't couldn't hadn't " +
    'came went left sat stood lost got gave took made said told kept ran saw knew thought felt cost paid fell rose grew dropped froze had hit died stayed quit signed needed wanted waited worked asked agreed answered failed crashed finished opened ' +
    'closed started stopped began broke showed held meant sent put cut let set come go get take make pay see say need want wait fail drop just still also now later earlier ago too only even ever never already again each apiece every all both more less fewer ' +
    'well really um uh like you know actually basically maybe probably rather instead away back down together alone today yesterday tomorrow afterwards otherwise anyway straight short long deep high wide tall old late early said says worth what how why'
  ).split(' '),
)
const irregularPlurals = new Set(
  'people men women children kids staff cattle aircraft fish sheep police folk feet teeth personnel crew data media criteria households merchandise series species headcount salespeople fishermen craftsmen workmen clergy personnel'.split(' '),
)
const singularEndings = ['ss', 'us', 'is', 'ics']
const determiners = new Set('the our my your his her its their those these that this all'.split(' '))

/** A noun that is counted: `start`/`end` cover it with its adjectives; `head` is its last word, `words` all of them, lower case. */
export interface CountedNoun {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly head: string
  readonly words: readonly string[]
}

function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true
  return word.length > 3 && word.endsWith('s') && !singularEndings.some((ending) => word.endsWith(ending))
}

export function isStopWord(word: string): boolean {
  return stops.has(word)
}

/**
 * Reads the noun that stands at `index`: up to three adjectives or attributes before a plural, or one word where `isOneAllowed`.
 * "of our", "of the" before it are stepped over.
 */
export function readNoun(tokens: readonly ScanToken[], index: number, isOneAllowed: boolean): CountedNoun | undefined {
  let at = index
  if (tokenAt(tokens, at).lower === 'of') {
    at += 1
    if (determiners.has(tokenAt(tokens, at).lower)) at += 1
    if (tokenAt(tokens, at).kind === 'number' || readBelowHundred(tokens, at) || isBareHundred(tokens, at)) return undefined
  } else if (tokenAt(tokens, at).lower === '-' && tokenAt(tokens, at).isGlued && tokenAt(tokens, at + 1).isGlued) at += 1
  const first = tokenAt(tokens, at)
  if (first.kind !== 'word' || stops.has(first.lower)) return undefined
  const words: string[] = []
  let end = at
  for (let step = 0; step < 5 && words.length < 4; step += 1) {
    const token = tokenAt(tokens, at + step)
    if (token.lower === '-' && token.isGlued) continue
    if (token.kind !== 'word' || token.lower.includes("'") || stops.has(token.lower) || (step > 0 && readBelowHundred(tokens, at + step))) break
    words.push(token.lower)
    end = at + step + 1
    if (isPlural(token.lower)) return { start: first.start, end: token.end, next: end, head: token.lower, words }
  }
  if (!isOneAllowed) return undefined
  return { start: first.start, end: first.end, next: at + 1, head: first.lower, words: [first.lower] }
}
