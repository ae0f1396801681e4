/** Words that say nothing about what a sentence is about. */
const idle = new Set(
  ('about above after again against all also always and any are because been before being below between both but came can could did does doing done down during each even ever every few for from further get gets getting give given goes going gone got had has have having here how into its itself just keep kept know knew like made make many more most much must need never not now off once one only other our ours out over own really said same say says she should some still such take taken tell than that the their them then there these they this those through told too took under until upon very was well went were what when where which while who whom whose why will with without would yet you your').split(' '),
)

/** How much of a word tells it from others, whatever its ending: "refund", "refunds", "refunded". */
const stemLength = 6

/** The words that say what a text is about, shortened to their stems. Any script; figures count. */
export function contentOf(text: string): Set<string> {
  const words = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  return new Set(words.filter((word) => (/^\p{N}/u.test(word) || word.length > 2) && !idle.has(word)).map((word) => word.slice(0, stemLength)))
}

/** Two fifths: what one tells aloud of what one wrote is shorter and in other words. */
const enough = 0.4

/** True where a text's words hold enough of what something is about; of fewer than three words, all. */
export function isTold(content: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  if (content.size === 0) return false
  let held = 0
  for (const stem of content) if (words.has(stem)) held += 1
  return held >= Math.max(Math.min(3, content.size), Math.ceil(content.size * enough))
}
