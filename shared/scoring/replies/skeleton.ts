import { tokenAt, type ScanToken } from '../../text/quantity-scan.ts'
import { closedWords } from './closed-words.ts'
import { pauses } from './cue-hits.ts'
import type { Feature } from './features.ts'

/** A word as the skeleton shows it: itself where it belongs to the closed vocabulary, else what kind of word it is. */
function skeletonOf(token: ScanToken, isOpening: boolean): string {
  if (token.kind === 'number' || token.kind === 'clock') return '#'
  if (token.kind !== 'word') return token.lower === ',' || token.lower === '"' ? '' : ['.', '?', '!', ';', ':'].includes(token.lower) ? token.lower : ''
  if (pauses.has(token.lower) && token.lower !== 'like') return ''
  if (numberWords.has(token.lower)) return '#'
  if (closedWords.has(token.lower)) return token.lower
  if (token.isCapital && !isOpening) return '@'
  if (token.lower.endsWith('ed')) return '-ed'
  if (token.lower.endsWith('ing')) return '-ing'
  return '_'
}

const numberWords = new Set('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million'.split(' '))

/** Runs of one to three words of the reply's skeleton, and the same at its very beginning and end. */
export function skeletonFeatures(reply: readonly ScanToken[], starts: readonly number[], features: Feature[]): void {
  const opening = new Set(starts)
  const shown: { word: string; index: number }[] = []
  reply.forEach((token, index) => {
    const word = skeletonOf(token, opening.has(index))
    if (word !== '' && token.kind !== 'end') shown.push({ word, index })
  })
  const size = Math.min(shown.length, 600)
  for (let at = 0; at < size; at += 1) {
    let name = ''
    let isTelling = false
    for (let length = 1; length <= 3 && at + length <= shown.length; length += 1) {
      const item = shown[at + length - 1]
      if (!item) break
      name = name === '' ? item.word : `${name} ${item.word}`
      isTelling ||= item.word.length > 1 && !item.word.startsWith('-')
      if (!isTelling) continue
      const from = shown[at]?.index ?? 0
      const start = tokenAt(reply, from).start
      const end = tokenAt(reply, item.index).end
      features.push({ name: `w:${name}`, value: 1, start, end })
      if (at === 0) features.push({ name: `b:${name}`, value: 1, start, end })
      if (at + length >= shown.length - 1 && at > 3) features.push({ name: `e:${name}`, value: 1, start, end })
    }
  }
}
