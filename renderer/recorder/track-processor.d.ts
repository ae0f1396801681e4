// Chromium's MediaStreamTrackProcessor on the main thread is not in TypeScript's DOM library; this is the part used here.
declare class MediaStreamTrackProcessor {
  constructor(init: { track: MediaStreamTrack; maxBufferSize?: number })
  readonly readable: ReadableStream<AudioData>
}
