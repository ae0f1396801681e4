import { expect, test } from 'vitest'
import { scanText } from '../../text/quantity-scan.ts'
import { challengeKind } from './challenge.ts'
import { clausesIn } from './clauses.ts'
import { lastTurn } from './stretches.ts'

const shown = (text: string): string[] => clausesIn(scanText(text)).map(({ joint, subject, mood, isNegated, verb }) => [joint, subject, mood, isNegated ? 'not' : '', verb].filter((part) => part !== '').join(' '))

test.each([
  ["I'd keep it.", ['I would keep']],
  ["She can't sign, but I wouldn't wait.", ['other can not sign', 'but I would not wait']],
  ['If the board says no, we stop.', ['if office now say', 'we now stop']],
  ['They never called because Ruben paid.', ['other past not call', 'because name past pay']],
])('who acts, in what mood: %s', (text, clauses) => {
  expect(shown(text)).toEqual(clauses)
})

test('a reply turns at its last "but", not at a "but" before it', () => {
  const tokens = scanText('True, but late, but mine')
  expect(lastTurn(tokens)).toBe(tokens.findLastIndex((token) => token.lower === 'but'))
  expect(lastTurn(scanText('No.'))).toBeUndefined()
})

test.each([
  ['Why not sooner?', false, 'why'],
  ['And what if she says no?', false, 'if'],
  ['The log has 40 more.', true, 'fact'],
  ['You panicked.', false, 'you'],
  ['That sounds harsh.', false, 'says'],
  ['So who measured it?', false, 'which'],
  ['Isn’t that 40?', true, 'fact?'],
])('%s is %s %s', (challenge, hasFact, kind) => {
  expect(challengeKind(scanText(challenge), hasFact)).toBe(kind)
})
