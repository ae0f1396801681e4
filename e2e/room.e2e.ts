import type { Page } from '@playwright/test'
import { replay } from '../shared/interview/reducer.ts'
import { remainingMs } from '../shared/interview/session-state.ts'
import { expect, test } from './fixtures.ts'
import { answerField, endAndRate, enterTyped, logOf, question, rate } from './session.ts'

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await expect(page.getByRole('button', { name: 'Answer it' })).toBeVisible()
}

/** Half strong, half vague: enough to be challenged, and to be cut in on. */
const said =
  'I stopped the launch on 24 January against Daniel Osei and told Marek the same evening. It was my call, and I would hold to it today. ' +
  'The effect on the support queue was pretty substantial and everybody in the other building noticed it within the week. ' +
  'If I had done nothing, three customers in ninety would have been charged twice. I lost my weekend and a good deal of his trust. '

test('eighteen minutes in the window’s own time: warned once, cut in on, ended by the interviewer, and debriefed', async ({ room }) => {
  test.setTimeout(600_000)
  const { page } = await room.open()
  await openSample(page)
  await page.clock.install()
  await enterTyped(page)

  const over = page.getByRole('button', { name: 'Show the note' })
  const words = said.trim().split(' ')
  const seen = { hasWarned: false, cuts: 0, questions: new Set<string>() }
  for (let step = 0; !(await over.isVisible()); step += 1) {
    expect(step, 'the session comes to its end').toBeLessThan(700)
    // Eight words in three seconds; an answer is over after some twenty of these.
    await page.keyboard.insertText(`${words.slice((step * 8) % words.length, (step * 8) % words.length + 8).join(' ')} `)
    await page.clock.runFor(3000)
    seen.questions.add((await question(page).textContent()) ?? '')
    if (await page.getByText('Interrupted', { exact: true }).isVisible()) seen.cuts += 1
    if (await page.getByText(/Two minutes/).isVisible()) seen.hasWarned = true
    if (step % 22 === 21) await page.keyboard.press('Enter')
  }
  await page.clock.resume()

  const { session, events } = await logOf(page)
  const state = replay(events)
  expect(events.every(({ tMs }, place) => tMs >= (events[place - 1]?.tMs ?? 0))).toBe(true)
  expect(events.filter(({ type }) => type === 'warned')).toHaveLength(1)
  expect(events.filter(({ type }) => type === 'interrupted')).toEqual([])
  expect(session.endReason).not.toBe('user')
  // The last answer may finish; before it nothing but the last word ends a session early.
  expect(session.durationMs).toBeGreaterThan(16 * 60_000)
  expect(session.durationMs).toBeLessThan(22 * 60_000)
  expect(remainingMs(state, session.durationMs)).toBeLessThan(2 * 60_000)
  expect(state.turns.length).toBeGreaterThan(8)
  expect(new Set(state.turns.map(({ asked }) => asked.text)).size).toBe(state.turns.length)
  expect(events.some(({ type }) => type === 'cut_in')).toBe(true)
  expect(seen.hasWarned).toBe(true)
  expect(seen.cuts).toBeGreaterThan(0)
  expect(seen.questions.size).toBeGreaterThan(8)

  await rate(page)
  await expect(page.getByRole('region', { name: 'The note' })).toBeVisible()
  expect(await page.getByRole('region', { name: 'The exchange' }).getByRole('heading', { level: 3 }).count()).toBeGreaterThan(8)
  // No invented quote: whatever the note quotes was typed.
  const reasons = await page.getByRole('region', { name: 'The note' }).getByRole('button').allInnerTexts()
  expect(reasons.length).toBeGreaterThan(1)
  const spoken = state.turns.map((turn) => turn.words.map(({ text }) => text).join(' ')).join('\n')
  for (const reason of reasons) expect(spoken).toContain(/“(.*)”/su.exec(reason)?.[1])
})

