import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { takesKey } from './key-target.ts'

export interface KeyBinding {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string
  /** How the list of keys shows it, where that is not the key itself. */
  readonly shown?: string
  /** What it does, for the list of keys. */
  readonly does: string
  readonly run: () => void
  /** True for keys that go on while they are held. */
  readonly repeats?: boolean
}

export interface KeyGroup {
  /** Where the keys work: the screen's name. */
  readonly title: string
  readonly bindings: readonly KeyBinding[]
}

interface Registration {
  current: KeyGroup
}

let registered: readonly Registration[] = []
const listeners = new Set<() => void>()

function change(next: readonly Registration[]): void {
  registered = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every group of keys that works now; also what `?` lists. */
export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(subscribe, () => registered).map((registration) => registration.current)
}

/**
 * Makes keys work while the component that calls it is shown. A key that the focused control needs stays with it.
 * In layout effects: whoever sees the screen may press its keys, and on a busy machine other effects come noticeably later than the picture.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const registration = useRef<KeyGroup>({ title, bindings })
  useLayoutEffect(() => {
    registration.current = { title, bindings }
  })
  useLayoutEffect(() => {
    change([...registered, registration])
    return () => change(registered.filter((other) => other !== registration))
  }, [])
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target
  if (target instanceof Element && (target.closest('[role="dialog"]') || takesKey(describe(target), event.key))) return
  for (const { current } of registered.toReversed()) {
    const binding = current.bindings.find((candidate) => candidate.key === event.key)
    if (!binding) continue
    event.preventDefault()
    if (!event.repeat || binding.repeats === true) binding.run()
    return
  }
}

function describe(element: Element) {
  return {
    tag: element.tagName.toLowerCase(),
    role: element.getAttribute('role'),
    type: element.getAttribute('type'),
    isEditable: element instanceof HTMLElement && element.isContentEditable,
  }
}

window.addEventListener('keydown', press)
