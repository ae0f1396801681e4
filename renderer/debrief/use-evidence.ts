import { useCallback, useEffect, useRef, useState } from 'react'
import type { DebriefTurn, Place } from '../../shared/debrief/debrief-schema.ts'
import type { SignalKind } from '../../shared/scoring/signal.ts'
import { audioPath } from '../../shared/take.ts'
import { createPlayer, type Player } from '../ui/player.ts'
import { soundOf } from './said-words.ts'

/** Words of an answer; of several signals that are exactly these words, the one that is meant. */
export type LitPlace = Place & { readonly kind?: SignalKind }

/** The span that is lit now: whoever shows its answer marks it. */
export interface Evidence {
  readonly lit: LitPlace | null
  /** Lights a span in the exchange, goes there and plays what was said. */
  readonly show: (place: LitPlace) => void
  /** Plays a whole answer, or stops what plays. */
  readonly toggle: (turn: DebriefTurn) => void
  /** Place in `turns` of the answer that sounds now; null: none does. */
  readonly playing: number | null
  readonly letGo: () => void
}

/** One sound at a time out of the session's many takes. */
export function useEvidence(turns: readonly DebriefTurn[]): Evidence {
  const [lit, setLit] = useState<LitPlace | null>(null)
  const [playing, setPlaying] = useState<number | null>(null)
  /** The answer that was played last. */
  const sounding = useRef<number | null>(null)
  const players = useRef(new Map<string, Player>())
  useEffect(() => {
    const opened = players.current
    return () => {
      for (const player of opened.values()) player.close()
      opened.clear()
    }
  }, [])

  const playerOf = useCallback((takeId: string) => {
    const known = players.current.get(takeId)
    if (known) return known
    const player = createPlayer(audioPath(takeId))
    player.open()
    player.onChange(() => {
      if (!player.isPlaying()) setPlaying((now) => ([...players.current.values()].some((other) => other.isPlaying()) ? now : null))
    })
    players.current.set(takeId, player)
    return player
  }, [])
  const hush = useCallback(() => {
    for (const player of players.current.values()) player.pause()
  }, [])
  const play = useCallback(
    (turn: DebriefTurn, start: number, end: number) => {
      hush()
      const sound = soundOf(turn, start, end)
      if (!sound) return
      playerOf(sound.takeId).playStretch(sound.t0Ms, sound.t1Ms)
      sounding.current = turn.index
      setPlaying(turn.index)
    },
    [hush, playerOf],
  )

  const show = useCallback(
    (place: LitPlace) => {
      setLit(place)
      const turn = turns[place.turn]
      if (turn) play(turn, place.start, place.end)
    },
    [turns, play],
  )
  const toggle = useCallback(
    (turn: DebriefTurn) => {
      const isPlaying = [...players.current.values()].some((player) => player.isPlaying())
      setPlaying((now) => (now === turn.index ? null : now))
      if (isPlaying && sounding.current === turn.index) hush()
      else play(turn, 0, turn.answer.length)
    },
    [hush, play],
  )
  const letGo = useCallback(() => {
    hush()
    setLit(null)
    setPlaying(null)
  }, [hush])
  return { lit, playing, show, toggle, letGo }
}
