import type { MouseEvent, ReactNode } from 'react'
import { navigate } from './navigation.ts'
import { routeFragment, type Route } from './route.ts'

interface LinkProps {
  readonly to: Route
  readonly className?: string | undefined
  readonly isCurrent?: boolean
  readonly label?: string
  readonly children: ReactNode
}

/** A link to a screen: a real one, so that the browser's own ways with links work. */
export function Link({ to, className, isCurrent = false, label, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    // By way of `navigate`, so that a screen that is not to be left is asked before the address changes.
    event.preventDefault()
    navigate(to)
  }
  return (
    <a href={routeFragment(to)} onClick={follow} className={className} aria-current={isCurrent ? 'page' : undefined} aria-label={label}>
      {children}
    </a>
  )
}
