import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { EventName } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { refreshNames } from './corrections.ts'
import { namesOfStory } from './story-names.ts'

/**
 * Corrects earlier takes by the names that their story knows, in the background, as soon as those change: somebody who is put on the map after
 * an answer was heard wrong in it too. What the user corrected, or took back, stays.
 */
export interface NameCorrections {
  /** Looks at every story. To be called once, at the start. */
  readonly catchUp: () => void
  /** What is left is done at the next start. Call it before the database is closed. */
  readonly close: () => Promise<void>
}

/** Names stand in these parts of a story. */
const told: ReadonlySet<EventName> = new Set<EventName>(['stories.changed', 'stakeholders.changed', 'turningPoints.changed', 'facts.changed'])

/** Who types a name should not see his takes follow every letter. */
const settleMs = 1000

const selectStories = 'SELECT id FROM stories WHERE removed_ms IS NULL AND EXISTS (SELECT 1 FROM takes WHERE takes.story_id = stories.id)'

export const takesWithWords = `SELECT takes.id FROM takes JOIN transcripts ON transcripts.take_id = takes.id
  WHERE takes.story_id = ? AND takes.removed_ms IS NULL AND takes.words_removed_ms IS NULL ORDER BY takes.started_ms DESC`

export function createNameCorrections(core: Core): NameCorrections {
  const { database, emitter, report } = core
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let isClosed = false
  let isAskedAgain = false

  function keyOf(storyId: string): string {
    // In which order they come depends on the question, and decides nothing here.
    const names = namesOfStory(core, storyId, '').map(({ text }) => text).sort()
    return createHash('sha256').update(JSON.stringify(names)).digest('hex')
  }

  /** A story that has been removed knows no names any more, and may come back. */
  const isThere = (storyId: string): boolean => database.prepare('SELECT 1 FROM stories WHERE id = ? AND removed_ms IS NULL').get(storyId) !== undefined
  const readKey = database.prepare<[string], string>('SELECT names_key FROM read_names WHERE story_id = ?').pluck()
  const putKey = database.prepare('INSERT INTO read_names (story_id, names_key) VALUES (?, ?) ON CONFLICT (story_id) DO UPDATE SET names_key = excluded.names_key')

  async function readStory(storyId: string): Promise<void> {
    const key = keyOf(storyId)
    if (readKey.get(storyId) === key) return
    for (const takeId of database.prepare<[string], string>(takesWithWords).pluck().all(storyId)) {
      // Between two takes everything else gets its turn.
      await setImmediate()
      if (isClosed || !isThere(storyId)) return
      if (refreshNames(core, takeId)) emitter.emit('takes.changed', { takeId })
    }
    putKey.run(storyId, key)
  }

  async function readAll(): Promise<void> {
    do {
      isAskedAgain = false
      for (const storyId of database.prepare<[], string>(selectStories).pluck().all()) {
        await setImmediate()
        if (isClosed) return
        if (isThere(storyId)) await readStory(storyId)
      }
    } while (isAskedAgain)
  }

  function start(): void {
    timer = null
    if (running !== null) {
      isAskedAgain = true
      return
    }
    running = readAll()
      .catch(report)
      .finally(() => {
        running = null
      })
  }

  emitter.on((name) => {
    if (isClosed || !told.has(name)) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(start, settleMs)
  })

  return {
    catchUp: start,
    close: async () => {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}
