import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const savePdf = (page: Page, name: string, html: string) =>
  page.evaluate(
    async (input) => {
      const bridge: { call: (name: string, input: unknown) => Promise<unknown> } = Reflect.get(window, 'grillroom')
      return bridge.call('exports.savePdf', input)
    },
    { name, html },
  )

/** What of a PDF stands in it uncompressed: the sizes of its pages, and its title. */
function readPdf(file: string): { head: string; pages: number; isA4: boolean; title: string | undefined } {
  const text = readFileSync(file, 'latin1')
  // A4 is 595.3 by 841.9 points; browsers round it up.
  const sheetSizes = Array.from(text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g), ([, width, height]) => [Number(width), Number(height)] as const)
  return {
    head: text.slice(0, 5),
    pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    isA4: sheetSizes.length > 0 && sheetSizes.every(([width, height]) => Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1),
    title: /\/Title\s*\(([^)]*)\)/.exec(text)?.[1],
  }
}

const sheets = (count: number) => Array.from({ length: count }, (_, index) => `<p style="break-after: page">Sheet ${index + 1}</p>`).join('')
const picture = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/%3E'

test('a page is printed on A4 for its owner alone', async ({ room }) => {
  const { page } = await room.open()
  const html = `<!doctype html><meta charset="utf-8"><title>A brief</title><style>p { color: teal }</style>${sheets(2)}<img src='${picture}'><p>“Zürich”, the end`
  const exports = join(room.home, 'exports')
  const [short, long] = [await savePdf(page, 'Brief', html), await savePdf(page, 'Long brief', html.replace('<img', `${'<p>More words of it.'.repeat(400)}<img`))]
  expect([short, long]).toEqual(['Brief.pdf', 'Long brief.pdf'].map((name) => ({ ok: true, value: { path: join(exports, name) } })))

  expect(readPdf(join(exports, 'Brief.pdf'))).toEqual({ head: '%PDF-', pages: 3, isA4: true, title: 'A brief' })
  expect(readPdf(join(exports, 'Long brief.pdf')).pages).toBeGreaterThan(5)
  expect(statSync(join(exports, 'Long brief.pdf')).size).toBeGreaterThan(statSync(join(exports, 'Brief.pdf')).size)
  if (process.platform !== 'win32') expect(statSync(join(exports, 'Brief.pdf')).mode & 0o777).toBe(0o600)
})

test('what is printed runs nothing, goes nowhere and requests nothing', async ({ room }) => {
  const { page } = await room.open()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const elsewhere = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  // Each of these would make more than one sheet of it, or another title, if it did anything.
  const script = `document.title = 'Taken over'; document.body.innerHTML = ${JSON.stringify(sheets(4))}; fetch('${elsewhere}/script')`
  const html = `<!doctype html><html><head><title>A brief</title>
    <meta http-equiv="refresh" content="0; url=${elsewhere}/refresh">
    <link rel="stylesheet" href="${elsewhere}/style.css"><link rel="preconnect" href="${elsewhere}"><link rel="prefetch" href="${elsewhere}/prefetch">
    <style>@import url('${elsewhere}/import.css'); @font-face { font-family: far; src: url('${elsewhere}/far.woff2') } p { font-family: far, serif }</style>
    <script>${script}</script><script src="${elsewhere}/script.js"></script></head>
    <body onload="${script.replaceAll('"', '&quot;')}"><p>One sheet</p>
    <img src="${elsewhere}/picture.png" onerror="${script.replaceAll('"', '&quot;')}"><img src="https://grillroom.localhost/"><img src="app://grillroom/">
    <iframe src="${elsewhere}/frame"></iframe><iframe srcdoc="<script>parent.document.title = 'Taken over'</script>"></iframe>
    <object data="${elsewhere}/object"></object><video src="${elsewhere}/video"></video></body></html>`
  try {
    expect(await savePdf(page, 'Brief', html)).toMatchObject({ ok: true })
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
  expect(connections).toBe(0)
  expect(readPdf(join(room.home, 'exports', 'Brief.pdf'))).toEqual({ head: '%PDF-', pages: 1, isA4: true, title: 'A brief' })
  expect(readdirSync(join(room.home, 'exports'))).toEqual(['Brief.pdf'])
})
