/** Plays a take's sound, whole or a stretch of it. Times in ms. Silent until opened; must be closed, and can be opened again. */
export interface Player {
  readonly audio: HTMLAudioElement
  /** Where the sound is served. */
  readonly url: string
  readonly open: () => void
  readonly isPlaying: () => boolean
  /** True where the sound can't be loaded. */
  readonly hasFailed: () => boolean
  readonly positionMs: () => number
  readonly toggle: () => void
  readonly pause: () => void
  readonly playFrom: (ms: number) => void
  readonly playStretch: (t0Ms: number, t1Ms: number) => void
  readonly seek: (ms: number) => void
  readonly speed: () => number
  readonly setSpeed: (speed: number) => void
  /** Calls back when it starts, stops or fails. */
  readonly onChange: (listener: () => void) => () => void
  /** Calls back with the position: at every frame while it plays, and whenever it is moved. */
  readonly onMove: (listener: (ms: number) => void) => () => void
  readonly close: () => void
}

/** Words begin and end a little outside of the times that the engine gives them. */
const leadMs = 60
const tailMs = 120

/** How fast sound can be played; the pitch stays. */
export const speeds = [0.75, 1, 1.25, 1.5, 2] as const

/** Where the speed is remembered between takes and starts; what is lost with it is a click. */
const speedKey = 'grillroom.speed'

function rememberedSpeed(): number {
  const kept = Number(localStorage.getItem(speedKey))
  return speeds.find((speed) => speed === kept) ?? 1
}

export function createPlayer(url: string): Player {
  const audio = new Audio()
  audio.preload = 'auto'
  let endMs: number | null = null
  let frame = 0
  let hasFailed = false
  const changes = new Set<() => void>()
  const moves = new Set<(ms: number) => void>()

  const positionMs = () => audio.currentTime * 1000
  const tellMove = () => moves.forEach((listener) => listener(positionMs()))
  const tellChange = () => changes.forEach((listener) => listener())
  const stopAtEnd = () => {
    if (endMs !== null && positionMs() >= endMs) {
      endMs = null
      audio.pause()
    }
  }
  const follow = () => {
    stopAtEnd()
    tellMove()
    frame = audio.paused ? 0 : requestAnimationFrame(follow)
  }
  const fail = () => {
    hasFailed = true
    tellChange()
  }
  const play = () => {
    audio.play().catch((error: unknown) => {
      // A pause before the first sound is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) fail()
    })
  }

  audio.addEventListener('play', () => {
    tellChange()
    cancelAnimationFrame(frame)
    follow()
  })
  for (const name of ['pause', 'ended']) audio.addEventListener(name, tellChange)
  audio.addEventListener('seeked', tellMove)
  // Frames stop while the window is hidden; these go on.
  audio.addEventListener('timeupdate', stopAtEnd)
  audio.addEventListener('error', fail)

  const seek = (ms: number) => {
    endMs = null
    const lastMs = Number.isFinite(audio.duration) ? audio.duration * 1000 : ms
    audio.currentTime = Math.max(0, Math.min(ms, lastMs)) / 1000
    tellMove()
  }

  // Loading resets the speed to the default one.
  audio.defaultPlaybackRate = rememberedSpeed()
  audio.addEventListener('ratechange', tellChange)

  return {
    audio,
    url,
    open: () => {
      hasFailed = false
      audio.src = url
    },
    isPlaying: () => !audio.paused,
    hasFailed: () => hasFailed,
    positionMs,
    toggle: () => {
      if (audio.paused) play()
      else audio.pause()
    },
    pause: () => audio.pause(),
    playFrom: (ms) => {
      seek(ms)
      play()
    },
    playStretch: (t0Ms, t1Ms) => {
      seek(t0Ms - leadMs)
      endMs = t1Ms + tailMs
      play()
    },
    seek,
    speed: () => audio.playbackRate,
    setSpeed: (speed) => {
      audio.defaultPlaybackRate = speed
      audio.playbackRate = speed
      localStorage.setItem(speedKey, String(speed))
    },
    onChange: (listener) => {
      changes.add(listener)
      return () => changes.delete(listener)
    },
    onMove: (listener) => {
      moves.add(listener)
      return () => moves.delete(listener)
    },
    close: () => {
      cancelAnimationFrame(frame)
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
    },
  }
}
