const endings = ['ations', 'ation', 'ments', 'ment', 'ities', 'ings', 'ing', 'ions', 'ion', 'ers', 'er', 'ors', 'or', 'ies', 'ied', 'ed', 'es', 's', 'e', 'y']
const known = new Map<string, string>(
  Object.entries({
    people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', kids: 'child', lost: 'los', losing: 'los', lose: 'los', loss: 'los', losses: 'los',
    gave: 'giv', given: 'giv', give: 'giv', paid: 'pay', spent: 'spend', sold: 'sell', bought: 'buy', held: 'hold', froze: 'freez', frozen: 'freez', fell: 'fall', rose: 'ris', hit: 'hit',
    began: 'begin', took: 'tak', taken: 'tak', taking: 'tak', sent: 'send', shipped: 'ship', shipping: 'ship', cut: 'cut', cuts: 'cut', cutting: 'cut', left: 'leav', leaving: 'leav', broke: 'break', broken: 'break',
    went: 'go', gone: 'go', drove: 'driv', wrote: 'writ', written: 'writ', met: 'meet', ran: 'run', running: 'run', led: 'lead', kept: 'keep', built: 'build', grew: 'grow', grown: 'grow', died: 'die', dead: 'die', deaths: 'die', death: 'die',
    stopped: 'stop', stopping: 'stop', dropped: 'drop', dropping: 'drop', rolled: 'roll', rollback: 'roll', rollbacks: 'roll', rollout: 'roll', data: 'data',
  }),
)

/** A rough English stem, enough to see that "refunded" speaks of "refunds" and "waited" of a "wait". At most seven letters. */
export function stemOf(word: string): string {
  const special = known.get(word)
  if (special !== undefined) return special
  for (const ending of endings) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) {
      const root = word.slice(0, -ending.length)
      const last = root.charAt(root.length - 1)
      const isDoubled = root.length > 3 && last === root.charAt(root.length - 2) && last !== 's' && last !== 'l'
      return (isDoubled ? root.slice(0, -1) : root).slice(0, 7)
    }
  }
  return word.slice(0, 7)
}

/** "readmitted" of "readmissions": six letters alike. */
export function isOneRoot(first: string, second: string): boolean {
  return first.length > 5 && second.length > 5 && first.slice(0, 6) === second.slice(0, 6)
}
