import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Tab by tab, as somebody without a mouse goes. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let stop = 0; stop < 60; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const gates = (page: Page) => page.getByRole('complementary', { name: 'What an interviewer hears' }).getByRole('status')
const goTo = (page: Page, name: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click()

const told = {
  Situation: 'In March 2023 the ledger of our shop paid 1,900 sellers twice. Dan Whitlock, the VP of Finance, refused to stop the payouts.',
  Task: 'I ran the search team. Stopping payouts was not mine to do: it took a director of Finance.',
  Action: 'Nobody owned it, so on 4 April 2023 I stopped the payouts myself, over his word, and told him so. The first fix failed on 6 April. I scrapped the plan and set the rule that no payout runs without a second sum.',
  Result: 'Double payouts fell from 1,900 to 0 by 30 June 2023. Had I done nothing, we would have paid out another $410,000. It cost me my rating that year and two weekends of my own.',
  Learning: 'I now write down whose decision it is on the first day.',
}

test('a new user writes a story from nothing by keyboard alone, sees the gates change and finds it all after a restart', async ({ room }) => {
  const first = await room.open()
  const { page } = first
  await tabTo(page, page.getByRole('button', { name: 'Write your own story' }))
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title')).toBeFocused()
  await page.keyboard.insertText('The ledger that paid twice')
  await tabTo(page, page.getByRole('combobox', { name: 'Principle' }))
  await page.keyboard.type('Own')
  await expect(gates(page)).toHaveText('0 of 9 gates met')

  await tabTo(page, field(page, 'Began'))
  await page.keyboard.type('March 2023')
  await page.keyboard.press('Tab')
  await page.keyboard.type('November 2023')
  await page.keyboard.press('Tab')
  await expect(gates(page)).toHaveText('1 of 9 gates met')

  for (const [part, text] of Object.entries(told)) {
    await tabTo(page, field(page, part))
    await page.keyboard.insertText(text)
  }
  await expect(gates(page)).toHaveText('4 of 9 gates met')
  const heard = page.getByRole('complementary', { name: 'What an interviewer hears' })
  await expect(heard.getByRole('list', { name: 'Heard in your words' })).toContainText('Counterfactual')
  await tabTo(page, field(page, 'What the job demanded anyway'))
  await page.keyboard.insertText('Leads the search team and delivers its roadmap.')
  await expect(gates(page)).toHaveText('5 of 9 gates met')
  await expect(page.locator('[data-kind="person"]', { hasText: 'Dan Whitlock' })).toBeAttached()
  await first.close()

  const second = await room.open()
  await goTo(second.page, 'Story')
  await expect(field(second.page, 'Title')).toHaveValue('The ledger that paid twice')
  await expect(second.page.getByRole('combobox', { name: 'Principle' })).toHaveValue('ownership')
  await expect(field(second.page, 'Ended')).toHaveValue('November 2023')
  for (const [part, text] of Object.entries(told)) await expect(field(second.page, part)).toHaveValue(text)
  await expect(gates(second.page)).toHaveText('5 of 9 gates met')

  await goTo(second.page, 'Desk')
  await expect(second.page.getByRole('region', { name: 'Readiness' })).toContainText('5 of 9')
  await expect(second.page.getByRole('region', { name: 'Next step' })).toContainText('Add the people who were in it')
})

test('what was changed can be taken back, and is heard as it stands then', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await goTo(page, 'Story')
  const before = await field(page, 'Learning').inputValue()
  await field(page, 'Learning').fill('We sort of learned a lot.')
  await expect(page.locator('#part-learning [data-kind="hedge"]')).toBeAttached()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.waitForTimeout(500)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page, 'Learning')).toHaveValue(before)
  await expect(page.locator('#part-learning [data-kind="hedge"]')).toHaveCount(0)
})

