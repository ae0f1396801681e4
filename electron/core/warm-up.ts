import { z } from 'zod'
import type { App } from './app.ts'

const storiesSchema = z.array(z.object({ id: z.string() }))

/**
 * Computes what the first screen will ask for while the window is still being opened: the scorer's weights are read, and the review of the
 * newest story is ready. Only a matter of time: whatever fails here fails again, and is told, where it is asked for.
 */
export async function warmUp(app: Pick<App, 'call'>): Promise<void> {
  const listed = await app.call('stories.list', {})
  const stories = storiesSchema.safeParse(listed.ok ? listed.value : [])
  const [newest] = stories.success ? stories.data : []
  if (newest !== undefined) await app.call('stories.review', { storyId: newest.id })
}
