import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { againstMoods, badJudgements, forMoods, goodJudgements, harmVerbs, helpfulVerbs, hostileVerbs, stallings, undoings, willingVerbs } from './attitude-words.ts'

/** How a phrase that begins at a token says its subject stood; `next` is exclusive. */
export interface Attitude {
  readonly stance: 'supported' | 'resisted'
  readonly next: number
}

const mine = new Set(['me', 'us', 'it', 'this', 'that', 'my', 'our', 'myself'])
const plans = new Set('memo form papers petition appeal proposal case contract decision plan idea move call change changes proposal motion order cut freeze closure letter notice switch rollback stop thing whole step removal campaign design rewrite request budget money split'.split(' '))
/** What may follow a verb whose object is left out: "she protested, loudly", "he objected to the date". */
const openFollowers = new Set([',', '.', ';', ':', '!', '?', '', 'and', 'but', 'at', 'about', 'to', 'on', 'in', 'when', 'because', 'until', 'all', 'every', 'from', 'that', 'the', 'a', 'over', 'openly', 'again', 'so', 'then', 'by', 'before', 'once', 'as'])
const copulas = new Set(['been', 'was', 'were', 'is', "wasn't", 'be', 'being', 'as', 'seemed', 'looked', 'sounded', 'got', 'grew', 'turned', "'s", 'felt', "weren't", 'became', "isn't", 'remained', 'stayed'])
const moodCopulas = new Set(['was', 'is', 'looked', 'sounded', 'got', 'grew', 'turned', "he's", "she's", 'became', 'seemed', 'were', 'remained', 'stayed'])
const judgingVerbs = new Set('called calling call thought thinks think found finds considered considers deemed believed believes felt feels reckoned judged declared labelled labeled described said says saying told insisted insists swore announced muttered wrote argued'.split(' '))
/** Verbs of speech need a "was" before what is judged: "said it was madness"; the others do not: "called it madness". */
const speechVerbs = new Set('said says saying told insisted insists swore announced muttered wrote argued felt feels believed believes reckoned'.split(' '))
const judged = new Set(['it', 'this', 'that', 'me', 'i', 'we', 'us', 'the', 'my', 'our', "it's", "i'm", "that's", "we're", "i'd", "we'd", "it'd", "that'd", 'mine'])
const negations = new Set(['not', 'never', 'no', "wasn't", "isn't", "weren't", "n't", 'hardly', "wouldn't", "didn't", "don't"])
const skippedInJudgement = new Set('a an the too so very far quite just pure sheer utter utterly complete completely total totally absolutely simply plain plainly most more only really rather being be was were is as exactly about long that had been of to have what nothing short my our'.split(' '))
const futures = new Set(["i'd", "we'd", "it'd", "it'll", "i'll", "we'll", "you'd", "you'll", 'would', 'will', 'could', 'going', 'might', "that'd", "they'd"])
const speakersOfHarm = new Set('said says saying told predicted warned swore insisted promised thought feared'.split(' '))

/** Who or what a verb is done to, from the words after it: the speaker's side, nobody named, or somebody else. */
function aimOf(tokens: readonly ScanToken[], at: number): 'mine' | 'open' | 'other' {
  let index = at
  while (isManner(tokenAt(tokens, index).lower)) index += 1
  const token = tokenAt(tokens, index)
  if (mine.has(token.lower)) return 'mine'
  if (token.lower === 'the' || token.lower === 'every' || token.lower === 'his' || token.lower === 'her') {
    for (const step of [index + 1, index + 2]) if (plans.has(tokenAt(tokens, step).lower)) return 'mine'
    return token.lower === 'the' ? 'open' : 'other'
  }
  if (token.kind !== 'word' || openFollowers.has(token.lower)) return 'open'
  return 'other'
}

function isManner(word: string): boolean {
  return (word.endsWith('ly') && word.length > 4) || word === 'right' || word === 'straight' || word === 'hard' || word === 'even' || word === 'both' || word === 'all' || word === 'back'
}

