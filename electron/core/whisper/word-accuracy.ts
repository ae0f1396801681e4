/** Words as they are compared: lower-case, without punctuation. */
function comparable(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
}

/**
 * Share of right words, 1 minus the word error rate: the least number of words to put in, leave out or change to get from
 * what was heard to what was said, over the number of words that were said. Negative where more is wrong than was said.
 */
export function wordAccuracy(said: string, heard: string): number {
  const expected = comparable(said)
  let row = Array.from({ length: expected.length + 1 }, (_, place) => place)
  for (const [place, word] of comparable(heard).entries()) {
    const next = [place + 1]
    for (const [column, wanted] of expected.entries()) {
      const change = (row[column] ?? 0) + (word === wanted ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[expected.length] ?? 0) / expected.length
}
