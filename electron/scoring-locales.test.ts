import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const script = `
  import { scoreAnswer } from ${JSON.stringify(new URL('../shared/scoring/score-answer.ts', import.meta.url).href)}
  process.stdout.write(JSON.stringify(scoreAnswer('I FROZE the rollout in ISTANBUL on March 14, it cost $1,380.50 and İpek said 1.380,50. Nobody had asked me to.')))
`

test('the same text scores the same under every locale and time zone', () => {
  const scored = [
    { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
    { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' },
    { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'America/St_Johns' },
  ].map((locale) => execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...locale } }))
  expect(scored[0]).toContain('"granularity"')
  expect(new Set(scored).size).toBe(1)
}, 60_000)