/** Reads how somebody stood from the words that begin at `index`: a verb and what it is done to, a judgement, a mood, "against", "with me". */
export function attitudeAt(tokens: readonly ScanToken[], index: number, end: number): Attitude | undefined {
  const word = tokenAt(tokens, index).lower
  if (word.length < 2) return undefined
  return verbAttitude(tokens, index, end, word) ?? judgementAt(tokens, index, end, word) ?? moodAt(tokens, index, word) ?? wishAt(tokens, index, end, word) ?? sideAt(tokens, index, end, word)
}

function verbAttitude(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  const next = index + 1
  if (hostileVerbs.has(word)) {
    const after = tokenAt(tokens, next).lower
    if (after === 'for' || after === 'off') return undefined
    if (after === 'with' || after === 'at' || after === 'to' || after === 'about' || after === 'over' || after === 'against') return next + 1 < end && aimOf(tokens, next + 1) !== 'other' ? { stance: 'resisted', next: next + 1 } : undefined
    return aimOf(tokens, next) === 'other' ? undefined : { stance: 'resisted', next }
  }
  if (helpfulVerbs.has(word)) return aimOf(tokens, next) === 'mine' ? { stance: 'supported', next } : undefined
  if (willingVerbs.has(word)) return { stance: 'supported', next }
  if (givingVerbs.has(word)) {
    // "gave me her full backing", "lent it his name": within six words, and nothing that takes it back.
    for (let at = next; at < Math.min(end, next + 6); at += 1) {
      const token = tokenAt(tokens, at)
      if (token.kind !== 'word' || negations.has(token.lower) || ['up', 'and', 'but', 'them', 'him'].includes(token.lower)) break
      if (gifts.has(token.lower)) return { stance: 'supported', next: at + 1 }
    }
  }
  if (declining.has(word)) {
    let at = next
    if (word === 'would' && !['not', 'never'].includes(tokenAt(tokens, at).lower)) return undefined
    if (word === 'would') at += 1
    while (at < end && (isManner(tokenAt(tokens, at).lower) || ['to', 'bring', 'herself', 'himself', 'be', 'bothered', 'even', 'so', 'much', 'as'].includes(tokenAt(tokens, at).lower))) at += 1
    if (at < end && declined.has(tokenAt(tokens, at).lower) && !isLoyal(tokens, at)) return { stance: 'resisted', next: at + 1 }
  }
  if (word === 'signed' && aimOf(tokens, next) === 'mine') return { stance: 'supported', next: next + 1 }
  if ((word === 'believed' || word === 'trusted') && tokenAt(tokens, next).lower === 'in' && aimOf(tokens, next + 1) === 'mine') return { stance: 'supported', next: next + 1 }
  if (word === 'thank' && tokenAt(tokens, next).lower === 'you') return { stance: 'supported', next: next + 1 }
  return undefined
}

const declining = new Set(["wouldn't", "won't", 'would', "couldn't", "didn't"])
const declined = new Set('help support back fund pay approve lend agree budge cooperate co-operate assist endorse sponsor authorise authorize sanction accept entertain consider touch play join'.split(' '))

/** "couldn't help noticing", "wouldn't accept a penny", "wouldn't back down", "didn't pay attention": no refusal of the speaker's. */
function isLoyal(tokens: readonly ScanToken[], at: number): boolean {
  const verb = tokenAt(tokens, at).lower
  const after = tokenAt(tokens, at + 1).lower
  if (tokenAt(tokens, at - 1).lower === "couldn't") return verb === 'help' || verb === 'agree'
  if (tokenAt(tokens, at - 1).lower === "didn't" && verb !== 'help' && verb !== 'support' && verb !== 'back' && verb !== 'approve') return true
  return after === 'down' || after === 'out' || after === 'no' || after === 'attention' || after === 'but' || after.endsWith('ing') || ((verb === 'accept' || verb === 'touch') && ['a', 'any', 'money', 'payment', 'anything', 'another'].includes(after))
}

