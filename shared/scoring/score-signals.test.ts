import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base, scoreSignals } from './score-signals.ts'
import { kindTraits, signalKinds, type Signal } from './signal.ts'

const signal: fc.Arbitrary<Signal> = fc
  .record({ kind: fc.constantFrom(...signalKinds), start: fc.nat(2000), quote: fc.string({ minLength: 1, maxLength: 12 }), uncertain: fc.boolean() })
  .map(({ kind, start, quote, uncertain }) => ({ kind, start, end: start + quote.length, quote, ...(uncertain ? { uncertain } : {}) }))
const signals = fc.array(signal, { maxLength: 60 })
const positive = signal.filter(({ kind }) => kindTraits[kind].isPositive)
const negative = signal.filter(({ kind }) => !kindTraits[kind].isPositive)

/** A list with one more signal somewhere in it. */
const grown = (extra: fc.Arbitrary<Signal>): fc.Arbitrary<{ before: Signal[]; after: Signal[] }> =>
  fc.record({ before: signals, extra, at: fc.nat(60) }).map(({ before, extra: one, at }) => ({ before, after: before.toSpliced(Math.min(at, before.length), 0, one) }))

describe('a score', () => {
  test('is its base and its contributions, in whole points from 0 to 100', () => {
    fc.assert(
      fc.property(signals, (list) => {
        const { scores, contributions } = scoreSignals(list)
        for (const dimension of ['granularity', 'conviction'] as const) {
          const own = contributions.filter((one) => one.dimension === dimension)
          expect(own.reduce((sum, one) => sum + one.points, base[dimension])).toBe(scores[dimension])
          expect(Number.isInteger(scores[dimension])).toBe(true)
          expect(scores[dimension]).toBeGreaterThanOrEqual(0)
          expect(scores[dimension]).toBeLessThanOrEqual(100)
        }
        for (const one of contributions) expect(one.signal === null || list[one.signal] !== undefined).toBe(true)
      }),
    )
  })

  test('never falls with one more positive signal', () => {
    fc.assert(
      fc.property(grown(positive), ({ before, after }) => {
        const [less, more] = [scoreSignals(before).scores, scoreSignals(after).scores]
        expect(more.granularity).toBeGreaterThanOrEqual(less.granularity)
        expect(more.conviction).toBeGreaterThanOrEqual(less.conviction)
      }),
    )
  })

  test('never rises with one more negative signal', () => {
    fc.assert(
      fc.property(grown(negative), ({ before, after }) => {
        const [less, more] = [scoreSignals(before).scores, scoreSignals(after).scores]
        expect(more.granularity).toBeLessThanOrEqual(less.granularity)
        expect(more.conviction).toBeLessThanOrEqual(less.conviction)
      }),
    )
  })

  test('is untouched by negative signals that speech recognition was unsure of', () => {
    fc.assert(
      fc.property(grown(negative.map((one) => ({ ...one, uncertain: true }))), ({ before, after }) => {
        expect(scoreSignals(after).scores).toEqual(scoreSignals(before).scores)
      }),
    )
  })

  test('gives the first counterfactual far more than the tenth number', () => {
    const metric = (n: number): Signal => ({ kind: 'metric', start: n, end: n + 1, quote: `${String(n)} days` })
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 40 }), (count) => {
        const numbers = Array.from({ length: count }, (_, n) => metric(n))
        const with1 = scoreSignals(numbers).scores.granularity
        const tenth = scoreSignals([...numbers, metric(count)]).scores.granularity - with1
        const counterfactual = scoreSignals([...numbers, { kind: 'counterfactual', start: 900, end: 901, quote: 'had I waited' }]).scores.granularity - with1
        expect(counterfactual).toBeGreaterThanOrEqual(10)
        expect(tenth).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('stays inside the bounds of stuffing however many numbers, dates, names and roles are strung together', () => {
    const strung = fc.array(signal.filter(({ kind }) => kind === 'metric' || kind === 'date' || kind === 'person' || kind === 'role'), { maxLength: 200 })
    fc.assert(
      fc.property(strung, (list) => {
        const { granularity, conviction } = scoreSignals(list).scores
        expect(granularity).toBeLessThan(60)
        expect(conviction).toBeLessThan(40)
      }),
    )
  })

  test('counts evidence told again in the same words once', () => {
    fc.assert(
      fc.property(fc.array(positive, { maxLength: 12 }), (list) => {
        expect(scoreSignals([...list, ...list]).scores).toEqual(scoreSignals(list).scores)
      }),
    )
  })

  test('does not depend on the order in which its signals were found', () => {
    fc.assert(
      fc.property(fc.array(signal, { maxLength: 20 }), (list) => {
        expect(scoreSignals(list.toReversed()).scores).toEqual(scoreSignals(list).scores)
      }),
    )
  })

  test('counts a refusal once, however many names it is told with, and names and numbers each by themselves', () => {
    const told = (kind: Signal['kind'], quotes: readonly string[]): Signal[] => quotes.map((quote, index) => ({ kind, quote, start: index * 50, end: index * 50 + quote.length }))
    const once = scoreSignals(told('overrule', ['I told Dan no'])).scores
    expect(scoreSignals(told('overrule', ['I told Dan no', 'I told Marta no', 'I told Priya no'])).scores).toEqual(once)
    expect(scoreSignals(told('person', ['Dan', 'Marta'])).scores.granularity).toBeGreaterThan(scoreSignals(told('person', ['Dan'])).scores.granularity)
    expect(scoreSignals(told('metric', ['31%', '12%'])).scores.granularity).toBeGreaterThan(scoreSignals(told('metric', ['31%'])).scores.granularity)
  })
})
