import type { ProbeKind } from '../../scoring/probe.ts'

/** Why the interviewer cuts in. */
export const triggerKinds = ['vague_quantity', 'unnamed_actor', 'hidden_actor', 'we_decisions', 'passed_over_failure', 'no_decision', 'contradiction', 'free_run_over', 'behind_the_clock'] as const
export type TriggerKind = (typeof triggerKinds)[number]

interface CutInTexts {
  /** The probe that follows; null: whatever the plan asks next. */
  readonly probe: ProbeKind | null
  /** The short line that cuts. */
  readonly lines: readonly string[]
  /** The probe's own question; `{quote}` is what was just said, `{ledger}` what it disagrees with. */
  readonly questions: readonly string[]
}

export const cutIns: Readonly<Record<TriggerKind, CutInTexts>> = {
  vague_quantity: {
    probe: 'exact_number',
    lines: ['Stop. Number.', 'The figure.', 'How much?', 'Which number?', 'Wait. A number, please.', 'In figures.'],
    questions: [
      'You said “{quote}”. What is the number?',
      '“{quote}” is no figure. How much, and of what?',
      '“{quote}”: give me the value, the unit and the base.',
      'What does “{quote}” come to, exactly?',
      'Put a number where you said “{quote}”.',
      '“{quote}”: what is the exact figure, and who counted it?',
    ],
  },
  unnamed_actor: {
    probe: 'name_names',
    lines: ['Name them.', 'Who?', 'Says who?', 'A name, please.', 'Stop there. Who was that?', 'Who exactly?'],
    questions: [
      'You said “{quote}”. Who, by name or role?',
      '“{quote}”: name one of them, and what they said.',
      'Who stands behind “{quote}”?',
      '“{quote}”. Which person, from which team?',
      'Put a name to “{quote}”.',
      'Behind “{quote}”: who spoke first, and in what words?',
    ],
  },
  hidden_actor: {
    probe: 'your_role',
    lines: ['By whom?', 'Who did that?', 'Stop. Who acted?', 'That has no doer.', 'Whose hand?', 'Wait. Who?'],
    questions: [
      'You said “{quote}”. Who did it, and what was your part?',
      '“{quote}”: by you or by somebody else?',
      'Say “{quote}” again with a person in front of the verb. Where are you in it?',
      '“{quote}”. What did you do yourself?',
      'Whose decision was “{quote}”, and where were you?',
      'Take “{quote}”: which part of it was yours?',
    ],
  },
  we_decisions: {
    probe: 'your_role',
    lines: ['Who is “we”?', 'That is the team. You?', 'Stop. You, not we.', 'And you?', 'Which of you?', 'One person decides. Who?'],
    questions: [
      'You said “{quote}”. What did you decide yourself?',
      '“{quote}”: whose hand went up first?',
      'Take the team out of “{quote}”. What is left that is yours?',
      '“{quote}”. Who made that call, in the singular?',
      'In “{quote}”, what was your own act?',
      'Say “{quote}” again with “I”. What stays true?',
    ],
  },
  passed_over_failure: {
    probe: 'recovery',
    lines: ['You slid past the failure.', 'Stop. It broke.', 'Wait. Go back to that.', 'Too fast.', 'Stay there.', 'Not so quick.'],
    questions: [
      'You said “{quote}”. What broke, and what did you do about it in the first hour?',
      '“{quote}”: by whose hands was that mended, and on whose order?',
      'Go back to “{quote}”. Who cleaned it up, and what did you do yourself?',
      '“{quote}”. Hour by hour: what did you do first?',
      'You passed over “{quote}”. What did you do when you heard?',
      'Stay with “{quote}”: what did you stop, mend or pay for yourself?',
    ],
  },
  no_decision: {
    probe: 'your_role',
    lines: ['Too much background: your decision?', 'I have the setting. What did you do?', 'Where are you in this?', 'Stop there. Your decision?', 'What did you decide?', 'I have not heard you act yet.'],
    questions: [
      'You have come to “{quote}”, and I have no decision of yours yet. What did you decide, and when?',
      'Up to “{quote}” nothing is yours. What did you do yourself?',
      'You got as far as “{quote}”. What was your own first act?',
      'Leave it at “{quote}” for now. Which decision was yours, in one sentence?',
      'At “{quote}” I am still waiting for you to come in. What did you do that day?',
      '“{quote}” is background. What did you decide?',
    ],
  },
  contradiction: {
    probe: 'consistency',
    lines: ['That does not fit.', 'Stop. That is not what you wrote.', 'Wait. Which is it?', 'One of the two is wrong.', 'Hold on.', 'I have that differently.'],
    questions: [
      'You said “{quote}”. Your own story has {ledger}. Which?',
      '“{quote}” here, {ledger} in what you wrote. Which one holds?',
      'I have {ledger} from you. Now it is “{quote}”. Explain.',
      '“{quote}” does not fit {ledger}. Which do you stand by?',
      'What you wrote says {ledger}; what I hear is “{quote}”. Choose.',
      'Between “{quote}” and {ledger}, one is wrong. Which?',
    ],
  },
  free_run_over: {
    probe: 'your_role',
    lines: ['I have the setting. Now my questions.', 'That is enough background.', 'Thank you. Now to the point.', 'I will stop you there.'],
    questions: [
      'I stop you at “{quote}”. In one sentence: what did you decide yourself?',
      'You were at “{quote}”. What was the one act that was yours alone?',
      'Leave it at “{quote}”. Which decision in all of this was yours?',
    ],
  },
  behind_the_clock: {
    probe: null,
    lines: ['I have that. Next.', 'Thank you. On to something else.', 'I stop you there; there is more to ask.', 'Good. Next question.', 'That will do. Next.', 'The clock. Next question.', 'I have enough on that.'],
    questions: [],
  },
}
