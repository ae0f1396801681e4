/** A field that saves itself, as far as its text goes. */
export interface Draft {
  /** What the field shows where that is not what the core holds. */
  readonly text: string | null
  /** What the core held when it was last looked at. */
  readonly kept: string
  /** What was last handed to the core. */
  readonly sent: string | null
  readonly isFocused: boolean
  /** Typed, and not handed over yet. */
  readonly isPending: boolean
}

export function newDraft(kept: string): Draft {
  return { text: null, kept, sent: null, isFocused: false, isPending: false }
}

/** Somebody types. */
export function typed(draft: Draft, text: string): Draft {
  return { ...draft, text, isPending: true }
}

/** What was typed is handed over. */
export function handedOver(draft: Draft): Draft {
  return { ...draft, sent: draft.text, isPending: false }
}

/** The field is left: it shows what the core holds, unless that was refused or is still to come. */
export function left(draft: Draft): Draft {
  const isSame = draft.text !== null && draft.text.trim() === draft.kept.trim()
  return { ...draft, text: isSame ? null : draft.text, isFocused: false }
}

/**
 * The core holds another text. Our own coming back, perhaps trimmed, must not move the cursor while the field is in use; what comes
 * from elsewhere (an undo) is newer than the field and takes over, unless somebody is typing.
 */
export function arrived(draft: Draft, kept: string): Draft {
  const isOwn = draft.sent !== null && kept.trim() === draft.sent.trim()
  const staysInField = draft.isPending || (isOwn && draft.isFocused)
  return { ...draft, kept, text: staysInField ? draft.text : null }
}
