import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreAnswer } from './score-answer.ts'
import { scoreSchema } from './score.ts'
import { signalKinds } from './signal.ts'

const strong =
  'On March 14 I froze the rollout in four regions over the objection of Dan Whitlock, our CFO. Nobody had asked me to; it was not my team. ' +
  'Had I waited for the review, 9,000 sellers would have been paid twice. It cost us $380K in launch credits, which I had put in the memo beforehand. ' +
  'I told the board that the miss was mine. I slept at the office for two weeks and missed my rating. I would make the same call today.'
const weak =
  'We had some issues with the rollout and stakeholders raised concerns. The matter was escalated, and I partnered closely with several teams to drive alignment. ' +
  'I think we sort of landed on a solution, maybe a bit late. Engineering dropped the ball, but support cleaned it up and the team learned a lot. ' +
  'It was really my director’s decision, so I waited for her guidance. Eventually the process was improved significantly.'
const question = 'What was it before, to the decimal you reported at the time, and who checked that number for you then?'

const kindsOf = (text: string): string[] => scoreAnswer(text).signals.map(({ kind }) => kind)

describe('an answer', () => {
  test('that owns its decision scores far above one that hides it', () => {
    const [high, low] = [scoreAnswer(strong), scoreAnswer(weak)]
    expect(high.granularity).toBeGreaterThanOrEqual(70)
    expect(high.conviction).toBeGreaterThanOrEqual(70)
    expect(low.granularity).toBeLessThan(40)
    expect(low.conviction).toBeLessThan(40)
  })

  test('is explained by exact quotes, one plain reason a contribution, and probes tied to spans or to what is missing', () => {
    for (const text of [strong, weak]) {
      const score = scoreAnswer(text)
      expect(scoreSchema.safeParse(score).success).toBe(true)
      for (const { start, end, quote } of score.signals) expect(text.slice(start, end)).toBe(quote)
      for (const dimension of ['granularity', 'conviction'] as const) {
        const sum = score.contributions.filter((one) => one.dimension === dimension).reduce((total, one) => total + one.points, score.base[dimension])
        expect(sum).toBe(score[dimension])
      }
      expect(score.probes.length).toBeGreaterThan(0)
      for (const probe of score.probes) expect(probe.signal === null || score.signals[probe.signal] !== undefined).toBe(true)
    }
  })

  test('asks of a weak answer what is missing and of a strong one what stands behind it', () => {
    const missing = scoreAnswer(weak).probes.map(({ kind }) => kind)
    expect(missing).toContain('counterfactual')
    expect(missing).toContain('personal_cost')
    const beyond = scoreAnswer(strong).probes.map(({ kind }) => kind)
    expect(beyond).not.toContain('counterfactual')
    expect(beyond).not.toContain('personal_cost')
  })

  test('with fewer than twelve words is too short to score', () => {
    expect(scoreAnswer('').isTooShort).toBe(true)
    expect(scoreAnswer('No.').isTooShort).toBe(true)
    expect(scoreAnswer('um, uh, you know, um').isTooShort).toBe(true)
    expect(scoreAnswer(strong).isTooShort).toBe(false)
  })
})

describe('length', () => {
  // What a talkative teller adds and a listener learns nothing from.
  const asides = [
    'The office stood beside the canal, and the windows looked out on the boats.',
    'The platform had been written in Java and ran in a data centre near the airport.',
    'A rollout is a list of regions and a switch for each of them.',
    'Sellers upload an invoice, the page shows a green tick, and the file goes to a queue.',
    'The calendar on the wall showed a picture of a lighthouse.',
    'It was raining, as it does there.',
  ]

  test('with the same content moves either score by ten points at most', () => {
    fc.assert(
      fc.property(fc.constantFrom(strong, weak), fc.shuffledSubarray(asides, { minLength: 2 }), (text, added) => {
        const [brief, long] = [scoreAnswer(text), scoreAnswer(`${added.join(' ')} ${text}`)]
        expect(Math.abs(long.granularity - brief.granularity)).toBeLessThanOrEqual(10)
        expect(Math.abs(long.conviction - brief.conviction)).toBeLessThanOrEqual(10)
      }),
      { numRuns: 30 },
    )
  })
})

