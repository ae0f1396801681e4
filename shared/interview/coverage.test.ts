import { expect, test } from 'vitest'
import sample from '../../resources/sample-story.json' with { type: 'json' }
import type { InterviewStory } from './brief.ts'
import { askableTurningPoints, hasLadder, overruledPeople } from './candidates.ts'
import { longAnswers, mixedAnswers, weakAnswers } from './fixtures/session-answers.ts'
import { fullStory, thinStory, undatedStory } from './fixtures/stories.ts'
import { earliestCutMs } from './policy.ts'
import { replay } from './reducer.ts'
import { pressures, settingsSchema } from './session-event.ts'
import { simulate, storyOf, type Played } from './simulation.ts'
import { wordingKey } from './wording.ts'

const stories: Readonly<Record<string, InterviewStory>> = { sample: storyOf(sample), full: fullStory, undated: undatedStory, thin: thinStory }
const seedsPerStory = 50
const answers = [mixedAnswers, weakAnswers, mixedAnswers, longAnswers]

function broken({ events, session }: Played, story: InterviewStory, earlierAsked: readonly string[], isReplayed: boolean): string[] {
  const faults: string[] = []
  const must = (isTrue: boolean, rule: string): void => {
    if (!isTrue) faults.push(rule)
  }
  const { turns } = session
  const asked = turns.map((turn) => turn.asked)
  const covered = new Set(asked.flatMap(({ covers }) => covers))
  for (const pillar of ['metrics', 'people', 'counterfactual', 'personal_cost']) must(covered.has(`pillar:${pillar}`), `pillar ${pillar}`)
  askableTurningPoints(story).forEach((_, index) => { must(covered.has(`turning_point:${index + 1}`), `turning point ${index + 1}`) })
  for (const { name } of overruledPeople(story)) must(asked.some((one) => one.isChallenge && one.text.includes(name)), `challenge on ${name}`)
  must(asked.some(({ kind }) => kind === 'challenge_data'), 'data challenge')
  must(covered.has('leader'), 'the leader orders the opposite')
  must(covered.has('learning'), 'learning')
  must(asked[0]?.kind === 'opener' && asked.at(-1)?.kind === 'last_word', 'from the opener to the last word')
  const escalation = asked.filter(({ kind }) => kind === 'why_not_escalate_sooner')
  must(escalation.length > 0, 'escalation')
  if (hasLadder(story)) must(escalation.some(({ text }) => text.includes(`${story.ladder?.silentDays ?? -1} days`) && text.includes(story.ladder?.leader ?? '?')), 'escalation with days and leader')
  for (const { name } of story.people) must(session.saidNames.includes(name) || asked.some(({ text }) => text.includes(name)), `${name} said or asked about`)
  const keys = asked.map(({ text }) => wordingKey(text))
  must(new Set(keys).size === keys.length, `repeated: ${keys.filter((key, index) => keys.indexOf(key) !== index).join('; ')}`)
  const before = new Set(earlierAsked.map(wordingKey))
  must(keys.every((key) => !before.has(key)), `asked in an earlier session: ${keys.filter((key) => before.has(key)).join('; ')}`)
  must(asked.every(({ text }) => !/[{}]|undefined|null/u.test(text)), 'unfilled slot')
  turns.forEach((turn, index) => {
    const next = turns[index + 1]
    if (next && next.asked.kind === turn.asked.kind) must(turn.reading?.isDodged === true, `two of ${turn.asked.kind} in a row at ${index}`)
    const backTo = turn.asked.returnsTo
    if (backTo !== null) {
      must(turn.asked.text.length < (turns[backTo]?.asked.text.length ?? 0), 'a returned question is shorter')
      must(turns.filter((other) => other.asked.returnsTo === backTo).length === 1, 'a dodged question returns once')
    }
    if (turn.cut) {
      must((turn.endedMs ?? 0) - (turn.beganMs ?? 0) >= earliestCutMs, 'cut too early')
      must((turn.endedMs ?? 0) - turn.cut.trigger.heardMs <= 2_500, 'cut too late')
      must(turn.silentSinceMs === null, 'cut inside a silence')
      must(turn.asked.kind !== 'opener' || turn.cut.trigger.kind === 'free_run_over', 'the free run was cut')
      must(turn.words.map(({ text }) => text).join(' ').slice(turn.cut.trigger.start, turn.cut.trigger.end) === turn.cut.trigger.quote, 'an invented quote')
    }
  })
  const cuts = turns.filter((turn) => turn.cut).map((turn) => turn.endedMs ?? 0)
  must(cuts.every((ms, index) => index === 0 || ms - (cuts[index - 1] ?? 0) >= 25_000), 'cut-ins closer than 25 s')
  if (isReplayed) must(JSON.stringify(replay(events)) === JSON.stringify(session), 'replay')
  must(session.nowMs >= (session.settings.minutes - 2.5) * 60_000, `over after ${Math.round(session.nowMs / 1000)} s`)
  return faults
}

test.each(Object.entries(stories))('every coverage rule holds in 50 seeded sessions on the %s story', (_name, story) => {
  const faults: string[] = []
  // Every tenth session begins a new history; the others know what the ones before them asked.
  let asked: string[] = []
  for (let seed = 1; seed <= seedsPerStory; seed++) {
    if (seed % 10 === 1) asked = []
    const known = { ...story, earlier: { ...story.earlier, asked } }
    const played = simulate(known, settingsSchema.parse({ seed, minutes: 15 + (seed % 6), pressure: pressures[seed % 3] }), answers[seed % answers.length] ?? mixedAnswers)
    // A replay costs as much as the session: every fifth is enough to show that it is the same.
    faults.push(...broken(played, known, asked, seed % 5 === 0).map((fault) => `seed ${seed}: ${fault}`))
    asked = [...asked, ...played.session.turns.map((turn) => turn.asked.text)]
  }
  expect(faults).toEqual([])
}, 600_000)

test('the kinds that an earlier session found weakest are asked first', () => {
  const known: InterviewStory = { ...fullStory, earlier: { ...fullStory.earlier, weakest: ['personal_cost', 'counterfactual'] } }
  const { session } = simulate(known, settingsSchema.parse({ seed: 4, pressure: 'low' }), longAnswers)
  const plan = session.turns.map((turn) => turn.asked).filter(({ source, kind }) => source === 'plan' && kind !== 'opener')
  expect(plan.slice(0, 2).map(({ kind }) => kind)).toEqual(['personal_cost', 'counterfactual'])
})

test('more pressure cuts in no less often', () => {
  const count = (pressure: 'low' | 'high'): number =>
    [1, 2, 3].reduce((sum, seed) => sum + simulate(fullStory, settingsSchema.parse({ seed, pressure }), weakAnswers).session.turns.filter((turn) => turn.cut).length, 0)
  expect(count('high')).toBeGreaterThan(count('low'))
})
