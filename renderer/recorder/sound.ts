import { sampleRateHz } from '../../shared/recording.ts'

export interface Sound {
  /** Ends listening after what is still under way has arrived. */
  readonly stop: () => Promise<void>
}

/** Frames that may wait while the window is busy: 10 ms each, so 30 s. */
const framesThatMayWait = 3000

/** Sound takes about this long from the microphone to here; so long is listened on after the stop. */
const tailMs = 120

/**
 * Listens to a microphone's stream as 16 kHz mono samples (-1 to 1). The browser resamples and mixes; worklets
 * would need a module that the window's routes do not see.
 */
export async function listen(stream: MediaStream, onSamples: (samples: Float32Array) => void): Promise<Sound> {
  const context = new AudioContext({ sampleRate: sampleRateHz })
  const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1, channelCountMode: 'explicit' })
  const source = context.createMediaStreamSource(stream)
  source.connect(destination)
  await context.resume()
  const track = destination.stream.getAudioTracks()[0]
  if (!track) throw new Error('the audio context has no output track')
  const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: framesThatMayWait }).readable.getReader()

  const reading = (async () => {
    for (;;) {
      const { value: frame, done } = await reader.read()
      if (done) return
      const samples = new Float32Array(frame.numberOfFrames)
      frame.copyTo(samples, { planeIndex: 0, format: 'f32-planar' })
      frame.close()
      onSamples(samples)
    }
  })()

  return {
    stop: async () => {
      await new Promise((resolve) => setTimeout(resolve, tailMs))
      await reader.cancel()
      await reading
      source.disconnect()
      await context.close()
    },
  }
}
