/**
 * Chromium can't load a scheme of the program's own, so the browser sees `app://grillroom/…` as
 * `https://grillroom.localhost/…`: both are standard and secure. The program itself only ever sees its own.
 */
export interface Addresses {
  /** Names the program's scheme. Throws for a second one: the two could not be told apart. */
  readonly register: (scheme: string) => void
  readonly isRegistered: (scheme: string) => boolean
  readonly toBrowser: (url: string) => string
  readonly toProgram: (url: string) => string
}

export function createAddresses(): Addresses {
  let registered: string | null = null
  return {
    register: (scheme) => {
      if (registered !== null) throw new Error(`The stand-in for Electron knows one scheme; it has ${registered} already.`)
      registered = scheme
    },
    isRegistered: (scheme) => scheme === registered,
    toBrowser: (url) => {
      const parts = /^(blob:)?([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(url)
      return parts && parts[2] === registered ? `${parts[1] ?? ''}https://${parts[3]}.localhost${parts[4]}` : url
    },
    toProgram: (url) => {
      const parts = /^(blob:)?https:\/\/([^/?#]+)\.localhost(|[/?#].*)$/s.exec(url)
      return parts && registered !== null ? `${parts[1] ?? ''}${registered}://${parts[2]}${parts[3]}` : url
    },
  }
}
