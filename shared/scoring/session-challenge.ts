import { scanText, type ScanToken } from '../text/quantity-scan.ts'

/** Openings of a question that disputes: "why didn't you", "would you do it again", "wasn't that". Words in order, from the sentence's first. */
const disputing: readonly (readonly string[])[] = [
  'why didn\'t', 'why hadn\'t', 'why not', 'why weren\'t', 'why wasn\'t', 'why wouldn\'t', 'why don\'t', 'why haven\'t', 'why did you not', 'why had you not', 'why so', 'why should', 'why was it you',
  'isn\'t', 'wasn\'t', 'aren\'t', 'weren\'t', 'doesn\'t', 'didn\'t', 'don\'t', 'hasn\'t', 'haven\'t', 'hadn\'t', 'wouldn\'t', 'shouldn\'t', 'couldn\'t', 'can\'t', 'would you do', 'would you build', 'would you still', 'would you sign', 'would you make', 'would you really', 'would you say that', 'would you defend', 'would you not',
  'are you sure', 'are you certain', 'do you really', 'do you still', 'did you really', 'really', 'was it worth', 'was that worth', 'is it worth', 'is that not', 'so which', 'which is it', 'who gave you', 'who says', 'who are you', 'what gave you', 'what gives you', 'how do you know', 'how can you', 'how could you', 'by what right', 'what then', 'did nobody', 'says who', 'according to whom', 'what would you have done if',
  'what would it take', 'what would have changed', 'what would change your mind', 'what would * say', 'suppose', 'imagine', 'and if', 'if your', 'if the', 'if she', 'if he', 'if they', 'what if', 'so did you', 'so you', 'or did you', 'and you', 'but you', 'then you', 'whose job', 'against what', 'compared with', 'compared to', 'convince me', 'defend', 'on whose', 'at which', 'for whom', 'since when', 'then why', 'then how', 'then what', 'so why', 'but why', 'then who', 'who else', 'what would your', 'what would their', 'such as',
].map((line) => line.split(' '))

const questionWords = new Set(['what', 'who', 'which', 'how', 'when', 'where', 'why', 'whom', 'whose', 'tell', 'describe', 'walk', 'give', 'explain', 'take', 'talk', 'go', 'can', 'could', 'please', 'and', 'so'])

/**
 * Whether a question puts something against what was told: it states a fact or somebody's view, doubts a decision, or asks for it again
 * under pressure. "Who cleaned it up?" and "What did it cost you?" only ask. The opening question of a session never is a challenge.
 */
export function isChallenge(question: string): boolean {
  const tokens = scanText(question.slice(0, 4000)).filter((token) => token.kind !== 'end')
  const sentences = split(tokens)
  if (sentences.some(({ words, isQuestion }) => !isQuestion && isStatement(words))) return true
  return sentences.some(({ words, isQuestion }) => disputes(words) || (isQuestion && isQuestioned(words)))
}

interface Sentence {
  readonly words: readonly string[]
  readonly isQuestion: boolean
}

function split(tokens: readonly ScanToken[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let words: string[] = []
  tokens.forEach((token, index) => {
    const isEnd = (token.lower === '.' || token.lower === '?' || token.lower === '!') && tokens[index + 1]?.isGlued !== true
    if (isEnd) {
      if (words.length > 0) sentences.push({ words, isQuestion: token.lower === '?' })
      words = []
    } else if (token.kind !== 'symbol') words.push(token.lower)
  })
  if (words.length > 0) sentences.push({ words, isQuestion: false })
  return sentences
}

/** A statement that is no request ("tell me", "walk me through"), no unmarked question ("what did it cost you") and more than a fragment. */
function isStatement(words: readonly string[]): boolean {
  const first = words[0] ?? ''
  if (questionWords.has(first) && first !== 'so' && first !== 'and') return false
  return words.length >= 4 || (words.length >= 2 && statementOpeners.has(first))
}

const statementOpeners = new Set("it it's that that's they they're you you're he he's she she's we i nobody nothing this those people drivers airlines everybody everyone fix cut grow come".split(' '))

function disputes(words: readonly string[]): boolean {
  return disputing.some((opening) => {
    const start = words[0] === 'and' || words[0] === 'so' || words[0] === 'but' ? [0, 1] : [0]
    return start.some((from) => opening.every((word, index) => words[from + index] === word || word === '*'))
  })
}

const auxiliaries = new Set("do does did is are was were am be been have has had can could will would shall should may might must don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't".split(' '))
const doubts = new Set(['anyway', 'worth', 'again', 'sentiment', 'pedantry', 'reckless', 'lucky', 'luck', 'overreacted', 'sure', 'really', 'tomorrow', 'instead', 'simply', 'just'])

/** A statement with a question mark ("You built it anyway?", "You held a national release for one photograph?"). */
function isQuestioned(words: readonly string[]): boolean {
  const opener = words[0] ?? ''
  const first = (opener === 'so' || opener === 'then' || opener === 'but') && words.length > 1 ? (words[1] ?? '') : opener
  // "Three times?", "You built it anyway?", "Twenty-six thousand seats for one buckle?": a statement with a question mark.
  if (!questionWords.has(first) && !auxiliaries.has(first) && first !== '') return true
  // "That wasn't your job, was it?"
  const tag = words.slice(-2)
  if (words.length > 3 && auxiliaries.has(tag[0] ?? '') && ['it', 'they', 'he', 'she', 'you', 'that'].includes(tag[1] ?? '')) return true
  return words.some((word) => doubts.has(word)) && !['what', 'who', 'when', 'where', 'how', 'which'].includes(first)
}
