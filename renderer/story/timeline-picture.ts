import { rungWords, turningPointWords } from '../../shared/brief.ts'
import { dateWords, daysOf, inTime, type CalendarDate } from '../../shared/calendar-date.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { escapeHtml } from '../../shared/markdown-html.ts'

// Half a sheet wide when it is printed: so the words can be read.
const width = 620
const axis = 20
const rowHeight = 25

interface Moment {
  readonly date: CalendarDate
  readonly words: string
  readonly isTurn: boolean
}

/** What is dated in a story, in time. */
function momentsOf({ turningPoints, rungs }: Pick<Dossier, 'turningPoints' | 'rungs'>, alias: (text: string) => string): Moment[] {
  const turns = turningPoints.flatMap(({ date, kind, decided, happened }) => (date === null ? [] : [{ date, words: `${turningPointWords[kind]}: ${alias(decided || happened)}`, isTurn: true }]))
  const steps = rungs.flatMap(({ date, kind, note }) => (date === null ? [] : [{ date, words: `${rungWords[kind]}${note === '' ? '' : `: ${alias(note)}`}`, isTurn: false }]))
  return [...turns, ...steps].toSorted((a, b) => inTime(a.date, b.date))
}

/** As many letters as stand beside a date; those of a turning point are set bold. */
const longestWords = { turn: 45, step: 52 } as const

/** More than this would be unreadable on one page. */
const mostMoments = 24

/** The turning points and the ladder on one time axis, as an SVG picture; empty where nothing is dated. */
export function timelinePicture(dossier: Pick<Dossier, 'turningPoints' | 'rungs'>, alias: (text: string) => string): string {
  const moments = momentsOf(dossier, alias).slice(0, mostMoments)
  const [first] = moments
  const last = moments.at(-1)
  if (first === undefined || last === undefined) return ''
  const [from, to] = [daysOf(first.date).first, daysOf(last.date).first]
  const height = Math.max(180, moments.length * rowHeight + 20)
  const rows = moments.map(({ date, words, isTurn }, at) => {
    const y = 20 + at * rowHeight
    const onAxis = 20 + (to === from ? 0 : ((daysOf(date).first - from) / (to - from)) * (height - 40))
    const most = isTurn ? longestWords.turn : longestWords.step
    const shown = words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
    const sign = isTurn ? `<rect x="${axis - 6}" y="${onAxis - 6}" width="12" height="12" transform="rotate(45 ${axis} ${onAxis})" fill="#1b1d1f"/>` : `<circle cx="${axis}" cy="${onAxis}" r="5" fill="#fff" stroke="#1b1d1f" stroke-width="2"/>`
    return [
      `<path d="M${axis} ${onAxis} L${axis + 40} ${y}" stroke="#cdc8bc" fill="none"/>`,
      sign,
      `<text x="${axis + 48}" y="${y + 5}" font-size="14"><tspan fill="#55585b">${escapeHtml(dateWords(date))}</tspan><tspan dx="12" font-weight="${isTurn ? 600 : 400}">${escapeHtml(shown)}</tspan></text>`,
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif"><line x1="${axis}" y1="20" x2="${axis}" y2="${height - 20}" stroke="#807c73" stroke-width="1.5"/>${rows.join('')}</svg>`
}