const givingVerbs = new Set(['gave', 'gives', 'lent', 'pledged', 'promised', 'threw', 'offered'])
const gifts = new Set(['backing', 'support', 'blessing', 'approval', 'consent', 'vote', 'permission', 'help', 'trust', 'go-ahead', 'endorsement', 'signature', 'agreement', 'encouragement'])

/** "called it vandalism", "said that I was a coward", "thought the whole idea was brilliant", "told me I'd wreck the quarter". */
function judgementAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  const isHarmSaid = speakersOfHarm.has(word)
  if (!judgingVerbs.has(word) && !isHarmSaid) return undefined
  const isSpeech = speechVerbs.has(word) || (isHarmSaid && !judgingVerbs.has(word))
  let isNegated = false
  let hasObject = false
  let hasCopula = !isSpeech
  let hasFuture = false
  let limit = Math.min(end, index + 12)
  for (let at = index + 1; at < limit; at += 1) {
    const token = tokenAt(tokens, at)
    // "said two weeks or it's pointless" judges what was not done.
    if (token.lower === 'or' && ['it', "it's", 'that', "that's", 'the', 'this'].includes(tokenAt(tokens, at + 1).lower)) return undefined
    if (token.kind !== 'word' && token.lower !== '-') {
      if (token.lower === '"' || token.lower === '“') continue
      break
    }
    // "said that Easter paid for the winter and that I was mad": a second thing that was said.
    if (token.lower === 'and' && tokenAt(tokens, at + 1).lower === 'that' && isSpeech) {
      isNegated = false
      hasObject = false
      hasCopula = false
      hasFuture = false
      limit = Math.min(end, at + 12, index + 30)
      at += 1
      continue
    }
    if (negations.has(token.lower)) isNegated = !isNegated
    if (futures.has(token.lower)) hasFuture = true
    if (copulas.has(token.lower) || token.lower === "it's" || token.lower === "i'm" || token.lower === "that's" || token.lower === "we're") hasCopula = true
    if (hasObject && hasFuture && harmVerbs.has(token.lower) && isHarmSaid) {
      if (token.lower === 'never') isNegated = false
      return isNegated ? undefined : { stance: 'resisted', next: at + 1 }
    }
    if (hasObject && hasCopula) {
      const isBad = badJudgements.has(token.lower)
      // "I was being precious": said of a thing, it is no blame.
      const isTemper = tempers.has(token.lower) && isOfSpeaker(tokens, at)
      if (isTemper) return { stance: isNegated ? 'supported' : 'resisted', next: at + 1 }
      if (isBad || goodJudgements.has(token.lower)) return { stance: isBad !== isNegated ? 'resisted' : 'supported', next: at + 1 }
    }
    // "said I'd lost my mind", "thought I'd gone too far".
    if (hasObject && (token.lower === 'lost' || token.lower === 'losing') && tokenAt(tokens, at + 1).lower === 'my') return { stance: 'resisted', next: at + 3 }
    if (hasObject && token.lower === 'gone' && tokenAt(tokens, at + 1).lower === 'too') return { stance: 'resisted', next: at + 3 }
    if (hasObject && token.lower === 'should' && tokenAt(tokens, at - 1).lower === 'i' && tokenAt(tokens, at + 1).kind !== 'word') return { stance: 'supported', next: at + 1 }
    if (judged.has(token.lower)) hasObject = true
    else if (token.lower === 'he' || token.lower === 'she' || token.lower === 'they' || token.lower === 'who' || token.lower === 'him' || token.lower === 'her' || token.lower === 'and' || token.lower === 'but') break
    else if (hasCopula && hasObject && !skippedInJudgement.has(token.lower) && !negations.has(token.lower) && !copulas.has(token.lower) && !futures.has(token.lower) && at > index + 8) break
  }
  return undefined
}

