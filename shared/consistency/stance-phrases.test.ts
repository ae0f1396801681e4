import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const people = [
  { name: 'Marit Solheim', role: 'plant manager', stance: 'resisted' },
  { name: 'Deepak Nair', role: 'general counsel', stance: 'supported' },
  { name: 'Yusra Amin', role: 'communications director', stance: 'neutral' },
]
const against = (text: string): readonly string[] => findContradictions(`I shut line two in May and cancelled the order. ${text}`, { people }).contradictions.map((found) => found.against)

test.each([
  'was the first in the room to ask for it', 'had decided on that before I came in', 'only wanted my signature', 'asked me where to sign', 'told the board that I should have done it sooner', 'asked what had taken me so long', 'thought it came not a moment too soon',
  'beat me to it', 'had been saying so for years', 'would have done it herself', 'would have gone further', 'gave me two of her engineers for it', 'lent me her best technician', 'gave us a free hand', 'put her own job on the line for it', 'staked her reputation on it',
  'had no doubt that it was right', 'never doubted it', 'needed no convincing', "didn't need to be asked twice", 'jumped at the idea', 'could hardly wait', 'told me not to wait another day', 'had asked me three times to do it', 'talked me into it',
  'brought the plan to me', 'won the others over', 'saw it as I did', 'saw eye to eye with me', 'couldn’t agree more'.replace('’', "'"), 'came to the same view', 'cancelled the order herself', 'saw no reason to wait', 'was anything but sorry about it',
])('is support: %s', (phrase) => {
  expect(against(`Marit Solheim, the plant manager, ${phrase}.`)).toEqual(['Marit Solheim'])
  expect(against(`Deepak Nair, the general counsel, ${phrase}.`)).toEqual([])
})

test.each([
  'washed his hands of it', 'stopped speaking to me', 'has not spoken to me since', 'sat on my request for three weeks', 'kept finding reasons to wait', 'sent my memo back', 'laughed it out of the room', 'voted it down', 'pulled his people off it',
  'went to the board to have it reversed', 'asked for my resignation', 'did what he could to slow it down', 'made life hard for me', 'made no secret of his anger', 'hit the roof', 'blew his top', 'tore into me', 'shook his head', 'was anything but happy', 'was less than thrilled',
  'took the opposite view', 'was of a different mind', 'saw it differently', 'saw no need for it', 'said that nobody needed it', 'said it could wait', 'wanted everything to stay as it was', 'asked me three times to reconsider', 'voiced strong doubts', 'was the first to object', 'held it against me', 'never agreed to it',
])('is resistance: %s', (phrase) => {
  expect(against(`Deepak Nair, the general counsel, ${phrase}.`)).toEqual(['Deepak Nair'])
  expect(against(`Marit Solheim, the plant manager, ${phrase.replaceAll(/\bhis\b/gu, 'her').replaceAll(/\bhe\b/gu, 'she')}.`)).toEqual([])
})

test.each([
  'signed it in the end, under protest', 'only agreed after the board had ordered it', 'reluctantly signed the order', 'let me do it because the board told her to', 'told me that I should have asked her sooner', 'said I should have warned her people earlier', 'gave me no people and no budget', 'gave me hell for it',
  'had decided against it before I came in', 'was delighted when it failed', 'had no doubts about her own plan', 'came to me with a list of objections', 'led the campaign against it', 'was one of those who wanted it stopped', 'could hardly wait to see it fail', 'agreed to disagree', 'wrote half of the objections', 'won the board over to her view',
])('one who resisted may be told of so: %s', (phrase) => {
  expect(against(`Marit Solheim, the plant manager, ${phrase}.`)).toEqual([])
})

test.each([
  'said so to every customer who complained', 'told me that the law was on their side and not on ours', 'wanted them out', 'wanted it out by noon', 'shook his head at the vendor', 'wrote an angry letter to the supplier', 'was told to keep out of it', 'saw it differently from the landlord', 'sat on the board of a hospital',
  'asked the supplier to reconsider', 'had no patience with the sceptics', 'wanted nothing in return', 'left the room to ring the supplier', 'pulled his people off the old contract for it',
])('one who supported may be told of so: %s', (phrase) => {
  expect(against(`Deepak Nair, the general counsel, ${phrase}.`)).toEqual([])
})

