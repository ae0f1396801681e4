import { briefSheet, type BriefPage } from './brief-page.ts'

/** From full size down to the smallest that can still be read on paper, 6.5 points. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.68, 0.65] as const

/** What goes over more than one sheet anyway is set at a comfortable size. */
const overSheets = 0.9

const pixelsPerMillimetre = 96 / 25.4

/** Printing breaks lines a little differently than the screen does. */
const slack = 0.97

/** The largest scale at which the brief fits on one sheet, measured where nobody sees it. */
export function fittingScale({ style, body }: BriefPage): number {
  const host = document.createElement('div')
  host.style.cssText = `position: fixed; left: -10000px; top: 0; visibility: hidden; width: ${briefSheet.width * pixelsPerMillimetre}px`
  const root = host.attachShadow({ mode: 'open' })
  const rules = new CSSStyleSheet()
  rules.replaceSync(style)
  root.adoptedStyleSheets = [rules]
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  sheet.append(...new DOMParser().parseFromString(body, 'text/html').body.childNodes)
  root.append(sheet)
  document.body.append(host)
  try {
    const fits = (scale: number): boolean => {
      host.style.setProperty('--scale', String(scale))
      return sheet.getBoundingClientRect().height <= briefSheet.height * pixelsPerMillimetre * slack
    }
    return scales.find(fits) ?? overSheets
  } finally {
    host.remove()
  }
}
