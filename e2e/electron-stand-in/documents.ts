import type { Page, Request } from '@playwright/test'

/** For each page the promise that its newest document has the permissions that the program gave it. */
const settled = new WeakMap<Page, Promise<void>>()

/**
 * Calls `apply` for every new document of the page's main frame, once it has its address and before any of its
 * scripts is answered.
 */
export function applyPermissionsBeforeScripts(page: Page, apply: () => Promise<void>): void {
  let pending: PromiseWithResolvers<void> | null = null
  page.on('request', (request) => {
    if (!isDocument(request)) return
    pending?.resolve()
    pending = Promise.withResolvers()
    settled.set(page, pending.promise)
  })
  page.on('requestfailed', (request) => {
    if (isDocument(request)) pending?.resolve()
  })
  page.on('framenavigated', (frame) => {
    // A change of the fragment alone is no new document: nothing is pending then.
    if (frame !== page.mainFrame() || pending === null) return
    const { resolve } = pending
    pending = null
    apply()
      .catch((error: unknown) => {
        if (!page.isClosed()) console.error(error)
      })
      .finally(resolve)
  })
}

/** Waits, for all that a document requests, until its permissions are in place. */
export async function permissionsInPlace(request: Request): Promise<void> {
  if (!isDocument(request)) await settled.get(request.frame().page())
}

function isDocument(request: Request): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null
}
