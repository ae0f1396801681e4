import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import WaveSurfer from 'wavesurfer.js'
import { useAnswer } from '../ui/ask.ts'
import type { Player } from '../ui/player.ts'

interface WaveformProps {
  readonly takeId: string
  readonly durationMs: number
  readonly player: Player
}

/** The shape of the sound; a click goes there. It draws the player's own sound element and plays nothing itself. */
export function Waveform({ takeId, durationMs, player }: WaveformProps) {
  // The core reads it: to draw an hour from its sound, the window would have to hold all of that.
  const shape = useAnswer('takes.getShape', { takeId }).data
  const ref = useRef<HTMLDivElement>(null)
  const surferRef = useRef<WaveSurfer | null>(null)
  const scheme = useComputedColorScheme('dark', { getInitialValueInEffect: false })
  useEffect(() => {
    const container = ref.current
    if (!container || !shape) return
    const surfer = WaveSurfer.create({
      container,
      media: player.audio,
      peaks: [shape.peaks],
      duration: durationMs / 1000,
      // Named as well: children's effects run first, so the player may not have opened its sound element yet. In full, as the element names it:
      // else it is taken for another sound, opened anew, and the place that was gone to is lost.
      url: new URL(player.url, document.baseURI).href,
      height: 52,
      barWidth: 2,
      barGap: 2,
      barRadius: 1,
      normalize: true,
      dragToSeek: true,
      hideScrollbar: true,
      ...coloursOf(container),
    })
    surferRef.current = surfer
    // The player itself says when the sound can't be had; the shape of it is an extra.
    const quiet = surfer.on('error', () => {})
    // A click on the waveform ends the stretch that was playing.
    const moved = surfer.on('interaction', (seconds) => player.seek(seconds * 1000))
    return () => {
      quiet()
      moved()
      surfer.destroy()
      surferRef.current = null
    }
  }, [player, shape, durationMs])
  useEffect(() => {
    if (ref.current) surferRef.current?.setOptions(coloursOf(ref.current))
  }, [scheme, shape])
  return <div ref={ref} aria-hidden />
}

/** Canvas knows no custom properties: the theme's colours are read for it. */
function coloursOf(element: Element) {
  const style = getComputedStyle(element)
  const text = style.getPropertyValue('--text')
  return { waveColor: style.getPropertyValue('--line-strong'), progressColor: text, cursorColor: text }
}
