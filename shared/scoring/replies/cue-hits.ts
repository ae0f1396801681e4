import { scanText, tokenAt, type ScanToken } from '../../text/quantity-scan.ts'
import { replyCues, type ReplyCue } from './cues.ts'

/** A cue found: token indices, `next` exclusive. */
interface CueHit {
  readonly cluster: ReplyCue
  readonly cue: string
  readonly from: number
  readonly next: number
}

const cueIndex = new Map<string, { readonly cluster: ReplyCue; readonly cue: string; readonly words: readonly string[] }[]>()

export const clusters: readonly ReplyCue[] = ['concede', 'news', 'revise', 'hold', 'ground', 'fold', 'soft', 'defer', 'dodge', 'commit']
for (const cluster of clusters) {
  for (const cue of replyCues[cluster]) {
    const words = scanText(cue).filter((token) => token.kind !== 'end' && token.lower !== ',').map((token) => token.lower)
    const first = words[0] ?? ''
    const list = cueIndex.get(first) ?? []
    list.push({ cluster, cue, words })
    cueIndex.set(first, list)
  }
}
for (const list of cueIndex.values()) list.sort((first, second) => second.words.length - first.words.length)

/** Names, titles and pronouns that a `~` in a cue may stand for. */
function isSomebody(token: ScanToken): boolean {
  return token.kind === 'word' && (token.isCapital || ['she', 'he', 'they', 'her', 'his', 'him', 'them', 'legal', 'finance', 'quality'].includes(token.lower))
}

/** Every cue of the reply, the longest of each cluster at each place; pauses and commas inside a cue are stepped over. */
export function cuesIn(tokens: readonly ScanToken[]): readonly CueHit[] {
  const hits: CueHit[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const candidates = cueIndex.get(tokenAt(tokens, index).lower)
    if (!candidates) continue
    const seen = new Set<ReplyCue>()
    for (const { cluster, cue, words } of candidates) {
      if (seen.has(cluster)) continue
      let at = index
      let isMatch = true
      for (const word of words) {
        while (at > index && (tokenAt(tokens, at).lower === ',' || pauses.has(tokenAt(tokens, at).lower))) at += 1
        const token = tokenAt(tokens, at)
        if (token.kind === 'end' || (token.lower !== word && !(word === '*' && token.kind === 'word') && !(word === '~' && isSomebody(token)))) {
          isMatch = false
          break
        }
        at += 1
      }
      if (!isMatch) continue
      seen.add(cluster)
      hits.push({ cluster, cue, from: index, next: at })
    }
  }
  return hits
}

/** Sounds of thinking. */
export const pauses = new Set(['um', 'uh', 'er', 'ah', 'eh', 'hm', 'mm', 'like', 'you know'])
