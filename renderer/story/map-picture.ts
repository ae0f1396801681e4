import { relationWords, stanceWords } from '../../shared/brief.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { cardSize, layOutPeople } from '../ui/map-layout.ts'
import { escapeHtml } from '../../shared/markdown-html.ts'

const { width, height } = cardSize
const margin = 20

/** Cuts a line that would run out of its card. */
function fit(text: string, most: number): string {
  return escapeHtml(text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`)
}

function card(x: number, y: number, lines: readonly string[], isTeller = false): string {
  const texts = lines.map((line, at) => `<text x="${x}" y="${y - (lines.length - 1) * 11 + at * 22 + 5}" text-anchor="middle" font-size="${at === 0 ? 18 : 14}" font-weight="${at === 0 ? 600 : 400}">${line}</text>`)
  const fill = isTeller ? '#e9e5dc' : '#fffdf9'
  return `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="#807c73"/>${texts.join('')}`
}

/** The stakeholder map as an SVG picture, with everybody where the screen has them; empty where there is nobody. */
export function mapPicture({ people, relations }: Pick<Dossier, 'people' | 'relations'>, alias: (text: string) => string): string {
  if (people.length === 0) return ''
  const places = layOutPeople(people)
  const placeOf = (id: string | null) => (id === null ? { x: 0, y: 0 } : places.get(id))
  const all = [{ x: 0, y: 0 }, ...places.values()]
  const left = Math.min(...all.map(({ x }) => x)) - width / 2 - margin
  const top = Math.min(...all.map(({ y }) => y)) - height / 2 - margin
  const right = Math.max(...all.map(({ x }) => x)) + width / 2 + margin
  const bottom = Math.max(...all.map(({ y }) => y)) + height / 2 + margin
  const pairOf = (fromId: string | null, toId: string | null) => [fromId ?? '', toId ?? ''].sort().join(' ')
  const lines = relations.flatMap(({ fromId, toId, kind }, at) => {
    const [from, to] = [placeOf(fromId), placeOf(toId)]
    if (!from || !to) return []
    // Several lines between two people lie on one another: their words stand below one another.
    const before = relations.slice(0, at).filter((other) => pairOf(other.fromId, other.toId) === pairOf(fromId, toId)).length
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2 + before * 16]
    return [{ line: `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="#807c73" stroke-width="1.5"/>`, word: `<text x="${x}" y="${y}" text-anchor="middle" font-size="13" fill="#55585b" stroke="#fff" stroke-width="4" paint-order="stroke">${relationWords[kind]}</text>` }]
  })
  const cards = people.flatMap((person) => {
    const place = places.get(person.id)
    const role = [person.role, person.team].filter((part) => part !== '').join(', ')
    const stance = person.stance === null ? '' : stanceWords[person.stance]
    return place ? [card(place.x, place.y, [fit(alias(person.name), 21), ...[role, stance].filter((line) => line !== '').map((line) => fit(alias(line), 25))])] : []
  })
  const drawn = [...lines.map(({ line }) => line), card(0, 0, ['You'], true), ...cards, ...lines.map(({ word }) => word)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" font-family="system-ui, sans-serif">${drawn.join('')}</svg>`
}