test('a pause and a sleep stand in the debrief, and the words are lit from the note', async ({ room }) => {
  const { page } = await room.open()
  await openSample(page)
  await page.clock.install()
  await enterTyped(page)
  await page.keyboard.insertText(said)
  await page.getByRole('button', { name: /^Pause/ }).click()
  await expect(page.getByText('Paused. It is written down.')).toBeVisible()
  await expect(answerField(page)).toBeDisabled()
  await page.clock.runFor(30_000)
  await page.getByRole('button', { name: /^Go on/ }).click()
  await expect(answerField(page)).toBeEnabled()
  // The lid is closed for ten minutes.
  await page.clock.fastForward('10:00')
  await expect(page.getByText(/^Interrupted: the computer slept/)).toBeVisible()
  await page.getByRole('button', { name: /^Go on/ }).click()
  await expect(answerField(page)).toBeEnabled()
  await page.keyboard.press('Enter')
  await page.clock.resume()
  await endAndRate(page)

  await expect(page.getByText(/Paused at 0:\d\d for 3\d seconds, Interrupted at 0:\d\d for 1\d minutes/)).toBeVisible()
  const reason = page.getByRole('region', { name: 'The note' }).getByRole('button').first()
  const quote = /“(.*)”/su.exec(await reason.innerText())?.[1] ?? ''
  await reason.click()
  await expect(reason).toHaveAttribute('aria-pressed', 'true')
  const lit = page.locator('[data-lit="true"]')
  await expect(lit.first()).toBeInViewport()
  expect((await lit.allInnerTexts()).join(' ')).toContain(quote.split(' ')[0])
})

test('study mode shows what is missing, gives a hint and the answer once more; the debrief keeps both apart', async ({ room }) => {
  const { page } = await room.open()
  await openSample(page)
  await enterTyped(page, 'Study')
  const study = page.getByRole('complementary', { name: 'Study' })
  await expect(study.getByRole('list', { name: 'Not heard yet' })).toContainText('a figure with its unit')
  const first = await question(page).innerText()
  await study.getByRole('button', { name: 'A hint' }).click()
  await expect(study.getByRole('status')).not.toBeEmpty()
  await page.keyboard.insertText('It was a long time ago and many people were in it. ')
  await study.getByRole('button', { name: 'Answer that again' }).click()
  await expect(page.getByText('It was a long time ago')).toHaveCount(0)
  await expect(question(page)).toHaveText(first)
  await page.keyboard.insertText('I tested the payments flow with 90 customers. ')
  await expect(study.getByRole('list', { name: 'Not heard yet' })).not.toContainText('a figure with its unit')
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(first)
  await endAndRate(page)
  await expect(page.getByRole('region', { name: 'Answered again at once' })).toContainText('It was a long time ago')
  await expect(page.getByRole('region', { name: 'The exchange' })).toContainText('I tested the payments flow with 90 customers.')
})

test('the words can be hidden, the question repeated, and leaving asks', async ({ room }) => {
  const { page } = await room.open()
  await openSample(page)
  await enterTyped(page)
  await page.keyboard.insertText('I stopped it. ')
  await expect(page.getByText('I stopped it.')).toBeVisible()
  await page.getByRole('button', { name: /^Hide my words/ }).click()
  await expect(page.getByText('I stopped it.')).toHaveCount(0)
  await page.getByRole('button', { name: /^Repeat the question/ }).click()
  const room1 = page.url()
  await page.goBack()
  await expect(page.getByRole('dialog')).toContainText('You are in the middle of a session')
  await page.getByRole('button', { name: 'Leave it standing' }).click()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Desk', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Unfinished session' })).toBeVisible()
  await page.getByRole('region', { name: 'Unfinished session' }).getByRole('button', { name: 'Resume it' }).click()
  await expect(answerField(page)).toBeFocused()
  expect(page.url()).toBe(room1)
  const { events } = await logOf(page)
  expect(events.filter(({ type }) => type === 'question_repeated')).toHaveLength(1)
  await endAndRate(page)
})
