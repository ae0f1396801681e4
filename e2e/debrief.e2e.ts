import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test, type Room } from './fixtures.ts'
import { answerField, endAndRate, enterTyped, question } from './session.ts'

const said = 'I stopped the launch on 24 January, and Grace Liu and Daniel Osei heard it from me that evening. I told Daniel Osei no and froze the launch. '

/** A session of one typed answer, rated: its debrief. */
async function openDebrief(room: Room) {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await enterTyped(page)
  const opener = await question(page).innerText()
  await page.keyboard.insertText(said)
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(opener)
  await expect(answerField(page)).toBeFocused()
  await endAndRate(page)
  return page
}

test('the debrief is saved as Markdown and as PDF by its buttons, with names or with aliases', async ({ room }) => {
  test.setTimeout(240_000)
  const page = await openDebrief(room)
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export the debrief' })
  const aliases = dialog.getByRole('checkbox', { name: /Person A/ })
  await expect(aliases).not.toBeChecked()
  const saved = dialog.getByRole('status')
  const save = async (format: 'Markdown' | 'PDF') => {
    const before = await saved.textContent({ timeout: 1_000 }).catch(() => null)
    await dialog.getByRole('button', { name: `Save as ${format}` }).click()
    await expect(saved).toContainText(format === 'PDF' ? '.pdf' : '.md', { timeout: 60_000 })
    if (before !== null) await expect(saved).not.toHaveText(before)
    const file = ((await saved.textContent()) ?? '').replace(/^.*Saved as /su, '').trim()
    expect(file.startsWith(room.home)).toBe(true)
    expect(existsSync(file)).toBe(true)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    return { file, bytes: readFileSync(file) }
  }

  const named = await save('Markdown')
  expect(named.bytes.toString()).toContain('# Debrief: ')
  expect(named.bytes.toString()).toContain('I told Daniel Osei no and froze the launch.')
  expect(named.bytes.toString()).toContain('Grace Liu')

  const printed = await save('PDF')
  expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  await aliases.check()
  const veiled = await save('Markdown')
  expect(veiled.file).not.toBe(named.file)
  expect(veiled.bytes.toString()).not.toMatch(/Daniel|Osei|Grace|Liu/u)
  expect(veiled.bytes.toString()).toMatch(/I told Person [A-F] no and froze the launch\./u)
  // The one with names stands as it was.
  expect(readFileSync(named.file).equals(named.bytes)).toBe(true)
  const veiledPrint = await save('PDF')
  expect(veiledPrint.file).not.toBe(printed.file)
  expect(veiledPrint.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('of two signals on the same words each is named, and each can be lit', async ({ room }) => {
  test.setTimeout(240_000)
  const page = await openDebrief(room)
  const exchange = page.getByRole('region', { name: 'The exchange' })
  // Which words bear two is the scorer's affair: these are the first that do.
  const inner = exchange.locator('mark[data-kind] > mark[data-kind]').first()
  const outer = inner.locator('..')
  const words = (await inner.innerText()).trim()
  await expect(outer).toHaveText(words)
  await expect(inner).not.toHaveAttribute('data-kind', (await outer.getAttribute('data-kind')) ?? '?')
  await expect(outer).toHaveAttribute('title', /,/u)
  await expect(outer).toHaveAttribute('title', (await inner.getAttribute('title')) ?? '?')

  // By its list, and by keyboard: the one that was chosen is the one that is lit.
  await exchange.getByText(/^\d+ signals$/u).first().click()
  const listed = exchange.getByRole('list', { name: 'Signals' }).first().getByRole('button').filter({ hasText: words })
  const names = await listed.allInnerTexts()
  expect(names.length).toBeGreaterThan(1)
  for (const place of names.keys()) {
    await listed.nth(place).focus()
    await page.keyboard.press('Enter')
    await expect(listed.nth(place)).toHaveAttribute('aria-pressed', 'true')
    await expect(exchange.getByRole('button', { pressed: true })).toHaveCount(1)
  }
  // By the words themselves: another click goes on to the next.
  const pressed = async () => (await exchange.getByRole('button', { pressed: true }).allInnerTexts()).join()
  await inner.click()
  const first = await pressed()
  await inner.click()
  await expect.poll(pressed).not.toBe(first)
})
