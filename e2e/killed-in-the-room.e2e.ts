import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { projectNode } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'
import { answerField, endAndRate, logOf, question } from './session.ts'

/** Enters the room in a process of its own and kills it in the middle of the second answer. Gives back both questions. */
async function enterAndBeKilled(shell: string, home: string) {
  const child = spawn(projectNode, [join(import.meta.dirname, 'killed-in-the-room.child.ts'), shell, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const [line] = await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('The room could not be entered.')))])
  child.kill('SIGKILL')
  await ended
  return asked.parse(JSON.parse(String(line)))
}

const asked = z.object({ first: z.string(), second: z.string() })

test('a session that was killed in the middle of an answer is offered at the next start and goes on there', async ({ room, shell }) => {
  const { first, second } = await enterAndBeKilled(shell, room.home)

  const { page } = await room.open()
  const note = page.getByRole('region', { name: 'Unfinished session' })
  await expect(note).toContainText('2 questions')
  await note.getByRole('button', { name: 'Resume it' }).click()
  await expect(question(page)).toHaveText(second)
  await expect(page.getByText('It was the Friday before the pilot')).toBeVisible()
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.insertText('and I told Marek. ')
  await expect(page.getByText('It was the Friday before the pilot and I told Marek.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(second)
  const { events } = await logOf(page)
  expect(events.filter(({ type }) => type === 'interrupted' || type === 'resumed').map(({ type }) => type)).toEqual(['interrupted', 'resumed'])

  await endAndRate(page)
  await expect(page.getByText(/Interrupted at 0:\d\d for /)).toBeVisible()
  const exchange = page.getByRole('region', { name: 'The exchange' })
  await expect(exchange.getByRole('heading', { name: first })).toBeVisible()
  await expect(exchange).toContainText('I stopped the launch against Daniel Osei.')
  await expect(exchange).toContainText('It was the Friday before the pilot and I told Marek.')
})

test('or it is ended as it stands', async ({ room, shell }) => {
  await enterAndBeKilled(shell, room.home)
  const { page } = await room.open()
  await page.getByRole('region', { name: 'Unfinished session' }).getByRole('button', { name: 'End it as it stands' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Before you read the note' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Desk', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Readiness' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Unfinished session' })).toHaveCount(0)
})
