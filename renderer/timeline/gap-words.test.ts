import { expect, test } from 'vitest'
import { gapWords, silenceWords, untoldWords } from './gap-words.ts'

const silence = { until: 'told' as const, fromDate: '2024-01-17', toDate: '2024-01-19', stakeholderId: null, days: { atLeast: 2, atMost: 2 } }

test('silent days are said as an interviewer would say them', () => {
  expect(silenceWords(silence, 'Marek Dvorak')).toBe('You knew on 17 January 2024; Marek Dvorak was told on 19 January 2024: 2 silent days.')
  expect(silenceWords({ ...silence, until: 'escalated', toDate: '2024-02', days: { atLeast: 15, atMost: 43 } }, null)).toBe(
    'You knew on 17 January 2024; it reached somebody who could decide in February 2024: 15 to 43 days of silence.',
  )
  expect(silenceWords({ ...silence, toDate: '2024-01-17', days: { atLeast: 0, atMost: 0 } }, null)).toContain('no silent day')
})

test('a gap is counted from the rung before', () => {
  expect(gapWords({ from: 'knew', days: { atLeast: 1, atMost: 1 } })).toBe('1 day after “I knew”')
  expect(gapWords({ from: 'knew', days: { atLeast: 0, atMost: 0 } })).toBe('The same day as “I knew”')
})

test('a stretch without a date is asked about', () => {
  expect(untoldWords({ fromDate: '2024-03-03', toDate: '2024-06-01', days: { atLeast: 90, atMost: 90 } })).toBe(
    'Between 3 March 2024 and 1 June 2024 nothing has a date: 90 days. What happened then?',
  )
})
