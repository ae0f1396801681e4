import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeReply } from './judge-reply.ts'
import { replyLabels } from './reply-labels.ts'

const claim = 'I switched the router back for all merchants.'

test.each([
  ['Why not ask the VP first?', "Because refunds were running at nine thousand an hour and she was on a plane until six. I'd switch it again.", 'held'],
  ['The log shows that the vendor fixed it an hour before you did.', "I didn't know that, I never saw their log. Then I was wrong to switch, and I'll correct the report under my own name.", 'revised'],
  ['That sounds reckless.', "When you put it like that, yes, perhaps it was too much. I suppose I got carried away, and these days I wouldn't do it.", 'folded'],
  ['And if your VP says to leave it?', "Then we leave it. It's her call, she has the whole picture, and I'd go with whatever she decides.", 'deferred'],
  ['How do you know that it helped?', 'The team was fantastic, everybody pulled together and we won an award at the summer conference for the collaboration.', 'dodged'],
])('%s %s', (challenge, reply, label) => {
  expect(judgeReply({ claim, challenge, reply }).label).toBe(label)
})

test('any text gets a label, the same each time', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '   ', '😀😀', 'שלום עולם', 'מה? לא.', '\u0000', 'no'.repeat(20_000)))
  fc.assert(
    fc.property(text, text, text, (first, second, third) => {
      const input = { claim: first, challenge: second, reply: third }
      const judgement = judgeReply(input)
      expect(replyLabels).toContain(judgement.label)
      expect(judgeReply(input)).toEqual(judgement)
    }),
  )
})
