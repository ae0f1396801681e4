import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import type { UndoEntry, UndoStacks } from '../../shared/undo.ts'
import { call, on } from '../bridge.ts'
import { tellFailure } from './failure-note.tsx'
import { takesKey } from './key-target.ts'
import { useKeys } from './keys.ts'
import { deedWords } from './undo-words.ts'
import styles from './undo-notice.module.css'

/** One notice at a time: the newest change replaces what the one before said. */
const noticeId = 'undo'
const shownMs = 8000

/**
 * Says what was changed, added or removed, and offers to take it back; Ctrl or Cmd-Z does the same anywhere but in a text, where it is
 * the text's own. Every change is told by the core, whichever screen made it.
 */
export function UndoNotice() {
  useKeys('Changes', [
    // Combined keys are listened for below; no single key bears these names.
    { key: 'Mod+Z', shown: 'Ctrl or Cmd + Z', does: 'Undo the last change', run: undo },
    { key: 'Mod+Shift+Z', shown: 'Ctrl or Cmd + Shift + Z', does: 'Do it again', run: redo },
  ])
  useEffect(() => follow(), [])
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return null
}

function undo(undoId?: string): void {
  call('undo.undo', undoId === undefined ? {} : { undoId }).then(
    (entry) => show(`Taken back: ${lowerFirst(deedWords(entry))}`, 'Do it again', redo),
    tellFailure,
  )
}

function redo(): void {
  call('undo.redo', {}).catch(tellFailure)
}

function press(event: KeyboardEvent): void {
  const isModified = (event.ctrlKey || event.metaKey) && !event.altKey
  const key = event.key.toLowerCase()
  if (event.defaultPrevented || !isModified || (key !== 'z' && key !== 'y')) return
  const target = event.target
  if (target instanceof HTMLElement) {
    const described = { tag: target.tagName.toLowerCase(), role: null, type: target.getAttribute('type'), isEditable: target.isContentEditable }
    if (takesKey(described, key) || target.closest('[role="dialog"]')) return
  }
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
}

/** Tells each new change; an undo tells itself. Changes that come while one is looked at are looked at together. */
function follow(): () => void {
  let known: UndoStacks | null = null
  let isLooking = false
  let hasMore = false
  const look = async () => {
    if (isLooking) {
      hasMore = true
      return
    }
    isLooking = true
    try {
      const stacks = await call('undo.list', {})
      const newest = stacks.undo[0]
      if (known !== null && newest !== undefined && isNew(newest, known)) show(deedWords(newest), 'Undo', () => undo(newest.id))
      known = stacks
    } catch (error) {
      tellFailure(error)
    }
    isLooking = false
    if (!hasMore) return
    hasMore = false
    void look()
  }
  void look()
  return on('undo.changed', () => void look())
}

function isNew(newest: UndoEntry, known: UndoStacks): boolean {
  const same = known.undo.find(({ id }) => id === newest.id)
  return same === undefined || same.atMs !== newest.atMs
}

function show(what: string, action: string, act: () => void): void {
  const notice = {
    id: noticeId,
    message: (
      <div className={styles['line']}>
        <span className={styles['what']}>{what}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(noticeId)
            act()
          }}
        >
          {action}
        </Button>
      </div>
    ),
    position: 'bottom-center' as const,
    autoClose: shownMs,
    withBorder: true,
    color: 'gray',
    role: 'status',
    closeButtonProps: { 'aria-label': 'Close this message' },
  }
  // `show` leaves a notice alone whose name is there already, and `update` does nothing where it is not.
  notifications.update(notice)
  notifications.show(notice)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
