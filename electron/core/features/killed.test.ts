import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { audioFile } from '../audio/audio-file.ts'
import { createTestFolder, demoVoice, openTestCore, removeTestFolder } from '../test-core.ts'

const kills = 50
const childFile = fileURLToPath(new URL('killed.child.ts', import.meta.url))
const sound = readFileSync(demoVoice('weak.wav')).subarray(44)

/** The same moments every time, as far as the machine's own pace allows (Numerical Recipes, section 7.1). */
function createChance(): (below: number) => number {
  let state = 20_26
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Kills a process and says whether it was still there to be killed. */
function killHard(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

// Whatever the moments hit, what follows must hold; nothing here depends on how fast the machine is.
test('SIGKILL of the app and of the engine at 50 moments: no take is lost, none is short, and the queue goes on', { timeout: 600_000 }, async () => {
  const dataFolder = createTestFolder()
  const chance = createChance()
  /** Ms that the app had answered for, by take. */
  const answeredMs = new Map<string, number>()
  const apps: number[] = []
  const killed = { app: 0, engine: 0 }
  let current: ReturnType<typeof openTestCore> | null = null
  try {
    while (killed.app + killed.engine < kills) {
      const child = spawn(process.execPath, [childFile, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
      const exited = once(child, 'exit')
      if (child.pid !== undefined) apps.push(child.pid)
      const endApp = (afterMs: number): void => void setTimeout(afterMs).then(() => child.kill('SIGKILL'))
      // One in three dies while it starts, repairs and takes up what was left; the others while they record, finish and transcribe.
      const diesEarly = killed.app % 3 === 2
      if (diesEarly) endApp(chance(900))
      let isRecording = false
      for await (const line of createInterface({ input: child.stdout })) {
        const [what, subject = '', ms = ''] = line.split(' ')
        if (what === 'take') answeredMs.set(subject, Number(ms))
        if (what === 'take' && !isRecording) {
          isRecording = true
          if (!diesEarly) endApp(chance(1500))
        }
        if (what === 'engine') void setTimeout(chance(300)).then(() => (killHard(Number(subject)) ? (killed.engine += 1) : 0))
      }
      await exited
      killed.app += 1
    }

    const core = openTestCore({ dataFolder })
    current = core
    for (const [takeId, ms] of answeredMs) {
      const { take } = await core.call(calls['takes.get'], { takeId })
      // All that was answered for is there, which is stricter than the second that was promised; a chunk more may have been on its way.
      expect(take.durationMs).toBeGreaterThanOrEqual(ms)
      expect(take.ending).not.toBeNull()
      const file = readFileSync(audioFile(dataFolder, takeId))
      expect(file.subarray(44).equals(sound.subarray(0, file.length - 44))).toBe(true)
    }
    const takes = await core.call(calls['takes.list'], { storyId: core.storyId })
    expect(answeredMs.size).toBeGreaterThan(5)
    expect(takes.length).toBeGreaterThanOrEqual(answeredMs.size)

    const states = async () => (await core.call(calls['takes.list'], { storyId: core.storyId })).map(({ transcription }) => transcription)
    const isSettled = async () => (await states()).every(({ state }) => state !== 'waiting' && state !== 'running')
    await core.until(isSettled)
    // Windows knows no signal: there a killed engine is one that failed.
    const foreseen = [undefined, 'audio_too_short', process.platform === 'win32' ? 'engine_failed' : 'engine_killed']
    for (const { failure } of await states()) expect(foreseen).toContain(failure?.code)
    const failed = takes.filter(({ durationMs }) => durationMs >= 300).map(({ id }) => id)
    for (const takeId of failed) {
      if ((await core.call(calls['takes.get'], { takeId })).take.transcription.state !== 'done') await core.call(calls['transcriptions.start'], { takeId })
    }
    await core.until(isSettled)
    for (const takeId of failed) expect((await core.call(calls['takes.get'], { takeId })).take.transcription.state).toBe('done')
    expect(core.reports).toEqual([])
    expect(readdirSync(tmpdir()).filter((name) => apps.some((pid) => name.startsWith(`grillroom-${pid}-`)))).toEqual([])
  } finally {
    await current?.close()
    removeTestFolder(dataFolder)
  }
})
