import { createAliases } from '../../shared/brief.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { markdownToHtml } from '../../shared/markdown-html.ts'
import { mapPicture } from './map-picture.ts'
import { timelinePicture } from './timeline-picture.ts'

const style = `
  @page { size: A4; margin: 16mm 16mm; }
  body { font: 10pt/1.45 Georgia, serif; color: #1b1d1f; margin: 0; }
  h1 { font-size: 17pt; margin: 0 0 2pt; line-height: 1.2; }
  h2 { font: 600 9pt/1.3 system-ui, sans-serif; margin: 11pt 0 2pt; break-after: avoid; }
  p { margin: 0 0 4pt; white-space: pre-line; }
  ul { margin: 0; padding-left: 12pt; } li { margin: 0 0 2pt; break-inside: avoid; }
  table { width: 100%; border-collapse: collapse; font: 8pt/1.35 system-ui, sans-serif; }
  th, td { text-align: left; vertical-align: top; padding: 2pt 5pt 2pt 0; border-bottom: .5pt solid #cdc8bc; }
  figure { margin: 10pt 0 0; break-inside: avoid; } svg { width: 100%; height: auto; max-height: 120mm; }
`

/** The brief as a page of its own, with the map and the timeline drawn into it: nothing of it is loaded from anywhere. */
export function briefPage(markdown: string, dossier: Dossier, withAliases: boolean): string {
  const alias = withAliases ? createAliases(dossier.people.map(({ name }) => name)) : (text: string) => text
  const pictures = [
    ['Who was there', mapPicture(dossier, alias)],
    ['When it turned', timelinePicture(dossier, alias)],
  ].flatMap(([title, picture]) => (picture === '' ? [] : [`<figure><h2>${title}</h2>${picture}</figure>`]))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story brief</title><style>${style}</style></head><body>${markdownToHtml(markdown)}${pictures.join('')}</body></html>`
}
