import type { ReactNode } from 'react'
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
  return (
    <a href={routeFragment(to)} className={className} aria-current={isCurrent ? 'page' : undefined} aria-label={label}>
      {children}
    </a>
  )
}
