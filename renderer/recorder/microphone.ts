import { CallFailure } from '../bridge.ts'
import type { FailureCode } from '../../shared/result.ts'

export interface Microphone {
  readonly stream: MediaStream
  /** The device's name, as the system gives it. */
  readonly label: string
  /** True where the remembered device is not there and the system's own choice stands in. */
  readonly isStandIn: boolean
}

export interface MicrophoneChoice {
  readonly label: string
  readonly deviceId: string
}

/** The browser's names for what can go wrong (Media Capture and Streams, getUserMedia), as the contract's codes. */
const codes = new Map<string, FailureCode>([
  ['NotFoundError', 'microphone_missing'],
  ['OverconstrainedError', 'microphone_missing'],
  ['NotAllowedError', 'microphone_refused'],
  ['SecurityError', 'microphone_refused'],
  ['NotReadableError', 'microphone_busy'],
  ['AbortError', 'microphone_busy'],
])

/**
 * The microphones that are there, each by name. Names are known only once the microphone was allowed;
 * until then the list is empty and `needsPermission` is true.
 */
export async function listMicrophones(): Promise<{ microphones: MicrophoneChoice[]; needsPermission: boolean }> {
  const devices = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === 'audioinput')
  // Chromium lists the system's own choice twice, under these two ids and under its own.
  const own = devices.filter((device) => device.deviceId !== 'default' && device.deviceId !== 'communications')
  const named = own.filter((device) => device.label !== '')
  return { microphones: named, needsPermission: devices.length > 0 && named.length === 0 }
}

export interface MicrophoneOptions {
  /** Takes the machine's own voice out of what is heard: for when an interviewer speaks aloud. */
  readonly cancelsEcho?: boolean
}

/** Opens the microphone of that name, or the system's own choice. Throws `CallFailure` with a `microphone_…` code. */
export async function openMicrophone(label: string | null, options: MicrophoneOptions = {}): Promise<Microphone> {
  try {
    const known = label === null ? undefined : (await listMicrophones()).microphones.find((device) => device.label === label)
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: {
        ...(known ? { deviceId: { exact: known.deviceId } } : {}),
        // Whisper was trained on sound as it is; what these take away does not come back.
        echoCancellation: options.cancelsEcho ?? false,
        noiseSuppression: false,
        autoGainControl: false,
      },
    })
    const track = stream.getAudioTracks()[0]
    if (!track) throw new CallFailure({ code: 'microphone_missing', details: {} })
    // Before the first permission no device has a name: the right one can only be told now.
    if (label !== null && !known && track.label !== label) {
      const named = (await listMicrophones()).microphones.find((device) => device.label === label)
      if (named) {
        stop(stream)
        return await openMicrophone(label, options)
      }
    }
    return { stream, label: track.label, isStandIn: label !== null && track.label !== label }
  } catch (error) {
    if (error instanceof CallFailure) throw error
    const code = error instanceof Error ? codes.get(error.name) : undefined
    throw new CallFailure({ code: code ?? 'microphone_busy', details: {} })
  }
}

/** Closes a microphone's stream. */
export function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
