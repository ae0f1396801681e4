import { join } from 'node:path'
import { dimensions, kindTraits } from '../../shared/scoring/signal.ts'
import { scoreAnswer } from '../../shared/scoring/score-answer.ts'
import type { Score } from '../../shared/scoring/score.ts'
import { isUncertain, placeWords, transcriptText } from '../../shared/transcript.ts'
import type { Places } from '../core/core.ts'
import { printLine } from './command.ts'
import { toJson, transcribeFile } from './transcribe.ts'

const sum = (score: Score, dimension: (typeof dimensions)[number]) => {
  const lines = score.contributions.filter((contribution) => contribution.dimension === dimension && contribution.points !== 0)
  const quoted = (signal: number | null) => (signal === null ? '' : `  “${score.signals[signal]?.quote ?? ''}”`)
  return [
    `  ${dimension}: ${score[dimension]} = ${score.base[dimension]} to begin with`,
    ...lines.map(({ points, reason, signal }) => `    ${points > 0 ? '+' : ''}${points}  ${reason}${quoted(signal)}`),
  ]
}

/** `demo [--json]`: transcribes and scores the bundled recording, and says how long each step took. */
export async function demo(places: Places, { json }: { json: boolean }): Promise<void> {
  const audioFile = join(places.resourcesFolder, 'demo-voice', 'strong.wav')
  const began = performance.now()
  const transcript = await transcribeFile(places, audioFile, null)
  const transcribed = performance.now()
  const text = transcriptText(transcript.words)
  const uncertain = placeWords(transcript.words).filter(isUncertain)
  const score = scoreAnswer(text, { uncertain })
  const tookMs = { transcribe: Math.round(transcribed - began), score: Math.round(performance.now() - transcribed) }
  if (json) {
    printLine(JSON.stringify({ transcript: toJson(transcript), score, took_ms: tookMs }))
    return
  }
  const evidence = score.signals.map(({ kind, quote }) => `  ${kindTraits[kind].isPositive ? '+' : '-'} ${kind}: “${quote}”`)
  for (const line of [
    `The bundled recording (${(transcript.durationMs / 1000).toFixed(0)} s) in words, by ${transcript.engine} on this machine:`,
    '',
    `  ${text}`,
    '',
    'Both scores, with their sums (0-100; under 40 no signal, 40-69 mixed, 70 and over raises the bar):',
    ...dimensions.flatMap((dimension) => sum(score, dimension)),
    '',
    'The evidence:',
    ...evidence,
    '',
    `Transcribed in ${tookMs.transcribe} ms, scored in ${tookMs.score} ms. Nothing left this machine.`,
  ]) {
    printLine(line)
  }
}
