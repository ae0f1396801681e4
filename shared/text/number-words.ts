/** Number words: `value`, and how they compose. A map, because objects would answer to "constructor". */
export type Numeral =
  | { readonly form: 'unit' | 'teen' | 'ten'; readonly value: number }
  | { readonly form: 'scale'; readonly value: number }

const numerals = new Map<string, Numeral>()
const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
units.forEach((word, index) => numerals.set(word, { form: 'unit', value: index }))
teens.forEach((word, index) => numerals.set(word, { form: 'teen', value: index + 10 }))
tens.forEach((word, index) => numerals.set(word, { form: 'ten', value: (index + 2) * 10 }))
numerals.set('fourty', { form: 'ten', value: 40 })
for (const [word, value] of [
  ['hundred', 100],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
] as const) {
  numerals.set(word, { form: 'scale', value })
}

/** The numeral that a lower-case word is, if it is one. */
export const numeralOf = (word: string): Numeral | undefined => numerals.get(word)

const ordinals = new Map<string, number>(
  [
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
    'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
  ].map((word, index) => [word, index + 1]),
)
ordinals.set('thirtieth', 30)

/** The number of an ordinal word up to "thirtieth". */
export const ordinalOf = (word: string): number | undefined => ordinals.get(word)
