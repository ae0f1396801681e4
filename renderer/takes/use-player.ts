import { useEffect, useState, useSyncExternalStore } from 'react'
import { audioPath } from '../../shared/take.ts'
import { createPlayer, type Player } from '../ui/player.ts'

/** The player of a take, open while its screen is shown and there is a sound to play. The take stays the same (use a key). */
export function usePlayer(takeId: string, hasSound: boolean): Player {
  const [player] = useState(() => createPlayer(audioPath(takeId)))
  useEffect(() => {
    if (!hasSound) return
    player.open()
    return player.close
  }, [player, hasSound])
  return player
}

/** Whether it plays now, and whether its sound is there at all. */
export function usePlayerState(player: Player): { readonly isPlaying: boolean; readonly hasFailed: boolean; readonly speed: number } {
  const isPlaying = useSyncExternalStore(player.onChange, player.isPlaying)
  const hasFailed = useSyncExternalStore(player.onChange, player.hasFailed)
  const speed = useSyncExternalStore(player.onChange, player.speed)
  return { isPlaying, hasFailed, speed }
}
