import { createReadStream, type ReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { idSchema } from '../../shared/id.ts'
import { audioFolder } from './data-folder.ts'
import { systemCode } from './failures.ts'

/** The same in both windows: nothing inline, nothing evaluated, nothing from elsewhere. Styles are inline in the component library. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
}

export interface Served {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Absent for an empty answer; `start` and `end` (inclusive) are byte offsets in the file. */
  readonly body?: { readonly file: string; readonly start: number; readonly end: number }
}

export interface ServedFolders {
  readonly rendererFolder: string
  readonly dataFolder: string
}

const guards = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/**
 * What a window gets for a path of the app's own origin: the built renderer, and `/audio/<take id>.wav` with byte
 * ranges. Anything else, and any path that leaves the renderer's folder, is 404.
 */
export async function serve(folders: ServedFolders, method: string, pathname: string, range: string | undefined): Promise<Served> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { ...guards, allow: 'GET, HEAD' } }
  const file = fileOf(folders, pathname)
  const size = file === null ? null : await sizeOf(file)
  if (file === null || size === null) return { status: 404, headers: guards }
  const headers = { ...guards, 'content-type': types[extname(file)] ?? 'application/octet-stream', 'accept-ranges': 'bytes' }
  const asked = range === undefined ? null : parseRange(range, size)
  if (asked === 'unsatisfiable') return { status: 416, headers: { ...guards, 'content-range': `bytes */${size}` } }
  const { start, end } = asked ?? { start: 0, end: size - 1 }
  const lengths = { ...headers, 'content-length': String(end - start + 1) }
  const answered =
    asked === null
      ? { status: 200, headers: lengths }
      : { status: 206, headers: { ...lengths, 'content-range': `bytes ${start}-${end}/${size}` } }
  return method === 'HEAD' || size === 0 ? answered : { ...answered, body: { file, start, end } }
}

/** The whole body in memory, for a door that can't stream. */
export async function readBody(body: NonNullable<Served['body']>): Promise<Buffer> {
  const length = body.end - body.start + 1
  const buffer = Buffer.alloc(length)
  const handle = await open(body.file)
  try {
    const { bytesRead } = await handle.read(buffer, 0, length, body.start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The body as a stream of bytes, for a door that can pass it on. */
export function streamBody(body: NonNullable<Served['body']>): ReadStream {
  return createReadStream(body.file, { start: body.start, end: body.end })
}

function fileOf({ rendererFolder, dataFolder }: ServedFolders, pathname: string): string | null {
  const decoded = decode(pathname)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null
  const audio = /^\/audio\/([^/]+)\.wav$/.exec(decoded)?.[1]
  if (audio !== undefined) return idSchema.safeParse(audio).success ? join(audioFolder(dataFolder), `${audio}.wav`) : null
  const file = normalize(join(rendererFolder, decoded === '/' ? 'index.html' : decoded))
  return file.startsWith(rendererFolder + sep) ? file : null
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // A malformed escape: no such file, not an error of ours.
    return null
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(error) ?? '')) return null
    throw error
  }
}

/**
 * So much at once of a file to whose end somebody asks: two minutes of sound. A player asks so for hours, plays, and asks for the rest, and
 * a door that can't stream would have to hold them.
 */
const mostOpenBytes = 4_000_000

/** RFC 9110, one range only: `bytes=0-99`, `bytes=100-`, `bytes=-500`. Several ranges, or another unit, count as none asked. */
function parseRange(range: string, size: number): { start: number; end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range)
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = Math.min(size - 1, first === '' ? size - 1 : last === '' ? start + mostOpenBytes - 1 : Number(last))
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}
