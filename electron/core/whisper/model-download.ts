import { createHash } from 'node:crypto'
import { createReadStream, statfsSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { keptFreeBytes } from '../audio/disk-room.ts'
import { diskFailure, FailureError } from '../failures.ts'

export interface DownloadRequest {
  readonly url: string
  /** Where the finished model goes; what has come so far lies beside it as `….part`. */
  readonly file: string
  /** The size as the list gives it; the server's word must be within a tenth of it. */
  readonly approxBytes: number
  readonly sha1: string
  readonly signal: AbortSignal
  /** Called as bytes come. */
  readonly onProgress: (receivedBytes: number, totalBytes: number) => void
  /** Called when all is here and its check sum is being made. */
  readonly onCheck: () => void
  /** So long a silent server is waited for. */
  readonly stallMs?: number
  /** Before trying again. */
  readonly pauseMs?: number
}

/** An attempt that gets nothing further; after so many in a row the user is told. */
const attemptsWithoutGain = 3

export function partOf(file: string): string {
  return `${file}.part`
}

/** Bytes of the part that is here; 0 where there is none. */
export function receivedBytes(file: string): number {
  return statSync(partOf(file), { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Downloads a file, going on where an earlier attempt stopped, and puts it in its place once its check sum is right. What has come is kept
 * whenever this throws, but for `download_wrong`. Throws `download_offline`, `download_refused`, `download_interrupted`, `download_wrong`,
 * `disk_full` or `data_folder_unwritable`; an `AbortError` where the signal ended it.
 */
export async function downloadModel(request: DownloadRequest): Promise<void> {
  const { file, signal, pauseMs = 1000 } = request
  await mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw diskFailure(error, dirname(file))
  })
  needRoom(request, request.approxBytes)
  let isWhole = false
  for (let left = attemptsWithoutGain; !isWhole; ) {
    const before = receivedBytes(file)
    try {
      await attempt(request)
      isWhole = true
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof FailureError && error.failure.code !== 'download_interrupted') throw error
      left = receivedBytes(file) > before ? attemptsWithoutGain : left - 1
      if (left === 0) throw error
      await wait(pauseMs, undefined, { signal })
    }
  }
  request.onCheck()
  if ((await sha1Of(partOf(file), signal)) !== request.sha1) throw await wrong(request, 'check sum')
  await rename(partOf(file), file).catch((error: unknown) => {
    throw diskFailure(error, file)
  })
}

function hostOf(request: DownloadRequest): string {
  return new URL(request.url).host
}

async function wrong(request: DownloadRequest, differs: string): Promise<FailureError> {
  await rm(partOf(request.file), { force: true })
  return new FailureError('download_wrong', { host: hostOf(request), differs })
}

/** Throws `disk_full` where the rest of so many bytes does not fit. */
function needRoom({ file }: DownloadRequest, totalBytes: number): void {
  const { bavail, bsize } = statfsSync(dirname(file))
  if (bavail * bsize < totalBytes - receivedBytes(file) + keptFreeBytes) throw new FailureError('disk_full', { path: dirname(file) })
}

/** One request, from where the part ends. Resolves once the file is as long as the server said. */
async function attempt(request: DownloadRequest): Promise<void> {
  const { url, file, approxBytes, stallMs = 30_000 } = request
  const host = hostOf(request)
  const stalled = new AbortController()
  const signal = AbortSignal.any([request.signal, stalled.signal])
  const arm = (): NodeJS.Timeout => setTimeout(() => stalled.abort(), stallMs)
  let timer = arm()
  try {
    const from = receivedBytes(file)
    // Without an encoding of its own, which would make lengths and ranges those of something else.
    const headers = { 'Accept-Encoding': 'identity', ...(from > 0 ? { Range: `bytes=${from}-` } : {}) }
    const response = await fetch(url, { signal, headers }).catch((error: unknown) => {
      throw new FailureError(stalled.signal.aborted ? 'download_interrupted' : 'download_offline', { host }, error)
    })
    const { totalBytes, start } = placeOf(response, from)
    // 416: nothing is left to send, which the check sum confirms or not.
    if (response.status === 416 && from > 0) return void (await response.body?.cancel())
    if ((response.status !== 200 && response.status !== 206) || !response.body) throw new FailureError('download_refused', { host, status: response.status })
    // A redirect may lead to another host, but not out of the encryption.
    if (new URL(response.url).protocol !== new URL(url).protocol) throw await wrong(request, 'address')
    if (totalBytes === null || Math.abs(totalBytes - approxBytes) > approxBytes / 10) throw await wrong(request, 'size')
    needRoom(request, totalBytes)
    const part = await open(partOf(file), from > 0 && start > 0 ? 'r+' : 'w', 0o600).catch((error: unknown) => {
      throw diskFailure(error, file)
    })
    try {
      let place = start
      for await (const chunk of response.body) {
        clearTimeout(timer)
        timer = arm()
        if (place + chunk.length > totalBytes) throw await wrong(request, 'size')
        await part.write(chunk, 0, chunk.length, place).catch((error: unknown) => {
          throw diskFailure(error, file)
        })
        place += chunk.length
        request.onProgress(place, totalBytes)
      }
      if (place < totalBytes) throw new FailureError('download_interrupted', { host })
      await part.sync()
    } finally {
      await part.close()
    }
  } catch (error) {
    if (error instanceof FailureError) throw error
    throw new FailureError('download_interrupted', { host }, error)
  } finally {
    clearTimeout(timer)
  }
}

/** How much there is in all, and where the body begins: a server that knows no ranges begins anew. */
function placeOf(response: Response, from: number): { totalBytes: number | null; start: number } {
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '')
  if (response.status === 206) return range && Number(range[1]) === from ? { totalBytes: Number(range[2]), start: from } : { totalBytes: null, start: 0 }
  const length = response.headers.get('content-length')
  return { totalBytes: length === null ? null : Number(length), start: 0 }
}

async function sha1Of(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha1')
  for await (const chunk of createReadStream(file, { signal })) hash.update(chunk)
  return hash.digest('hex')
}
