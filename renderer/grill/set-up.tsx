import { Button, Kbd } from '@mantine/core'
import { useState } from 'react'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { useKeys } from '../ui/keys.ts'
import { navigate } from '../ui/navigation.ts'
import { AnswerChoice } from './answer-choice.tsx'
import { rememberChoice, rememberedChoice, type GrillChoice } from './grill-choice.ts'
import { SessionChoice } from './session-choice.tsx'
import styles from './set-up.module.css'
import { useAnswerWay } from './use-answer-way.ts'
import { VoiceChoice } from './voice-choice.tsx'

interface SetUpProps {
  readonly storyId: string
}

/** How one wants to be grilled. What was chosen last is chosen already, so that one press is enough. */
export function SetUp({ storyId }: SetUpProps) {
  const [choice, setChoice] = useState(rememberedChoice)
  const people = useAnswer('stakeholders.list', { storyId })
  const begin = useCommand('sessions.begin')
  const way = useAnswerWay(choice.answers)
  const change = (part: Partial<GrillChoice>) => {
    const changed = { ...choice, ...part }
    setChoice(changed)
    rememberChoice(changed)
  }
  const enter = () => {
    if (way.chosen === null || begin.isPending) return
    const { minutes, pressure, mode } = choice
    begin.mutate(
      { storyId, settings: { minutes, pressure, mode, answers: way.chosen === 'aloud' ? 'spoken' : 'typed' } },
      { onError: tellFailure, onSuccess: ({ session }) => navigate({ screen: 'room', id: session.id }) },
    )
  }
  useKeys('Set-up', [{ key: ' ', shown: 'Space', does: 'Enter the room', run: enter }])
  return (
    <>
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <SessionChoice choice={choice} onChange={change} />
          <VoiceChoice choice={choice} onChange={change} />
        </div>
        <div className={styles['side']}>
          <AnswerChoice way={way} onChange={(answers) => change({ answers })} />
          <div className={styles['enter']}>
            <Button
              size="lg"
              loading={begin.isPending}
              disabled={way.chosen === null}
              onClick={enter}
              rightSection={
                <Kbd size="xs" aria-hidden className={styles['key']}>
                  Space
                </Kbd>
              }
            >
              Enter the room
            </Button>
            <p className="quiet">
              The first answer runs free for up to four minutes; after that you will be interrupted.
              {people.data?.length === 0 && ' Nobody is on this story’s map yet: without people the interviewer has less to go on.'}
            </p>
          </div>
        </div>
      </div>
    </>
  )
}
