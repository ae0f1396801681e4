/** What of a typed text is finished: words with white space behind them count as said, the rest is still being typed. */
export function finishedWords(text: string): { readonly words: readonly string[]; readonly rest: string } {
  const end = text.search(/\S*$/u)
  return { words: text.slice(0, end).split(/\s+/u).filter((word) => word !== ''), rest: text.slice(end) }
}