const tempers = new Set('precious dramatic melodramatic emotional sentimental squeamish soft difficult stubborn fussy overcautious over-cautious timid jumpy oversensitive self-righteous righteous pig-headed'.split(' '))
const speakers = new Set(['i', "i'm", "i'd", 'we', "we're", 'me', 'us'])

/** Whether the words before a judgement, up to five of them, make it one of the speaker: "I was being too". */
function isOfSpeaker(tokens: readonly ScanToken[], index: number): boolean {
  for (let at = index - 1; at >= index - 5; at -= 1) {
    const word = tokenAt(tokens, at).lower
    if (speakers.has(word)) return true
    if (!skippedInJudgement.has(word) && !copulas.has(word)) return false
  }
  return false
}

/** "was livid", "looked delighted", "was not happy"; the mood within three words of the verb. */
function moodAt(tokens: readonly ScanToken[], index: number, word: string): Attitude | undefined {
  if (!moodCopulas.has(word)) return undefined
  for (let at = index + 1; at < index + 5; at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word') return undefined
    const isAgainst = againstMoods.has(token.lower)
    if (isAgainst || forMoods.has(token.lower)) {
      const after = tokenAt(tokens, at + 1).lower
      // "was angry with Dan", "was glad of the rain": about something else.
      if ((after === 'with' || after === 'at' || after === 'against' || after === 'for' || after === 'behind') && aimOf(tokens, at + 2) === 'other') return undefined
      if ((token.lower === 'behind' || token.lower === 'against') && aimOf(tokens, at + 1) !== 'mine') return undefined
      return { stance: isAgainst ? 'resisted' : 'supported', next: at + 1 }
    }
    if (!isManner(token.lower) && !['so', 'very', 'too', 'quite', 'more', 'dead', 'as', 'really', 'the', 'only', 'one'].includes(token.lower)) return undefined
  }
  return undefined
}

const preventions = new Set('stop block prevent kill undo reverse sink bury derail delay stall thwart scupper veto overturn sabotage undermine discredit'.split(' '))
const wishVerbs = new Set('wanted wants asked demanded tried threatened moved voted preferred pushed pleaded begged petitioned campaigned applied wished attempted called lobbied'.split(' '))

/** "tried to have them restored", "wanted me fired", "asked to be taken off it", "would have waited". */
function wishAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  // "did everything he could to stop me", "in order to block it".
  if (word === 'to' && preventions.has(tokenAt(tokens, index + 1).lower)) return mine.has(tokenAt(tokens, index + 2).lower) && index + 2 < end ? { stance: 'resisted', next: index + 3 } : undefined
  if (word === 'would' || word === "would've" || word === "he'd" || word === "she'd") {
    let at = index + 1
    while (['have', 'rather', 'much', 'sooner', 'gladly', 'happily'].includes(tokenAt(tokens, at).lower)) at += 1
    const isLeft = tokenAt(tokens, at).lower === 'left' && ['it', 'them', 'things', 'everything', 'well'].includes(tokenAt(tokens, at + 1).lower)
    return (at > index + 1 || word === "would've") && (isLeft || stallings.has(tokenAt(tokens, at).lower)) && at < end ? { stance: 'resisted', next: at + 1 } : undefined
  }
  if (!wishVerbs.has(word)) return undefined
  for (let at = index + 1; at < Math.min(end, index + 8); at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word') return undefined
    if (undoings.has(token.lower)) {
      const before = tokenAt(tokens, at - 1).lower
      // "wanted it out" is published, "wanted them gone" may be whoever the decision was about.
      if ((token.lower === 'out' || token.lower === 'gone' || token.lower === 'removed') && before !== 'me' && before !== 'us' && before !== 'be') return undefined
      // "wanted me out", "to have it reversed", "asked to be replaced"; not "wanted out-of-hours cover".
      return ['me', 'it', 'us', 'them', 'him', 'her', 'be', 'that', 'this', 'was', 'were'].includes(before) || at > index + 3 ? { stance: 'resisted', next: at + 1 } : undefined
    }
    if (token.lower === 'and' && at > index + 2) {
      // "wanted to treat them and wait": the second of two wishes.
      return tokenAt(tokens, index + 1).lower === 'to' && ['wait', 'hold', 'keep', 'leave', 'see', 'delay'].includes(tokenAt(tokens, at + 1).lower) ? { stance: 'resisted', next: at + 2 } : undefined
    }
  }
  return undefined
}

