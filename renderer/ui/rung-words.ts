import type { RungKind } from '../../shared/ladder.ts'

/** What each rung of the escalation ladder is called, and what it asks. */
export const rungWords: Readonly<Record<RungKind, { readonly name: string; readonly asks: string; readonly who: string }>> = {
  first_signal: { name: 'First signal', asks: 'When was the first sign that something was wrong, and what was it?', who: 'Who brought it' },
  knew: { name: 'I knew', asks: 'When did you know, and from what?', who: 'Who else knew' },
  first_fix: { name: 'First fix tried', asks: 'What did you try first, by yourself?', who: 'With whom' },
  told: { name: 'Told somebody', asks: 'Whom did you tell first, and in what words?', who: 'Who was told' },
  escalated: { name: 'Escalated', asks: 'When did it go to somebody who could decide?', who: 'To whom' },
  decided: { name: 'Decided', asks: 'When was it decided, by whom, and what?', who: 'Who decided' },
}
