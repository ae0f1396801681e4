import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNamed, isSaid, readSpoken } from './named.ts'
import { nameKey } from './stakeholder.ts'

test.each(['Marta', 'Marta in Legal', 'Dan Whitlock', 'our CFO, Dan Whitlock', 'Ngozi', '李伟', 'Ольга', 'عمر', 'Bo', 'Øyvind', 'O’Brien', 'Anne-Marie'])('%s is a name', (name) => {
  expect(isNamed(name)).toBe(true)
})

test.each(['a stakeholder', 'Stakeholders', 'the VP', 'Legal', 'our CFO', 'my manager', 'leadership', 'somebody', 'the finance team', 'VP of Product', 'a senior director', 'two engineers', 'X', '', '!?'])('%s is none', (name) => {
  expect(isNamed(name)).toBe(false)
})

test('somebody is said by the full name or by one of its words, in whatever case', () => {
  const spoken = readSpoken('um so i told sarah that dan whitlock’s date would not hold, and Will agreed')
  expect(['Sarah Lindholm', 'Dan Whitlock', 'Will Price', 'Marta'].map((name) => isSaid(name, spoken))).toEqual([true, true, true, false])
  expect(isSaid('Will Price', readSpoken('I will price it'))).toBe(false)
  expect(isSaid('the VP', readSpoken('The VP wanted to ship on Friday.'))).toBe(true)
  expect(isSaid('the VP', readSpoken('The SVP wanted to ship.'))).toBe(false)
  expect(isSaid('Ольга', readSpoken('я сказал Ольга'))).toBe(true)
})

test('everybody with a name is said in a text that holds the name', () => {
  fc.assert(
    fc.property(fc.constantFrom('Marta', 'Dan Whitlock', 'Ngozi Okafor', 'Will', '李伟'), fc.lorem(), (name, text) => {
      expect(isSaid(name, readSpoken(`${text} ${name} ${text}`))).toBe(true)
    }),
  )
})

test('spellings of one name have one key', () => {
  expect(nameKey('  Dan   WHITLOCK ')).toBe(nameKey('dan whitlock'))
  expect(nameKey('Jose\u0301')).toBe(nameKey('José'))
  expect(nameKey('Dan Whitlock')).not.toBe(nameKey('Dan Ortiz'))
})
