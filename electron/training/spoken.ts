import { seededRandom } from './chain-trainer.ts'

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const fillers = ['um', 'uh', 'you know', 'um']

/** An integer in English words, as it is said. */
export function sayInteger(value: number): string {
  if (value < 20) return small[value] ?? ''
  if (value < 100) return (tens[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : ` ${small[value % 10] ?? ''}`)
  if (value < 1000) return `${small[Math.floor(value / 100)] ?? ''} hundred${value % 100 === 0 ? '' : ` and ${sayInteger(value % 100)}`}`
  for (const [size, name] of [[1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand']] as const) {
    if (value < size) continue
    const rest = value % size
    return `${sayInteger(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${sayInteger(rest)}`}`
  }
  return String(value)
}

const currencies = new Map([['$', 'dollars'], ['€', 'euros'], ['£', 'pounds'], ['₹', 'rupees'], ['₦', 'naira']])
const magnitudes = new Map([['K', 'thousand'], ['k', 'thousand'], ['M', 'million'], ['m', 'million'], ['B', 'billion']])

function sayNumber(digits: string): string {
  const [whole = '0', decimals] = digits.replaceAll(',', '').split('.')
  const spoken = sayInteger(Number(whole))
  return decimals === undefined ? spoken : `${spoken} point ${[...decimals].map((digit) => small[Number(digit)] ?? '').join(' ')}`
}

/**
 * The answer as a plain transcriber might write it down: lower case, no punctuation, numbers in words, a filler now and then,
 * and the last letters of one name misheard. For measuring only; seeded, so that every run measures the same.
 */
export function asSpoken(text: string, names: readonly string[], seed: number): string {
  const random = seededRandom(seed)
  let spoken = text
  const name = names[0]?.split(/[ ,]/)[0]
  if (name !== undefined && name.length > 4) spoken = spoken.split(name).join(`${name.slice(0, -1)}o`)
  spoken = spoken
    .replace(/([$€£₹₦])(\d[\d,]*(?:\.\d+)?)(?: (million|billion)|([KkMmB])(?![a-z]))?/g, (_, sign: string, digits: string, scale?: string, letter?: string) =>
      [sayNumber(digits), scale ?? magnitudes.get(letter ?? ''), currencies.get(sign)].filter((word) => word !== undefined).join(' '),
    )
    .replace(/(\d[\d,]*(?:\.\d+)?)%/g, (_, digits: string) => `${sayNumber(digits)} percent`)
    .replace(/\b(\d{1,2}):(\d\d)\b/g, (_, hour: string, minute: string) => `${sayInteger(Number(hour))} ${sayInteger(Number(minute))}`)
    .replace(/(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\w.%])/g, (_, whole: string, rest?: string) => sayNumber(whole + (rest ?? '')))
    .replace(/[.,;:!?"“”()]+(?=\s|$)/g, '')
    .replace(/[–—]/g, ' ')
    .toLowerCase()
  return spoken
    .split(/\s+/)
    .flatMap((word) => (random() < 0.04 ? [fillers[Math.floor(random() * fillers.length)] ?? 'um', word] : [word]))
    .join(' ')
}
