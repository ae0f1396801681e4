import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rubricVersion, scoreAnswer } from '../../shared/scoring/score-answer.ts'
import { accusing, ratesOf, sumOf } from './agreement.ts'
import { readAnswers } from './corpus.ts'
import { measure } from './measurement.ts'

const corpus = join(import.meta.dirname, '../../resources/corpus')
const answers = readAnswers(join(corpus, 'answers.jsonl'))
const measured = measure(answers, (text) => scoreAnswer(text))

// The bounds lie a little below what `npm run measure` prints: they tell weights that were lost or mixed up, not how good they are.
test('the weights belong to the features: answers that they were not learnt from are heard', () => {
  expect(ratesOf(sumOf(measured.agreement)).f1).toBeGreaterThan(0.89)
  for (const kind of accusing) expect(ratesOf(measured.agreement[kind]).precision, kind).toBeGreaterThan(0.85)
})

test('what was told strongly is ranked above what was told weakly, and the first probe asks for what is missing', () => {
  expect(measured.pairs).toBe(108)
  expect(measured.wrongPairs).toEqual([])
  expect(measured.wrongProbes.length / measured.probed).toBeLessThan(0.05)
})

test('whatever changes what answers score has a rubric version of its own, or stored scores would pass for new ones', () => {
  const scores = answers.map(({ text }) => {
    const { granularity, conviction, signals } = scoreAnswer(text)
    return [granularity, conviction, signals.length]
  })
  const digest = createHash('sha256').update(JSON.stringify(scores)).digest('hex').slice(0, 16)
  expect({ rubricVersion, digest }).toEqual({ rubricVersion: '4', digest: 'e7c21fc6bff7fa64' })
})
