import { expect, test } from './fixtures.ts'

test('a word is corrected where it stands, the scores follow, and what was heard can be restored', async ({ room }) => {
  const first = await room.open()
  const { page } = first
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Hear the weak sample answer' }).click()
  const transcript = page.getByRole('region', { name: 'Transcript' })
  await expect(transcript).toContainText('basically', { timeout: 120_000 })
  const words = transcript.getByRole('paragraph').first()
  const heard = await words.innerText()
  const sums = () => page.getByRole('region', { name: 'Granularity' }).getByRole('list', { name: 'Contributions' }).innerText()
  const before = await sums()

  // By mouse, in place: a vague word becomes an exact figure.
  await words.locator('[data-word="2"]').first().dblclick()
  const field = page.getByRole('textbox', { name: /^Correct/ })
  await expect(field).toBeFocused()
  await field.fill('on 14 March 2024 exactly 90 customers')
  await field.press('Enter')
  await expect(words).toContainText('on 14 March 2024 exactly 90 customers')
  await expect.poll(sums).not.toBe(before)

  // By keyboard: the first word.
  await transcript.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('e')
  await page.keyboard.type('Honestly,')
  await page.keyboard.press('Enter')
  await expect(words).toContainText(/^Honestly,/)
  await expect(page.getByRole('list', { name: 'Corrections' }).getByRole('listitem')).toHaveCount(2)

  await page.getByRole('button', { name: 'Copy the words' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()

  await page.getByRole('combobox', { name: 'Playback speed' }).selectOption('1.5')
  await first.close()
  const second = await room.open()
  await second.page.getByRole('main').getByRole('link', { name: /0:\d\d/ }).first().click()
  await expect(second.page.getByRole('combobox', { name: 'Playback speed' })).toHaveValue('1.5')
  const restored = second.page.getByRole('region', { name: 'Transcript' }).getByRole('paragraph').first()
  await expect(restored).toContainText(/^Honestly,/)
  await second.page.getByRole('button', { name: 'Restore what was heard' }).click()
  await expect(restored).toHaveText(heard)
  await expect.poll(() => second.page.getByRole('region', { name: 'Granularity' }).getByRole('list', { name: 'Contributions' }).innerText()).toBe(before)
  await expect(second.page.getByRole('list', { name: 'Corrections' })).toHaveCount(0)
})