test.each([
  ['I did it because Marit Solheim, the plant manager, asked me to.', 'Marit Solheim'],
  ['The idea came from Marit Solheim.', 'Marit Solheim'],
  ["The idea was Marit's, and I took it.", 'Marit Solheim'],
  ['My only ally was Marit Solheim, the plant manager.', 'Marit Solheim'],
  ['Without Marit Solheim, the plant manager, I could not have done it.', 'Marit Solheim'],
  ['Nobody was happier than Marit Solheim.', 'Marit Solheim'],
  ['The loudest voice against it was Deepak Nair.', 'Deepak Nair'],
  ['I had to go round Deepak Nair, the general counsel, to do it.', 'Deepak Nair'],
  ['I kept it from Deepak Nair, because he would have stopped it.', 'Deepak Nair'],
  ['Deepak Nair was not for it.', 'Deepak Nair'],
  ['Yusra Amin, the communications director, was my fiercest opponent.', 'Yusra Amin'],
])('is told by the place of the name: %s', (text, name) => {
  expect(against(text)).toEqual([name])
})

test.each([
  'If Marit Solheim had supported it, we would have saved a month.',
  'I wish that Marit Solheim had backed me.',
  'Had Deepak Nair been against it, I would have stopped.',
  'Marit Solheim would have backed me if I had waited.',
  'Marit Solheim has since thanked me.',
  'Marit Solheim was never for it.',
  'Marit Solheim supported the goal and not the way.',
  'Marit Solheim agreed with the CFO that it was madness.',
  'Marit Solheim helped the vendor write the complaint.',
  'Deepak Nair refused to let the board cut it.',
  'Deepak Nair argued with the CFO until he gave in.',
  'Deepak Nair knew that the board hated it.',
  'Deepak Nair warned me that the CFO would be against it.',
  'Yusra Amin had no objection and no enthusiasm.',
  'Yusra Amin signed it as she signs everything.',
  'Yusra Amin saw no reason to get involved.',
])('did not happen, was aimed at others, or is too faint: %s', (text) => {
  expect(against(text)).toEqual([])
})

test.each([
  ['deepak he told me don\'t you dare', 'Deepak Nair'],
  ['Deepak Nair said "not on my watch".', 'Deepak Nair'],
  ['Deepak Nair took me aside and said, do not do this.'.replace('do not', 'never'), 'Deepak Nair'],
  ['Deepak Nair asked the CEO to take the project away from me.', 'Deepak Nair'],
  ['Deepak Nair wished that I had left it alone.', 'Deepak Nair'],
  ['Marit Solheim and I decided it over lunch.', 'Marit Solheim'],
  ['I could count on Marit Solheim, the plant manager.', 'Marit Solheim'],
  ['Marit Solheim told me that she would have my back.', 'Marit Solheim'],
])('is said in plain speech: %s', (text, name) => {
  expect(against(text)).toEqual([name])
})

test.each([
  'Deepak Nair would not have waited even that long.',
  'Deepak Nair warned me how loud it would get.',
  'Deepak Nair overruled his own deputy to let me do it.',
  'Marit Solheim and I agreed to disagree.',
  'Marit Solheim agreed to look at it again in June.',
  'Marit Solheim supported her people, and they hated it.',
  'Marit Solheim helped me pack my desk.',
  'Marit Solheim said it was right for the users and wrong for the quarter.',
  'I went ahead before Marit Solheim had approved anything.',
  'Marit Solheim called the old line a stroke of genius.',
])('says nothing of the kind: %s', (text) => {
  expect(against(text)).toEqual([])
})

test('what things did is told of no person', () => {
  expect(against('Marit Solheim, the plant manager, told me that the numbers were on our side and that I was wrecking the quarter.')).toEqual([])
  expect(against('Marit Solheim fought it. Deepak Nair came to the same view.')).toEqual(['Deepak Nair'])
})

test('a field that stands with a title tells a role, one that somebody is from may be a place', () => {
  expect(against('Deepak Nair, our head of PR, came along.')).toEqual(['Deepak Nair'])
  expect(against('Deepak Nair, the head of AI, came along.')).toEqual(['Deepak Nair'])
  expect(against('Yusra Amin, our head of PR, came along.')).toEqual([])
  expect(against('Deepak Nair from the university came along.')).toEqual([])
  expect(against('Deepak, Judge Nair, came along.')).toEqual([])
})

test('long runs of words that may be passed over are read in passing', () => {
  expect(against(`Deepak Nair was ${'only just even still very '.repeat(4000)}there and the first ${'so very '.repeat(4000)}.`)).toEqual([])
})
