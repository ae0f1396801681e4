import { expect, test } from 'vitest'
import { bestThreads, fastest, neededOptions, readOptions, threadChoices } from './speech-engine.ts'

const oldHelp = `
usage: main [options] file0.wav file1.wav ...

options:
  -h,        --help              [default] show this help message and exit
  -t N,      --threads N         [2      ] number of threads to use during computation
  -ojf,      --output-json-full  [false  ] include more information in the JSON file
  -of FNAME, --output-file FNAME [       ] output file path (without file extension)
  -pp,       --print-progress    [false  ] print progress
  -l LANG,   --language LANG     [en     ] spoken language ('auto' for auto-detect)
             --prompt PROMPT     [       ] initial prompt
  -m FNAME,  --model FNAME       [models/ggml-base.en.bin] model path
  -f FNAME,  --file FNAME        [       ] input WAV file path
`
const newHelp = `${oldHelp}
  -ac N,     --audio-ctx N       [0      ] audio context size (0 - all)
             --carry-initial-prompt [false  ] always prepend initial prompt
  --vad                          enable
`

test('options are read from what a program says of itself', () => {
  const options = readOptions(oldHelp)
  for (const option of neededOptions) expect(options).toContain(option)
  expect([options.has('-ac'), options.has('-ml'), readOptions(newHelp).has('-ac'), readOptions(newHelp).has('--carry-initial-prompt'), readOptions(newHelp).has('--vad')]).toEqual([false, false, true, true, true])
  expect([...readOptions('Usage: ls [OPTION]... with -m in the middle of a sentence')]).toEqual([])
})

const engine = (file: string, origin: 'built' | 'path' | 'chosen', msPerMinute: number | null) => ({ file, origin, failure: null, measurement: msPerMinute === null ? null : { msPerMinute, threads: 2, measuredMs: 1 } })

test('another engine is used where it is clearly faster', () => {
  expect(fastest([engine('main', 'built', 4000), engine('cli', 'path', 3900)])).toBe('main')
  expect(fastest([engine('main', 'built', 4000), engine('cli', 'path', 2000), engine('own', 'chosen', 2500)])).toBe('cli')
  expect(fastest([engine('main', 'built', 4000), { ...engine('cli', 'path', 10), failure: { code: 'engine_foreign', details: {} } }])).toBe('main')
  expect(fastest([engine('own', 'chosen', 9000)])).toBe('own')
  expect(fastest([engine('main', 'built', null)])).toBeNull()
})

test('threads: what is worth trying, and the fewest of the fastest', () => {
  expect([threadChoices(1), threadChoices(2), threadChoices(8)]).toEqual([[1], [1, 2], [1, 4, 7, 8]])
  expect(bestThreads([{ threads: 1, tookMs: 4000 }, { threads: 2, tookMs: 2000 }, { threads: 4, tookMs: 1950 }])).toBe(2)
})
