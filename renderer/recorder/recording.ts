import { bytesPerSample, samplesPerChunk, sampleRateHz } from '../../shared/recording.ts'
import type { Take } from '../../shared/take.ts'
import { call } from '../bridge.ts'
import { createAppendQueue } from './append-queue.ts'
import type { Level } from './level.ts'
import { openMicrophone, stop, type Microphone } from './microphone.ts'
import { createChunker, toPcm16 } from './pcm.ts'
import { listen } from './sound.ts'

/** A recording under way. */
export interface Recording {
  readonly takeId: string
  /** The microphone that it hears, and whether it stands in for the remembered one. */
  readonly microphone: { readonly label: string; readonly isStandIn: boolean }
  /** Ms of sound so far. */
  readonly durationMs: () => number
  /** Ms of sound for which the disk still has room; null until the core has said so. */
  readonly roomMs: () => number | null
  /** Stops listening after what was said so far has arrived; the pause is written down. */
  readonly pause: () => Promise<void>
  readonly resume: () => Promise<void>
  /** Closes it, whatever happened before; what arrived is kept and its transcription queued. */
  readonly finish: () => Promise<Take>
  readonly discard: () => Promise<void>
}

/** Why a recording ended by itself: its microphone went away, or its sound could not be kept. */
export type Interruption = { readonly kind: 'microphone_gone' } | { readonly kind: 'not_kept'; readonly error: unknown }

interface RecordingRequest {
  /** Makes the take that the sound goes into. */
  readonly begin: () => Promise<Pick<Take, 'id'>>
  /** A microphone that is open already, and stays open; else one is opened and closed again. */
  readonly opened?: Microphone
  /** The remembered microphone's name; null for the system's own choice. */
  readonly microphone: string | null
  readonly level: Level
  readonly onInterrupted: (interruption: Interruption) => void
}

/** A message of a second at most, as the contract says. */
const longestMessageBytes = sampleRateHz * bytesPerSample

/**
 * Opens the microphone and sends its sound to the core as it comes. Listening begins before the core has made the
 * take, so that the first word is not lost. Throws `CallFailure` where either cannot be had; then nothing is left open.
 */
export async function startRecording({ begin, opened, microphone, level, onInterrupted }: RecordingRequest): Promise<Recording> {
  const { stream, label, isStandIn } = opened ?? (await openMicrophone(microphone))
  const release = () => {
    if (!opened) stop(stream)
  }
  const chunker = createChunker(samplesPerChunk)
  const begun = begin()
  let isUnderWay = false
  let isPaused = false
  let roomMs: number | null = null
  const interrupt = (interruption: Interruption) => {
    if (isUnderWay) onInterrupted(interruption)
  }
  const queue = createAppendQueue(
    async (sequence, pcm) => {
      ;({ roomMs } = await call('recordings.append', { takeId: (await begun).id, sequence, pcm }))
    },
    longestMessageBytes,
    (error) => interrupt({ kind: 'not_kept', error }),
  )
  let samplesHeard = 0
  const listening = listen(stream, (samples) => {
    if (isPaused) return
    samplesHeard += samples.length
    level.hear(samples)
    for (const chunk of chunker.push(samples)) queue.push(toPcm16(chunk))
  })
  const endListening = async () => {
    isUnderWay = false
    await (await listening).stop()
    release()
    queue.push(toPcm16(chunker.flush()))
  }

  try {
    await listening
    const { id: takeId } = await begun
    stream.getAudioTracks()[0]?.addEventListener('ended', () => interrupt({ kind: 'microphone_gone' }))
    isUnderWay = true
    return {
      takeId,
      microphone: { label, isStandIn },
      durationMs: () => Math.floor((samplesHeard * 1000) / sampleRateHz),
      roomMs: () => roomMs,
      pause: async () => {
        isPaused = true
        queue.push(toPcm16(chunker.flush()))
        await queue.drain()
        await call('recordings.pause', { takeId })
      },
      resume: async () => {
        // The first word must not wait for the core.
        isPaused = false
        await call('recordings.resume', { takeId })
      },
      finish: async () => {
        await endListening()
        // What could not be kept has been told by `onInterrupted`; what came before it is worth closing properly.
        await queue.drain().catch(() => {})
        return call('recordings.finish', { takeId })
      },
      discard: async () => {
        await endListening()
        await queue.drain().catch(() => {})
        await call('recordings.discard', { takeId })
      },
    }
  } catch (error) {
    release()
    // Whichever of the two came about is taken back; what failed is thrown below.
    await listening.then((sound) => sound.stop()).catch(() => {})
    await begun.then(({ id }) => call('recordings.discard', { takeId: id })).catch(() => {})
    throw error
  }
}
