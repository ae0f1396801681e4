import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wavHeader } from '../electron/core/audio/wav.ts'
import { root } from '../electron/setup/places.mjs'
import type { RoomOptions } from './fixtures.ts'

/** The browser's arguments for a microphone that plays a file once and is silent then. */
export function fakeMicrophone(microphone: RoomOptions['microphone']): string[] {
  if (microphone === 'none') return ['--disable-audio-input']
  const device = '--use-fake-device-for-media-stream'
  if (microphone === 'refused') return [device]
  return [device, `--use-file-for-fake-audio-capture=${to48kHz(microphone.wav)}%noloop`]
}

/** The fake microphone wants 48 kHz; three samples for one by linear interpolation is plenty for speech. */
function to48kHz(wav: string): string {
  const source = readFileSync(wav)
  const data = source.indexOf('data', 12, 'latin1')
  const samples = new Int16Array(Uint8Array.from(source.subarray(data + 8)).buffer)
  const tripled = new Int16Array(samples.length * 3)
  for (const [index, sample] of samples.entries()) {
    const next = samples[index + 1] ?? sample
    for (let step = 0; step < 3; step += 1) tripled[index * 3 + step] = Math.round(sample + ((next - sample) * step) / 3)
  }
  const header = Buffer.from(source.subarray(0, 44))
  header.writeUInt32LE(36 + tripled.byteLength, 4)
  header.write('fmt ', 12, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(48_000, 24)
  header.writeUInt32LE(96_000, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(tripled.byteLength, 40)
  const file = join(mkdtempSync(join(tmpdir(), 'grillroom-mic-')), 'spoken.wav')
  writeFileSync(file, Buffer.concat([header, Buffer.from(tripled.buffer)]))
  return file
}

/** How long a WAV file of 16 kHz mono PCM16 speaks, in ms. */
export function spokenMs(wav: string): number {
  return Math.ceil((readFileSync(wav).length - 44) / 32)
}

/** A file with the vague sample answer over and over, a breath between: whatever is asked, somebody keeps talking. */
export function talkative(): string {
  const answer = readFileSync(join(root, 'resources', 'demo-voice', 'weak.wav')).subarray(44)
  const breath = Buffer.alloc(32_000)
  const sound = Buffer.concat(Array.from({ length: 9 }, () => [answer, breath]).flat())
  const file = join(mkdtempSync(join(tmpdir(), 'grillroom-talk-')), 'talk.wav')
  writeFileSync(file, Buffer.concat([wavHeader(sound.byteLength), sound]))
  return file
}
