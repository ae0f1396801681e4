import type { KnownName } from './known-name.ts'

/** Whisper reads at most 224 tokens of what went before (half its text context, whisper.cpp 1.5.0: `n_take`) and drops the beginning of more. */
const budgetTokens = 200

/**
 * At most so many tokens: GPT-2's vocabulary has a token for a common word and about one for two letters of a name that it does not know; each
 * byte of another script may be one.
 */
function tokensOf(text: string): number {
  let tokens = 2
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    tokens += code < 0x80 ? 0.5 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return Math.ceil(tokens)
}

/** What the engine is told before it listens: the names in their order, as many as its memory holds; undefined where there are none. */
export function namePrompt(names: readonly KnownName[]): string | undefined {
  const told: string[] = []
  let left = budgetTokens
  for (const { text } of names) {
    const tokens = tokensOf(text)
    if (tokens > left) continue
    told.push(text)
    left -= tokens
  }
  return told.length === 0 ? undefined : `${told.join(', ')}.`
}
