import { Button, Group } from '@mantine/core'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { navigate } from '../ui/navigation.ts'
import { Screen } from '../ui/screen.tsx'
import { clockWords, durationWords, momentWords } from '../ui/time-words.ts'
import { ScoreFigures } from './score-figures.tsx'
import { RemoveTake } from './remove-take.tsx'
import { TakeReview } from './take-review.tsx'

interface TakeScreenProps {
  readonly takeId: string
  /** The word to go to and to play from; null: the take as a whole. */
  readonly startWord: number | null
}

/** One take: its sound, its words with every signal marked, both scores with their sums. */
export function TakeScreen({ takeId, startWord }: TakeScreenProps) {
  const detail = useAnswer('takes.get', { takeId })
  if (detail.isError) {
    return (
      <Screen title="Take" heading="Take">
        <FailedAnswer error={detail.error} onRetry={() => void detail.refetch()} />
      </Screen>
    )
  }
  if (!detail.data) return null
  const { take, transcript, score, pauses, isWithout } = detail.data
  const questionId = take.questionId
  return (
    <Screen
      title={`Take: ${take.questionText}`}
      heading={take.questionText}
      isWords
      aside={score && transcript && transcript.words.length > 0 && <ScoreFigures score={score} />}
      above={<Link to={{ screen: 'desk' }}>Desk</Link>}
      below={
        <>
          <span className="figures">
            {momentWords(take.startedMs)} · {clockWords(take.durationMs)}
          </span>
          {take.ending === 'bundled' && <span>Sample recording</span>}
          {take.ending === 'imported' && <span>Imported from a file</span>}
          {take.ending === 'recovered' && <span>Recovered: the app closed while this was being recorded</span>}
          {pauses.length > 0 && (
            <span className="figures">
              Paused {pauses.map(({ atMs, lastedMs }) => `at ${clockWords(atMs)}${lastedMs === null ? '' : ` for ${durationWords(lastedMs)}`}`).join(', ')}
            </span>
          )}
          {transcript && <span>Transcribed with {transcript.model}</span>}
          <Group gap={6} wrap="nowrap">
            {questionId !== null && (
              <Button size="compact-sm" onClick={() => navigate({ screen: 'question', id: questionId })}>
                Record another take
              </Button>
            )}
            {take.ending !== null && <RemoveTake takeId={take.id} hasSound={!isWithout.sound} hasWords={transcript !== null} hasScores={score !== null} />}
          </Group>
        </>
      }
    >
      <TakeReview key={take.id} detail={detail.data} startWord={startWord} />
    </Screen>
  )
}
