import { Button } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './sample-answers.module.css'

interface SampleAnswersProps {
  readonly questionId: string
}

/** The two recorded answers that come with the sample: each becomes a take, transcribed here like any other. */
export function SampleAnswers({ questionId }: SampleAnswersProps) {
  const add = useCommand('takes.addBundled')
  const hear = (answer: 'strong' | 'weak') =>
    add.mutate({ questionId, answer }, { onSuccess: (take) => navigate({ screen: 'take', id: take.id }) })
  return (
    <Panel title="Hear the sample answer">
      <p className={styles['what']}>Two recordings of the same incident. Each becomes a take of its own, transcribed and scored here and now.</p>
      <div className={styles['actions']}>
        <Button variant="default" leftSection={<IconEar size={18} aria-hidden />} loading={add.isPending && add.variables.answer === 'strong'} onClick={() => hear('strong')}>
          Hear the strong sample answer
        </Button>
        <Button variant="default" leftSection={<IconEar size={18} aria-hidden />} loading={add.isPending && add.variables.answer === 'weak'} onClick={() => hear('weak')}>
          Hear the weak sample answer
        </Button>
      </div>
      {add.isError && <FailureNote failure={failureOf(add.error)} />}
    </Panel>
  )
}
