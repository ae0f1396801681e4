import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'

// What a speaker's decision is called where it is not named: "it", "that", "my idea", "the whole plan".

export const planNouns: ReadonlySet<string> = new Set('idea plan proposal change move project approach design thing pilot test experiment launch decision call concept request budget campaign switch rule'.split(' '))
/** What may follow "it" or "that" where no noun does. */
const followers = new Set('and but so because from i we he she they when about right straight too though to at in for which then my our the a with on before after all since as more even by than until over through'.split(' '))
const former = new Set(['old', 'former', 'previous', 'way', 'other'])

/** Where "it", "that" or "my idea" ends (exclusive), if the words at `at` are one of them. */
export function planEnd(tokens: readonly ScanToken[], at: number): number | undefined {
  const word = tokenAt(tokens, at).lower
  const after = tokenAt(tokens, at + 1)
  if (word === 'it' || ((word === 'this' || word === 'that') && (after.kind !== 'word' || followers.has(after.lower)))) return at + 1
  if (!['the', 'my', 'our', 'that', 'this'].includes(word)) return undefined
  for (const step of [at + 1, at + 2]) {
    const said = tokenAt(tokens, step).lower
    if (former.has(said)) return undefined
    // "our change of heart".
    if (planNouns.has(said)) return said === 'change' && tokenAt(tokens, step + 1).lower === 'of' ? undefined : step + 1
  }
  return undefined
}
