import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectNode, root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

const wav = join(root, 'resources', 'demo-voice', 'weak.wav')

test('what was recorded when the app was killed is there at the next start, at most a second short', async ({ room, shell }) => {
  const child = spawn(projectNode, [join(import.meta.dirname, 'killed-while-recording.child.ts'), shell, room.home, wav], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const began = performance.now()
  await wait(7000)
  const recordedMs = performance.now() - began
  child.kill('SIGKILL')
  await once(child, 'close')

  const { page } = await room.open()
  const [file] = readdirSync(join(room.home, 'audio')).filter((name) => name.endsWith('.wav'))
  const fileMs = (statSync(join(room.home, 'audio', file ?? '')).size - 44) / 32
  expect(fileMs).toBeGreaterThan(recordedMs - 1000)
  // The take stands on the Desk, and its words come by themselves.
  await page.getByRole('main').getByRole('link', { name: /0:0\d/ }).first().click()
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('basically', { timeout: 60_000 })
  // Whole seconds, rounded one way or the other.
  const seconds = Math.floor(fileMs / 1000)
  await expect(page.getByRole('slider', { name: 'Position in the recording' })).toHaveAttribute('aria-valuemax', new RegExp(`^(${seconds}|${seconds + 1})$`))
})
