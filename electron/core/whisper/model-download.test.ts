import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { FailureError } from '../failures.ts'
import { downloadModel, receivedBytes, type DownloadRequest } from './model-download.ts'

const model = randomBytes(300_000)
const sha1 = createHash('sha1').update(model).digest('hex')

type Handler = (request: IncomingMessage, response: ServerResponse, from: number) => void

/** A server on loopback; `handle` is told where the wanted range begins. */
async function serve(handle: Handler): Promise<string> {
  const server = createServer((request, response) => handle(request, response, Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/ggml.bin`
}

function head(response: ServerResponse, from: number, total = model.length): void {
  if (from > 0) response.writeHead(206, { 'Content-Range': `bytes ${from}-${total - 1}/${total}`, 'Content-Length': total - from })
  else response.writeHead(200, { 'Content-Length': total })
}

function fetchFrom(url: string, more: Partial<DownloadRequest> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'grillroom-download-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'models', 'ggml.bin')
  const received: number[] = []
  const request: DownloadRequest = {
    url,
    file,
    approxBytes: 310_000,
    sha1,
    signal: new AbortController().signal,
    onProgress: (bytes) => received.push(bytes),
    onCheck: () => {},
    pauseMs: 1,
    ...more,
  }
  return { file, request, received, run: () => downloadModel(request) }
}

async function failureOf(run: () => Promise<void>): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof FailureError) return `${error.failure.code} ${error.failure.details['differs'] ?? error.failure.details['status'] ?? ''}`.trim()
    throw error
  }
  throw new Error('the download succeeded')
}

test('a file comes whole, in its place, with nothing beside it', async () => {
  const { file, received, run } = fetchFrom(await serve((_, response, from) => (head(response, from), response.end(model.subarray(from)))))
  await run()
  expect(readFileSync(file)).toEqual(model)
  expect(readdirSync(join(file, '..'))).toEqual(['ggml.bin'])
  expect(received.at(-1)).toBe(model.length)
})

test('a connection that is cut at random places is taken up where it broke off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1, maxLength: 6 }), async (cuts) => {
      const froms: number[] = []
      const left = [...cuts]
      const open = new Map<number, ServerResponse>()
      const url = await serve((_, response, from) => {
        froms.push(from)
        head(response, from)
        const bytes = left.shift()
        if (bytes === undefined || from + bytes >= model.length) return void response.end(model.subarray(from))
        open.set(from + bytes, response)
        response.write(model.subarray(from, from + bytes))
      })
      // Cut only once the bytes are down: what a cut overtakes is lost, and three empty attempts in a row rightly end the download.
      const onProgress = (place: number): void => void open.get(place)?.destroy()
      const { file, run } = fetchFrom(url, { onProgress })
      await run()
      expect(readFileSync(file)).toEqual(model)
      expect(froms).toEqual(froms.toSorted((a, b) => a - b))
    }),
    { numRuns: 15 },
  )
})

test('a pause keeps what has come, and another process goes on from there', async () => {
  const froms: number[] = []
  const url = await serve((_, response, from) => {
    froms.push(from)
    head(response, from)
    if (from === 0) response.write(model.subarray(0, 100_000))
    else response.end(model.subarray(from))
  })
  const abort = new AbortController()
  const first = fetchFrom(url, { signal: abort.signal, onProgress: (bytes) => bytes === 100_000 && abort.abort() })
  await expect(first.run()).rejects.toThrow(/abort/i)
  expect(receivedBytes(first.file)).toBe(100_000)
  expect(existsSync(first.file)).toBe(false)
  await downloadModel({ ...first.request, signal: new AbortController().signal })
  expect(froms).toEqual([0, 100_000])
  expect(readFileSync(first.file)).toEqual(model)
})

test('a server that knows no ranges begins anew, and the file is right', async () => {
  let isFirst = true
  const url = await serve((_, response) => {
    head(response, 0)
    if (isFirst) response.write(model.subarray(0, 50_000), () => response.destroy())
    else response.end(model)
    isFirst = false
  })
  const { file, run } = fetchFrom(url)
  await run()
  expect(readFileSync(file)).toEqual(model)
})

test('a server that stalls is left after a while, and what came is kept', async () => {
  const url = await serve((_, response, from) => {
    head(response, from)
    if (from === 0) response.write(model.subarray(0, 70_000))
    else response.flushHeaders()
  })
  const { file, run } = fetchFrom(url, { stallMs: 100 })
  expect(await failureOf(run)).toBe('download_interrupted')
  expect(receivedBytes(file)).toBe(70_000)
})

test('a wrong byte is found, and nothing of it is kept', async () => {
  const bad = Buffer.from(model)
  bad[200_000] = (bad[200_000] ?? 0) ^ 1
  const { file, run } = fetchFrom(await serve((_, response, from) => (head(response, from), response.end(bad.subarray(from)))))
  expect(await failureOf(run)).toBe('download_wrong check sum')
  expect([existsSync(file), receivedBytes(file)]).toEqual([false, 0])
})

test('a server that lies about the length is not believed', async () => {
  const big = fetchFrom(await serve((_, response) => (head(response, 0, 40_000_000), response.write(model))))
  expect(await failureOf(big.run)).toBe('download_wrong size')
  const small = fetchFrom(await serve((_, response) => (head(response, 0, 1000), response.end(model.subarray(0, 1000)))))
  expect(await failureOf(small.run)).toBe('download_wrong size')
  // 10,000 bytes more are promised than ever come.
  const more = fetchFrom(await serve((_, response, from) => (head(response, from, model.length + 10_000), response.write(model.subarray(from), () => response.destroy()))))
  expect(await failureOf(more.run)).toBe('download_interrupted')
  expect(existsSync(more.file)).toBe(false)
  // No length at all.
  const none = fetchFrom(await serve((_, response) => (response.write(model), response.end())))
  expect(await failureOf(none.run)).toBe('download_wrong size')
})

test('a redirect is followed', async () => {
  const target = await serve((_, response, from) => (head(response, from), response.end(model.subarray(from))))
  const { file, run } = fetchFrom(await serve((_, response) => response.writeHead(302, { Location: target }).end()))
  await run()
  expect(readFileSync(file)).toEqual(model)
})

test('a redirect without end, a refusal and a host that is not there are told', async () => {
  expect(await failureOf(fetchFrom(await serve((request, response) => response.writeHead(302, { Location: request.url ?? '/' }).end())).run)).toBe('download_offline')
  expect(await failureOf(fetchFrom(await serve((_, response) => response.writeHead(404).end())).run)).toBe('download_refused 404')
  expect(await failureOf(fetchFrom('http://127.0.0.1:1/ggml.bin').run)).toBe('download_offline')
})

test('the disk is looked at before anything is asked', async () => {
  let asked = 0
  const url = await serve((_, response) => {
    asked += 1
    response.end()
  })
  expect(await failureOf(fetchFrom(url, { approxBytes: 1e15 }).run)).toBe('disk_full')
  expect(asked).toBe(0)
})
