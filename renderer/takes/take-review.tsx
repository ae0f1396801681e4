import { useEffect, useMemo, useRef, useState } from 'react'
import type { Hesitation } from '../../shared/hesitation.ts'
import { kindTraits, type SignalKind } from '../../shared/scoring/signal.ts'
import type { TakeDetail } from '../../shared/take.ts'
import { placeWords, soundOfSpan, transcriptText } from '../../shared/transcript.ts'
import { DemoVoiceNote } from '../ui/demo-voice-note.tsx'
import { useKeys } from '../ui/keys.ts'
import { navigate } from '../ui/navigation.ts'
import { kindWords } from '../ui/signal-words.ts'
import { KindFilter } from './kind-filter.tsx'
import { PaceNote } from './pace-note.tsx'
import { PlayerBar, stepMs } from './player-bar.tsx'
import { ScoreSum } from './score-sum.tsx'
import type { PlacedSignal } from './signal-strip.tsx'
import styles from './take-review.module.css'
import { TranscriptTools } from './transcript-tools.tsx'
import { TranscriptText } from './transcript-text.tsx'
import { TranscriptionStatus } from './transcription-status.tsx'
import { useShownPauses } from './use-shown-pauses.ts'
import { usePlayer } from './use-player.ts'

interface TakeReviewProps {
  readonly detail: TakeDetail
  readonly startWord: number | null
}

const noPauses: Hesitation['pauses'] = []

/** Everything of a take that answers to each other: what one touches in one place is lit in the others, and heard. */
export function TakeReview({ detail: { take, transcript, score, corrections, isWithout, unplaced, hesitation }, startWord }: TakeReviewProps) {
  const hasSound = take.ending !== null && !isWithout.sound
  const player = usePlayer(take.id, hasSound)
  const [showsPauses, setShowsPauses] = useShownPauses()
  const [lit, setLit] = useState<number | null>(null)
  const [hiddenKinds, setHiddenKinds] = useState<ReadonlySet<SignalKind>>(new Set())

  const words = useMemo(() => placeWords(transcript?.words ?? []), [transcript])
  const text = useMemo(() => transcriptText(transcript?.words ?? []), [transcript])
  const signals = useMemo(() => score?.signals ?? [], [score])
  const placed = useMemo(
    () =>
      signals
        .flatMap((signal, index): PlacedSignal[] => {
          const sound = soundOfSpan(words, signal.start, signal.end)
          return sound ? [{ index, signal, ...sound }] : []
        })
        .sort((a, b) => a.signal.start - b.signal.start || a.index - b.index),
    [signals, words],
  )
  const shown = placed.filter(({ signal }) => !hiddenKinds.has(signal.kind))
  const hidden = useMemo(
    () => new Set(signals.flatMap((signal, index) => (hiddenKinds.has(signal.kind) ? [index] : []))),
    [signals, hiddenKinds],
  )

  const start = startWord === null ? undefined : words[startWord]
  const isStarted = useRef(false)
  useEffect(() => {
    if (start === undefined || startWord === null || isStarted.current) return
    isStarted.current = true
    document.querySelector(`[data-word="${startWord}"]`)?.scrollIntoView({ block: 'center' })
    // After a reload nobody has clicked yet, and a browser plays nothing.
    if (hasSound && navigator.userActivation.hasBeenActive) player.playFrom(start.t0Ms)
    else if (hasSound) player.seek(start.t0Ms)
  }, [start, startWord, hasSound, player])

  /** Lights a signal and plays the words that it was said in. */
  const light = (index: number) => {
    setLit(index)
    const signal = signals[index]
    if (signal && hiddenKinds.has(signal.kind)) {
      setHiddenKinds(new Set([...hiddenKinds].filter((kind) => kind !== signal.kind)))
    }
    const sound = placed.find((each) => each.index === index)
    if (sound) player.playStretch(sound.t0Ms, sound.t1Ms)
  }
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((each) => each.index === lit)
    const next = at === -1 ? (by === 1 ? shown[0] : shown.at(-1)) : shown[(at + by + shown.length) % shown.length]
    if (next) light(next.index)
  }
  useKeys('Take', [
    { key: ' ', shown: 'Space', does: 'Play or pause', run: () => player.toggle() },
    { key: 'ArrowLeft', shown: '←', does: 'Two seconds back', run: () => player.seek(player.positionMs() - stepMs), repeats: true },
    { key: 'ArrowRight', shown: '→', does: 'Two seconds on', run: () => player.seek(player.positionMs() + stepMs), repeats: true },
    { key: 'j', shown: 'J', does: 'Hear the next signal', run: () => step(1) },
    { key: 'k', shown: 'K', does: 'Hear the signal before', run: () => step(-1) },
    { key: 'Escape', shown: 'Esc', does: 'Let go of the signal, then back to the Desk', run: () => (lit === null ? navigate({ screen: 'desk' }) : setLit(null)) },
  ])

  return (
    <>
      {hasSound && (
        <PlayerBar takeId={take.id} player={player} durationMs={Math.max(take.durationMs, 1)} signals={shown} lit={lit} onSignal={light} />
      )}
      {isWithout.sound && <p className="quiet">The sound of this take was deleted.</p>}
      {isWithout.scores && <p className="quiet">The scores of this take were deleted.</p>}
      <TranscriptionStatus take={take} hasWords={words.length > 0} />
      {transcript && words.length > 0 && (
        <div className={styles['columns']}>
          <div className={styles['text']}>
            <KindFilter signals={signals} hidden={hiddenKinds} onChange={setHiddenKinds} />
            <TranscriptText takeId={take.id} corrections={corrections} pauses={showsPauses ? (hesitation?.pauses ?? noPauses) : noPauses} text={text} words={words} signals={signals} hidden={hidden} lit={lit} player={player} onSignal={light} />
            <TranscriptTools takeId={take.id} text={text} corrections={corrections} words={words} unplaced={unplaced} canTranscribe={hasSound && take.transcription.state === 'done'} />
            {hesitation && (
              <PaceNote
                hesitation={hesitation}
                words={words}
                isBundled={take.ending === 'bundled'}
                showsPauses={showsPauses}
                onShowPauses={setShowsPauses}
                onHear={hasSound ? player.playFrom : null}
              />
            )}
            <DemoVoiceNote />
          </div>
          {score && (
            <div className={styles['scores']}>
              <ScoreSum score={score} dimension="granularity" lit={lit} onSignal={light} />
              <ScoreSum score={score} dimension="conviction" lit={lit} onSignal={light} />
            </div>
          )}
        </div>
      )}
      <p className="for-readers" aria-live="polite">
        {lit !== null && signals[lit] && describe(signals[lit].kind, signals[lit].quote)}
      </p>
    </>
  )
}

function describe(kind: SignalKind, quote: string): string {
  const { dimension, isPositive } = kindTraits[kind]
  return `${kindWords[kind].name}, ${isPositive ? 'for' : 'against'} ${dimension}: ${quote}`
}
