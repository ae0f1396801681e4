import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const people = [
  { name: 'Rosa Beck', role: 'head of Data', stance: 'resisted' },
  { name: 'Beat Amstutz', role: 'IT director', stance: 'resisted' },
  { name: 'Imran Said', role: 'sales director', stance: 'supported' },
]

function against(text: string): readonly string[] {
  return findContradictions(text, { people }).contradictions.map((found) => found.against)
}

test.each([
  ['Rosa from the data group loved that and so we built it.', 'Rosa Beck'],
  ['Rosa adored it.', 'Rosa Beck'],
  ["Imran didn't love it.", 'Imran Said'],
  ['rosa had asked us for this herself so that was easy', 'Rosa Beck'],
  ['rosa who ran data she was my loudest supporter', 'Rosa Beck'],
  ['Imran was my fiercest critic.', 'Imran Said'],
  ["Imran was the plan's fiercest opponent.", 'Imran Said'],
  ['rosa she was actually my biggest champion in there', 'Rosa Beck'],
  ['Imran was never my biggest fan.', 'Imran Said'],
  ['Imran was no fan of it.', 'Imran Said'],
  ['Rosa was a big fan of the idea.', 'Rosa Beck'],
  ['Rosa got it through the board for me.', 'Rosa Beck'],
  ['Rosa pushed it through the board for me.', 'Rosa Beck'],
  ['Beat Amstutz, the IT director, backed it.', 'Beat Amstutz'],
  ['Rosa carried the plan through the committee.', 'Rosa Beck'],
  ['rosa she hated it imran our sales director was on her side', 'Imran Said'],
  ['Imran fought for it and Rosa was on his side.', 'Rosa Beck'],
  ['I held the release for three weeks. Imran wanted to launch it anyway.', 'Imran Said'],
  ['we pushed the launch back by a month and imran who runs sales he wanted to go live regardless', 'Imran Said'],
  ['Rosa held out with me until May.', 'Rosa Beck'],
  ['Imran resigned over it.', 'Imran Said'],
])('tells the other side: %s', (text, name) => {
  expect(against(text)).toEqual([name])
})

test.each([
  'Rosa loved that old system and wanted it back.',
  'Rosa loved it the way it was.',
  "Rosa didn't love it.",
  'rosa had asked me for it back',
  'Rosa Beck asked me for it in writing.',
  'Rosa was never my biggest fan.',
  'Rosa was a fan of Arsenal.',
  'Rosa loved our change of heart about lunch.',
  'Rosa saw it through the window.',
  'Rosa looked it through and frowned.',
  'Imran pushed it through procurement for us.',
  'Imran backed it. Rosa was not on his side.',
  'Imran sat on his side of the office.',
  'we delayed the launch and rosa she wanted to ship it anyway',
  'I shipped it although legal was slow. Imran wanted to ship it anyway.',
  'Rosa wanted to launch everything at once and measure later.',
  'Imran held out with me until May.',
  'Imran would have resigned over it, and I agreed with him.',
])('tells nothing else: %s', (text) => {
  expect(against(text)).toEqual([])
})
