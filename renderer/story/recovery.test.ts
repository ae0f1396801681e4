import { expect, test } from 'vitest'
import { hearStory } from '../../shared/hearing.ts'
import { recoveryOf } from './recovery.ts'

const told = (result: string, learning = '') => recoveryOf(hearStory({ situation: '', task: '', action: '', result, learning }).signals)

test('a recovery is owned where the teller says what he or she did about it', () => {
  expect(told('The launch failed and that was my mistake. I told Marek on the same day and moved the deadline by two weeks myself.').isOwned).toBe(true)
})

test('a recovery that the team had is nobody’s', () => {
  const { isOwned, blurred } = told('The launch failed. It was decided to move the date.', 'The team learned a lot.')
  expect(isOwned).toBe(false)
  expect(blurred.length).toBeGreaterThan(0)
})

test('what was done before the failure is no recovery', () => {
  const { signals } = hearStory({ situation: '', task: '', action: 'I stopped the launch over his word.', result: 'It failed.', learning: '' })
  expect(recoveryOf(signals).isOwned).toBe(false)
})
