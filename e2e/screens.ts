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
    name: 'story',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Story', exact: true }).click()
      await expect(page.getByRole('list', { name: 'Heard in your words' })).toBeVisible()
    },
  },
  {
    name: 'story-gates',
    show: async (page) => {
      await page.getByRole('tab', { name: /Gates/ }).click()
      await expect(page.getByRole('list', { name: 'Gates' })).toBeVisible()
    },
  },
  {
    name: 'brief',
    show: async (page) => {
      await page.getByRole('button', { name: 'Export the brief' }).click()
      await expect(page.getByRole('dialog')).toContainText('# The payments pilot')
    },
  },
  {
    name: 'write-up',
    show: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Paste a write-up' }).click()
      await page.getByRole('textbox', { name: 'Your write-up' }).fill('In May 2024 Ada Okafor, our new CFO, refused to pay the $3,000.')
      await page.getByRole('button', { name: 'See what it holds' }).click()
      await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ada Okafor')
    },
  },
  {
    name: 'stories',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Story', exact: true }).click()
      await page.getByRole('button', { name: /^Story: / }).click()
      await page.getByRole('menuitem', { name: 'All stories and principles' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
    },
  },
  {
    name: 'people-map',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'People' }).click()
      await expect(page.getByRole('group', { name: /^Daniel Osei/ })).toBeVisible()
    },
  },
  {
    name: 'people-list',
    show: async (page) => {
      await page.keyboard.press('v')
      await page.getByRole('option', { name: /Daniel Osei/ }).click()
      await expect(page.getByRole('complementary', { name: 'Daniel Osei' })).toBeVisible()
    },
  },
  {
    name: 'timeline-axis',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Timeline' }).click()
      await expect(page.getByRole('region', { name: 'Time axis' })).toBeVisible()
    },
  },
  {
    name: 'timeline-list',
    show: async (page) => {
      await page.keyboard.press('v')
      await page.getByRole('option', { name: /The VP wanted to ship/ }).click()
      await expect(page.getByLabel('What I decided')).toBeVisible()
    },
  },
  {
    name: 'numbers',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Numbers' }).click()
      await page.getByLabel('Add a number in one line').fill('page load 23% (from 4.1 s to 3.2 s), May-June, Grafana board, Marta')
      await expect(page.getByRole('option', { name: /refunds dropped/ })).toBeVisible()
    },
  },
  {
    name: 'numbers-open',
    show: async (page) => {
      await page.getByRole('option', { name: /refunds dropped/ }).click()
      await expect(page.getByRole('complementary', { name: /refunds dropped/ })).toBeVisible()
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
