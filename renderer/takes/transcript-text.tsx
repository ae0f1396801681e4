import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Correction } from '../../shared/correction.ts'
import type { HeardPause } from '../../shared/hesitation.ts'
import type { Signal } from '../../shared/scoring/signal.ts'
import { isUncertain, type PlacedWord } from '../../shared/transcript.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import type { Player } from '../ui/player.ts'
import { signalsAt } from '../ui/signals-at.ts'
import { secondsWords } from './pace-words.ts'
import styles from './transcript-text.module.css'
import { chosenWords, placeOfWord, WordEditor, type EditedWords } from './word-editor.tsx'
import { wordAt } from './word-at.ts'

interface TranscriptTextProps {
  readonly takeId: string
  readonly corrections: readonly Correction[]
  /** The pauses to be marked. */
  readonly pauses: readonly HeardPause[]
  readonly text: string
  readonly words: readonly PlacedWord[]
  readonly signals: readonly Signal[]
  readonly hidden: ReadonlySet<number>
  readonly lit: number | null
  readonly player: Player
  readonly onSignal: (signal: number) => void
}

/** The words as they were heard. They follow the sound; a click on a word plays from it, one on a signal plays the signal. */
export function TranscriptText({ takeId, corrections, pauses, text, words, signals, hidden, lit, player, onSignal }: TranscriptTextProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [edited, setEdited] = useState<EditedWords | null>(null)
  const isUnclear = useCallback((index: number) => words[index] !== undefined && isUncertain(words[index]), [words])

  useEffect(() => {
    let spoken: number | null = null
    return player.onMove((ms) => {
      const now = wordAt(words, ms)
      if (now === spoken) return
      const pieces = (index: number | null) => (index === null ? [] : (ref.current?.querySelectorAll<HTMLElement>(`[data-word="${index}"]`) ?? []))
      for (const piece of pieces(spoken)) delete piece.dataset['spoken']
      for (const piece of pieces(now)) piece.dataset['spoken'] = 'true'
      spoken = now
    })
  }, [player, words])

  // Beside React, as what follows the sound is: the text is drawn once.
  useEffect(() => {
    const corrected = corrections.flatMap(({ from, to, maker }) =>
      Array.from({ length: to - from }, (_, place) => [...(ref.current?.querySelectorAll<HTMLElement>(`[data-word="${from + place}"]`) ?? [])])
        .flat()
        .map((piece) => ({ piece, maker })),
    )
    for (const { piece, maker } of corrected) piece.dataset['corrected'] = maker
    return () => {
      for (const { piece } of corrected) delete piece.dataset['corrected']
    }
  }, [corrections, words, signals, hidden])

  useEffect(() => {
    const marked = pauses.flatMap(({ fromMs, toMs, afterWord }) => {
      const piece = [...(ref.current?.querySelectorAll<HTMLElement>(`[data-word="${afterWord}"]`) ?? [])].at(-1)
      if (piece) piece.dataset['pause'] = secondsWords(toMs - fromMs)
      return piece ? [piece] : []
    })
    return () => {
      for (const piece of marked) delete piece.dataset['pause']
    }
  }, [pauses, words, signals, hidden])

  useEffect(() => {
    if (lit === null) return
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    ref.current?.querySelector(`[data-signal="${lit}"]`)?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' })
  }, [lit])

  const hear = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return
    const here = signalsAt(event.target)
    // The innermost first; another click on the same place goes on to the one around it.
    const signal = here[(here.indexOf(lit ?? -1) + 1) % here.length]
    const word = words[Number(event.target.closest<HTMLElement>('[data-word]')?.dataset['word'] ?? -1)]
    if (signal !== undefined) onSignal(signal)
    else if (word) player.playFrom(word.t0Ms)
  }

  /** The words that are selected, or else the one at the sound's place. */
  const edit = () => {
    const chosen = ref.current && chosenWords(ref.current)
    const spoken = wordAt(words, player.positionMs()) ?? 0
    player.pause()
    const range = chosen ?? { from: spoken, to: spoken + 1 }
    if (ref.current) setEdited({ range, place: placeOfWord(ref.current, range.from) })
  }
  const endEdit = () => {
    setEdited(null)
    window.getSelection()?.removeAllRanges()
    ref.current?.focus()
  }

  const walk = (event: KeyboardEvent) => {
    if (words.length === 0 || event.target !== event.currentTarget) return
    if (event.key === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      return edit()
    }
    const now = wordAt(words, player.positionMs()) ?? -1
    const moves: Readonly<Record<string, number>> = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: words.length - 1 }
    const wanted = moves[event.key]
    const word = wanted === undefined ? undefined : words[Math.max(0, Math.min(words.length - 1, wanted))]
    if (word) player.seek(word.t0Ms)
    else if (event.key === 'Enter') player.playFrom(player.positionMs())
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={ref}
      role="region"
      aria-label="Transcript"
      aria-describedby="transcript-keys"
      tabIndex={0}
      className={styles['transcript']}
      onClick={hear}
      onKeyDown={walk}
      onDoubleClick={edit}
    >
      <p className={`words ${styles['words']}`}>
        <MarkedText text={text} words={words} signals={signals} hidden={hidden} lit={lit} isUncertain={isUnclear} />
      </p>
      {edited && <WordEditor key={edited.range.from} takeId={takeId} words={words} {...edited} onClose={endEdit} />}
      <p id="transcript-keys" className={styles['keys']}>
        Click a word to hear it, a marked one to hear the signal. Left and right arrows go word by word, Enter plays, E corrects it; so does a double click.
        {words.some(isUncertain) && (
          <>
            {' '}
            <span className={styles['unclear']}>Dotted words</span> were unclear.
          </>
        )}
        {corrections.some(({ maker }) => maker === 'user') && (
          <>
            {' '}
            <span data-corrected="user">Boxed words</span> were corrected by you.
          </>
        )}
        {corrections.some(({ maker }) => maker === 'names') && (
          <>
            {' '}
            <span data-corrected="names">Words in a dashed box</span> were heard differently and read as names of your story.
          </>
        )}
      </p>
    </div>
  )
}
