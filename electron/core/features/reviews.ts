import { writeBrief } from '../../../shared/brief.ts'
import { findConflicts } from '../../../shared/conflicts.ts'
import { findContradictions } from '../../../shared/consistency/find-contradictions.ts'
import { calls } from '../../../shared/contract.ts'
import { findFactOffers } from '../../../shared/find-offers.ts'
import { gatesOf } from '../../../shared/gates.ts'
import { readLadder } from '../../../shared/ladder.ts'
import type { FactOffer } from '../../../shared/offer.ts'
import { readinessOf } from '../../../shared/readiness.ts'
import type { Review } from '../../../shared/review.ts'
import { scoreAnswer } from '../../../shared/scoring/score-answer.ts'
import type { Signal } from '../../../shared/scoring/signal.ts'
import { toScoringContext } from '../../../shared/scoring-context.ts'
import { toldInWriting } from '../../../shared/story-text.ts'
import { storyText } from '../../../shared/story.ts'
import { timelineGaps } from '../../../shared/timeline-gaps.ts'
import { readWriteUp } from '../../../shared/write-up.ts'
import { dayOf } from '../clock.ts'
import type { Core } from '../core.ts'
import { whileUnchanged } from '../db/while-unchanged.ts'
import { answer, type Answers } from '../dispatch.ts'
import { getDossier } from './dossiers.ts'
import { declinedOffers, listFacts } from './facts.ts'
import { listQuestions } from './questions.ts'
import { saidInTakes } from './said-in-takes.ts'
import { listSessions } from './session-log.ts'
import { getStory, listStories } from './stories.ts'
import { listTakes } from './takes.ts'
import { stateTurningPoints } from './turning-point-states.ts'

/** Reads the signals of a text; of each story the last reading is kept, since most changes of a story leave its words alone. */
function createReader(): (storyId: string, text: string) => readonly Signal[] {
  const last = new Map<string, { readonly text: string; readonly signals: readonly Signal[] }>()
  return (storyId, text) => {
    const known = last.get(storyId)
    if (known?.text === text) return known.signals
    const { signals } = scoreAnswer(text)
    last.set(storyId, { text, signals })
    return signals
  }
}

function reviewStory(core: Core, storyId: string, signalsOf: ReturnType<typeof createReader>): Review {
  const { database } = core
  const dossier = getDossier(database, storyId)
  const { story, people, facts, rungs } = dossier
  const text = storyText(story)
  const gates = gatesOf(dossier, signalsOf(storyId, toldInWriting(dossier)))
  return {
    gates,
    readiness: readinessOf({
      story,
      gates,
      people: saidInTakes(database, storyId, people),
      turningPoints: stateTurningPoints(database, storyId, dossier.turningPoints),
      ladder: readLadder(rungs),
      facts,
      questions: listQuestions(database, storyId),
      takes: listTakes(core, storyId),
      sessions: listSessions(database, storyId),
      today: dayOf(core.now()),
    }),
    gaps: timelineGaps(dossier),
    contradictions: [...findContradictions(text, toScoringContext(people, facts, text)).contradictions],
  }
}

export function reviewAnswers(
  core: Core,
): Pick<Answers, 'stories.review' | 'stories.listConflicts' | 'stories.readWriteUp' | 'stories.writeBrief' | 'facts.listOffers'> {
  const { database } = core
  const signalsOf = createReader()
  // Several screens ask for the same review, one after another.
  const remember = whileUnchanged<Review>(database)
  const rememberOffers = whileUnchanged<FactOffer[]>(database)
  return {
    'stories.review': answer(calls['stories.review'], ({ storyId }) => remember(`${storyId} ${dayOf(core.now())}`, () => reviewStory(core, storyId, signalsOf))),
    'stories.listConflicts': answer(calls['stories.listConflicts'], () => {
      const own = listStories(database).filter(({ isSample }) => !isSample)
      return findConflicts(own.map(({ id }) => getDossier(database, id)))
    }),
    'stories.readWriteUp': answer(calls['stories.readWriteUp'], ({ storyId, text }) => readWriteUp(text, getDossier(database, storyId))),
    'stories.writeBrief': answer(calls['stories.writeBrief'], ({ storyId, withAliases }) => {
      const dossier = getDossier(database, storyId)
      return { markdown: writeBrief(dossier, withAliases), suggestedName: withAliases ? 'Story brief' : dossier.story.title }
    }),
    'facts.listOffers': answer(calls['facts.listOffers'], ({ storyId }) =>
      // Every amount of the ledger is read for it.
      rememberOffers(storyId, () => findFactOffers(storyText(getStory(database, storyId)), listFacts(database, storyId), declinedOffers(database, storyId))),
    ),
  }
}
