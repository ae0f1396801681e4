import type { StoryPart } from '../../shared/story.ts'

/** What each part of a story is called, and what stands in the field while it is empty. */
export const partWords: Readonly<Record<StoryPart, { readonly name: string; readonly asks: string }>> = {
  situation: { name: 'Situation', asks: 'Where and when was it, how big was it, and what was going wrong? Who had promised what to whom?' },
  task: { name: 'Task', asks: 'What was yours to do, and what was not? Who expected what from you, by when?' },
  action: { name: 'Action', asks: 'What did you do, in order: on which day, with or against whom, and what did you decide when it went wrong?' },
  result: { name: 'Result', asks: 'What changed, from what to what, by when? What would have happened without you? What did it cost you?' },
  learning: { name: 'Learning', asks: 'What do you do differently now, and when did you last do it?' },
}

/** Words a minute at which people tell a story: 150, the usual pace of prepared speech. */
const spokenPerMinute = 150

/** How much a text is: "212 words, 1 min 25 s aloud"; empty for none. */
export function lengthWords(text: string): string {
  const count = text.match(/\S+/g)?.length ?? 0
  if (count === 0) return ''
  const seconds = Math.max(5, Math.round((count / spokenPerMinute) * 12) * 5)
  const aloud = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`
  return `${count} ${count === 1 ? 'word' : 'words'}, ${aloud} aloud`
}
