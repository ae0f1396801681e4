import nlp from 'compromise'
import { retext } from 'retext'
import retextIntensify from 'retext-intensify'
import retextPassive from 'retext-passive'
import { test } from 'vitest'
import writeGood from 'write-good'
import { scoreAnswer } from '../shared/scoring/score-answer.ts'

// 3,000 words told as answers are: 30 paragraphs of 100 words. Each run has other numbers in every paragraph; what is remembered
// of sentences that stay the same is part of what is measured.
const strong =
  'On March {n} I froze the rollout in four regions over the objection of Dan Whitlock, our CFO, who wanted the launch for the quarter. ' +
  'Nobody had asked me to; it was not my team. Had I waited for the review, {n},000 sellers would have been paid twice. '
const weak =
  'We had some issues with the release and stakeholders raised concerns. The matter was escalated {n} times, and I partnered closely with several teams. ' +
  'I think we sort of landed on a solution, maybe a bit late. Engineering dropped the ball, but support cleaned it up and the team learned a lot about itself.'

let run = 0
const paragraph = (n: number): string => (strong + weak).replaceAll('{n}', String(100 + n))
const fresh = (): string => {
  run++
  return Array.from({ length: 30 }, (_, index) => paragraph((run * 31 + index) % 900)).join(' ')
}
const fixed = fresh()
const story = {
  facts: [
    { label: 'sellers paid twice', value: 9000, unit: 'sellers' },
    { label: 'regions', value: 4, unit: 'regions' },
    { label: 'launch date', value: '2024-03-14', unit: 'date' },
    { label: 'latency cut', value: 23, unit: '%' },
    { label: 'cost', value: 380_000, unit: 'USD' },
  ],
  people: [
    { name: 'Dan Whitlock', role: 'CFO', stance: 'resisted' },
    { name: 'Priya Shah', role: 'payments lead', stance: 'supported' },
  ],
}
const checker = retext().use(retextPassive).use(retextIntensify)

const names = [
  'grillroom, every sentence new',
  'grillroom, one more sentence in a long answer',
  'grillroom, the same held against a story',
  'write-good',
  'retext (passive, intensify)',
  'compromise (people and numbers)',
] as const

test('3,000 words', { timeout: 600_000 }, async ({ bench }) => {
  const [anew, oneMore, ofStory, ofWriteGood, ofRetext, ofCompromise] = names
  const results = await bench.compare(
    bench(anew, () => {
      scoreAnswer(fresh())
    }),
    bench(oneMore, () => {
      scoreAnswer(`${fixed} And then on day ${String(run++)} I told him no.`)
    }),
    bench(ofStory, () => {
      scoreAnswer(`${fixed} And then on day ${String(run++)} I told him no.`, story)
    }),
    bench(ofWriteGood, () => {
      writeGood(fresh())
    }),
    bench(ofRetext, () => {
      checker.processSync(fresh())
    }),
    bench(ofCompromise, () => {
      const read = nlp(fresh())
      read.people().out('array')
      read.numbers().out('array')
    }),
    // Long enough for the compiler to have done its work before anything is measured.
    { warmupTime: 2_000, time: 3_000 },
  )
  const median = (name: (typeof names)[number]): number => results.get(name).latency.p50
  const lines = names.map((name) => `${name}: ${median(name).toFixed(2)} ms, ${(median(name) / median(anew)).toFixed(2)} times the first`)
  process.stdout.write(`\nMedians of 3,000 words\n${lines.join('\n')}\n`)
})
