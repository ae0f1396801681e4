import type { Page } from '@playwright/test'
import { z } from 'zod'

const usageSchema = z.object({ usedSize: z.number(), backingStorageSize: z.number().default(0) })

/** What a window's script holds in memory, buffers too, in bytes, once what nobody needs is collected. */
export async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = usageSchema.parse(await session.send('Runtime.getHeapUsage'))
  await session.detach()
  return usedSize + backingStorageSize
}
