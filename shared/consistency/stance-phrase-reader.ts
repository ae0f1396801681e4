import type { ScanToken } from '../text/quantity-scan.ts'
import { phraseAt, phraseBook } from './phrase.ts'
import { resistPhrases } from './stance-phrases-against.ts'
import { neutralPhrases } from './stance-phrases-neutral.ts'
import { supportPhrases } from './stance-phrases-for.ts'

const book = phraseBook<'supported' | 'resisted' | 'neutral'>([[neutralPhrases, 'neutral'], [supportPhrases, 'supported'], [resistPhrases, 'resisted']])

/** How a phrase that begins at token `index` says its subject stood; `next` is exclusive. */
export function stancePhraseAt(tokens: readonly ScanToken[], index: number, end: number): { readonly stance: 'supported' | 'resisted' | 'neutral'; readonly next: number } | undefined {
  const hit = phraseAt(book, tokens, index, end)
  return hit === undefined ? undefined : { stance: hit.meaning, next: hit.next }
}
