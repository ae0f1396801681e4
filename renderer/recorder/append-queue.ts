/** Sends sound on in order, one message at a time, and keeps what has not been sent yet. */
export interface AppendQueue {
  readonly push: (pcm: Uint8Array<ArrayBuffer>) => void
  /** Resolves when all that was pushed has arrived; rejects with what kept it from arriving. */
  readonly drain: () => Promise<void>
}

/**
 * Nothing is dropped: while a message is under way, chunks wait, and those that have waited travel together, up to
 * `longestBytes` a message. After a failure nothing more is sent, because a gap in the sound would be a lie;
 * `onFailure` is called once.
 */
export function createAppendQueue(
  append: (sequence: number, pcm: Uint8Array<ArrayBuffer>) => Promise<unknown>,
  longestBytes: number,
  onFailure: (error: unknown) => void,
): AppendQueue {
  const waiting: Uint8Array<ArrayBuffer>[] = []
  let sequence = 0
  let failed: { readonly error: unknown } | null = null
  let sending: Promise<void> | null = null

  const send = async () => {
    try {
      while (waiting.length > 0) {
        await append(sequence, takeTogether(waiting, longestBytes))
        sequence += 1
      }
    } catch (error) {
      failed = { error }
      waiting.length = 0
      onFailure(error)
    } finally {
      sending = null
    }
  }

  return {
    push: (pcm) => {
      if (failed || pcm.length === 0) return
      waiting.push(pcm)
      sending ??= send()
    },
    drain: async () => {
      await sending
      if (failed) throw failed.error
    },
  }
}

function takeTogether(waiting: Uint8Array<ArrayBuffer>[], longestBytes: number): Uint8Array<ArrayBuffer> {
  let count = 0
  let bytes = 0
  for (const chunk of waiting) {
    if (count > 0 && bytes + chunk.length > longestBytes) break
    bytes += chunk.length
    count += 1
  }
  const together = new Uint8Array(bytes)
  let at = 0
  for (const chunk of waiting.splice(0, count)) {
    together.set(chunk, at)
    at += chunk.length
  }
  return together
}
