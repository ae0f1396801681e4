/** What a number measures. Values of one dimension can be compared after multiplying by the unit's `factor`. */
export type QuantityDimension =
  | 'count' | 'share' | 'points' | 'money' | 'duration' | 'length' | 'mass' | 'volume' | 'data' | 'bandwidth' | 'energy' | 'power'
  | 'temperature' | 'area' | 'voltage' | 'ratio' | 'speed'

export interface Unit {
  /** The normalised name: "percent", "usd", "day". */
  readonly name: string
  readonly dimension: QuantityDimension
  /** How many base units one of these is. Bases: percent, second, metre, gram, litre, byte, bit a second, watt-hour, watt; each currency is its own. */
  readonly factor: number
}

const table = new Map<string, Unit>()

function add(dimension: QuantityDimension, name: string, factor: number, words: string): void {
  for (const word of words.split(' ')) table.set(word, { name, dimension, factor })
}

add('share', 'percent', 1, '% percent pct percents')
add('points', 'point', 1, 'points point pp ppt')
add('points', 'basis point', 0.01, 'bps bp')
add('duration', 'millisecond', 0.001, 'ms millisecond milliseconds millis msec')
add('duration', 'second', 1, 's second seconds sec secs')
add('duration', 'minute', 60, 'minute minutes min mins')
add('duration', 'hour', 3600, 'hour hours hr hrs')
add('duration', 'day', 86_400, 'day days')
add('duration', 'night', 86_400, 'night nights')
add('duration', 'weekend', 172_800, 'weekend weekends')
add('duration', 'week', 604_800, 'week weeks wk wks')
add('duration', 'fortnight', 1_209_600, 'fortnight fortnights')
// The mean Gregorian month and year.
add('duration', 'month', 2_629_746, 'month months')
add('duration', 'quarter', 7_889_238, 'quarter quarters')
add('duration', 'year', 31_556_952, 'year years yr yrs')
add('duration', 'decade', 315_569_520, 'decade decades')
add('money', 'usd', 1, '$ usd dollar dollars buck bucks us$')
add('money', 'eur', 1, '€ eur euro euros')
add('money', 'gbp', 1, '£ gbp quid sterling')
add('money', 'pence', 1, 'pence penny pennies')
add('money', 'cent', 1, 'cent cents ¢ centime centimes paise paisa')
add('money', 'inr', 1, '₹ inr rupee rupees rs')
add('money', 'ngn', 1, '₦ ngn naira')
add('money', 'zar', 1, 'zar rand')
add('money', 'sgd', 1, 'sgd s$')
add('money', 'aed', 1, 'aed dirham dirhams dhs')
add('money', 'sar', 1, 'sar riyal riyals')
add('money', 'kes', 1, 'kes ksh shilling shillings')
add('money', 'pln', 1, 'pln zloty zlotys złoty')
add('money', 'sek', 1, 'sek kronor krona')
add('money', 'nok', 1, 'nok kroner krone')
add('money', 'dkk', 1, 'dkk')
add('money', 'ils', 1, 'ils nis shekel shekels ₪')
add('money', 'chf', 1, 'chf franc francs')
add('money', 'jpy', 1, '¥ jpy yen')
add('money', 'cny', 1, 'cny rmb yuan')
add('money', 'aud', 1, 'aud a$')
add('money', 'cad', 1, 'cad c$')
add('money', 'brl', 1, 'brl r$ reais real')
add('money', 'mxn', 1, 'mxn peso pesos')
add('money', 'try', 1, '₺ lira liras')
add('money', 'krw', 1, '₩ krw')
add('length', 'metre', 1, 'm metre metres meter meters')
add('length', 'kilometre', 1000, 'km kms kilometre kilometres kilometer kilometers ks')
add('length', 'mile', 1609.344, 'mile miles mi')
add('length', 'foot', 0.3048, 'foot feet ft')
add('length', 'inch', 0.0254, 'inch inches')
add('length', 'yard', 0.9144, 'yard yards')
add('length', 'centimetre', 0.01, 'cm centimetre centimetres centimeter centimeters')
add('length', 'millimetre', 0.001, 'mm millimetre millimetres millimeter millimeters')
add('mass', 'milligram', 0.001, 'mg milligram milligrams')
add('mass', 'gram', 1, 'g gram grams gramme grammes')
add('mass', 'kilogram', 1000, 'kg kgs kilo kilos kilogram kilograms')
add('mass', 'tonne', 1e6, 'tonne tonnes ton tons')
add('mass', 'quintal', 1e5, 'quintal quintals')
add('mass', 'pound', 453.592, 'lb lbs')
add('mass', 'ounce', 28.3495, 'ounce ounces oz')
add('volume', 'litre', 1, 'l litre litres liter liters')
add('volume', 'millilitre', 0.001, 'ml millilitre millilitres')
add('volume', 'gallon', 3.785, 'gallon gallons')
add('volume', 'cubic metre', 1000, 'm3 m³ cbm')
add('area', 'square metre', 1, 'm2 sqm')
add('area', 'square foot', 0.092903, 'sqft ft2')
add('area', 'square kilometre', 1e6, 'km2 sqkm')
add('data', 'megabyte', 1e6, 'mb megabyte megabytes meg megs')
add('data', 'gigabyte', 1e9, 'gb gigabyte gigabytes gigs')
add('data', 'terabyte', 1e12, 'tb terabyte terabytes')
add('data', 'petabyte', 1e15, 'pb petabyte petabytes')
add('data', 'kilobyte', 1e3, 'kb kilobyte kilobytes')
add('bandwidth', 'megabit', 1e6, 'megabit megabits mbit mbps')
add('bandwidth', 'gigabit', 1e9, 'gigabit gigabits gbit gbps')
add('energy', 'kilowatt-hour', 1e3, 'kwh')
add('energy', 'megawatt-hour', 1e6, 'mwh')
add('energy', 'gigawatt-hour', 1e9, 'gwh')
add('power', 'kilowatt', 1e3, 'kw kilowatt kilowatts')
add('power', 'megawatt', 1e6, 'mw megawatt megawatts')
add('power', 'gigawatt', 1e9, 'gw gigawatt gigawatts')
add('temperature', 'degree', 1, '° degree degrees celsius °c')
add('temperature', 'fahrenheit', 1, 'fahrenheit °f')
add('area', 'hectare', 10_000, 'hectare hectares ha')
add('area', 'acre', 4046.86, 'acre acres')
add('voltage', 'volt', 1, 'volt volts')
add('ratio', 'times', 1, 'x times × fold')
add('speed', 'kilometre an hour', 1, 'kph kmh')
add('speed', 'mile an hour', 1.609344, 'mph')
add('power', 'watt', 1, 'watt watts')
add('energy', 'terawatt-hour', 1e12, 'twh')
add('power', 'horsepower', 745.7, 'horsepower hp')

