import type { ProbeKind } from '../../scoring/probe.ts'

/** A dodged question comes back once, shorter than it was. */
export const returns: Readonly<Record<ProbeKind, readonly string[]>> = {
  exact_number: ['The number?', 'I asked for a figure.', 'One number.', 'How much, then?', 'And the figure is?'],
  name_names: ['The name?', 'I asked who.', 'Who was it?', 'One name.', 'And who is that?'],
  your_role: ['And you?', 'Your own part?', 'What did you do?', 'You, not they?', 'Your act?'],
  why_not_escalate_sooner: ['Why so late?', 'The delay: why?', 'Why did you wait?', 'You kept it quiet. Why?', 'Late. Why?'],
  counterfactual: ['And without you?', 'Had you done nothing?', 'Without it, what?', 'Otherwise, what?', 'If not, then?'],
  personal_cost: ['The cost to you?', 'What did you pay?', 'And your price?', 'To you, I asked.', 'You, what did you lose?'],
  defend_decision: ['Was it right?', 'Yes or no?', 'Your answer?', 'You stand by it?', 'Right or wrong?', 'Do you hold to it?', 'Then defend it.', 'Is that a yes?'],
  tradeoff: ['What did you give up?', 'The price was?', 'What got worse?', 'Who lost?', 'Given up: what?'],
  who_disagreed: ['The objection was?', 'Their case?', 'What was said against you?', 'Where were they right?', 'And their reason?', 'The other side?', 'Against you: what?'],
  what_broke: ['What broke?', 'The failure was?', 'What failed?', 'And what went wrong?', 'First failure?'],
  recovery: ['Who mended it?', 'Your first move?', 'What did you mend?', 'By whose hand?', 'First hour?'],
  challenge_data: ['How do you know?', 'The proof?', 'Who checked it?', 'Against what?', 'Your evidence?', 'Shown where?'],
  mandate: ['By what right?', 'Who asked you?', 'Whose job was it?', 'Allowed by whom?', 'Your authority?'],
  learning: ['And what changed?', 'You learnt what?', 'Different how?', 'One change?', 'The lesson?'],
  consistency: ['So which?', 'Which one holds?', 'Which is true?', 'One of the two?', 'Choose one.', 'Then which?'],
}

/** Said to somebody who gave a decision up for nothing: once more, on the same decision. */
export const presses: readonly { readonly kind: ProbeKind; readonly text: string }[] = [
  { kind: 'defend_decision', text: 'You said “{quote}”. Nothing that I said was new. Do you give the decision up?' },
  { kind: 'consistency', text: 'You decided it then, and now I hear “{quote}”. Which of the two is you?' },
  { kind: 'defend_decision', text: '“{quote}”: I only pushed. Would you decide it the same way today, yes or no?' },
  { kind: 'consistency', text: 'A minute ago it was right. Now it is “{quote}”. What changed?' },
  { kind: 'tradeoff', text: '“{quote}”. Then what would you have given up to do it the other way?' },
  { kind: 'defend_decision', text: 'I pushed once and you said “{quote}”. Say what you would do today, and why.' },
  { kind: 'consistency', text: 'If “{quote}” is your view, why did you decide otherwise on the day?' },
]

/** Words of the last answer that were weak and were not cut in on. Slots as in the cut-ins. */
export const follows: Readonly<Partial<Record<ProbeKind, readonly string[]>>> = {
  defend_decision: ['You said “{quote}”. Is that a yes or a no?', '“{quote}”: take the softener out and say it again.', 'Without “{quote}”: what is your view?'],
}
