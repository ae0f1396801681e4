import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

// The demo voice stands for an official model, and a server on loopback for the place where those are.
const model = gunzipSync(readFileSync(join(root, 'resources', 'demo-voice', 'ggml-demo.en.bin.gz')))

test('a model is downloaded on request only, paused, gone on with after a restart, checked, used, and offered again when it is damaged', async ({ room, shell }) => {
  test.skip(shell === 'electron', 'the list of models is set in this process')
  const asked: number[] = []
  const held: ServerResponse[] = []
  const server = createServer((request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    asked.push(from)
    if (from > 0) response.writeHead(206, { 'Content-Range': `bytes ${from}-${model.length - 1}/${model.length}`, 'Content-Length': model.length - from })
    else response.writeHead(200, { 'Content-Length': model.length })
    if (asked.length > 1) return response.end(model.subarray(from))
    held.push(response)
    return response.write(model.subarray(0, 3_000_000))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const list = join(mkdtempSync(join(tmpdir(), 'grillroom-list-')), 'models.json')
  const listed = { name: 'demo.en', file: 'ggml-listed.bin', choice: 'fast', approxMiB: 7.6, memoryMB: 60, sha1: createHash('sha1').update(model).digest('hex') }
  writeFileSync(list, JSON.stringify({ source: 'this test', url: `http://127.0.0.1:${port}/{file}`, models: [listed] }))
  process.env['GRILLROOM_MODEL_LIST'] = list
  try {
    const first = await room.open()
    await first.page.getByRole('link', { name: 'Settings' }).click()
    const item = first.page.getByRole('listitem', { name: 'demo.en' })
    await expect(item).toContainText('about 8.0 MB · 60 MB of memory')
    expect(asked).toEqual([])
    await item.getByRole('button', { name: 'Download' }).click()
    await expect(item).toContainText(/ of 8\.0 MB/)
    const file = join(room.home, 'models', 'ggml-listed.bin')
    await expect.poll(() => statSync(`${file}.part`).size).toBe(3_000_000)
    await item.getByRole('button', { name: 'Pause' }).click()
    await expect(item).toContainText('paused')
    await first.close()

    const second = await room.open()
    await second.page.getByRole('link', { name: 'Settings' }).click()
    const again = second.page.getByRole('listitem', { name: 'demo.en' })
    await expect(again).toContainText(/3\.0 MB of 8\.0 MB · paused/)
    expect(asked).toEqual([0])
    await again.getByRole('button', { name: 'Go on' }).click()
    await again.getByRole('button', { name: 'Use it' }).click()
    await expect(again).toContainText('In use')
    expect(asked).toEqual([0, 3_000_000])
    expect(readFileSync(file).equals(model)).toBe(true)
    expect(existsSync(`${file}.part`)).toBe(false)
    await second.close()

    truncateSync(file, 5_000_000)
    const third = await room.open()
    await third.page.getByRole('link', { name: 'Settings' }).click()
    const damaged = third.page.getByRole('listitem', { name: 'demo.en' })
    await expect(damaged).toContainText('breaks off')
    await damaged.getByRole('button', { name: 'Download again' }).click()
    await expect(damaged).not.toContainText('breaks off')
    await expect(damaged).toContainText('In use')
    expect(readFileSync(file).equals(model)).toBe(true)
  } finally {
    delete process.env['GRILLROOM_MODEL_LIST']
    for (const response of held) response.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(join(list, '..'), { recursive: true, force: true })
  }
})
