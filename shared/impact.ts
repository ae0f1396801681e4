import { z } from 'zod'

/** What a story changed. */
export const impactKinds = ['revenue', 'cost', 'risk', 'customer_trust', 'team', 'time'] as const
export const impactKindSchema = z.enum(impactKinds)
export type ImpactKind = (typeof impactKinds)[number]

/** What to ask oneself to put a number on each kind of impact. Questions only: the numbers are the user's own. */
export const impactPrompts: Readonly<Record<ImpactKind, readonly string[]>> = {
  revenue: [
    'How much money came in, in which currency and over which months?',
    'What was it in the same months before, and who reported it?',
    'Which part would have come anyway, without you?',
  ],
  cost: [
    'What did it cost before and after, in which currency and per what?',
    'Is it saved once or every year, and in whose budget does it show?',
    'What did you spend to save it, in money and in people’s weeks?',
  ],
  risk: [
    'What could have happened, how likely was it, and what would it have cost?',
    'How many people, accounts or orders were exposed, and for how many days?',
    'Who had measured that before you, and what did they say?',
  ],
  customer_trust: [
    'How many customers were touched, and how many told you so?',
    'Which figure shows their trust (complaints, refunds, churn, renewals), from what to what?',
    'Whose contract or renewal hung on it, and what was it worth?',
  ],
  team: [
    'How many people, for how long, and how many of them reported to you?',
    'Who left, stayed, joined or was promoted, and when?',
    'Which of their hours did you give back, per week?',
  ],
  time: [
    'From which day to which day, or from how many hours to how many?',
    'What did one day of delay cost, and who had worked that out?',
    'Which date was kept or missed because of you, and by how many days?',
  ],
}
