import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAliases, writeBrief } from './brief.ts'
import { emptyDossier, sampleDossier } from './testing/sample.ts'

test('the brief holds every part of the story', () => {
  const brief = writeBrief(sampleDossier, false)
  const { story, people, facts, turningPoints } = sampleDossier
  for (const text of [story.title, 'Have Backbone; Disagree and Commit', 'L6', ...people.map(({ name }) => name), ...facts.map(({ label }) => label), ...turningPoints.map(({ decided }) => decided)]) {
    expect(brief).toContain(text)
  }
  expect(brief).toContain('Silent for 2 days.')
  expect(brief).toContain('I overruled Daniel Osei')
})

test('with aliases no word of any name is left', () => {
  const brief = writeBrief(sampleDossier, true)
  for (const word of sampleDossier.people.flatMap(({ name }) => name.split(' '))) expect(brief).not.toMatch(new RegExp(`\\b${word}\\b`))
  expect(brief).toContain('Person A')
})

test('one person has one alias, and unnamed people stay as they are', () => {
  const alias = createAliases(['Dan Whitlock', 'the VP', 'Marta', 'Ольга'])
  expect(alias('Dan told Marta what Whitlock said; the VP and Ольга knew. Dante did not.')).toBe('Person A told Person B what Person A said; the VP and Person C knew. Dante did not.')
  expect(createAliases([])('Dan')).toBe('Dan')
})

test('an empty story is its title; what the user wrote stays text', () => {
  expect(writeBrief(emptyDossier, true)).toBe('# Nothing yet\n')
  const brief = writeBrief({ ...emptyDossier, story: { ...emptyDossier.story, action: '<script>alert(1)</script>\n# not a heading | *x*' } }, false)
  expect(brief).not.toContain('<script>')
  expect(brief).toContain('\\# not a heading \\| \\*x\\*')
})

test('any names can be replaced', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 30 }), fc.string(), (names, text) => void createAliases(names)(text)))
})