const partingVerbs = new Set('voted lobbied argued spoke campaigned fought came was advised warned pleaded ruled decided protested petitioned railed rallied stood worked wrote turned argue voting arguing lobbying speaking testified counselled counseled preached signed briefed organised organized mobilised mobilized raged'.split(' '))
const waitings = new Set('delay delays time pause waiting keeping leaving postponement reversal restoring caution review longer patience'.split(' '))
const joint = new Set(['with', 'alongside', 'beside', 'behind'])
/** Doing these "with me" is no help: "argued with me", "spoke with me", "was angry with me". */
const notTogether = new Set(
  'argued spoke talked met discussed argue fought disagreed quarrelled quarreled angry furious livid cross patient impatient row words finished done disagree broke broken fell clashed lunch dinner coffee meeting meetings call calls problem contract was had been is parted falling debated pleaded reasoned clash issue issues compared contact relationship'.split(' '),
)

/** "lobbied the board against me", "voted for it", "built the cache with me", "took my side", "warned the board off it". */
function sideAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  if (partingVerbs.has(word)) {
    let isNot = false
    for (let at = index + 1; at < Math.min(end, index + 7); at += 1) {
      const token = tokenAt(tokens, at)
      if (token.kind !== 'word') break
      isNot ||= negations.has(token.lower)
      if (isNot && token.lower === 'for' && aimOf(tokens, at + 1) === 'mine') return { stance: 'resisted', next: at + 2 }
      if (isNot) continue
      if (token.lower === 'against' && tokenAt(tokens, at + 1).lower !== 'the') return { stance: 'resisted', next: at + 2 }
      if (token.lower === 'off' && mine.has(tokenAt(tokens, at + 1).lower) && (word === 'warned' || word === 'argued')) return { stance: 'resisted', next: at + 2 }
      if (token.lower === 'for' && at <= index + 2) {
        for (const step of [at + 1, at + 2, at + 3]) if (waitings.has(tokenAt(tokens, step).lower)) return { stance: 'resisted', next: step + 1 }
        if (aimOf(tokens, at + 1) === 'mine') return { stance: 'supported', next: at + 2 }
      }
    }
  }
  if (word === 'over' && tokenAt(tokens, index + 1).lower === 'my' && tokenAt(tokens, index + 2).lower === 'head') return { stance: 'resisted', next: index + 3 }
  if (!word.endsWith('ed') && !jointVerbs.has(word)) return undefined
  if (notTogether.has(word) || hostileVerbs.has(word)) return undefined
  for (let at = index + 1; at < Math.min(end, index + 9); at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || notTogether.has(token.lower) || ['and', 'but', 'i', 'we', 'who', 'they'].includes(token.lower)) return undefined
    // "wrote the letter himself", not "kept the vote for himself".
    if ((token.lower === 'himself' || token.lower === 'herself') && plans.has(tokenAt(tokens, at - 1).lower) && tokenAt(tokens, at + 1).kind !== 'word') return { stance: 'supported', next: at + 1 }
    if (joint.has(token.lower) && ['me', 'us'].includes(tokenAt(tokens, at + 1).lower)) return { stance: 'supported', next: at + 2 }
  }
  return undefined
}

/** Irregular verbs of doing something together. */
const jointVerbs = new Set('built wrote drew ran did took cut drove dug rode came went stood sat stayed slept worked made carried held kept put set sent taught told flew won read rang did bought'.split(' '))
