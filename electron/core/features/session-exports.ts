import { calls } from '../../../shared/contract.ts'
import { writeDebrief } from '../../../shared/debrief/write-debrief.ts'
import { markdownToHtml } from '../../../shared/markdown-html.ts'
import { dayOf } from '../clock.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { saveExport } from './exports.ts'
import type { Sessions } from './sessions.ts'
import { getStory } from './stories.ts'

const style = `
  @page { size: A4; margin: 16mm 16mm; }
  body { font: 10pt/1.45 Georgia, serif; color: #1b1d1f; margin: 0; }
  h1 { font-size: 17pt; margin: 0 0 2pt; line-height: 1.2; }
  h2 { font: 600 9pt/1.3 system-ui, sans-serif; margin: 11pt 0 2pt; break-after: avoid; }
  p { margin: 0 0 6pt; }
  ul { margin: 0; padding-left: 12pt; } li { margin: 0 0 2pt; break-inside: avoid; }
`

function page(markdown: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Debrief</title><style>${style}</style></head><body>${markdownToHtml(markdown)}</body></html>`
}

/** The debrief leaves the app as a file, as the brief of a story does. */
export function sessionExportAnswers(core: Core, sessions: Pick<Sessions, 'debrief'>): Pick<Answers, 'sessions.export'> {
  return {
    'sessions.export': answer(calls['sessions.export'], async ({ sessionId, format, withAliases }) => {
      const { session, debrief } = await sessions.debrief(sessionId)
      const { title } = getStory(core.database, session.storyId)
      const date = dayOf(session.startedMs)
      const markdown = writeDebrief(debrief, { title, date, mode: session.settings.mode, rating: session.rating }, withAliases)
      const name = withAliases ? `Debrief ${date}` : `Debrief ${date} ${title}`
      return saveExport(core, name, format, format === 'md' ? markdown : await core.host.printPdf(page(markdown)))
    }),
  }
}
