import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAt, sentencesOf } from './sentences.ts'

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text)

test('sentences end at their marks and at line ends, numbers and titles stay whole', () => {
  expect(texts('From 4.1 s to 3.2 s. Dr. Chen said “No.” Why? I stopped it!\nThen')).toEqual(['From 4.1 s to 3.2 s.', 'Dr. Chen said “No.”', 'Why?', 'I stopped it!', 'Then'])
  expect(texts('他拒绝了。我停止了！')).toEqual(['他拒绝了。', '我停止了！'])
  expect(texts(' \n\n')).toEqual([])
})

test('every character but white space is in exactly one sentence', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('I stopped', '.', '!', '?', ' ', '\n', '4.1', '”', 'Mr.', '😀'), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const sentences = sentencesOf(text)
      for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own)
      expect(sentences.map(({ text: own }) => own.replace(/\s/g, '')).join('')).toBe(text.replace(/\s/g, ''))
      for (const sentence of sentences) expect(sentenceAt(sentences, sentence.start)).toBe(sentence)
    }),
  )
})
