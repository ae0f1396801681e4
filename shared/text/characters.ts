/** Classes of UTF-16 code units, so that the scanner needs neither regular expressions nor a locale. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code >= 0x391 && code <= 0x42f)

/** Letters of all alphabets; what is neither a letter, a digit nor ASCII, and no punctuation, counts as a letter. */
export const isLetter = (code: number): boolean => {
  // Beyond the end of a text there is no code at all (NaN).
  if (!(code >= 65)) return false
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code >= 0x2000 && code <= 0x2bff) return false
  if (code >= 0x3000 && code <= 0x303f) return false
  if (code >= 0xd800 && code <= 0xf8ff) return false
  if (code >= 0xfe00 && code <= 0xfe0f) return false
  return code !== 0xfeff && code !== 0xfffc && code !== 0xfffd
}

export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc

/** $ £ ¥ and the block of currency signs (€ ₹ ₦ …). */
export const isCurrencySign = (code: number): boolean =>
  code === 36 || (code >= 0xa2 && code <= 0xa5) || (code >= 0x20a0 && code <= 0x20cf)

/** How strongly a character parts what stands before it from what follows: see `Gap`. */
export const gapOf = (code: number): 0 | 1 | 2 | 3 => {
  switch (code) {
    case 46: // .
    case 33: // !
    case 63: // ?
    case 10: // new line
    case 0x2026: // …
    case 0x3002: // 。
    case 0x61f: // ؟
      return 3
    case 59: // ;
    case 58: // :
    case 0x2013: // –
    case 0x2014: // —
      return 2
    case 44: // ,
    case 34: // "
    case 40: // (
    case 41: // )
    case 91: // [
    case 93: // ]
    case 0x201c: // “
    case 0x201d: // ”
    case 0xab: // «
    case 0xbb: // »
    case 0x60c: // ،
      return 1
    default:
      return 0
  }
}
