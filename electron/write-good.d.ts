/** The package ships without types: the one call that the benchmark makes. */
declare module 'write-good' {
  export default function writeGood(text: string): { index: number; offset: number; reason: string }[]
}
