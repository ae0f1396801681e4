import { z } from 'zod'
import { idSchema } from '../../shared/id.ts'

/** Where in the app one is. Screens are named by nouns; their address is the URL's fragment, so that reloading stays. */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'question'; readonly id: string }
  | { readonly screen: 'take'; readonly id: string }
  | { readonly screen: 'people' }
  | { readonly screen: 'timeline' }
  | { readonly screen: 'numbers' }
  | { readonly screen: 'settings' }

const withoutId = z.enum(['people', 'timeline', 'numbers', 'settings'])
const withId = z.enum(['question', 'take'])

/** The route that a fragment names (`#/take/<id>`); the desk where it names none. */
export function parseRoute(fragment: string): Route {
  const [screen, id] = fragment.replace(/^#?\/?/, '').split('/')
  const whole = withoutId.safeParse(screen)
  if (whole.success) return { screen: whole.data }
  const named = withId.safeParse(screen)
  const parsedId = idSchema.safeParse(id)
  return named.success && parsedId.success ? { screen: named.data, id: parsedId.data } : { screen: 'desk' }
}

/** The fragment that names a route. */
export function routeFragment(route: Route): string {
  return 'id' in route ? `#/${route.screen}/${route.id}` : `#/${route.screen}`
}
