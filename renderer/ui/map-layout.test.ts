import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stances } from '../../shared/stakeholder.ts'
import { cardSize, layOutPeople, type Place } from './map-layout.ts'

const crowd = fc
  .array(fc.constantFrom(...stances, null), { maxLength: 500, size: 'max' })
  .map((all) => all.map((stance, index) => ({ id: String(index), stance, place: null })))

const touches = (a: Place, b: Place) => Math.abs(a.x - b.x) < cardSize.width && Math.abs(a.y - b.y) < cardSize.height

test('nobody stands on anybody, nor on the teller in the middle', () => {
  fc.assert(
    fc.property(crowd, (people) => {
      const places = [...layOutPeople(people).values()]
      expect(places.length).toBe(people.length)
      expect([{ x: 0, y: 0 }, ...places].some((place, index, all) => all.slice(index + 1).some((other) => touches(place, other)))).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('dragging somebody moves nobody else', () => {
  fc.assert(
    fc.property(crowd.filter((people) => people.length > 0), fc.nat(), (people, pick) => {
      const dragged = pick % people.length
      const before = layOutPeople(people)
      const after = layOutPeople(people.map((person, index) => (index === dragged ? { ...person, place: { x: 7, y: -7 } } : person)))
      for (const [id, place] of after) expect(place).toEqual(id === String(dragged) ? { x: 7, y: -7 } : before.get(id))
    }),
    { numRuns: 40 },
  )
})

test('those of one stance stand side by side', () => {
  const places = layOutPeople(Array.from({ length: 12 }, (_, index) => ({ id: String(index), stance: index % 2 === 0 ? ('resisted' as const) : ('supported' as const), place: null })))
  const side = (even: boolean) => [...places].filter(([id]) => (Number(id) % 2 === 0) === even).map(([, place]) => place)
  const middle = (all: readonly Place[]) => all.reduce((sum, { y }) => sum + y, 0) / all.length
  expect(middle(side(true))).toBeLessThan(middle(side(false)))
})
