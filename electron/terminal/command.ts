/** The terminal was used wrongly: exit status 2, with the sentence on standard error. */
export class UsageError extends Error {}

/** A command could not do what it was asked to, for a reason that is nobody's bug: exit status 1, with the sentence. */
export class CommandError extends Error {}

/** One line of standard output; a reader that went away early (`| head`) ends the program quietly. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A line about what is going on; standard output is for results alone. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}
