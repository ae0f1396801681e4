import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties reach a style sheet through an element's style. */
    readonly [name: `--${string}`]: string | number | undefined
  }
}
