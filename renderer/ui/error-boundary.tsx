import { Button } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { failureOf } from '../bridge.ts'
import { FailureNote } from './failure-note.tsx'

interface ErrorBoundaryProps {
  /** What the screen depends on: a change of it tries again. */
  readonly resetKey: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: unknown
  readonly resetKey: string
}

// A class, because React offers no other way to catch what drawing throws.
/** Shows words where a screen fails; the rest of the window, and all data, stay. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <FailureNote failure={failureOf(this.state.error)}>
        <Button variant="default" size="xs" onClick={() => this.setState({ error: null })}>
          Show the screen again
        </Button>
        <Button variant="default" size="xs" onClick={() => window.location.reload()}>
          Reload the window
        </Button>
      </FailureNote>
    )
  }
}
