/** Letters that are written with a sign or joined in other languages, as an English ear spells them. */
const plainLetters = new Map([...'øœæłđðþıß'].map((letter, place) => [letter, ['o', 'oe', 'ae', 'l', 'd', 'd', 'th', 'i', 'ss'][place] ?? letter]))

/** The Latin letters of a word, lower-case and without accents; empty where it has none, or others too. */
export function lettersOf(word: string): string {
  const lower = word.normalize('NFKD').toLowerCase().replace(/[\p{M}'’‘.-]/gu, '')
  const plain = [...lower].map((letter) => plainLetters.get(letter) ?? letter).join('')
  return /^[a-z]+$/.test(plain) ? plain : ''
}

/** Spellings of one sound, in the order in which they are replaced. */
const respellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/sch|tch|sz|cz|sh|ch/g, 'X'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q(?:u(?=[aeiou]))?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/y/g, 'i'],
  [/j/g, 'i'],
  [/gh?(?=$|[tmn])/g, 'g'],
  [/(?!^)h/g, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * How a name of Latin letters sounds, vowels and all: "Marta" and "Martha" are one, so are "Eric" and "Erik", "Sara" and "Sarah". Made for
 * comparing, not for reading.
 */
export function soundOf(letters: string): string {
  return respellings.reduce((sound, [pattern, by]) => sound.replace(pattern, by), letters)
}

const hardened: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k', w: 'f' }

/** The consonants of a sound in their order, voiced and voiceless as one, and whether it begins with a vowel. */
export function skeletonOf(sound: string): string {
  const consonants = [...sound].map((letter, place) => ('aeiou'.includes(letter) ? (place === 0 ? 'A' : '') : (hardened[letter] ?? letter)))
  return consonants.join('').replace(/(.)\1+/g, '$1')
}

/** The fewest letters to insert, delete, replace or swap with a neighbour that make one word of another; `most + 1` where there are more. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      let least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      current.push(least)
    }
    before = last
    last = current
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}
