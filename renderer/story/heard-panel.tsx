import { Tabs } from '@mantine/core'
import { useId, useState } from 'react'
import type { Fact } from '../../shared/fact.ts'
import type { Gate } from '../../shared/gate.ts'
import type { SignalKind } from '../../shared/scoring/signal.ts'
import type { Story } from '../../shared/story.ts'
import { failureOf } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { GateList } from '../ui/gate-list.tsx'
import { ScorePair } from '../ui/score-pair.tsx'
import { HeardKinds } from './heard-kinds.tsx'
import { HeardDisputes, HeardGaps, HeardRecovery, HeardWeak } from './heard-sections.tsx'
import { isBlank } from './hearing-request.ts'
import type { Heard } from './use-hearing.ts'
import styles from './heard-panel.module.css'

interface HeardPanelProps {
  readonly story: Story
  readonly heard: Heard | null
  readonly error: unknown
  readonly gates: readonly Gate[] | null
  readonly facts: readonly Fact[]
  readonly lit: SignalKind | null
  readonly onLight: (kind: SignalKind | null) => void
}

/** What an interviewer hears in the story as it stands: in its words, and at the gates. */
export function HeardPanel({ story, heard, error, gates, facts, lit, onLight }: HeardPanelProps) {
  const titleId = useId()
  const [tab, setTab] = useState<string | null>('words')
  const met = gates?.filter(({ isMet }) => isMet).length ?? 0
  return (
    <aside aria-labelledby={titleId} className={styles['panel']}>
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          What an interviewer hears
        </h2>
        {heard && !isBlank(heard.texts) && <ScorePair scores={heard.hearing.score} />}
      </div>
      <Tabs value={tab} onChange={setTab} color="ink" className={styles['tabs']} keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="words">In your words</Tabs.Tab>
          <Tabs.Tab value="gates">
            Gates{gates && <span className="figures"> {met} of {gates.length}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="words" className={styles['body']} tabIndex={0}>
          {error !== null && <FailureNote failure={failureOf(error)} />}
          {heard && <Words story={story} heard={heard} facts={facts} lit={lit} onLight={onLight} />}
        </Tabs.Panel>
        <Tabs.Panel value="gates" className={styles['body']} tabIndex={0}>
          {gates && <GateList gates={gates} here="story" />}
        </Tabs.Panel>
      </Tabs>
      <p role="status" className="for-readers">
        {gates && `${met} of ${gates.length} gates met`}
      </p>
    </aside>
  )
}

function Words({ story, heard, facts, lit, onLight }: Pick<HeardPanelProps, 'story' | 'facts' | 'lit' | 'onLight'> & { readonly heard: Heard }) {
  const { hearing, texts } = heard
  if (isBlank(texts)) {
    return (
      <p className={styles['empty']}>
        Nothing yet. As you write, your exact figures, names, dates and decisions are marked in your text, and what stays vague is asked about here.
      </p>
    )
  }
  return (
    <>
      <HeardKinds signals={hearing.signals} lit={lit} onLight={onLight} />
      {story.isFailure && <HeardRecovery signals={hearing.signals} />}
      <HeardDisputes contradictions={hearing.score.contradictions} facts={facts} />
      <HeardGaps missing={hearing.missing} />
      <HeardWeak weak={hearing.weak} />
    </>
  )
}