/** The unit that `word` (lower case) names, or undefined. */
export function unitOf(word: string): Unit | undefined {
  return table.get(word)
}

/** Signs and codes of currencies that stand before a number, lower case. */
export const currencyPrefixes: ReadonlySet<string> = new Set('$ € £ ₹ ₦ ¥ ₪ ₺ ₩ usd eur gbp inr ngn zar sgd aed sar kes ksh pln sek nok dkk ils nis chf jpy cny rmb aud cad brl mxn rs'.split(' '))

/** The currency that stands before its number ("$", "KSh", "NOK"), or undefined. */
export function currencyPrefixOf(word: string): Unit | undefined {
  return currencyPrefixes.has(word) ? table.get(word) : undefined
}

/** Seconds in a unit of time, for rates ("a week"); undefined for other words. */
export function secondsOf(word: string): number | undefined {
  const unit = table.get(word)
  return unit?.dimension === 'duration' ? unit.factor : undefined
}

const powers: ReadonlyMap<string, 2 | 3> = new Map([['square', 2], ['sq', 2], ['cubic', 3], ['cu', 3], ['²', 2], ['³', 3]])

/** "square metres", "cubic feet", "sq. km", "m²", "US dollars", "metric tons": a unit of two words, and how many tokens it takes; undefined where none begins. */
export function doubleUnitOf(first: string, second: string, third: string): { readonly unit: Unit; readonly length: number } | undefined {
  if (!doubleOpeners.has(first) && second !== '²' && second !== '³') return undefined
  const power = powers.get(first)
  const sign = powers.get(second)
  if (sign !== undefined && (second === '²' || second === '³')) return doubleUnitOf(second === '²' ? 'square' : 'cubic', first, '')
  const isStopped = second === '.' && power !== undefined
  const unit = table.get(isStopped ? third : second)
  if (unit === undefined) return undefined
  const length = isStopped ? 3 : 2
  if (power !== undefined && unit.dimension === 'length') {
    const name = `${power === 2 ? 'square' : 'cubic'} ${unit.name}`
    // A cubic metre is a thousand litres.
    return { length, unit: power === 2 ? { name, dimension: 'area', factor: unit.factor ** 2 } : { name, dimension: 'volume', factor: 1000 * unit.factor ** 3 } }
  }
  if (first === 'metric' && unit.dimension === 'mass') return { unit, length }
  if (unit.dimension === 'money' && nations.has(first)) return { unit: table.get(nations.get(first) ?? '') ?? unit, length }
  return undefined
}

/** Adjectives that say whose dollar, pound or franc is meant. */
const nations: ReadonlyMap<string, string> = new Map([
  ['us', 'usd'], ['american', 'usd'], ['canadian', 'cad'], ['australian', 'aud'], ['singapore', 'sgd'], ['swiss', 'chf'], ['indian', 'inr'], ['nigerian', 'ngn'], ['kenyan', 'kes'], ['polish', 'pln'],
  ['swedish', 'sek'], ['norwegian', 'nok'], ['danish', 'dkk'], ['japanese', 'jpy'], ['chinese', 'cny'], ['mexican', 'mxn'], ['brazilian', 'brl'], ['turkish', 'try'], ['israeli', 'ils'], ['british', 'gbp'], ['korean', 'krw'],
])

const doubleOpeners: ReadonlySet<string> = new Set(['metric', ...powers.keys(), ...nations.keys()])
