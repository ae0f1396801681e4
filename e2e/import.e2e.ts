import { closeSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EncodedAudioPacketSource, EncodedPacketSink, FilePathSource, FilePathTarget, Input, MP4, Mp4OutputFormat, Output, type EncodedPacket } from 'mediabunny'
import { wavHeader } from '../electron/core/audio/wav.ts'
import { wordAccuracy } from '../electron/core/whisper/word-accuracy.ts'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'
import { heldBytes } from './held-bytes.ts'

const voice = join(root, 'resources', 'demo-voice')
const weak = readFileSync(join(voice, 'weak.wav'))

async function openQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await expect(page.getByRole('button', { name: 'Import a recording' })).toBeVisible()
}

const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => page.locator('input[type=file]').setInputFiles(files)
const sounds = (home: string) => readdirSync(join(home, 'audio'))

/** The weak answer as somebody's recorder writes it: 48 kHz, two channels, the voice in the left one alone. */
function stereo48kHz(): Buffer {
  const mono = new Int16Array(Uint8Array.from(weak.subarray(44)).buffer)
  const samples = new Int16Array(mono.length * 6)
  for (let place = 0; place < mono.length * 3; place += 1) {
    const [from, step] = [Math.floor(place / 3), place % 3]
    samples[place * 2] = (mono[from] ?? 0) + (((mono[from + 1] ?? 0) - (mono[from] ?? 0)) * step) / 3
  }
  const header = wavHeader(samples.byteLength)
  header.writeUInt16LE(2, 22)
  header.writeUInt32LE(48_000, 24)
  header.writeUInt32LE(192_000, 28)
  header.writeUInt16LE(4, 32)
  return Buffer.concat([header, Buffer.from(samples.buffer)])
}

/** Silence in MPEG-1 layer III at 32 kbit/s and 44.1 kHz: frames of 1152 samples and 104 bytes with nothing in them. */
function silentMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(104)
  frame.set([0xff, 0xfb, 0x10, 0xc4])
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44_100) / 1152) }, () => frame))
}

test('a recording that is chosen becomes a take with its words', async ({ room }) => {
  const { page } = await room.open()
  await openQuestion(page)
  await choose(page, { name: 'my answer.wav', mimeType: 'audio/wav', buffer: stereo48kHz() })
  const transcript = page.getByRole('region', { name: 'Transcript' })
  await expect(transcript).toContainText('end of my answer', { timeout: 120_000 })
  const heard = await transcript.getByRole('paragraph').first().innerText()
  expect(wordAccuracy(readFileSync(join(voice, 'weak.txt'), 'utf8'), heard)).toBeGreaterThanOrEqual(0.95)
  await expect(page.getByText('Imported from a file')).toBeVisible()
  await expect(page.getByRole('slider', { name: 'Position in the recording' })).toHaveAttribute('aria-valuemax', /^2[12]$/)
})

test('a recording that is dropped on the question becomes a take', async ({ room }) => {
  const { page } = await room.open()
  await openQuestion(page)
  const bytes = weak.subarray(0, 44 + 32_000 * 4).toString('base64')
  await page.evaluate((encoded) => {
    const dataTransfer = new DataTransfer()
    const sound = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    dataTransfer.items.add(new File([sound], 'dropped.wav', { type: 'audio/wav' }))
    for (const name of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }))
  }, bytes)
  await expect(page.getByText('Imported from a file')).toBeVisible({ timeout: 60_000 })
})

test('ten files that are no audio are each refused by name, and so is one without speech', async ({ room }) => {
  const { page } = await room.open()
  await openQuestion(page)
  const text = (words: string) => Buffer.from(words)
  const refused: [string, Buffer][] = [
    ['notes.txt', text('We agreed to ship in two phases.')],
    ['report.pdf', text('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>')],
    ['page.html', text('<!doctype html><title>Answer</title>')],
    ['empty.wav', Buffer.alloc(0)],
    ['picture.png', readFileSync(join(root, 'resources', 'pictures', 'desk-dark-1280x800.png')).subarray(0, 5000)],
    ['archive.zip', Buffer.from('504b0304140000000000', 'hex')],
    ['head-only.wav', wavHeader(0)],
    ['random.m4a', Buffer.from(Array.from({ length: 4000 }, (_, place) => (place * 7919) % 251))],
    ['renamed.mp3', text('{"not":"music"}'.repeat(50))],
    ['cut.ogg', Buffer.concat([text('OggS'), Buffer.alloc(60)])],
  ]
  await choose(page, refused.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })))
  for (const [name] of refused) await expect(page.getByRole('alert').filter({ hasText: `${name} holds no sound that can be read here` })).toHaveCount(1, { timeout: 60_000 })

  await choose(page, { name: 'quiet.mp3', mimeType: 'audio/mpeg', buffer: silentMp3(20) })
  await expect(page.getByRole('alert').filter({ hasText: 'Nobody speaks in quiet.mp3' })).toBeVisible({ timeout: 60_000 })
  expect(sounds(room.home)).toEqual([])
  await expect(page.getByText(/Takes of this question/)).toHaveCount(0)
})

