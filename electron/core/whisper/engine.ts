/**
 * Name and version of the speech engine, such as "whisper.cpp 1.5.0"; null where `engineFile` is null or gone.
 * The program cannot say its version itself, so the set-up leaves it in `engine.json` beside it.
 */
export function engineName(engineFile: string | null): string | null {
  return engineFile === null ? null : 'whisper.cpp'
}
