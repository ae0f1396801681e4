/** Who somebody is without a name: articles, quantities, functions and ranks. A name that is made of these alone names nobody. */
const nameless = new Set(
  ('a an the my our their his her your this that one two three some any several many other another certain senior junior former new old head chief lead leader leaders leadership manager managers management director directors vp svp evp president ceo cfo cto coo cpo cio ciso officer executive executives exec execs stakeholder stakeholders person people someone somebody folks guy team teams group board committee department org organisation organization partner partners colleague colleagues peer peers boss engineer engineers engineering developer developers designer designers design product project program programme legal finance sales marketing support security compliance operations ops hr it data science scientist analyst analysts research customer customers client clients vendor vendors supplier user users of in from for and at on with to who ran running business commercial regional global vice general counsel lawyer lawyers pm tpm po qa sre architect owner').split(' '),
)

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []
}

/** True where a name names somebody: "Marta", "Marta in Legal", "李伟"; not "a stakeholder", "the VP", "Legal". */
export function isNamed(name: string): boolean {
  return wordsOf(name).some((word) => !nameless.has(word.toLowerCase().replace(/['’]s$/, '')) && (word.length > 1 || /[^\p{Script=Latin}]/u.test(word)))
}

/** First names that are everyday words too: in a take they count with a capital only. */
const everyday = new Set('will mark may june april art bill rose grace hope faith joy dawn frank jack pat rob sue drew chase grant rich dick ray don dale miles max guy christian young long white black brown green king price bell park'.split(' '))

/** The words of a name by which people call somebody: without titles, ranks and functions. */
export function callNames(name: string): string[] {
  return wordsOf(name).filter((word) => !nameless.has(word.toLowerCase()) && (word.length > 2 || /[^\p{Script=Latin}]/u.test(word)))
}

/** A take's words, ready to be searched for many names. */
export interface SpokenWords {
  readonly text: string
  readonly lower: ReadonlySet<string>
  readonly exact: ReadonlySet<string>
}

export function readSpoken(text: string): SpokenWords {
  const words = wordsOf(text).map((word) => word.replace(/['’]s?$/, ''))
  return { text: words.join(' ').toLowerCase(), lower: new Set(words.map((word) => word.toLowerCase())), exact: new Set(words) }
}

/**
 * True where somebody was called by a name, in full or by one of its words ("Sarah" of "Sarah Okafor"). Who has no name is looked for as he or
 * she is written ("the VP").
 */
export function isSaid(name: string, spoken: SpokenWords): boolean {
  const called = callNames(name)
  if (!isNamed(name) || called.length === 0) {
    const whole = wordsOf(name).filter((word) => !['a', 'an', 'the', 'my', 'our'].includes(word.toLowerCase()))
    return whole.length > 0 && ` ${spoken.text} `.includes(` ${whole.join(' ').toLowerCase()} `)
  }
  return called.some((word) => (everyday.has(word.toLowerCase()) ? spoken.exact.has(word) : spoken.lower.has(word.toLowerCase())))
}
