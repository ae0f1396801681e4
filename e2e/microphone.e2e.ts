import { expect, test } from './fixtures.ts'

for (const [microphone, words] of [
  ['none', 'No microphone was found'],
  ['refused', 'Grillroom may not use the microphone'],
] as const) {
  test.describe(`microphone: ${microphone}`, () => {
    test.use({ microphone })

    test('is said in words, nothing is recorded, and the question stays', async ({ room, shell }) => {
      test.skip(microphone === 'none' && shell === 'electron', 'a desktop has its own microphones')
      const { page } = await room.open()
      await page.getByRole('button', { name: 'Open the sample story' }).click()
      await page.getByRole('button', { name: 'Answer it' }).click()
      await page.getByRole('button', { name: 'Record answer' }).click()
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Record answer' })).toBeVisible()
      await expect(page.getByText(/Takes of this question/)).toHaveCount(0)
    })
  })
}
