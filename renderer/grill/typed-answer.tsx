import { TextInput } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { finishedWords } from './typed-words.ts'
import styles from './typed-answer.module.css'

interface TypedAnswerProps {
  /** Words that are finished; they count as said and cannot be taken back. */
  readonly onWords: (words: readonly string[]) => void
  /** Somebody types after a silence, or has stopped typing. */
  readonly onTyping: (isTyping: boolean) => void
  readonly onEnd: () => void
  readonly isOff: boolean
}

/** So long without a key is a silence (ms): typing is slower than speech. */
const silenceMs = 2_500

/** An answer without a microphone: each finished word counts as said, so that it can be interrupted like any other. */
export function TypedAnswer({ onWords, onTyping, onEnd, isOff }: TypedAnswerProps) {
  const [text, setText] = useState('')
  const ref = useRef<HTMLInputElement>(null)
  const isTyping = useRef(false)
  const hasSaid = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useLayoutEffect(() => {
    if (!isOff) ref.current?.focus({ preventScroll: true })
  }, [isOff])
  useEffect(() => () => clearTimeout(timer.current), [])

  const say = (words: readonly string[]) => {
    hasSaid.current = true
    onWords(words)
  }
  const stopTyping = () => {
    clearTimeout(timer.current)
    if (isTyping.current) onTyping(false)
    isTyping.current = false
  }
  const change = (value: string, isComposing: boolean) => {
    const { words, rest } = isComposing ? { words: [], rest: value } : finishedWords(value)
    if (!isTyping.current) onTyping(true)
    isTyping.current = true
    clearTimeout(timer.current)
    timer.current = setTimeout(stopTyping, silenceMs)
    if (words.length > 0) say(words)
    setText(rest)
  }
  const end = () => {
    clearTimeout(timer.current)
    isTyping.current = false
    const last = text.trim()
    if (last !== '') say([last])
    setText('')
    // Nothing said is no answer yet.
    if (!hasSaid.current) return
    onEnd()
  }
  return (
    <TextInput
      ref={ref}
      label="Your answer, typed"
      labelProps={{ className: 'for-readers' }}
      placeholder="Type your answer. Every finished word counts as said. Enter ends the answer."
      autoComplete="off"
      size="lg"
      classNames={{ input: `words ${styles['input']}` }}
      disabled={isOff}
      value={text}
      onChange={(event) => change(event.currentTarget.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        end()
      }}
    />
  )
}
