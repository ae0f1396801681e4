import { expect, test } from 'vitest'
import { tokenise } from '../text/tokens.ts'
import { entityKinds } from './entity-kinds.ts'
import { roomForFrames, writeFrames } from './frames.ts'
import type { SignalKind } from './signal.ts'
import { infoOf } from './word-info.ts'

/** The frames of a text; `named` says which words are of which kind, each run of them one signal. */
function framesOf(text: string, named: Readonly<Record<string, SignalKind>> = {}): number[] {
  const tokens = tokenise(text)
  const entities = Uint8Array.from(tokens, ({ start, end }) => {
    const kind = named[text.slice(start, end).toLowerCase()]
    return kind === undefined ? 0 : entityKinds.indexOf(kind) * 2 + 1
  })
  for (let at = tokens.length - 1; at > 0; at--) {
    const label = entities[at] ?? 0
    if (label > 0 && entities[at - 1] === label) entities[at] = label + 1
  }
  const hashes = new Uint32Array(roomForFrames(tokens.length))
  return [...hashes.subarray(0, writeFrames(hashes, 0, tokens.map(({ norm }) => infoOf(norm)), 0, tokens.length, entities))]
}

const toMarta = framesOf('I told Marta no', { marta: 'person' })

test('whoever is told, by name, role or pronoun, and in however many words, the frame is the same', () => {
  expect(toMarta.length).toBeGreaterThan(3)
  expect(framesOf('I told the release manager no', { the: 'role', release: 'role', manager: 'role' })).toEqual(toMarta)
  expect(framesOf('I told Wouter Claes no', { wouter: 'person', claes: 'person' })).toEqual(toMarta)
  expect(framesOf('I told him no')).toEqual(toMarta)
})

test('softeners and fillers stand in no frame, and a name beside its role is one person', () => {
  expect(framesOf('I kind of told um Marta no', { kind: 'hedge', of: 'hedge', marta: 'person' })).toEqual(toMarta)
  expect(framesOf('I told Marta, the CFO, no', { marta: 'person', the: 'role', cfo: 'role' })).toEqual(toMarta)
})

test('what is told makes another frame, and so does who tells it', () => {
  expect(framesOf('I told Marta yes', { marta: 'person' })).not.toEqual(toMarta)
  expect(framesOf('We told Marta no', { marta: 'person' })).not.toEqual(toMarta)
  const waited = framesOf('I waited two hours', { two: 'metric', hours: 'metric' })
  expect(waited).toHaveLength(3)
  expect(framesOf('I waited nineteen days', { nineteen: 'metric', days: 'metric' })).toEqual(waited)
})

test('without a person, a number or a time there is no frame, but for an act that is set against something', () => {
  expect(framesOf('I stopped it at once')).toEqual([])
  expect(framesOf('I stopped it without asking')).toHaveLength(2)
  expect(framesOf('I stopped it over every objection')[0]).not.toEqual(framesOf('I stopped it without asking')[0])
})

test('a long statement has room for all its frames', () => {
  const words = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? 'he' : 'against order'))
  expect(framesOf(words.join(' ')).length).toBeGreaterThan(600)
})
