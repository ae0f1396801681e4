import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { arrowTo, goBy, pressOn, tabTo, writeInto } from './by-keyboard.ts'
import { expect, test } from './fixtures.ts'

// One story from nothing to its brief. Nothing here may touch the mouse: no click, no hover, no fill.

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const rowOf = (page: Page, list: string) => page.getByRole('listbox', { name: list }).getByRole('option')
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** What `Gates` lists as met, wherever it stands. */
async function expectMet(page: Page, names: readonly string[]): Promise<void> {
  const met = page.getByRole('list', { name: 'Gates' }).getByRole('heading', { name: / met$/ }).filter({ hasNotText: 'not met yet' })
  await expect(met).toHaveText(gateOrder.filter((name) => names.includes(name)).map((name) => `${name}: met`))
}

const gateOrder = [
  'Six months or more',
  'Conflict across functions',
  'Measured outcome with baseline',
  'Three turning points',
  'Counterfactual with an amount',
  'Personal cost',
  'Every party of the conflict named',
  'Friction: something broke',
  'Beyond the job’s own scope',
]

const told = {
  Situation: 'In March 2023 the ledger of our shop paid 1,900 sellers twice. Dan Whitlock, the VP of Finance, refused to stop the payouts.',
  Task: 'I ran the search team. Stopping payouts was not mine to do: it took a director of Finance.',
  Action:
    'Nobody owned it, so on 4 April 2023 I stopped the payouts myself, over his word, and told him so. The first fix failed on 6 April. I scrapped the plan and set the rule that no payout runs without a second sum.',
  Result: 'Double payouts fell from 1,900 to 0 by 30 June 2023. Had I done nothing, we would have paid out another $410,000.',
  Learning: 'I now write down whose decision it is on the first day.',
}
const cost = ' It cost me my rating that year and two weekends of my own.'

const people = [
  { name: 'Dan Whitlock', role: 'VP', team: 'Finance', stance: 'Resisted' },
  { name: 'a director', role: 'Director', team: 'Legal', stance: 'Decided' },
  { name: 'Ana Soto', role: 'Head of Risk', team: 'Risk', stance: 'Supported' },
  { name: '李伟', role: 'Engineer', team: 'Search', stance: 'Supported' },
  { name: 'Priya Raman', role: 'Analyst', team: 'Finance', stance: 'Failed' },
  { name: 'Tom Adeyemi', role: 'Seller support', team: 'Support', stance: 'Affected' },
]

const turns = [
  { kind: 'Stepped in without mandate', when: '4 April 2023', happened: 'Nobody owned the double payouts.', decided: 'I stopped the payout job of Finance myself.' },
  { kind: 'Overruled or bypassed', when: '5 April 2023', happened: 'Dan Whitlock ordered the job back on.', decided: 'I refused and took it to Ana Soto.' },
  { kind: 'Absorbed cost or blame', when: 'June 2023', happened: 'Sellers waited four days for their money.', decided: 'I signed the apology with my own name.' },
]

const rungs = [
  ['First signal', '20 March 2023'],
  ['I knew', '28 March 2023'],
  ['First fix tried', '30 March 2023'],
  ['Told somebody', '1 April 2023'],
  ['Escalated', '5 April 2023'],
  ['Decided', '7 April 2023'],
] as const

const facts = [
  'sellers in the search team 12 engineers',
  'double payouts 0 sellers (from 1,900 sellers), March-June 2023, ledger report, Ana Soto',
  'avoided payouts $410,000, 2023, Finance report, Priya Raman',
  'seller wait 4 days, April 2023',
  'refund calls 31%',
  'payout run 6 hours',
  'sellers affected 1,900 sellers',
  'second sum 99.9%, since June 2023',
]

