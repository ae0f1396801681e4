import { cards } from './card.ts'

/** What it cost, what broke, what would have been, what was learnt. */
export const priceCards = [
  ...cards('counterfactual', [
    [2, '{OnDate} {decided}. Take that away: what would have happened by the end of the quarter?'],
    [2, '{Decided}. Had you not, who would have, and how much later?'],
    [3, '{Decided}. What is the worst honest case for it having made no difference?'],
    [1, 'If you had done nothing, where would we have been a quarter later? In figures.'],
    [2, 'Put an amount on the loss that you avoided, and show me the sum.'],
    [3, 'Why would somebody else not have caught it a week later?'],
    [2, 'How much of the result was going to come anyway?'],
    [2, 'What would the slow way have brought, and what would it have cost?'],
    [2, '“{fact}”, {figure}: what would it have been without you?'],
  ]),
  ...cards('personal_cost', [
    [2, '{OnDate} {decided}. What did that cost you, not the company?'],
    [1, 'What did this cost you yourself?'],
    [2, '{Decided}. Which relationship was worse the week after?'],
    [2, 'Who was angry with you, and are they still?'],
    [2, 'Did it show in your review? In which words?'],
    [1, 'What did you stop doing to make room for this?'],
    [2, 'When did you think of handing it over, and why did you not?'],
    [3, 'I hear what the company paid. What came out of your own pocket: time, standing, sleep?'],
    [2, 'What did it do to you and {person}?'],
  ]),
  ...cards('what_broke', [
    [2, '{Decided}. What failed first after that, and how did you hear of it?'],
    [1, 'What was the first thing to go wrong, and where were you?'],
    [2, 'Which alarm should have told you, and did not?'],
    [2, 'How many customers felt it before you did?'],
    [3, 'What did you break that nobody noticed?'],
    [2, 'Which of your assumptions turned out to be false?'],
    [3, 'It cannot have gone as smoothly as that. What are you not telling me?'],
  ]),
  ...cards('recovery', [
    [1, 'When it broke, hour by hour: what did you do first?'],
    [2, 'By whose hands was it mended, and on whose order?'],
    [2, 'What did you stop, and with what authority?'],
    [2, 'How did you know that it was over?'],
    [2, 'What did you say to the people it had hit, in what words?'],
    [3, 'What is still not mended today?'],
  ]),
  ...cards('learning', [
    [1, 'What did you believe before that you do not believe now?'],
    [2, 'Show me one thing that you did differently within a month.'],
    [2, 'What did you change so that the next person cannot repeat it?'],
    [2, 'What did you learn about yourself that you would not put on a CV?'],
    [2, 'Same problem on Monday morning: your first move?'],
    [1, 'Who taught you that, and have you told them?'],
    [3, 'Everybody says “communicate earlier”. What did this teach you that is yours alone?'],
    [2, '{Decided}. If it came again, what would you do an hour sooner?'],
  ]),
] as const
