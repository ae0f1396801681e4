import { z } from 'zod'
import { idSchema } from '../../shared/id.ts'

/** Where in the app one is. Screens are named by nouns; their address is the URL's fragment, so that reloading stays. */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'question'; readonly id: string }
  /** A take, from one of its words on where `word` says so. */
  | { readonly screen: 'take'; readonly id: string; readonly word?: number }
  /** A session: under way, and what came of it. */
  | { readonly screen: 'room' | 'debrief'; readonly id: string }
  /** A part of the story; `id` opens one person, turning point or number of it. */
  | { readonly screen: 'people' | 'timeline' | 'numbers'; readonly id?: string }
  /** The story's text, a text to take things from, the takes, all stories, the set-up of a session, the settings. */
  | { readonly screen: 'story' | 'write-up' | 'takes' | 'stories' | 'grill' | 'settings' }

const ofStory = z.enum(['people', 'timeline', 'numbers'])
const alone = z.enum(['story', 'write-up', 'takes', 'stories', 'grill', 'settings'])
const withId = z.enum(['question', 'take', 'room', 'debrief'])

/** The route that a fragment names (`#/take/<id>`); the desk where it names none. */
export function parseRoute(fragment: string): Route {
  const [screen, id, word = ''] = fragment.replace(/^#?\/?/, '').split('/')
  const single = alone.safeParse(screen)
  if (single.success) return { screen: single.data }
  const part = ofStory.safeParse(screen)
  const named = withId.safeParse(screen)
  const parsedId = idSchema.safeParse(id)
  if (part.success) return parsedId.success ? { screen: part.data, id: parsedId.data } : { screen: part.data }
  if (named.data === 'take' && parsedId.success && /^\d{1,7}$/.test(word)) return { screen: 'take', id: parsedId.data, word: Number(word) }
  return named.success && parsedId.success ? { screen: named.data, id: parsedId.data } : { screen: 'desk' }
}

/** The fragment that names a route. */
export function routeFragment(route: Route): string {
  if (route.screen === 'take' && route.word !== undefined) return `#/take/${route.id}/${route.word}`
  return 'id' in route ? `#/${route.screen}/${route.id}` : `#/${route.screen}`
}
