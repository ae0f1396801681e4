import { useSyncExternalStore } from 'react'
import { parseRoute, routeFragment, type Route } from './route.ts'

/** Asked before a screen is left; calls `leave` once it may be. */
export type LeaveGuard = (leave: () => void) => void

let guard: LeaveGuard | null = null
let shown = window.location.hash
let isFirst = true
const listeners = new Set<() => void>()

function show(fragment: string): void {
  isFirst = false
  shown = fragment
  for (const listener of listeners) listener()
}

window.addEventListener('hashchange', () => {
  const wanted = window.location.hash
  if (wanted === shown) return
  if (!guard) return show(wanted)
  // The browser has gone there already, back or forward: come here again, so that the way back stays, and ask.
  history.pushState(null, '', shown === '' ? '#/desk' : shown)
  guard(() => go(wanted))
})

function go(fragment: string): void {
  if (window.location.hash === fragment) return show(fragment)
  shown = fragment
  window.location.hash = fragment
  show(fragment)
}

/** Opens a screen, unless the one that is shown asks first and the user stays. */
export function navigate(route: Route): void {
  const fragment = routeFragment(route)
  if (guard && fragment !== shown) guard(() => go(fragment))
  else go(fragment)
}

/** Sets what is asked before the screen is left; returns what lifts it. */
export function guardLeaving(ask: LeaveGuard): () => void {
  guard = ask
  return () => {
    if (guard === ask) guard = null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The route that is shown now. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => shown))
}

/** False until the first change of screen: the first one does not take the focus from the start of the page. */
export function hasNavigated(): boolean {
  return !isFirst
}
