import { rungKindSchema } from '../../shared/ladder.ts'
import type { References } from '../../shared/stakeholder.ts'
import { rungWords } from '../ui/rung-words.ts'

/** Where a story names somebody, one place a line; none where it does not. */
export function referenceWords({ relations, turningPoints, rungs }: References): string[] {
  return [
    ...(relations === 0 ? [] : [relations === 1 ? '1 line on the map' : `${relations} lines on the map`]),
    ...turningPoints.map(({ happened }) => (happened.trim() === '' ? 'A turning point that holds no words yet' : `Turning point “${shorten(happened.trim())}”`)),
    ...rungs.map((rung) => {
      const kind = rungKindSchema.safeParse(rung)
      return `Rung “${kind.success ? rungWords[kind.data].name : rung}” of the ladder`
    }),
  ]
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text
}
