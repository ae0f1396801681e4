import { useEffect, useState, useSyncExternalStore } from 'react'
import { audioPath } from '../../shared/take.ts'
import { createPlayer, type Player } from './player.ts'

/** The player of a take while its screen is shown; null where there is nothing to play yet. */
export function usePlayer(takeId: string, hasSound: boolean): Player | null {
  const [player, setPlayer] = useState<Player | null>(null)
  useEffect(() => {
    if (!hasSound) return
    const created = createPlayer(audioPath(takeId))
    setPlayer(created)
    return () => {
      created.close()
      setPlayer(null)
    }
  }, [takeId, hasSound])
  return player
}

/** Whether it plays now, and whether its sound is there at all. */
export function usePlayerState(player: Player): { readonly isPlaying: boolean; readonly hasFailed: boolean } {
  const isPlaying = useSyncExternalStore(player.onChange, player.isPlaying)
  const hasFailed = useSyncExternalStore(player.onChange, player.hasFailed)
  return { isPlaying, hasFailed }
}
