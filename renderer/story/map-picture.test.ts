import { expect, test } from 'vitest'
import { newStakeholderSchema } from '../../shared/stakeholder.ts'
import { mapPicture } from './map-picture.ts'

const same = (text: string) => text
const id = (digit: string) => digit.repeat(32)
const person = (digit: string, name: string) => ({ ...newStakeholderSchema.parse({ name, stance: 'resisted' }), id: id(digit), storyId: id('f'), place: null })
const relation = (digit: string, kind: 'escalated_to' | 'overruled') => ({ id: id(digit), storyId: id('f'), fromId: null, toId: id('1'), kind })

test('nobody, no picture', () => {
  expect(mapPicture({ people: [], relations: [] }, same)).toBe('')
})

test('names stay text, and are replaced where aliases are wanted', () => {
  const people = [person('1', 'Dan <b>'), person('2', '李伟')]
  const picture = mapPicture({ people, relations: [] }, same)
  expect(picture).toContain('Dan &lt;b&gt;')
  expect(picture).toContain('李伟')
  expect(mapPicture({ people, relations: [] }, () => 'Person A')).not.toContain('李伟')
})

test('two lines between the same people keep their words apart', () => {
  const picture = mapPicture({ people: [person('1', 'Dan')], relations: [relation('3', 'escalated_to'), relation('4', 'overruled')] }, same)
  const heights = [...picture.matchAll(/<text x="[^"]*" y="([^"]*)"[^>]*>(?:escalated to|overruled)</g)].map(([, y]) => Number(y))
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBe(16)
})
