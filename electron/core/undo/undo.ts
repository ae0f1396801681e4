import { calls, type EventName } from '../../../shared/contract.ts'
import type { UndoEntry } from '../../../shared/undo.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import { forgetScores } from '../features/scores.ts'
import { createChangeLog, type LoggedTable, type Step } from './change-log.ts'

/** What a change was done to, for the list that people see. */
export interface Deed {
  readonly storyId: string
  readonly act: UndoEntry['act']
  readonly noun: UndoEntry['noun']
  readonly name: string
  /** Changes of one key that follow one another closely are one change: what autosave sends while somebody types. */
  readonly key?: string
}

export interface Undo {
  /**
   * Runs a change in one transaction, keeps how to take it back, and tells the windows what changed. `undoId` names the change;
   * a change that changed nothing gives the id of no entry.
   */
  readonly record: <Value>(deed: Deed, change: () => Value) => { readonly value: Value; readonly undoId: string }
  readonly answers: Pick<Answers, 'undo.list' | 'undo.undo' | 'undo.redo'>
}

interface Kept {
  readonly entry: UndoEntry
  readonly key: string | undefined
  readonly steps: readonly Step[]
}

/** Somebody who types pauses less than this between two autosaves of one field. */
const pauseMs = 5000

/** How much text all kept changes may hold together, in UTF-16 units; the oldest go first. */
const mostKept = 50_000_000

/** Who is told when a row of a table changes. */
const told: Readonly<Record<LoggedTable, Exclude<EventName, 'takes.changed' | 'transcriptions.progress' | 'models.progress'>>> = {
  stories: 'stories.changed',
  questions: 'questions.changed',
  takes: 'questions.changed',
  sessions: 'sessions.changed',
  stakeholders: 'stakeholders.changed',
  relations: 'relations.changed',
  facts: 'facts.changed',
  declined_offers: 'facts.changed',
  turning_points: 'turningPoints.changed',
  turning_point_people: 'turningPoints.changed',
  turning_point_facts: 'turningPoints.changed',
  rungs: 'ladder.changed',
}

/** Everything that changes a story goes through here. Both stacks live in memory and end with the app. */
export function createUndo({ database, emitter, now }: Pick<Core, 'database' | 'emitter' | 'now'>): Undo {
  const log = createChangeLog(database)
  let done: Kept[] = []
  let undone: Kept[] = []

  function tell(storyId: string, steps: readonly Step[]): void {
    // Takes are scored by what the story knows: a name or a number that changed may change what they are worth.
    if (steps.some(isKnowledge)) forgetScores(database, storyId)
    for (const name of new Set(steps.map(({ table }) => told[table]))) emitOne(name, storyId)
    for (const { table, before, after } of steps) {
      const takeId = table === 'takes' ? (after ?? before)?.['id'] : undefined
      if (typeof takeId === 'string') emitter.emit('takes.changed', { takeId })
    }
    emitter.emit('undo.changed', {})
  }

  function emitOne(name: (typeof told)[LoggedTable], storyId: string): void {
    switch (name) {
      case 'stories.changed':
      case 'undo.changed':
      case 'settings.changed':
      case 'models.changed':
        return emitter.emit(name, {})
      default:
        return emitter.emit(name, { storyId })
    }
  }

  function keep(kept: Kept): string {
    const last = done.at(-1)
    undone = []
    if (last !== undefined && kept.key !== undefined && last.key === kept.key && kept.entry.atMs - last.entry.atMs < pauseMs) {
      done = [...done.slice(0, -1), { ...last, entry: { ...last.entry, name: kept.entry.name, atMs: kept.entry.atMs }, steps: [...last.steps, ...kept.steps] }]
      return last.entry.id
    }
    done = within(mostKept, [...done, kept])
    return kept.entry.id
  }

  /** Takes an entry off one stack, reverts it, and gives the steps that would revert that again. */
  function revert({ entry, steps }: Kept): Kept {
    log.clear()
    log.revert(steps)
    return { entry: { ...entry, atMs: now() }, key: undefined, steps: log.take() }
  }

  function undoOne(undoId: string | undefined): UndoEntry {
    const kept = undoId === undefined ? done.at(-1) : done.find(({ entry }) => entry.id === undoId)
    if (kept === undefined) throw new FailureError('nothing_to_undo')
    const back = revert(kept)
    done = done.filter((other) => other !== kept)
    undone = [...undone, back]
    tell(kept.entry.storyId, back.steps)
    return kept.entry
  }

  function redoOne(): UndoEntry {
    const kept = undone.at(-1)
    if (kept === undefined) throw new FailureError('nothing_to_undo')
    const back = revert(kept)
    undone = undone.slice(0, -1)
    done = [...done, back]
    tell(kept.entry.storyId, back.steps)
    return kept.entry
  }

  return {
    record: ({ key, ...deed }, change) => {
      log.clear()
      const value = database.transaction(change)()
      const steps = log.take()
      const id = newId()
      if (steps.length === 0) return { value, undoId: id }
      const undoId = keep({ entry: { id, ...deed, atMs: now() }, key, steps })
      tell(deed.storyId, steps)
      return { value, undoId }
    },
    answers: {
      'undo.list': answer(calls['undo.list'], () => ({
        undo: done.map(({ entry }) => entry).toReversed(),
        redo: undone.map(({ entry }) => entry).toReversed(),
      })),
      'undo.undo': answer(calls['undo.undo'], ({ undoId }) => undoOne(undoId)),
      'undo.redo': answer(calls['undo.redo'], redoOne),
    },
  }
}

/** What takes are scored by; where somebody stands on the map is not. */
function isKnowledge({ table, before, after }: Step): boolean {
  const isMove = before !== null && after !== null && Object.keys(after).every((column) => ['id', 'x', 'y'].includes(column))
  return table === 'facts' || (table === 'stakeholders' && !isMove)
}

/** Drops the oldest until the rest fits; the newest always stays. */
function within(most: number, kept: readonly Kept[]): Kept[] {
  let sum = 0
  const from = kept.findLastIndex(({ steps }, index) => {
    sum += steps.reduce((total, { before, after }) => total + weight(before) + weight(after), 0)
    return sum > most && index < kept.length - 1
  })
  return kept.slice(from + 1)
}

function weight(row: Step['before']): number {
  return row === null ? 0 : Object.values(row).reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 8), 0)
}
