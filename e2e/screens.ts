import { expect, type Page } from '@playwright/test'

/** A screen with something on it, and the way there from the one before. */
export interface ShownScreen {
  readonly name: string
  readonly show: (page: Page) => Promise<void>
}

/** Every screen, in the order in which a new user comes by; each `show` begins where the one before ended. */
export const screens: readonly ShownScreen[] = [
  { name: 'desk-empty', show: async (page) => expect(page.getByRole('button', { name: 'Open the sample story' })).toBeVisible() },
  {
    name: 'question',
    show: async (page) => {
      await page.getByRole('button', { name: 'Open the sample story' }).click()
      await page.getByRole('button', { name: 'Answer it' }).click()
      await expect(page.getByRole('button', { name: 'Record answer' })).toBeVisible()
    },
  },
  {
    name: 'take',
    show: async (page) => {
      await page.getByRole('button', { name: 'Hear the strong sample answer' }).click()
      await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('Friday', { timeout: 120_000 })
    },
  },
  {
    name: 'desk',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Desk', exact: true }).click()
      await expect(page.getByRole('button', { name: 'Answer it' })).toBeVisible()
    },
  },
  {
    name: 'settings',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Settings' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    },
  },
  {
    name: 'keys',
    show: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
]
