import type { ProbeKind } from '../../scoring/probe.ts'

/** A dodged question comes back once, shorter than it was. */
export const returns: Readonly<Record<ProbeKind, readonly string[]>> = {
  exact_number: ['The number?', 'I asked for a figure.', 'One number.', 'How much, then?', 'And the figure is?'],
  name_names: ['The name?', 'I asked who.', 'Who was it?', 'One name.', 'And who is that?'],
  your_role: ['And you?', 'Your own part?', 'What did you do?', 'You, not they?', 'Which act was yours?'],
  why_not_escalate_sooner: ['Why so late?', 'The delay: why?', 'Why did you wait?', 'You kept it quiet. Why?', 'Why not sooner?'],
  counterfactual: ['And without you?', 'Had you done nothing?', 'Without it, what?', 'What otherwise?', 'And if you had not?'],
  personal_cost: ['The cost to you?', 'What did you pay?', 'And your price?', 'To you, I asked.', 'What did you lose?'],
  defend_decision: ['Was it right?', 'Yes or no?', 'Your answer?', 'You stand by it?', 'Right or wrong?', 'Do you hold to it?', 'Then defend it.', 'Is that a yes?'],
  tradeoff: ['What did you give up?', 'The price was?', 'What got worse?', 'Who lost by it?', 'And what did that cost?'],
  who_disagreed: ['The objection was?', 'Their case?', 'What was said against you?', 'Where were they right?', 'And their reason?', 'The other side?', 'Why were they against it?'],
  what_broke: ['What broke?', 'The failure was?', 'What failed?', 'And what went wrong?', 'First failure?'],
  recovery: ['Who mended it?', 'Your first move?', 'What did you mend?', 'By whose hand?', 'First hour?'],
  challenge_data: ['How do you know?', 'The proof?', 'Who checked it?', 'Compared with what?', 'Your evidence?', 'Where is it written?'],
  mandate: ['By what right?', 'Who asked you?', 'Whose job was it?', 'Allowed by whom?', 'Your authority?'],
  learning: ['And what changed?', 'What did you learn?', 'What is different now?', 'One change?', 'The lesson?'],
  consistency: ['So which?', 'Which one holds?', 'Which is true?', 'One of the two?', 'Choose one.', 'Then which?'],
}

/** The same where other questions came between: then it must say by itself what it goes back to. */
export const lateReturns: Readonly<Record<ProbeKind, readonly string[]>> = {
  exact_number: ['Back to the number: what is it?', 'I still have no number.', 'The number is still missing.', 'Once more: which number?'],
  name_names: ['Back to the name: who was it?', 'I still have no name.', 'The name is still missing.', 'Once more: which name?'],
  your_role: ['Back to your own part?', 'Your own part is still missing.', 'Once more: your own part?', 'I still look for your own part.'],
  why_not_escalate_sooner: ['Back to the delay: why?', 'Once more: why so late?', 'The delay is still unexplained.', 'I still ask: why the delay?'],
  counterfactual: ['Back to this: and without you?', 'Once more: and without you?', 'I still ask: without you, what?', 'Still open: without you, what?'],
  personal_cost: ['Back to the cost to you?', 'Once more: the cost to you?', 'Your own cost is still missing.', 'I still ask: what did you lose?'],
  defend_decision: ['Back to it: was it right?', 'Once more: was it right?', 'I still ask: was it right?', 'Still open: was it right?'],
  tradeoff: ['Back to the price: what was it?', 'Once more: what got worse?', 'The price is still missing.', 'I still ask: what got worse?'],
  who_disagreed: ['Back to the case against you?', 'Once more: their case?', 'Their case is still missing.', 'I still ask: what was their case?'],
  what_broke: ['Back to this: what broke?', 'Once more: what broke?', 'I still ask: what broke?', 'Still open: what broke?'],
  recovery: ['Back to this: who mended it?', 'Once more: who mended it?', 'I still ask: who mended it?', 'Still open: who mended it?'],
  challenge_data: ['Back to your proof: which is it?', 'Once more: how do you know?', 'The proof is still missing.', 'I still ask: how do you know?'],
  mandate: ['Back to this: by what right?', 'Once more: by what right?', 'I still ask: by what right?', 'Still open: by what right?'],
  learning: ['Back to this: what changed?', 'Once more: what changed?', 'I still ask: what changed?', 'Still open: what changed?'],
  consistency: ['Back to this: which one holds?', 'Once more: which one holds?', 'I still ask: which one holds?', 'Still open: which one holds?'],
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
