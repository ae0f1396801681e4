import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFactLine } from './fact-line.ts'
import { impossibleValue, missingOf, valueWords } from './fact-value.ts'

const empty = { label: '', value: '', unit: '', baseline: '', period: '', source: '', confirmer: '', kind: null }

test('a line jotted down fills the fields', () => {
  expect(readFactLine('23% (from 4.1 s to 3.2 s), May-June, Grafana board, Marta')).toEqual({
    ...empty, value: '23', unit: '%', baseline: 'from 4.1 s to 3.2 s', period: 'May-June', source: 'Grafana board', confirmer: 'Marta',
  })
  expect(readFactLine('p99 latency: 310 ms (was 480 ms), week of 3 June, Datadog, Ana Ruiz')).toEqual({
    label: 'p99 latency', value: '310', unit: 'ms', baseline: '480 ms', period: 'week of 3 June', source: 'Datadog', confirmer: 'Ana Ruiz', kind: 'quality',
  })
  expect(readFactLine('$410K in chargebacks, first quarter, Finance report, Dan Whitlock')).toEqual({
    ...empty, label: 'chargebacks', value: '$410K', period: 'first quarter', source: 'Finance report', confirmer: 'Dan Whitlock', kind: 'cost',
  })
})

test.each([
  ['12 engineers', { value: '12', unit: 'engineers', kind: 'headcount' }],
  ['1,200 orders a day; Q2 2024; Sheet', { value: '1,200', unit: 'orders a day', period: 'Q2 2024', source: 'Sheet' }],
  ['latency from 4.1 s to 3.2 s', { label: 'latency', value: '3.2', unit: 's', baseline: '4.1 s', kind: 'quality' }],
  ['six hours to fix, Priya', { value: '6', unit: 'hours', confirmer: 'Priya', kind: 'timeline' }],
  ['cost of one day of delay, $9,000, Finance, Omar', { label: 'cost of one day of delay', value: '$9,000', source: 'Finance', confirmer: 'Omar', kind: 'cost_of_delay' }],
  ['support tickets 15% down, confirmed by Sarah, source: Zendesk', { label: 'support tickets', value: '15', unit: '%', source: 'Zendesk', confirmer: 'Sarah' }],
  ['go-live, 14 March 2024', { label: 'go-live', value: '14 March 2024', kind: 'timeline' }],
  ['62% to 91%', { value: '62% to 91%', unit: '' }],
  ['€1.4 million', { value: '€1.4 million', unit: '' }],
])('%s', (line, fields) => {
  expect(readFactLine(line)).toMatchObject(fields)
})

test('a line without a number or a date is none', () => {
  for (const line of ['', 'hello', 'pretty substantial', '<script>']) expect(readFactLine(line), line).toBeNull()
})

test('nothing is made up: every field is found in the line, or is the number that its words say', () => {
  const part = fc.constantFrom('23%', '12 engineers', '$410K in chargebacks', 'May-June', 'Grafana board', 'Marta', 'refunds', '(from 4.1 s to 3.2 s)', 'Q2 2024', '<b>x</b>', 'source: Jira', 'Omar in Legal')
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const line = parts.join(', ')
      const fact = readFactLine(line)
      if (fact === null) return
      for (const field of ['value', 'unit', 'baseline', 'period', 'source', 'confirmer'] as const) expect(line).toContain(fact[field])
      for (const label of fact.label.split(', ')) expect(line).toContain(label)
    }),
  )
})

test('any text at all is read without an error', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (line) => void readFactLine(line)))
})

test('values that cannot be are told, those that may be are not', () => {
  const why = (value: string, unit: string, kind: Parameters<typeof impossibleValue>[0]['kind'] = null, label = ''): string | null => impossibleValue({ label, value, unit, kind })
  expect(why('130', '%', null, 'share of users')).toBe('share')
  expect(why('130', '%', null, 'growth')).toBeNull()
  expect(why('12.5', 'engineers', 'headcount')).toBe('headcount')
  expect(why('-3', 'engineers', 'headcount')).toBe('headcount')
  expect(why('-3', 'days')).toBe('negative')
  expect(why('1e18', '')).toBeNull()
  expect(why('9000000000000000', 'users')).toBe('size')
  expect(why('12', 'engineers', 'headcount')).toBeNull()
  expect(why('pending', '')).toBeNull()
})

test('what is missing depends on what the number is', () => {
  const fact = { ...empty, label: 'refunds' }
  expect(missingOf(fact)).toEqual(['baseline', 'period', 'source', 'confirmer'])
  expect(missingOf({ ...fact, kind: 'headcount', period: 'May', source: 'Sheet', confirmer: 'Marta' })).toEqual([])
  expect([valueWords({ value: '23', unit: '%' }), valueWords({ value: '12', unit: 'engineers' }), valueWords({ value: '$410K', unit: '' })]).toEqual(['23%', '12 engineers', '$410K'])
})
