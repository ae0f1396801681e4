import { performance } from 'node:perf_hooks'
import { interviewStorySchema, type InterviewStory } from '../../shared/interview/brief.ts'
import { plantedAnswers } from '../../shared/interview/fixtures/planted-answers.ts'
import { strongAnswers } from '../../shared/interview/fixtures/strong-answers.ts'
import { decide } from '../../shared/interview/policy.ts'
import { newSession, reduce } from '../../shared/interview/reducer.ts'
import { rehearse } from '../../shared/interview/rehearsal.ts'
import { pressures, settingsSchema, type SessionEvent } from '../../shared/interview/session-event.ts'
import { storyOf } from '../../shared/interview/simulation.ts'
import { readSampleStory } from '../core/sample-story.ts'
import { root } from '../setup/places.mjs'

// `npm run bench:policy`: what one heard word costs the interviewer, from the word to the decision whether to cut in, over whole sessions; and what
// the end of an answer costs, when it is read and the next question is chosen. "By the clock" is every word as it came, with whatever else the machine did
// in the meantime; "itself" is each word's median over the rounds, which is what it takes. The same in units of a loop that does nothing but count,
// so that it says something on a busy machine as well.

const rounds = 7
const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** A fixed amount of arithmetic, about a millisecond on an idle core. */
function referenceMs(): number {
  const began = performance.now()
  let hash = 0x811c9dc5
  for (let count = 0; count < 600_000; count += 1) hash = Math.imul(hash ^ (count & 0xff), 0x01000193)
  return hash === 0 ? 0 : performance.now() - began
}

const texts = strongAnswers.map(({ text }, place) => `${text} ${plantedAnswers[(place * 2) % plantedAnswers.length]?.text ?? ''}`.split(/\s+/u))

interface Costs {
  readonly words: number[]
  readonly ends: number[]
}

/** One session after the other, word by word, 150 a minute; the same every time. */
function play(story: InterviewStory): Costs {
  const costs: Costs = { words: [], ends: [] }
  for (const [place, pressure] of pressures.entries()) {
    let session = newSession
    const fold = (event: SessionEvent): void => {
      session = reduce(session, event)
    }
    fold({ type: 'started', tMs: 0, settings: settingsSchema.parse({ seed: place + 1, pressure }), story })
    decide(session, 0).forEach(fold)
    for (let answer = 0; session.phase !== 'ended'; answer += 1) {
      const turns = session.turns.length
      let isCut = false
      for (const text of texts[answer % texts.length] ?? []) {
        const tMs = session.nowMs + 400
        const began = performance.now()
        fold({ type: 'words_heard', tMs, words: [{ text, atMs: tMs }] })
        const decided = decide(session, tMs)
        costs.words.push(performance.now() - began)
        const read = performance.now()
        decided.forEach(fold)
        isCut = session.turns.length !== turns || session.phase !== 'answering'
        if (isCut) costs.ends.push(performance.now() - read)
        if (isCut) break
      }
      const began = performance.now()
      if (!isCut) fold({ type: 'answer_ended', tMs: session.nowMs + 800 })
      if (session.phase === 'thinking') decide(session, session.nowMs).forEach(fold)
      if (!isCut) costs.ends.push(performance.now() - began)
    }
  }
  return costs
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)
const share = (values: readonly number[], part: number): number => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

function row(name: string, values: readonly number[], unitMs: number): void {
  const figures = [share(values, 0.5), share(values, 0.99), share(values, 1)]
  print(`  ${name.padEnd(30)}${figures.map((ms) => ms.toFixed(3).padStart(10)).join('')}   ${figures.map((ms) => (ms / unitMs).toFixed(3).padStart(9)).join('')} ${String(values.length).padStart(7)} ${String(values.filter((ms) => ms > 2).length).padStart(7)}`)
}

/** A story with a ledger and a map far larger than anybody's. */
function large(story: InterviewStory): InterviewStory {
  const nouns = ['orders', 'refunds', 'engineers', 'tickets', 'parcels', 'calls', 'sites', 'drivers', 'days', 'weeks']
  const [fact] = story.facts
  const [person] = story.people
  return interviewStorySchema.parse({
    ...story, context: null,
    facts: [...story.facts, ...Array.from({ length: 2_000 }, (_, place) => ({ ...fact, label: `${nouns[place % nouns.length] ?? ''} of team ${place}`, value: ((place * 37) % 900) + 3, unit: nouns[place % nouns.length] ?? '' }))],
    people: [...story.people, ...Array.from({ length: 500 }, (_, place) => ({ ...person, name: `${['Ana', 'Bela', 'Cem', 'Dov', 'Eli'][place % 5] ?? ''}${'abcdefghij'.charAt(Math.floor(place / 5) % 10)} ${['Abbot', 'Brill', 'Castor', 'Dunne', 'Ekman'][place % 5] ?? ''}${'abcdefghij'.charAt(Math.floor(place / 50))}` }))],
  })
}

const sample = storyOf(readSampleStory(`${root}/resources`))
for (const [name, story] of [['the sample story', sample], ['2,000 numbers and 500 people', large(sample)]] as const) {
  const began = performance.now()
  rehearse(story)
  const rehearsedMs = performance.now() - began
  const references: number[] = []
  const played = Array.from({ length: rounds }, () => {
    references.push(...Array.from({ length: 5 }, referenceMs))
    return play(story)
  })
  const unitMs = share(references, 0.5)
  const steady = (costs: readonly (readonly number[])[]): number[] => (costs[0] ?? []).map((_, place) => share(costs.map((each) => each[place] ?? 0), 0.5))
  print(`${name}: made ready in ${rehearsedMs.toFixed(0)} ms; the reference loop takes ${unitMs.toFixed(3)} ms`)
  print(`  ${'ms, and in loops'.padEnd(30)}${['median', 'p99', 'max'].map((head) => head.padStart(10)).join('')}   ${['median', 'p99', 'max'].map((head) => head.padStart(9)).join('')}   count  > 2 ms`)
  row('heard word, by the clock', played.flatMap(({ words }) => words), unitMs)
  row('heard word, itself', steady(played.map(({ words }) => words)), unitMs)
  row('answer’s end, by the clock', played.flatMap(({ ends }) => ends), unitMs)
  row('answer’s end, itself', steady(played.map(({ ends }) => ends)), unitMs)
}
