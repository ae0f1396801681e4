import type { Question } from '../../shared/question.ts'
import type { NextStep as StoryStep } from '../../shared/readiness.ts'
import type { Take } from '../../shared/take.ts'

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'answer'; readonly question: Question }
  | { readonly kind: 'retake'; readonly question: Question; readonly take: Take }
  | { readonly kind: 'look'; readonly take: Take }
  | { readonly kind: 'transcribe'; readonly take: Take }
  | { readonly kind: 'build'; readonly step: StoryStep }
  | { readonly kind: 'none' }

/** A question's takes, newest first. */
export function takesOf(questionId: string, takes: readonly Take[]): Take[] {
  return takes.filter((take) => take.questionId === questionId).sort((a, b) => b.startedMs - a.startedMs)
}

/** The scores of a question's last two takes that have any, newest first. */
export function lastScores(questionId: string, takes: readonly Take[]): Take[] {
  return takesOf(questionId, takes)
    .filter((take) => take.scores && !take.scores.isTooShort)
    .slice(0, 2)
}

function sumOfScores(take: Take): number {
  return take.scores ? take.scores.granularity + take.scores.conviction : 0
}

/** True where a take's transcription failed for a reason that may be gone, and nothing newer has replaced the take. */
function isWorthAnotherTry(take: Take, takes: readonly Take[]): boolean {
  const isLast = take.questionId === null || takesOf(take.questionId, takes)[0]?.id === take.id
  return take.transcription.state === 'failed' && isLast && !take.transcription.failure?.code.startsWith('audio_')
}

/**
 * What to do next: mend a transcription that failed and may now succeed, look at a take that is being transcribed, then what the story itself
 * asks for (`building`, null while it is not known); else answer a question that has no take, or again the one whose last take stands lowest.
 */
export function nextStep(questions: readonly Question[], takes: readonly Take[], building: StoryStep | null = null): NextStep {
  const newestFirst = [...takes].sort((a, b) => b.startedMs - a.startedMs)
  const failed = newestFirst.find((take) => isWorthAnotherTry(take, takes))
  if (failed) return { kind: 'transcribe', take: failed }
  const underWay = newestFirst.find((take) => take.transcription.state === 'waiting' || take.transcription.state === 'running')
  if (underWay) return { kind: 'look', take: underWay }
  // A question is asked in full below, and the last step of all, to be grilled, comes after it.
  if (building && building.place !== 'question' && building.place !== 'grill') return { kind: 'build', step: building }
  const inOrder = [...questions].sort((a, b) => a.position - b.position)
  const unanswered = inOrder.find((question) => takesOf(question.id, takes).length === 0)
  if (unanswered) return { kind: 'answer', question: unanswered }
  if (building?.place === 'grill') return { kind: 'build', step: building }
  const lowest = inOrder
    .flatMap((question) => {
      const take = lastScores(question.id, takes)[0] ?? takesOf(question.id, takes)[0]
      return take ? [{ question, take }] : []
    })
    .sort((a, b) => sumOfScores(a.take) - sumOfScores(b.take))[0]
  return lowest ? { kind: 'retake', ...lowest } : { kind: 'none' }
}
