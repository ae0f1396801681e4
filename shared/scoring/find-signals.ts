import { tokenise } from '../text/tokens.ts'
import type { Token } from '../text/token.ts'
import type { Signal, SignalKind } from './signal.ts'
import { phrases } from './phrases.ts'

/** Finds the signals of a text by its words alone. */
export function findSignals(text: string): Signal[] {
  const tokens = tokenise(text)
  const found: Signal[] = []
  const taken = new Uint8Array(tokens.length)
  const add = (kind: SignalKind, from: number, to: number): void => {
    const start = tokens[from]?.start ?? 0
    const end = tokens[to]?.end ?? 0
    if (end > start) found.push({ kind, start, end, quote: text.slice(start, end) })
  }
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at] === 1) continue
    for (const { kind, words } of phrases.get(tokens[at]?.norm ?? '') ?? []) {
      if (!words.every((word, offset) => tokens[at + offset]?.norm === word)) continue
      add(kind, at, at + words.length - 1)
      taken.fill(1, at, at + words.length)
      break
    }
    if (taken[at] === 1) continue
    const token = tokens[at]
    if (token === undefined) continue
    if (token.value !== undefined && token.norm !== '<ord>') {
      const kind: SignalKind = token.norm === '<year>' || token.norm === '<clock>' ? 'date' : 'metric'
      const next = tokens[at + 1]
      const isNoun = next !== undefined && next.gap === 0 && kind === 'metric'
      add(kind, at, isNoun ? at + 1 : at)
      if (isNoun) taken[at + 1] = 1
    } else if (isName(tokens, at)) {
      let to = at
      while (tokens[to + 1]?.isCapital === true && tokens[to + 1]?.gap === 0) to++
      add('person', at, to)
      taken.fill(1, at, to + 1)
    }
  }
  found.push(...ownActs(text, tokens))
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]?.norm
  return token?.isCapital === true && token.gap < 3 && token.norm.length > 2 && (before === 'told' || before === 'and' || before === 'with' || before === 'from')
}

const acts = new Set(
  'shipped killed stopped cut pulled froze cancelled switched turned moved took rolled signed deleted blocked halted shut refunded wrote published suspended paid refused overruled pushed rewrote reversed'.split(' '),
)

function ownActs(text: string, tokens: readonly Token[]): Signal[] {
  const found: Signal[] = []
  for (let at = 0; at + 1 < tokens.length; at++) {
    const subject = tokens[at]
    const verb = tokens[at + 1]
    if (subject === undefined || verb === undefined || verb.gap > 0) continue
    const isWe = subject.norm === 'we'
    const isOwn = subject.norm === 'i'
    if (!(isOwn && acts.has(verb.norm)) && !(isWe && (verb.norm.endsWith('ed') || acts.has(verb.norm)))) continue
    let to = at + 1
    while (to + 1 < tokens.length && (tokens[to + 1]?.gap ?? 3) < 1 && to - at < 24) to++
    const end = tokens[to]?.end ?? subject.end
    found.push({ kind: isOwn ? 'decisive_act' : 'diluted_agency', start: subject.start, end, quote: text.slice(subject.start, end) })
  }
  return found
}
