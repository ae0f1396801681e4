import type { InterviewFact } from './brief.ts'

/** The same question, whatever its punctuation and capitals: nothing is asked twice under one key. */
export function wordingKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const swaps = new Map([
  ['i', 'you'], ['me', 'you'], ['my', 'your'], ['mine', 'yours'], ['myself', 'yourself'], ["i'd", "you'd"], ["i'll", "you'll"], ["i've", "you've"], ["i'm", 'you are'],
])

const boundaries = new Set(['and', 'because', 'so', 'which', 'after', 'while', 'before', 'although', 'but', 'since', 'when'])
const longest = 16

/**
 * What the candidate wrote as a decision, as one says it to his or her face: "I froze the rollout in my region." becomes
 * "you froze the rollout in your region". '' where it cannot be said shortly without changing it.
 */
export function toYourFace(decided: string): string {
  const words = tellingWords(decided)
  if (words.length < 2) return ''
  if (words[0]?.toLowerCase() !== 'i') return `the decision was “${quotable(words.join(' '))}”`
  return words
    .map((word, index) => {
      const [, before = '', core = '', after = ''] = /^([^\p{L}]*)([\p{L}'’]*)(.*)$/u.exec(word) ?? []
      const lower = core.toLowerCase().replace('’', "'")
      const previous = words[index - 1]?.toLowerCase()
      if (previous === 'i' && (lower === 'was' || lower === 'am')) return `${before}${lower === 'was' ? 'were' : 'are'}${after}`
      const swap = swaps.get(lower)
      return swap === undefined ? word : `${before}${swap}${after}`
    })
    .join(' ')
}

/** The first sentence that says enough to be recognised, else the first one. */
function tellingWords(decided: string): readonly string[] {
  let rest = decided.trim()
  let first: readonly string[] = []
  for (let count = 0; rest !== '' && count < 4; count++) {
    const sentence = firstSentence(rest)
    const words = clip(sentence.split(/\s+/u).filter((word) => word !== ''))
    if (words.length >= 5) return words
    if (first.length === 0) first = words
    rest = rest.slice(Math.max(1, sentence.length)).replace(/^[\s.!?;:,]+/u, '')
  }
  return first
}

function firstSentence(text: string): string {
  const sentence = (/^[^.!?;:\n]*(?:\.\d[^.!?;:\n]*)*/u.exec(text.trim())?.[0] ?? '').trimEnd()
  // A pattern bound to the end would try at every comma before it.
  let end = sentence.length
  while (end > 0 && (sentence.charAt(end - 1) === ',' || sentence.charAt(end - 1).trim() === '')) end--
  return sentence.slice(0, end)
}

function clip(words: readonly string[]): readonly string[] {
  if (words.length <= longest) return words
  // A comma is the better place to stop: what follows "and" may still belong to the verb before it.
  for (let at = longest; at >= 5; at--) {
    if (words[at - 1]?.endsWith(',') === true) return [...words.slice(0, at - 1), words[at - 1]?.replace(/,$/u, '') ?? '']
  }
  for (let at = longest; at >= 4; at--) {
    if (boundaries.has(words[at]?.toLowerCase() ?? '')) return words.slice(0, at)
  }
  return []
}

/** A short text of the story between quotation marks, or '' where it is too long to be said. */
export function shortQuote(text: string): string {
  const sentence = firstSentence(text)
  const words = clip(sentence.split(/\s+/u).filter((word) => word !== ''))
  return quotable(words.join(' '))
}

/** Inner quotation marks become single ones. */
export function quotable(text: string): string {
  return text.replace(/[“”"]/gu, '’')
}

const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'sir', 'dame', 'lord', 'lady', 'judge', 'captain', 'the'])

/** What somebody is called the second time: the first name, where it is one and nobody else of `names` begins with it; else the whole. */
export function firstName(name: string, names: readonly string[]): string {
  const [first = '', ...rest] = name.trim().split(/\s+/u)
  const isName = rest.length > 0 && /^\p{Lu}[\p{L}’'-]+$/u.test(first) && !titles.has(first.toLowerCase())
  const isShared = names.some((other) => other !== name && other.split(/\s+/u)[0] === first)
  return isName && !isShared ? first : name
}

export function capitalised(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** "Ana, Ben and Cem". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A fact's value with its unit, as one says it: "40%", "12 engineers", "$410K". */
export function figureOf({ value, unit }: Pick<InterviewFact, 'value' | 'unit'>): string {
  const number = typeof value === 'number' ? grouped(value) : value.trim()
  const named = unit.trim()
  if (named === '' || named === 'date' || named === 'time' || number.toLowerCase().includes(named.toLowerCase())) return number
  return named === '%' || named.startsWith('°') ? `${number}${named}` : `${number} ${named}`
}

function grouped(value: number): string {
  const [whole = '', rest] = String(value).split('.')
  const parted = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole
  return rest === undefined ? parted : `${parted}.${rest}`
}

export function dayWords(days: number): string {
  return days === 1 ? 'one day' : `${days} days`
}
