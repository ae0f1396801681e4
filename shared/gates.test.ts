import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dossier } from './dossier.ts'
import { gateKinds, gateSchema, type Gate, type GateKind } from './gate.ts'
import { gatesOf } from './gates.ts'
import { scoreAnswer } from './scoring/score-answer.ts'
import type { Signal } from './scoring/signal.ts'
import { toldInWriting } from './story-text.ts'
import { storyParts } from './story.ts'
import { emptyDossier, sampleDossier } from './testing/sample.ts'

function gates(dossier: Dossier): Gate[] {
  return gatesOf(dossier, scoreAnswer(toldInWriting(dossier)).signals)
}

function gate(dossier: Dossier, kind: GateKind): Gate {
  const found = gates(dossier).find((each) => each.kind === kind)
  if (found === undefined) throw new Error(kind)
  return found
}

/** A signal over a quote of the dossier's text, so that a test need not wait for the scorer to find it. */
function signalOn(dossier: Dossier, kind: Signal['kind'], quote: string): Signal[] {
  const start = toldInWriting(dossier).indexOf(quote)
  return [{ kind, start, end: start + quote.length, quote }]
}

test('an empty story meets no gate, and every gate asks', () => {
  for (const { kind, isMet, asks, found } of gates(emptyDossier)) {
    expect(isMet, kind).toBe(false)
    expect(asks.length, kind).toBeGreaterThan(0)
    expect(found, kind).toEqual([])
  }
})

test('the sample story meets every gate', () => {
  expect(gates(sampleDossier).filter(({ isMet }) => !isMet)).toEqual([])
})

const without: readonly [string, GateKind, (dossier: Dossier) => Dossier][] = [
  ['its dates', 'span', (d) => ({ ...d, story: { ...d.story, fromDate: '2024-01-12', toDate: '2024-03-12' } })],
  ['anybody against it', 'cross_function', (d) => ({ ...d, people: d.people.map((person) => ({ ...person, stance: 'supported' })), relations: [] })],
  ['another function', 'cross_function', (d) => ({ ...d, people: d.people.map((person) => ({ ...person, team: 'Payments' })) })],
  ['baselines', 'measured_outcome', (d) => ({ ...d, facts: d.facts.map((fact) => ({ ...fact, baseline: '' })) })],
  ['one of the three turning points', 'turning_points', (d) => ({ ...d, turningPoints: d.turningPoints.filter(({ kind }) => kind !== 'absorbed') })],
  ['a decision in one of them', 'turning_points', (d) => ({ ...d, turningPoints: d.turningPoints.map((point) => (point.kind === 'absorbed' ? { ...point, decided: ' ' } : point)) })],
  ['the name of the VP', 'named_parties', (d) => ({ ...d, people: d.people.map((person) => (person.stance === 'overruled' ? { ...person, name: 'the VP' } : person)) })],
  ['a job description', 'senior_level', (d) => ({ ...d, story: { ...d.story, jobDescription: '' } })],
]

test.each(without)('without %s the gate %s asks', (_, kind, change) => {
  const { isMet, asks } = gate(change(sampleDossier), kind)
  expect(isMet).toBe(false)
  for (const ask of asks) expect(ask).toMatch(/[?.]$/)
})

test('a counterfactual without an amount is asked for its amount', () => {
  const story = { ...emptyDossier.story, result: 'Had I waited, customers would have lost their money.' }
  const dossier = { ...emptyDossier, story }
  const [vague] = gatesOf(dossier, signalOn(dossier, 'counterfactual', 'Had I waited')).filter(({ kind }) => kind === 'counterfactual')
  expect(vague).toMatchObject({ isMet: false, found: [story.result] })
  expect(vague?.asks[0]).toContain(story.result)
  const exact = { ...emptyDossier, story: { ...story, result: 'Had I waited, 9,000 customers would have lost their money.' } }
  expect(gatesOf(exact, signalOn(exact, 'counterfactual', 'Had I waited')).find(({ kind }) => kind === 'counterfactual')?.isMet).toBe(true)
})

test('a failure needs its recovery to be the teller’s own', () => {
  const tell = (action: string, learning: string): Dossier => ({ ...emptyDossier, story: { ...emptyDossier.story, isFailure: true, action, learning } })
  expect(gate(tell('The launch failed and the team fixed it.', 'The team learned a lot.'), 'friction').asks).toHaveLength(2)
  expect(gate(tell('The launch failed and I rolled it back that night.', 'The team learned a lot.'), 'friction').asks).toEqual(['You write what the team learned. What did you learn?'])
  expect(gate(tell('The launch failed and I rolled it back that night.', 'I learned to ask first.'), 'friction').isMet).toBe(true)
})

test('stepping in that the job demanded anyway is no stepping in', () => {
  const { turningPoints, story } = sampleDossier
  const stepped = turningPoints.find(({ kind }) => kind === 'no_mandate')
  expect(gate({ ...sampleDossier, story: { ...story, jobDescription: `Engineering manager. ${stepped?.decided ?? ''}` } }, 'senior_level').isMet).toBe(false)
})

test('any story has its nine gates, met exactly where nothing is asked, and what is found is the user’s own', () => {
  const piece = fc.constantFrom('', 'We failed.', 'Had we shipped, 2,000 orders would have been lost.', 'It cost me my rating.', 'I rewrote the plan over the VP.', '<script>alert(1)</script>', 'Нет.')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 5, maxLength: 5 }), fc.subarray([...sampleDossier.people]), fc.subarray([...sampleDossier.turningPoints]), fc.subarray([...sampleDossier.facts]), (pieces, people, turningPoints, facts) => {
      const parts = Object.fromEntries(storyParts.map((part, index) => [part, pieces[index] ?? '']))
      const dossier: Dossier = { ...sampleDossier, story: { ...sampleDossier.story, ...parts }, people, turningPoints, facts, relations: [] }
      const all = gates(dossier)
      expect(all.map(({ kind }) => kind)).toEqual(gateKinds)
      for (const each of all) {
        gateSchema.parse(each)
        expect(each.isMet).toBe(each.asks.length === 0)
      }
    }),
    { numRuns: 30 },
  )
})
