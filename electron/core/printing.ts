/** What both doors print with: the same page comes out alike, and nothing of it acts. */

/**
 * The answer's headers of a page that is printed. Only what the page itself holds is shown; `sandbox` takes away scripts
 * and all that a page can do by itself, going elsewhere with `<meta http-equiv="refresh">` among it.
 */
export const printHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** 18 mm on every side of an A4 sheet, where the page's own `@page` does not say otherwise. */
export const printMarginInches = 0.71

/** The same length at each edge. */
export function allSides<Length>(length: Length): { top: Length; right: Length; bottom: Length; left: Length } {
  return { top: length, right: length, bottom: length, left: length }
}
