import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { projectNode } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'
import { answerField, endAndRate, logOf, question } from './session.ts'

const asked = z.object({ first: z.string(), second: z.string() })

test('a session that was killed in the middle of an answer is offered at the next start and goes on there', async ({ room, shell }) => {
  const child = spawn(projectNode, [join(import.meta.dirname, 'killed-in-the-room.child.ts'), shell, room.home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const { first, second } = asked.parse(JSON.parse(String(line)))
  child.kill('SIGKILL')
  await once(child, 'close')

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
  const child = spawn(projectNode, [join(import.meta.dirname, 'killed-in-the-room.child.ts'), shell, room.home], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  const { page } = await room.open()
  await page.getByRole('region', { name: 'Unfinished session' }).getByRole('button', { name: 'End it as it stands' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Before you read the note' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Desk', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Answer it' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Unfinished session' })).toHaveCount(0)
})
