import { expect, test } from './fixtures.ts'

test('what was said is found in the takes and in the palette, shown with the words around, and played from there', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Hear the weak sample answer' }).click()
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('basically', { timeout: 120_000 })

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Takes' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: /0:\d\d/ })).toHaveCount(1)
  const field = page.getByRole('searchbox', { name: 'Search in what was said' })
  const found = page.getByRole('region', { name: 'Found' })
  // Nothing that is typed is taken for an operator.
  for (const typed of ['"', '* AND (', '🙂', 'שלום', 'x'.repeat(5000)]) {
    await field.fill(typed)
    await expect(found.getByText(/^Nobody said/)).toBeVisible()
  }
  await field.fill('team "noticed the impact"')
  await expect(found.getByText('2 places in 1 take')).toBeVisible()
  await expect(found.locator('mark')).toHaveText(['team', 'team noticed the impact.'])
  await found.getByRole('link', { name: /noticed the impact/ }).click()
  const transcript = page.getByRole('region', { name: 'Transcript' })
  // It plays from the word on.
  await expect(transcript.locator('[data-spoken]').first()).toHaveText(/team|noticed|the|impact|That|is|end|of|my|answer/)
  const position = page.getByRole('slider', { name: 'Position in the recording' })
  await expect.poll(async () => Number(await position.getAttribute('aria-valuenow'))).toBeGreaterThan(14)

  await page.keyboard.press('Control+K')
  await page.getByRole('textbox', { name: 'Go to' }).fill('two phases')
  const hit = page.getByRole('dialog').getByRole('button', { name: /agreed to ship in two phases/ })
  await expect(hit).toBeVisible()
  await hit.click()
  await expect(page).toHaveURL(/#\/take\/[0-9a-f]+\/\d+$/)

  // What was corrected is found as it reads now.
  await transcript.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('e')
  await page.keyboard.type('Candidly,')
  await page.keyboard.press('Enter')
  await expect(transcript).toContainText('Candidly,')
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Takes' }).click()
  await field.fill('candid')
  await expect(found.locator('mark')).toHaveText(['Candidly,'])
})
