import { expect } from '@playwright/test'
import { doors, type ShellName } from './shells/doors.ts'
import { answerField, enterTyped, question } from './session.ts'

// A whole app in a process of its own, so that it can be killed: enters the room, answers one question and begins to answer the next.
const [shell, home] = process.argv.slice(2)
const isShell = (name: string | undefined): name is ShellName => name !== undefined && Object.hasOwn(doors, name)
if (!isShell(shell) || home === undefined) throw new Error('usage: SHELL HOME')
// Outside of the test runner: waits are short unless one says otherwise.
const { page } = await doors[shell]({ home, args: ['--disable-audio-input'] })
page.setDefaultTimeout(90_000)
await page.getByRole('button', { name: 'Open the sample story' }).click()
await enterTyped(page)
const first = await question(page).innerText()
await page.keyboard.insertText('I stopped the launch against Daniel Osei. ')
await page.keyboard.press('Enter')
await expect(question(page)).not.toHaveText(first, { timeout: 60_000 })
await expect(answerField(page)).toBeFocused({ timeout: 60_000 })
await page.keyboard.insertText('It was the Friday before the pilot ')
await expect(page.getByText('It was the Friday before the pilot')).toBeVisible({ timeout: 60_000 })
process.stdout.write(`${JSON.stringify({ first, second: await question(page).innerText() })}\n`)
