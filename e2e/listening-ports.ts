import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * The TCP ports that the given processes and all of their descendants listen on. Linux tells through /proc, macOS
 * through lsof; on Windows this is not looked at (the shells share their code, the other two systems answer for it).
 */
export function listeningPorts(rootPids: readonly number[]): string[] {
  if (process.platform === 'linux') return [...descendants(rootPids)].flatMap(portsOf)
  if (process.platform === 'darwin') {
    return rootPids.flatMap((pid) =>
      spawnSync('lsof', ['-nP', '-iTCP', '-sTCP:LISTEN', '-a', '-g', String(pid)], { encoding: 'utf8' }).stdout.split('\n').slice(1).filter(Boolean),
    )
  }
  return []
}

/** The given processes with all that they started, where /proc tells. */
export function descendants(rootPids: readonly number[]): Set<number> {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // A process may end while we look; then it listens on nothing.
    const stat = readOrEmpty(`/proc/${name}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (stat !== '') parents.set(Number(name), parent)
  }
  const found = new Set(rootPids)
  let before = -1
  while (before !== found.size) {
    before = found.size
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid)
  }
  return found
}

function portsOf(pid: number): string[] {
  const sockets = new Set<string>()
  for (const name of namesIn(`/proc/${pid}/fd`)) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1]
      if (inode !== undefined) sockets.add(inode)
    } catch (error) {
      // The file was closed between the listing and the look.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  return ['tcp', 'tcp6'].flatMap((table) =>
    readOrEmpty(`/proc/${pid}/net/${table}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      // Column 3 is the state (0A: listening), column 9 the socket's inode.
      .filter((columns) => columns[3] === '0A' && sockets.has(columns[9] ?? ''))
      .map((columns) => `${pid} ${columns[1]}`),
  )
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process ended meanwhile.
    return ''
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // The process ended meanwhile.
    return []
  }
}