test('the brief is saved as Markdown, with names or with aliases', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await goTo(page, 'Story')
  await page.getByRole('button', { name: 'Export the brief' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Daniel Osei')
  await dialog.getByRole('button', { name: 'Save as Markdown' }).click()
  await expect(dialog.getByRole('status')).toContainText('.md')
  await dialog.getByRole('checkbox').check()
  await expect(dialog).not.toContainText('Daniel Osei')
  await dialog.getByRole('button', { name: 'Save as Markdown' }).click()
  await expect(dialog.getByRole('status')).toContainText('Story brief.md')
  const folder = join(room.home, 'exports')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(texts.map((text) => text.includes('Daniel Osei')).sort()).toEqual([false, true])
})

test('the sample stands beside a story of one’s own, marked, and can be removed', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Write your own story' }).click()
  await field(page, 'Title').fill('My own')
  await page.getByRole('button', { name: /^Story: .*My own/ }).click()
  await page.getByRole('menuitem', { name: 'Open the sample story' }).click()
  await expect(field(page, 'Title')).toHaveValue(/payments pilot/)
  await expect(page.getByText('A weak first draft, to compare')).toBeVisible()
  await goTo(page, 'Desk')
  await expect(page.getByText('Sample', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My own' })).toBeVisible()
})

test('a story for each principle: one that is told for already cannot be chosen again', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Write your own story' }).click()
  await field(page, 'Title').fill('The first')
  await page.getByRole('combobox', { name: 'Principle' }).selectOption('ownership')
  await page.getByRole('button', { name: /^Story: .*The first/ }).click()
  await page.getByRole('menuitem', { name: 'Write another story' }).click()
  await field(page, 'Title').fill('The second')
  await expect(page.getByRole('option', { name: 'Ownership (told by “The first”)' })).toBeDisabled()
  await field(page, 'Situation').fill('On 3 May 2023 I waited for the data before I decided.')
  await page.getByRole('button', { name: /^Story: .*The second/ }).click()
  await page.getByRole('menuitem', { name: 'The first' }).click()
  await field(page, 'Situation').fill('I decided without waiting for the data, on incomplete data.')
  await goTo(page, 'Desk')
  await page.getByRole('link', { name: 'Two of your stories contradict each other' }).click()
  await expect(page.getByRole('region', { name: 'Told against each other' })).toContainText('Acted without data here, waited for it there')
})

test('what a write-up holds is offered one by one, and only what is taken is taken over', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Write your own story' }).click()
  await page.getByRole('button', { name: 'Paste a write-up' }).click()
  await field(page, 'Your write-up').fill('In March 2023 our CFO, Dan Whitlock, refused to pay for it. Chargebacks fell from $410K to $120K by 30 June 2023. Marta Ruiz in Legal agreed with me.')
  await page.getByRole('button', { name: 'See what it holds' }).click()
  await expect(page.getByRole('heading', { name: /Somebody by name/ })).toBeFocused()
  await expect(field(page, 'Name')).toHaveValue('Dan Whitlock')
  await page.getByRole('button', { name: 'Put on the map' }).click()
  await expect(field(page, 'Name')).toHaveValue('Marta Ruiz')
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await expect(page.getByRole('heading', { name: /A number/ })).toBeVisible()
  await page.getByRole('button', { name: 'Add to the numbers' }).click()
  const done = page.getByRole('heading', { name: /You took over 1 person and 1 number/ })
  const leave = page.getByRole('button', { name: 'Leave it out' })
  for (let left = 0; left < 20 && !(await done.isVisible()); left += 1) await leave.click({ timeout: 2000 }).catch(() => {})
  await expect(done).toBeVisible()
  await page.getByRole('button', { name: 'To the story' }).click()
  await expect(page.getByText('An earlier telling, to compare')).toBeVisible()
  await goTo(page, 'Desk')
  await expect(page.getByRole('region', { name: 'Readiness' })).toContainText('1 named')
})

test('50,000 characters are kept and one more is refused in words; HTML stays text', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Write your own story' }).click()
  const html = '<script>document.title="broken in"</script><img src=x onerror=alert(1)> <b>I told Dan Whitlock no.</b>\n'
  const long = html + 'On 4 May 2023 I told Marta in Legal that 12 of our orders were lost. '.repeat(1000)
  await field(page, 'Situation').fill(long.slice(0, 50_000))
  await expect(page.locator('[data-kind="person"]', { hasText: 'Dan Whitlock' }).first()).toBeAttached()
  // Typing goes on while so long a text is being read.
  await field(page, 'Task').pressSequentially('I owned it.')
  await expect(field(page, 'Task')).toHaveValue('I owned it.')
  expect(await page.title()).toBe('Story · Grillroom')
  await expect(page.getByRole('main').locator('script, img')).toHaveCount(0)
  await field(page, 'Situation').fill(long.slice(0, 50_001))
  await expect(page.getByRole('alert')).toContainText('longer than 50000 characters')
  await expect(field(page, 'Situation')).toHaveValue(long.slice(0, 50_001))
  await field(page, 'Situation').fill('Short again.')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
