import { expect, test } from 'vitest'
import { deedWords } from './undo-words.ts'

test('a change is told by what it was done to, as people know it', () => {
  expect(deedWords({ act: 'removed', noun: 'person', name: 'Dan Whitlock' })).toBe('Removed Dan Whitlock')
  expect(deedWords({ act: 'changed', noun: 'rung', name: 'knew' })).toBe('Changed the rung “I knew”')
  expect(deedWords({ act: 'added', noun: 'relation', name: 'sided_with' })).toBe('Added the line “sided with”')
  expect(deedWords({ act: 'added', noun: 'turning_point', name: '' })).toBe('Added a turning point')
  expect(deedWords({ act: 'removed', noun: 'offer', name: '$410K in chargebacks' })).toBe('Left out “$410K in chargebacks”')
})

test('a long name is cut', () => {
  expect(deedWords({ act: 'changed', noun: 'fact', name: 'x'.repeat(300) }).length).toBeLessThan(75)
})
