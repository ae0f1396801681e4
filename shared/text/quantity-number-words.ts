export const ones: Readonly<Record<string, number>> = {
  zero: 0, nought: 0, oh: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}

export const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}

export const scales: Readonly<Record<string, number>> = {
  thousand: 1e3, grand: 1e3, million: 1e6, millions: 1e6, mn: 1e6, mio: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12,
  lakh: 1e5, lakhs: 1e5, lac: 1e5, crore: 1e7, crores: 1e7, cr: 1e7, dozen: 12,
}

export const ordinalOnes: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
  thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, twenth: 20, thirtieth: 30,
}

const fractionDivisors: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6, seventh: 7,
  sevenths: 7, eighth: 8, eighths: 8, ninth: 9, ninths: 9, tenth: 10, tenths: 10, twelfth: 12, twelfths: 12, twentieth: 20, twentieths: 20, hundredth: 100, thousandth: 1000,
}

export function lookUp(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** Words that may begin a number or an ordinal, so that readers can pass over all others at once. */
export const numberStarters: ReadonlySet<string> = new Set([...Object.keys(ones), ...Object.keys(tens), ...Object.keys(ordinalOnes), 'a', 'an', 'half', 'quarter', 'point'])

/** The divisor that a fraction word names: "thirds" is 3. */
export function divisorOf(word: string): number | undefined {
  return lookUp(fractionDivisors, word)
}