describe('speech', () => {
  test('"31%", "31 percent" and "thirty-one percent" are one thing', () => {
    const told = (figure: string): string => `I cut the latency of the payment page by ${figure} in the spring and told Marta in Legal about it the same day.`
    const written = scoreAnswer(told('31%'))
    for (const figure of ['31 percent', 'thirty-one percent', 'thirty one percent', 'um thirty one percent']) {
      const spoken = scoreAnswer(told(figure))
      expect([spoken.granularity, spoken.conviction]).toEqual([written.granularity, written.conviction])
    }
  })

  test('with fillers scores as without', () => {
    const halting = strong.replace('I froze', 'um I uh I froze').replace('It cost', 'you know it cost')
    const [plain, spoken] = [scoreAnswer(strong), scoreAnswer(halting)]
    expect(Math.abs(spoken.granularity - plain.granularity)).toBeLessThanOrEqual(8)
    expect(Math.abs(spoken.conviction - plain.conviction)).toBeLessThanOrEqual(8)
  })

  test('that was not understood for certain never lowers a score', () => {
    const all = [{ start: 0, end: weak.length }]
    const [plain, unsure] = [scoreAnswer(weak), scoreAnswer(weak, { uncertain: all })]
    expect(unsure.signals.every(({ uncertain }) => uncertain === true)).toBe(true)
    expect(unsure.granularity).toBeGreaterThanOrEqual(plain.granularity)
    expect(unsure.conviction).toBeGreaterThanOrEqual(plain.conviction)
  })
})

describe('the story', () => {
  const people = [{ name: 'Ottilie Brandt', role: 'VP of Payments', stance: 'resisted' }]
  const facts = [{ label: 'refund cost', value: 1_380_000, unit: 'USD' }]

  test('makes a stakeholder a person in lower case too, and a matching number confirmed', () => {
    const text = 'so I called ottilie that night and I told her the refund cost was about one point four million dollars and that it was mine'
    const { signals } = scoreAnswer(text, { people, facts })
    expect(signals).toContainEqual(expect.objectContaining({ kind: 'person', quote: 'ottilie', status: 'confirmed' }))
    expect(signals.find(({ kind }) => kind === 'metric')?.status).toBe('confirmed')
  })

  test('shows a number that disagrees beside its fact, and asks about it first', () => {
    const text = 'I told the board in March that the refund cost was $2.9 million, and I signed the letter to the sellers with my own name.'
    const score = scoreAnswer(text, { people, facts })
    expect(score.contradictions.map(({ against }) => against)).toEqual(['refund cost'])
    expect(score.probes[0]?.kind).toBe('consistency')
  })
})

describe('any input', () => {
  const repeated = (part: string, times: number): string => Array.from({ length: times }, () => part).join('')

  test('is read without a crash, the same every time, and adds up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...strong.split(' '), ...weak.split(' ')), { maxLength: 120 }).map((words) => words.join(' '))), (text) => {
        const score = scoreAnswer(text)
        expect(scoreSchema.safeParse(score).success).toBe(true)
        expect(JSON.stringify(scoreAnswer(text))).toBe(JSON.stringify(score))
        for (const { start, end, quote, kind } of score.signals) {
          expect(signalKinds).toContain(kind)
          expect(text.slice(start, end)).toBe(quote)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('emoji, right-to-left text, other languages and control characters are read', () => {
    for (const text of ['🙂🙃 🧑‍🚀 I froze it 🙂', 'قررت إيقاف الإطلاق في أربع مناطق', 'Ich habe den Start verschoben.', '决定停止发布', '\u0000\u0007\u001b[31m I cut it', '\ud800 lone \udfff', '‮I stopped it‬']) {
      expect(scoreSchema.safeParse(scoreAnswer(text)).success).toBe(true)
    }
  })

  test('of a hundred thousand words, and what makes careless patterns backtrack, is read in one go', () => {
    for (const text of [
      repeated('I froze the rollout and Marta said no ', 12_500),
      repeated('a', 100_000),
      repeated('1,', 30_000),
      repeated("'", 30_000),
      repeated('-', 30_000),
      repeated('twenty ', 10_000),
      repeated('um you know ', 10_000),
      repeated('$', 30_000),
      repeated('1:', 20_000),
      repeated('point ', 10_000),
    ]) {
      expect(scoreSchema.safeParse(scoreAnswer(text)).success).toBe(true)
    }
  }, 60_000)
})

test('a hundred readings are equal byte for byte', () => {
  const first = JSON.stringify(scoreAnswer(strong))
  for (let run = 0; run < 100; run++) expect(JSON.stringify(scoreAnswer(strong))).toBe(first)
})

test('a question of the interviewer holds nothing to accuse', () => {
  expect(kindsOf(question)).not.toContain('blame_shift')
  expect(kindsOf(question)).not.toContain('deference')
})
