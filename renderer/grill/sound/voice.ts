/** The interviewer's voice: one of the system's own. A voice that would send the words away is never used. */
export interface Voice {
  /** Says the texts one after the other; `onEnd` is called once, when all is said, cut short, or could not be said. */
  readonly say: (texts: readonly string[], onEnd: () => void) => void
  /** Falls silent at once; what was being said counts as ended. */
  readonly hush: () => void
  readonly isSpeaking: () => boolean
}

/** English voices that speak on this machine; empty on a system without any, such as a bare Linux. */
export function localVoices(): SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in window)) return []
  return window.speechSynthesis.getVoices().filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith('en'))
}

/** Calls back when the list of voices has come or changed; returns what ends it. */
export function onVoices(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  window.speechSynthesis.addEventListener('voiceschanged', listener)
  return () => window.speechSynthesis.removeEventListener('voiceschanged', listener)
}

/** The list comes a moment after the window; so long at most is waited for it (ms). */
const longestListMs = 1_500

/** The voice of that name, once the list of voices is there; null where it is not in it. */
export async function findVoice(name: string | null): Promise<Voice | null> {
  if (name === null) return null
  if (localVoices().length === 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longestListMs)
      const end = onVoices(() => {
        clearTimeout(timer)
        end()
        resolve()
      })
    })
  }
  return createVoice(name)
}

/** Some systems never say that an utterance has ended: so long at most is waited for each word, and for the beginning. */
const longestWordMs = 700
const longestStartMs = 4_000

/** A voice by its name; null where it is not there (any more), and then nothing is ever said. */
export function createVoice(name: string | null): Voice | null {
  const chosen = name === null ? undefined : localVoices().find((voice) => voice.name === name)
  if (!chosen) return null
  let current: { readonly end: () => void } | null = null
  const finish = () => {
    const ending = current
    current = null
    ending?.end()
  }
  return {
    say: (texts, onEnd) => {
      window.speechSynthesis.cancel()
      finish()
      const words = texts.join(' ').split(/\s+/u).length
      const timer = setTimeout(() => mine === current && finish(), longestStartMs + words * longestWordMs)
      const mine = {
        end: () => {
          clearTimeout(timer)
          onEnd()
        },
      }
      current = mine
      texts.forEach((text, index) => {
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.voice = chosen
        utterance.lang = chosen.lang
        const isLast = index === texts.length - 1
        utterance.onend = () => isLast && mine === current && finish()
        utterance.onerror = () => mine === current && finish()
        window.speechSynthesis.speak(utterance)
      })
    },
    hush: () => {
      window.speechSynthesis.cancel()
      finish()
    },
    isSpeaking: () => current !== null,
  }
}
