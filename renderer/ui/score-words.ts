import { IconFlag, IconRuler2, type Icon } from '@tabler/icons-react'
import { bandOf } from '../../shared/scoring/band.ts'
import type { Dimension } from '../../shared/scoring/signal.ts'

/** What each score is called, what it asks, and the sign that stands beside its colour. */
export const dimensionWords: Readonly<Record<Dimension, { readonly name: string; readonly asks: string; readonly icon: Icon }>> = {
  granularity: { name: 'Granularity', asks: 'Could a listener check this?', icon: IconRuler2 },
  conviction: { name: 'Conviction', asks: 'Did you own it, and do you still?', icon: IconFlag },
}

const bandWords = { 'no signal': 'No signal', mixed: 'Mixed', 'raises the bar': 'Raises the bar' } as const

/** A score's band in words. */
export function bandLabel(score: number): string {
  return bandWords[bandOf(score)]
}

/** Points of a sum with their sign, by its own letter (a true minus): +8, −5, 0. */
export function pointsWords(points: number): string {
  const size = Math.abs(points)
  const figure = Number.isInteger(size) ? String(size) : size.toFixed(2).replace(/0+$/, '')
  if (points === 0) return '0'
  return points > 0 ? `+${figure}` : `−${figure}`
}
