import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import type { Bridge } from '../shared/contract.ts'
import { sessionDetailSchema, type SessionDetail } from '../shared/session.ts'

/** What tests do in and around the room, as a user does it. */
export const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer, typed' })
export const question = (page: Page) => page.getByRole('heading', { level: 1 })

/** From anywhere into the room, with typed answers. */
export async function enterTyped(page: Page, mode: 'Real' | 'Study' = 'Real'): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Grill', exact: true }).click()
  await page.getByRole('radio', { name: 'Typed' }).check()
  // The control lies under its label.
  await page.getByText(mode, { exact: true }).click()
  await page.getByRole('button', { name: 'Enter the room' }).click()
  await expect(answerField(page)).toBeFocused({ timeout: 60_000 })
}

/** Ends the session by its key and answers what is asked before the note. */
export async function endAndRate(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'End it now' }).click()
  await rate(page)
}

export async function rate(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Not inclined' }).check()
  await page.getByRole('button', { name: 'Show the note' }).click()
  await expect(page.getByRole('region', { name: 'The exchange' })).toBeVisible({ timeout: 120_000 })
}

const answered = z.object({ ok: z.literal(true), value: sessionDetailSchema })

/** The session's log, as the core has it. */
export async function logOf(page: Page): Promise<SessionDetail> {
  const sessionId = new URL(page.url()).hash.split('/')[2]
  const result: unknown = await page.evaluate((id) => {
    const bridge: Bridge = Reflect.get(window, 'grillroom')
    return bridge.call('sessions.get', { sessionId: id })
  }, sessionId)
  return answered.parse(result).value
}
