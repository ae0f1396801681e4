import { tokenAt, type ScanToken } from '../../text/quantity-scan.ts'

export const thirdPersons = new Set(['she', 'he', 'they', 'her', 'his', 'their', 'him', 'them', "she's", "he's", "they're", "she'd", "he'd", "they'd", "she'll", "he'll", "they'll"])

export const firstPersons = new Set(['i', "i'd", "i'm", "i've", "i'll", 'me', 'my', 'mine', 'myself'])

/** "if Dympna says monthly I'll have the lorries out": somebody else's word, and then what the speaker will do. */
export function yieldsToOthers(tokens: readonly ScanToken[]): readonly (readonly [from: number, next: number])[] {
  const found: (readonly [number, number])[] = []
  tokens.forEach((token, index) => {
    if (!['if', 'when', 'should', 'whatever', 'whichever', 'had', 'once', 'until', 'till'].includes(token.lower)) return
    let at = index + 1
    if (tokenAt(tokens, at).lower === 'the') at += 1
    const subject = tokenAt(tokens, at)
    const isOther = thirdPersons.has(subject.lower) || (subject.isCapital && subject.kind === 'word' && !firstPersons.has(subject.lower)) || authorities.has(subject.lower)
    if (!isOther) return
    for (let step = at + 1; step < Math.min(tokens.length, at + 14); step += 1) {
      const word = tokenAt(tokens, step)
      if (word.lower === '.' || word.lower === '?') return
      if (firstPersons.has(word.lower) || (word.lower === 'it' && ['is', 'goes', 'was', 'went', 'stays'].includes(tokenAt(tokens, step + 1).lower)) || word.lower === "it's") {
        found.push([index, step + 1])
        return
      }
    }
  })
  return found
}

const deciding = new Set('decides decided decide picks picked chooses chose says said say signs signed sign votes voted vote sets set wants wanted approves approved rules ruled weighs weighed judges calls called orders ordered asks asked owns handles handled favoured preferred put puts changed lands settles settled classify classified labelled makes'.split(' '))

const acting = new Set('decided chose told refused closed cut stopped signed wrote asked drew measured tested counted published sent offered checked priced put took said gave rang showed bought moved kept'.split(' '))

const owned = new Set('call decision choice stamp prerogative department job kiln matter authority project shop budget signature business territory field domain to question turf money programme'.split(' '))

/** Who decides in the reply: somebody else or the speaker; and what is said to be another's ("Magda's to weigh", "his stamp"). */
export function decidersIn(tokens: readonly ScanToken[]): { others: number; self: number; owned: number } {
  let others = 0
  let self = 0
  let owning = 0
  tokens.forEach((token, index) => {
    const after = tokenAt(tokens, index + 1)
    const isOther = thirdPersons.has(token.lower) || authorities.has(token.lower) || (token.isCapital && index > 0 && !firstPersons.has(token.lower))
    if (isOther && (deciding.has(after.lower) || (['has', 'have', 'had', 'to'].includes(after.lower) && deciding.has(tokenAt(tokens, index + 2).lower)))) others += 1
    if (token.lower === 'i' && (acting.has(after.lower) || acting.has(tokenAt(tokens, index + 2).lower))) self += 1
    if ((token.lower === "'s" || ['his', 'her', 'their', 'theirs', 'hers'].includes(token.lower)) && owned.has(after.lower)) owning += 1
  })
  return { others, self, owned: owning }
}

export const authorities = new Set('board committee director panel council lawyers legal finance office team boss manager group minister owner owners department control quality client customer regulator circular chair'.split(' '))
