import { IconAlarm, IconPlayerPauseFilled } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { LevelLine } from '../recorder/level-line.tsx'
import { AnswerLength } from './answer-length.tsx'
import { CutIn } from './cut-in.tsx'
import { RoomKeys } from './room-keys.tsx'
import { RoomRing } from './room-ring.tsx'
import styles from './room-face.module.css'
import type { RoomView } from './room-view.ts'
import { lastWords, questionWords, stateWords } from './room-words.ts'
import { StudyAside } from './study-aside.tsx'
import { TypedAnswer } from './typed-answer.tsx'
import type { LiveRoom } from './use-live-room.ts'

interface RoomFaceProps {
  readonly live: LiveRoom
  readonly view: RoomView
  readonly isClosing: boolean
  readonly showsWords: boolean
  readonly onToggleWords: () => void
  readonly onEnd: () => void
}

/** So much of what was heard is shown at the bottom, in letters. */
const shownWords = 210

/** What the room shows: the question, the clocks, that one is heard; in study mode also what is missing. */
export function RoomFace({ live: { room, stage, ears }, view, isClosing, showsWords, onToggleWords, onEnd }: RoomFaceProps) {
  const { question, cut, phase } = view
  const isTyped = ears === null
  const isCut = cut !== null && phase !== 'answering' && question?.beganMs === null
  const headingRef = useRef<HTMLHeadingElement>(null)
  const index = question?.index
  useLayoutEffect(() => {
    // Typed answers keep the focus in their field, where the next one begins.
    if (!isTyped) headingRef.current?.focus({ preventScroll: true })
  }, [index, isTyped])
  return (
    <div className={styles['room']} data-phase={phase} data-cut={isCut}>
      <header className={styles['head']}>
        <p className={styles['mode']}>{view.mode === 'study' ? 'Study' : ''}</p>
        <p role="status" className={styles['warning']}>
          {view.hasWarned && phase !== 'ended' && (
            <>
              <IconAlarm size={16} aria-hidden /> Two minutes. The answer that runs then may finish.
            </>
          )}
        </p>
        <RoomRing room={room} view={view} />
      </header>
      <div className={styles['middle']}>
        <div className={styles['said']} key={`said-${index}`}>
          {isCut && <CutIn cut={cut} />}
          <h1 ref={headingRef} tabIndex={-1} className={`words ${styles['question']}`} data-delayed={isCut}>
            {question?.text ?? 'The interviewer comes in.'}
          </h1>
        </div>
        <div className={styles['answer']}>
          <AnswerLength room={room} view={view} />
          <p className={styles['state']} role="status">
            {phase === 'standing' && <IconPlayerPauseFilled size={14} aria-hidden />}
            {stateWords(view, isTyped, isClosing)}
          </p>
        </div>
        {ears ? <LevelLine level={ears.level} /> : null}
        {isTyped && (
          <>
            {showsWords && <p className={`words ${styles['typed']}`}>{lastWords(view.answer, shownWords)}</p>}
            <TypedAnswer
              key={`typed-${index}`}
              isOff={phase === 'standing' || phase === 'ended'}
              onWords={(words) => room.happen({ type: 'words_heard', words: words.map((text) => ({ text, atMs: room.nowMs(), isTyped: true })) })}
              onTyping={(isTyping) => room.happen({ type: isTyping ? 'speech_began' : 'silence_began' })}
              onEnd={stage.finish}
            />
          </>
        )}
        {view.mode === 'study' && <StudyAside room={room} view={view} />}
      </div>
      <footer className={styles['foot']}>
        {!isTyped && showsWords && <p className={`words ${styles['heard']}`}>{lastWords(view.answer, shownWords)}</p>}
        <RoomKeys phase={phase} isTyped={isTyped} showsWords={showsWords} stage={stage} onToggleWords={onToggleWords} onEnd={onEnd} />
      </footer>
      <p className="for-readers" aria-live="assertive">
        {questionWords(view)}
      </p>
    </div>
  )
}
