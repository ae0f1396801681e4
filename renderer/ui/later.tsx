import { useEffect, useState, type ComponentType } from 'react'

const all: (() => Promise<unknown>)[] = []

/**
 * A screen whose code comes when it is first opened, or before, where `bringAll` was quicker. Not React's `lazy`: that shows nothing for
 * 300 ms before it shows what has come, to spare people a flicker that a local file does not make.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | null = null
  const bring = async () => (here ??= await load())
  all.push(bring)
  return function Later(props: Props) {
    const [Shown, setShown] = useState(() => here)
    const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null)
    useEffect(() => {
      if (Shown !== null) return
      bring().then(
        (component) => setShown(() => component),
        (reason: unknown) => setFailure({ reason }),
      )
    }, [Shown])
    // The nearest boundary says it.
    if (failure) throw failure.reason
    return Shown && <Shown {...props} />
  }
}

/** Brings all that is to come later, one after another; called when there is nothing else to do. */
export async function bringAll(): Promise<void> {
  for (const bring of all) await bring()
}
