/** How long something takes that is measured in seconds: 4.2 s. */
export function paceWords(ms: number): string {
  return ms < 99_500 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
}
