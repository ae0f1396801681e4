import { expect, type Page } from '@playwright/test'
import { answerField, question, rate } from './session.ts'

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
    name: 'takes',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Takes' }).click()
      await expect(page.getByRole('main').getByRole('link', { name: /0:\d\d/ })).toHaveCount(1)
    },
  },
  {
    name: 'search',
    show: async (page) => {
      await page.getByRole('searchbox', { name: 'Search in what was said' }).fill('friday')
      await expect(page.getByRole('region', { name: 'Found' }).locator('mark').first()).toBeVisible()
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
    name: 'story-refused',
    show: async (page) => {
      await page.getByRole('textbox', { name: 'Interview on' }).fill('31 February 2027')
      await page.keyboard.press('Tab')
      await expect(page.getByText('The calendar has no such date')).toBeVisible()
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
    name: 'grill',
    show: async (page) => {
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Grill', exact: true }).click()
      await expect(page.getByRole('button', { name: 'Enter the room' })).toBeEnabled()
    },
  },
  {
    name: 'room',
    show: async (page) => {
      await page.getByRole('radio', { name: 'Typed' }).check()
      await page.getByRole('button', { name: 'Enter the room' }).click()
      await expect(answerField(page)).toBeFocused()
      await page.keyboard.insertText('On 24 January 2024 I stopped the Friday launch over Daniel Osei’s word, and told Marek the same evening. ')
      await expect(page.getByText(/told Marek the same evening/)).toBeVisible()
    },
  },
  {
    name: 'cut-in',
    show: async (page) => {
      const first = await question(page).innerText()
      await page.keyboard.press('Enter')
      await expect(question(page)).not.toHaveText(first)
      await page.keyboard.insertText('I took the lists home and read every page of them before I called the night shift. ')
      // Nobody is interrupted in the first twelve seconds.
      await expect(page.getByRole('timer', { name: 'Length of the answer' })).toHaveText(/^(0:1[2-9]|0:[2-5]\d|[1-9])/, { timeout: 30_000 })
      await page.keyboard.insertText('The effect on the queue was pretty substantial and everybody felt it at once ')
      await expect(page.getByText('Interrupted', { exact: true })).toBeVisible()
    },
  },
  {
    name: 'own-rating',
    show: async (page) => {
      await page.keyboard.insertText('It fell from 90 open cases to 31 in six days, and Marta checked the count. ')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'End it now' }).click()
      await expect(page.getByRole('button', { name: 'Show the note' })).toBeVisible()
    },
  },
  { name: 'debrief', show: rate },
  {
    name: 'exchange',
    show: async (page) => {
      await page.getByRole('button', { name: /^Cut in on / }).click()
      await expect(page.locator('[data-lit="true"]').first()).toBeInViewport()
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
