import { createAliases } from '../../shared/brief.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { markdownToHtml } from '../../shared/markdown-html.ts'
import { mapPicture } from './map-picture.ts'
import { timelinePicture } from './timeline-picture.ts'

/** What a sheet of A4 leaves for the brief between its margins, in millimetres. */
export const briefSheet = { margin: 9, width: 210 - 2 * 9, height: 297 - 2 * 9 } as const

// Everything in em: a longer story is set smaller as a whole.
const style = `
  .sheet { font: calc(10pt * var(--scale))/1.3 Georgia, serif; color: #1b1d1f; margin: 0; columns: 24em; column-gap: 1.5em; }
  h1 { font-size: 1.7em; margin: 0 0 .1em; line-height: 1.15; column-span: all; }
  h1 + p { column-span: all; font-family: system-ui, sans-serif; font-size: .85em; color: #55585b; }
  h2 { font: 600 .9em/1.2 system-ui, sans-serif; margin: .6em 0 .1em; break-after: avoid; }
  h2:has(+ table) { column-span: all; }
  p { margin: 0 0 .25em; white-space: pre-line; overflow-wrap: anywhere; }
  ul { margin: 0; padding-left: 1.1em; } li { margin: 0 0 .1em; break-inside: avoid; overflow-wrap: anywhere; }
  table { column-span: all; width: 100%; border-collapse: collapse; font: .8em/1.2 system-ui, sans-serif; }
  th, td { text-align: left; vertical-align: top; padding: .1em .5em .1em 0; border-bottom: .5pt solid #cdc8bc; }
  figure { margin: .4em 0 0; break-inside: avoid; } svg { display: block; width: 100%; height: auto; max-height: 26em; }
`

/** The parts of the brief's page. */
export interface BriefPage {
  readonly style: string
  readonly body: string
}

/** The brief with the map and the timeline drawn into it: nothing of it is loaded from anywhere. */
export function briefPage(markdown: string, dossier: Dossier, withAliases: boolean): BriefPage {
  const alias = withAliases ? createAliases(dossier.people.map(({ name }) => name)) : (text: string) => text
  const pictures = [
    ['Who was there', mapPicture(dossier, alias)],
    ['When it turned', timelinePicture(dossier, alias)],
  ].flatMap(([title, picture]) => (picture === '' ? [] : [`<figure><h2>${title}</h2>${picture}</figure>`]))
  return { style, body: `${markdownToHtml(markdown)}${pictures.join('')}` }
}

/** The page as a whole, ready to be printed; `scale` 1 is its full size. */
export function briefHtml({ style: rules, body }: BriefPage, scale: number): string {
  const sheet = `@page { size: A4; margin: ${briefSheet.margin}mm; } body { --scale: ${scale}; }`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story brief</title><style>${sheet}${rules}</style></head><body class="sheet">${body}</body></html>`
}
