import type { Debrief } from '../../shared/debrief/debrief-schema.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './exchange.module.css'
import { ExchangeTurn } from './exchange-turn.tsx'
import { onClock } from './session-time.ts'
import type { Evidence } from './use-evidence.ts'

interface ExchangeProps {
  readonly debrief: Debrief
  readonly evidence: Evidence
}

/** Everything that was asked and said, in order, with its times. */
export function Exchange({ debrief: { turns, pauses, setAside }, evidence }: ExchangeProps) {
  return (
    <Panel title="The exchange" aside={<span className="quiet figures">{turns.length} answers</span>} isFlush>
      <ol className={styles['exchange']}>
        {turns.map((turn) => (
          <ExchangeTurn
            key={turn.index}
            turn={turn}
            atMs={onClock(turn.askedMs, pauses)}
            lit={evidence.lit?.turn === turn.index ? evidence.lit : null}
            isPlaying={evidence.playing === turn.index}
            onPlace={evidence.show}
            onToggle={evidence.toggle}
          />
        ))}
      </ol>
      {setAside.length > 0 && (
        <section aria-label="Answered again at once" className={styles['aside']}>
          <h3 className={styles['asideHead']}>Answered again at once: kept, and in no score</h3>
          {setAside.map(({ turn, question, answer }) => (
            <p key={turn}>
              <span className="quiet">{question}</span> <span className="words">{answer}</span>
            </p>
          ))}
        </section>
      )}
    </Panel>
  )
}
