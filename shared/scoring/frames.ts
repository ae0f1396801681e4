import { entityKinds } from './entity-kinds.ts'
import { mix2, mix3 } from './hash.ts'
import { hashOf, infoOf, type WordInfo } from './word-info.ts'

const someone = hashOf('<someone>')
/** Whom a pronoun of the third person may stand for. */
const pronouns = new Set('he she they him her them his their'.split(' ').map((word) => infoOf(word).hash))
/** What each kind stands for in a frame, in the order of `entityKinds`; 0: left out, for a softener changes nothing of who does what to whom. */
const symbols = entityKinds.map((kind) => (kind === 'person' || kind === 'role' ? someone : kind === 'hedge' ? 0 : hashOf(`<${kind}>`)))
/** What stands before the first word. */
const opening = hashOf('<opening>')
/** Words that an act is set against something with: "over her objection", "without asking Legal". */
const againstWords = new Set('against over without despite'.split(' ').map((word) => infoOf(word).hash))
const possessive = infoOf("'s").hash
/** How many words on the thing that an act is set against is looked for. */
const farthest = 6

/** How many features `writeFrames` writes at the most. */
export function roomForFrames(words: number): number {
  return words * 5
}

/**
 * Sequences of two to four words in which people, numbers and times stand for their kind, whoever and whatever they are: "told <someone> no",
 * "waited <metric>". Only those with at least one such place, for the readers see plain sequences of words anyway.
 */
export function writeFrames(hashes: Uint32Array, start: number, infos: readonly WordInfo[], from: number, to: number, entities: Uint8Array): number {
  let n = start
  let third = 0
  let second = 0
  let first = opening
  // How many symbols ago one stood for a kind.
  let since = 9
  for (let at = from; at < to; at++) {
    const info = infos[at]
    if (info === undefined) continue
    const label = entities[at] ?? 0
    const { hash } = info
    let symbol = hash
    let isKind = false
    if (label > 0) {
      if (label % 2 === 0) continue
      symbol = symbols[(label - 1) >> 1] ?? 0
      if (symbol === 0) continue
      isKind = true
    } else if (pronouns.has(hash)) {
      symbol = someone
      isKind = true
    } else if (hash === possessive && first === someone) continue
    if (symbol === someone && first === someone) continue
    since = isKind ? 0 : since + 1
    if (since < 2) hashes[n++] = mix2(45, first, symbol)
    if (since < 3 && second !== 0) hashes[n++] = mix3(46, second, first, symbol)
    if (since < 4 && third !== 0) hashes[n++] = mix3(47, mix2(47, third, second), first, symbol)
    third = second
    second = first
    first = symbol
    if (!isKind && againstWords.has(hash)) {
      for (let later = at + 1; later < to && later <= at + farthest; later++) {
        if (infos[later]?.has('adviceNoun') !== true) continue
        hashes[n++] = mix2(48, hash, 1)
        hashes[n++] = mix2(49, hash, infos[later]?.hash ?? 0)
        break
      }
    }
  }
  return n
}
