/** What has the focus, as far as keys are concerned. */
export interface KeyTarget {
  readonly tag: string
  readonly role: string | null
  /** An input's type. */
  readonly type: string | null
  readonly isEditable: boolean
}

const textless = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'])
const pressedBySpace = new Set(['button', 'checkbox', 'switch', 'radio', 'option', 'tab', 'menuitem', 'combobox'])
const movedByArrows = new Set(['slider', 'radio', 'option', 'tab', 'menuitem', 'combobox', 'listbox', 'radiogroup', 'region'])

/** True where the focused element needs the key for itself, so that it must not act as one of the screen's own. */
export function takesKey(target: KeyTarget, key: string): boolean {
  if (isTextEntry(target)) return key !== 'Escape'
  if (key === ' ') {
    return target.tag === 'button' || target.tag === 'summary' || target.tag === 'select' || target.tag === 'input' || pressedBySpace.has(target.role ?? '')
  }
  if (key === 'Enter') return target.tag !== 'body' && target.tag !== 'main' && target.tag !== 'h1'
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') {
    return target.tag === 'select' || target.tag === 'input' || movedByArrows.has(target.role ?? '')
  }
  return false
}

function isTextEntry(target: KeyTarget): boolean {
  return target.isEditable || target.tag === 'textarea' || (target.tag === 'input' && !textless.has(target.type ?? 'text'))
}
