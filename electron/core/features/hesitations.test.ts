import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import type { Word } from '../../../shared/transcript.ts'
import { createTestFolder, openTestCore, removeTestFolder } from '../test-core.ts'
import { earlierPaces } from './hesitations.ts'
import { insertTake } from './takes.ts'
import { putTranscript } from './transcripts.ts'

const words: Word[] = Array.from({ length: 20 }, (_, place) => ({ text: `w${place}`, t0Ms: 1000 + place * 500, t1Ms: 1400 + place * 500, p: 0.9 }))

test('a take’s pace stands beside the median of the speaker’s own takes before it', async () => {
  const dataFolder = createTestFolder()
  let nowMs = 1_700_000_000_000
  const core = openTestCore({ dataFolder, engineFile: null, now: () => nowMs })
  try {
    const { database } = core.core
    const add = (digit: string, leadMs: number, ending: 'stopped' | 'bundled' = 'stopped'): string => {
      const id = digit.repeat(32)
      nowMs += 1000
      insertTake(core.core, { questionId: core.questionId }, { id, durationMs: 12_000, ending })
      const moved = words.map((word) => ({ ...word, t0Ms: word.t0Ms + leadMs, t1Ms: word.t1Ms + leadMs }))
      putTranscript(database, id, { words: moved, silences: [{ fromMs: 0, toMs: 950 + leadMs }, { fromMs: 3000, toMs: 3100 }], durationMs: 12_000, engine: 'e', model: 'm' }, nowMs)
      return id
    }
    const of = async (takeId: string) => (await core.call(calls['takes.get'], { takeId })).hesitation
    const first = add('1', 0)
    expect(await of(first)).toEqual({ pace: { firstWordMs: 950, pausesPerMinute: 0, wordsPerMinute: (20 * 60_000) / 9950 }, pauses: [], usual: { takes: 0, firstWordMs: null, pausesPerMinute: null, wordsPerMinute: null } })
    const second = add('2', 1000)
    add('3', 500)
    const sample = add('4', 9000, 'bundled')
    expect((await of(sample))?.usual.takes).toBe(0)
    const later = add('5', 0)
    expect((await of(later))?.usual).toMatchObject({ takes: 3, firstWordMs: 1450, pausesPerMinute: 0 })
    // Later takes change nothing for earlier ones, and what was removed no longer counts.
    expect((await of(second))?.usual.takes).toBe(1)
    database.prepare('UPDATE takes SET words_removed_ms = 5 WHERE id = ?').run(first)
    expect((await of(later))?.usual).toMatchObject({ takes: 2, firstWordMs: null })
    expect(await of(first)).toBeNull()
    // A take that an earlier version transcribed is read from its words alone, and is nobody's measure.
    database.prepare('UPDATE transcripts SET silences_json = NULL, pace_json = NULL WHERE take_id = ?').run(second)
    expect((await of(second))?.pace.firstWordMs).toBe(2000)
    expect((await of(later))?.usual.takes).toBe(1)
    const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${earlierPaces}`).all(1, 1)
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/transcripts USING INDEX/)
  } finally {
    await core.close()
    removeTestFolder(dataFolder)
  }
})
