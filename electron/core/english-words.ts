import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { IsEnglish } from '../../shared/names/known-name.ts'

const read = new Map<string, ReadonlySet<string>>()

/** The dictionary of the resources, read once (20 ms). Takes lower-case words. */
export function englishWords(resourcesFolder: string): IsEnglish {
  const file = join(resourcesFolder, 'english-words', 'words.txt.gz')
  const words = read.get(file) ?? new Set(gunzipSync(readFileSync(file)).toString('utf8').split('\n'))
  read.set(file, words)
  return (word) => words.has(word)
}