test('a story from nothing to its brief by keyboard alone: every gate as it is met, all there after a restart', async ({ room }) => {
  // Some 800 keys, each a journey through the window: long on a machine that does other things too.
  test.setTimeout(600_000)
  const first = await room.open()
  const { page } = first
  await pressOn(page, button(page, 'Write your own story'))
  await expect(field(page, 'Title')).toBeFocused()
  await page.keyboard.insertText('The ledger that paid twice')
  await tabTo(page, page.getByRole('combobox', { name: 'Principle' }))
  await page.keyboard.type('Own')

  await test.step('the words, and the gates that words meet', async () => {
    const gates = page.getByRole('complementary', { name: 'What an interviewer hears' }).getByRole('status')
    await tabTo(page, page.getByRole('tab', { name: 'In your words' }))
    await page.keyboard.press('ArrowRight')
    await expectMet(page, [])
    await expect(gates).toHaveText('0 of 9 gates met')
    await writeInto(page, field(page, 'Began'), 'March 2023')
    await writeInto(page, field(page, 'Ended'), 'November 2023')
    await page.keyboard.press('Tab')
    await expectMet(page, ['Six months or more'])
    for (const part of ['Situation', 'Task', 'Action'] as const) await writeInto(page, field(page, part), told[part])
    await expectMet(page, ['Six months or more', 'Friction: something broke'])
    await writeInto(page, field(page, 'Result'), told.Result)
    await expectMet(page, ['Six months or more', 'Friction: something broke', 'Counterfactual with an amount'])
    await page.keyboard.insertText(cost)
    await expectMet(page, ['Six months or more', 'Friction: something broke', 'Counterfactual with an amount', 'Personal cost'])
    await writeInto(page, field(page, 'Learning'), told.Learning)
    await writeInto(page, field(page, 'What the job demanded anyway'), 'Leads the search team and delivers its roadmap.')
    await expect(gates).toHaveText('5 of 9 gates met')
  })
  const byWords = ['Six months or more', 'Friction: something broke', 'Counterfactual with an amount', 'Personal cost', 'Beyond the job’s own scope']
  await expectMet(page, byWords)

  await test.step('six people, and the gates that people meet', async () => {
    await goBy(page, 'People', heading(page, 'People'))
    for (const { name, role, team, stance } of people) {
      await page.keyboard.press('n')
      await expect(field(page, 'Name')).toBeFocused()
      await page.keyboard.insertText(name)
      await page.keyboard.press('Enter')
      await expect(field(page, 'Role')).toBeFocused()
      await page.keyboard.insertText(role)
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(team)
      const choice = page.getByRole('group', { name: 'Stance', exact: true }).getByRole('button', { name: stance })
      await pressOn(page, choice, 'Space')
      await expect(choice).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.press('Escape')
      await expect(field(page, 'Role')).toHaveCount(0)
    }
    await expect(page.getByText('1 without a name')).toBeVisible()
    await goBy(page, 'Desk', heading(page, 'The ledger that paid twice'))
    await expectMet(page, [...byWords, 'Conflict across functions'])
    await goBy(page, 'People', heading(page, 'People'))
    await page.keyboard.press('v')
    await tabTo(page, rowOf(page, 'People of the story').first())
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(page, field(page, 'Name'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('Ruth Ofori')
    await expect(rowOf(page, 'People of the story').filter({ hasText: 'Ruth Ofori' })).toBeVisible()
    await goBy(page, 'Desk', heading(page, 'The ledger that paid twice'))
    await expectMet(page, [...byWords, 'Conflict across functions', 'Every party of the conflict named'])
  })

  await test.step('three turning points and the ladder', async () => {
    await goBy(page, 'Timeline', heading(page, 'Timeline'))
    for (const { kind, when, happened, decided } of turns) {
      await page.keyboard.press('n')
      await expect(page.getByRole('heading', { level: 2, name: 'Nothing written yet' })).toBeFocused()
      await expect(page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: kind })).toHaveAttribute('aria-pressed', 'true')
      await writeInto(page, field(page, 'When'), when)
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(happened)
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(decided)
      await expect(page.getByRole('complementary', { name: happened })).toContainText('Written.')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('region', { name: 'The three that matter' }).getByRole('button', { name: new RegExp(kind) })).toContainText(happened)
    }
    for (const [rung, date] of rungs) await writeInto(page, field(page, `${rung}: when`), date)
    const whom = page.getByRole('combobox', { name: 'Told somebody: who was told' })
    await tabTo(page, whom)
    await page.keyboard.insertText('Ana')
    await expect(page.getByRole('option', { name: 'Ana Soto', exact: true })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(whom).toHaveValue('Ana Soto')
    await expect(page.getByRole('region', { name: 'Escalation ladder' })).toContainText('You knew on 28 March 2023; Ana Soto was told on 1 April 2023: 4 silent days.')
    await goBy(page, 'Desk', heading(page, 'The ledger that paid twice'))
    await expectMet(page, gateOrder.filter((name) => name !== 'Measured outcome with baseline'))
  })

  await test.step('eight facts', async () => {
    await goBy(page, 'Numbers', heading(page, 'Numbers'))
    await page.keyboard.press('n')
    for (const [at, line] of facts.entries()) {
      await expect(field(page, 'Add a number in one line')).toBeFocused()
      await page.keyboard.insertText(line)
      await page.keyboard.press('Enter')
      await expect(page.getByText(at === 0 ? '1 number' : `${at + 1} numbers`, { exact: true })).toBeVisible()
    }
    await goBy(page, 'Desk', heading(page, 'The ledger that paid twice'))
    await expectMet(page, gateOrder)
  })
  await first.close()

  const second = await room.open()
  const again = second.page
  await test.step('all of it is there after a restart', async () => {
    const readiness = again.getByRole('region', { name: 'Readiness' })
    for (const words of ['9 of 9', '3 written', '6 named', '8']) await expect(readiness).toContainText(words)
    await expectMet(again, gateOrder)
    await goBy(again, 'People', heading(again, 'People'))
    await again.keyboard.press('v')
    await expect(rowOf(again, 'People of the story')).toHaveCount(people.length)
    for (const { name, role, team, stance } of people) {
      const row = rowOf(again, 'People of the story').filter({ hasText: name === 'a director' ? 'Ruth Ofori' : name })
      await expect(row).toContainText(`${role} · ${team}`)
      await expect(row).toContainText(stance)
    }
    await goBy(again, 'Timeline', heading(again, 'Timeline'))
    for (const { happened } of turns) await expect(again.getByRole('region', { name: 'Time axis' }).getByRole('button', { name: new RegExp(happened) })).toBeVisible()
    for (const [rung, date] of rungs) await expect(field(again, `${rung}: when`)).toHaveValue(date)
    await goBy(again, 'Numbers', heading(again, 'Numbers'))
    await expect(rowOf(again, 'Numbers of the story')).toHaveCount(facts.length)
    await expect(rowOf(again, 'Numbers of the story').filter({ hasText: 'double payouts' })).toContainText('1,900 sellers')
    await goBy(again, 'Story', heading(again, 'Story'))
    await expect(field(again, 'Title')).toHaveValue('The ledger that paid twice')
    await expect(again.getByRole('combobox', { name: 'Principle' })).toHaveValue('ownership')
    for (const [part, text] of Object.entries(told)) await expect(field(again, part)).toHaveValue(part === 'Result' ? text + cost : text)
  })

  await test.step('the brief, as Markdown and as one page of PDF', async () => {
    await pressOn(again, button(again, 'Export the brief'))
    const dialog = again.getByRole('dialog')
    await expect(dialog).toContainText('Dan Whitlock')
    await pressOn(again, dialog.getByRole('button', { name: 'Save as Markdown' }))
    await expect(dialog.getByRole('status')).toContainText('.md')
    await pressOn(again, dialog.getByRole('button', { name: 'Save as PDF' }))
    await expect(dialog.getByRole('status')).toContainText('.pdf', { timeout: 60_000 })
    await again.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    const folder = join(room.home, 'exports')
    expect(readdirSync(folder).sort()).toEqual(['The ledger that paid twice.md', 'The ledger that paid twice.pdf'])
    const markdown = readFileSync(join(folder, 'The ledger that paid twice.md'), 'utf8')
    for (const { name } of people) expect(markdown).toContain(name === 'a director' ? 'Ruth Ofori' : name)
    for (const { decided } of turns) expect(markdown).toContain(decided)
    const pdf = readFileSync(join(folder, 'The ledger that paid twice.pdf'), 'latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  await test.step('the sample, opened and removed', async () => {
    await pressOn(again, button(again, /^Story: .*The ledger that paid twice/))
    await arrowTo(again, again.getByRole('menuitem', { name: 'Open the sample story' }))
    await again.keyboard.press('Enter')
    await expect(field(again, 'Title')).toHaveValue(/payments pilot/)
    await goBy(again, 'Desk', heading(again, /payments pilot/))
    await pressOn(again, button(again, 'Remove the sample'))
    await pressOn(again, again.getByRole('dialog').getByRole('button', { name: 'Remove it' }))
    await expect(heading(again, 'The ledger that paid twice')).toBeVisible()
    await expectMet(again, gateOrder)
  })
})
