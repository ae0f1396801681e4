import { expect } from '@playwright/test'
import { fakeMicrophone } from './fake-microphone.ts'
import { doors, type ShellName } from './shells/doors.ts'

// A whole app in a process of its own, so that it can be killed: opens the sample, begins to record and says so.
const [shell, home, wav] = process.argv.slice(2)
const isShell = (name: string | undefined): name is ShellName => name !== undefined && Object.hasOwn(doors, name)
if (!isShell(shell) || home === undefined || wav === undefined) throw new Error('usage: SHELL HOME WAV')
const { page } = await doors[shell]({ home, args: fakeMicrophone({ wav }) })
await page.getByRole('button', { name: 'Open the sample story' }).click()
await page.getByRole('button', { name: 'Answer it' }).click()
await page.getByRole('button', { name: 'Record answer' }).click()
await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible({ timeout: 15_000 })
process.stdout.write('recording\n')