/** A file of its own with the packets of another one over and over. */
async function repeat(from: string, to: string, seconds: number): Promise<void> {
  const input = new Input({ source: new FilePathSource(from), formats: [MP4] })
  const track = await input.getPrimaryAudioTrack()
  const [codec, decoderConfig] = [await track?.getCodec(), await track?.getDecoderConfig()]
  if (!track || !codec || !decoderConfig) throw new Error(`${from} holds no sound.`)
  const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(to) })
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  await output.start()
  const packets: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  for (let timestamp = 0; timestamp < seconds; ) {
    for (const packet of packets) {
      await source.add(packet.clone({ timestamp }), { decoderConfig })
      timestamp += packet.duration
    }
  }
  await output.finalize()
}

/** Whether this browser came without the codec, which is not free: then such a file cannot be read and is refused. */
const cannotDecode = (page: Page, codec: string) =>
  page.evaluate(async (asked) => !(await AudioDecoder.isConfigSupported({ codec: asked, sampleRate: 44_100, numberOfChannels: 1 })).supported, codec)

for (const [kind, codec] of [['m4a', 'mp4a.40.2'], ['mp3', 'mp3'], ['ogg', 'opus'], ['webm', 'opus'], ['flac', null]] as const) {
  test(`an answer comes in from ${kind}`, async ({ room }) => {
    const { page } = await room.open()
    await openQuestion(page)
    test.skip(codec !== null && (await cannotDecode(page, codec)), `this browser does not decode ${codec}`)
    await choose(page, join(root, 'e2e', 'assets', `answer.${kind}`))
    await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('basically I was the lead on that project', { timeout: 120_000 })
    await expect(page.getByRole('slider', { name: 'Position in the recording' })).toHaveAttribute('aria-valuemax', '8')
  })
}

test.describe('hours of sound', () => {
  // Through one window: the file is read by what both show.
  test.skip(({ shell }) => shell !== 'chromium', 'the other windows show the same code')
  test.setTimeout(1_200_000)
  const patience = { timeout: 900_000 }

  test('an hour of compressed sound comes in whole', async ({ room }) => {
    const { page } = await room.open()
    await openQuestion(page)
    test.skip(await cannotDecode(page, 'mp4a.40.2'), 'this browser does not decode mp4a.40.2')
    const long = join(mkdtempSync(join(tmpdir(), 'grillroom-long-')), 'an hour.m4a')
    await repeat(join(root, 'e2e', 'assets', 'answer.m4a'), long, 3600)
    // By its path: so much does not travel to the browser in a test.
    await choose(page, long)
    await expect(page.getByRole('slider', { name: 'Position in the recording' })).toHaveAttribute('aria-valuemax', /^360\d$/, patience)
  })

  test('three hours of uncompressed sound can be cancelled, come in bit by bit, are transcribed and play at their end', async ({ room }) => {
    const file = threeHours()
    const { page } = await room.open()
    await openQuestion(page)
    const before = await heldBytes(page)
    await choose(page, file)
    const progress = page.getByRole('progressbar', { name: 'Import progress' })
    await expect(progress).toHaveAttribute('aria-valuenow', /^(?:0\.[1-9]|[1-9])/, patience)
    expect(sounds(room.home)).toHaveLength(1)
    await page.getByRole('button', { name: 'Cancel the import' }).click()
    await expect(progress).toHaveCount(0)
    expect(sounds(room.home)).toEqual([])

    await choose(page, file)
    await expect(progress).toHaveAttribute('aria-valuenow', /^[5-9]\d/, patience)
    expect(await heldBytes(page) - before).toBeLessThan(60_000_000)
    const position = page.getByRole('slider', { name: 'Position in the recording' })
    await expect(position).toHaveAttribute('aria-valuemax', '10800', patience)
    await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('end of my answer', patience)
    await position.press('End')
    await position.press('ArrowLeft')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect(position).toHaveAttribute('aria-valuenow', '10800', patience)
    expect(await heldBytes(page) - before).toBeLessThan(60_000_000)
  })
})

/** Uncompressed: the weak answer, and then a hole in the file, which is silence. */
function threeHours(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'grillroom-long-')), 'three hours.wav')
  const bytes = 3 * 3600 * 32_000
  writeFileSync(file, '')
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.concat([wavHeader(bytes), weak.subarray(44)]))
  ftruncateSync(descriptor, 44 + bytes)
  closeSync(descriptor)
  return file
}
