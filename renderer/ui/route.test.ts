import { expect, test } from 'vitest'
import { parseRoute, routeFragment, type Route } from './route.ts'

const id = '0123456789abcdef0123456789abcdef'

test('a route survives its fragment', () => {
  const routes: Route[] = [{ screen: 'desk' }, { screen: 'question', id }, { screen: 'take', id }, { screen: 'take', id, word: 12 }, { screen: 'takes' }, { screen: 'people' }, { screen: 'timeline' }, { screen: 'numbers' }, { screen: 'people', id }, { screen: 'story' }, { screen: 'write-up' }, { screen: 'stories' }, { screen: 'grill' }, { screen: 'room', id }, { screen: 'debrief', id }, { screen: 'settings' }]
  for (const route of routes) expect(parseRoute(routeFragment(route))).toEqual(route)
})

test('what names no screen leads to the desk', () => {
  for (const fragment of ['', '#', '#/', '#/nowhere', '#/take', '#/take/../../etc', '#/take/ABC', `#/desk/${id}`]) {
    expect(parseRoute(fragment)).toEqual({ screen: 'desk' })
  }
})
