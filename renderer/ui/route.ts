import { z } from 'zod'
import { idSchema } from '../../shared/id.ts'

/** Where in the app one is. Screens are named by nouns; their address is the URL's fragment, so that reloading stays. */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'question'; readonly id: string }
  | { readonly screen: 'take'; readonly id: string }
  /** A part of the story; `id` opens one person, turning point or number of it. */
  | { readonly screen: 'people' | 'timeline' | 'numbers'; readonly id?: string }
  /** The story's text, a text to take things from, all stories, the settings. */
  | { readonly screen: 'story' | 'write-up' | 'stories' | 'settings' }

const ofStory = z.enum(['people', 'timeline', 'numbers'])
const alone = z.enum(['story', 'write-up', 'stories', 'settings'])
const withId = z.enum(['question', 'take'])

/** The route that a fragment names (`#/take/<id>`); the desk where it names none. */
export function parseRoute(fragment: string): Route {
  const [screen, id] = fragment.replace(/^#?\/?/, '').split('/')
  const single = alone.safeParse(screen)
  if (single.success) return { screen: single.data }
  const part = ofStory.safeParse(screen)
  const named = withId.safeParse(screen)
  const parsedId = idSchema.safeParse(id)
  if (part.success) return parsedId.success ? { screen: part.data, id: parsedId.data } : { screen: part.data }
  return named.success && parsedId.success ? { screen: named.data, id: parsedId.data } : { screen: 'desk' }
}

/** The fragment that names a route. */
export function routeFragment(route: Route): string {
  return 'id' in route ? `#/${route.screen}/${route.id}` : `#/${route.screen}`
}
