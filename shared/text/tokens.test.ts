import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

const norms = (text: string): string => tokenise(text).map(({ norm }) => norm).join(' ')
const values = (text: string): number[] => tokenise(text).flatMap(({ value }) => (value === undefined ? [] : [value]))

describe('a number', () => {
  test.each([
    ['31%', 31],
    ['thirty-one percent', 31],
    ['$380K', 380_000],
    ['$6.8 million', 6_800_000],
    ['one point four million dollars', 1_400_000],
    ['three hundred and forty shops', 340],
    ['1,318 summaries', 1318],
    ['R9 million', 9_000_000],
    ['AED 90,000', 90_000],
    ['point five milligrams', 0.5],
    ['nineteen crore', 190_000_000],
  ])('%s is one token', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  test('written and said is the same to the scorer', () => {
    expect(norms('by 31%')).toBe(norms('by thirty one percent'))
    expect(norms('$410,000')).toBe(norms('four hundred and ten thousand dollars'))
    expect(norms('in 2022')).toBe(norms('in twenty twenty two'))
    expect(norms('at 6:40')).toBe(norms('at six forty'))
  })
})

describe('words', () => {
  test('lose fillers and repetitions, and keep their places', () => {
    const text = 'so um the the team, you know, shipped it'
    const tokens = tokenise(text)
    expect(tokens.map(({ norm }) => norm)).toEqual(['so', 'the', 'team', 'shipped', 'it'])
    for (const { start, end, norm } of tokens) expect(text.slice(start, end)).toBe(norm)
  })

  test('are parted at contractions, with or without the apostrophe', () => {
    expect(norms("didn't")).toBe('did not')
    expect(norms('didnt')).toBe('did not')
    expect(norms('can’t')).toBe('can not')
    expect(norms("I'd")).toBe("i 'd")
  })

  test('end a sentence at a full stop, but not after a title or inside an abbreviation', () => {
    const ends = (text: string): number => tokenise(text).filter(({ gap }) => gap === 3).length
    expect(ends('I asked Dr. Haddad. She said no.')).toBe(2)
    expect(ends('at 6:40 p.m. without a word')).toBe(1)
  })
})

test('tokens lie in order inside any text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      let last = 0
      for (const { start, end } of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})
