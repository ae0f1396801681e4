import { z } from 'zod'
import { loud } from './loud.ts'

export interface OpenDialogAnswer {
  readonly canceled: boolean
  readonly filePaths: readonly string[]
}

/** What the program did with the desktop, in order. */
export interface DesktopRecord {
  readonly errorBoxes: { readonly title: string; readonly content: string }[]
  readonly openDialogs: unknown[]
  readonly openedPaths: string[]
  /** The application's menu: null for none, undefined where the program set nothing. */
  menu: unknown
}

const openDialogSchema = z.strictObject({
  title: z.string(),
  properties: z.array(z.literal('openFile')),
  filters: z.array(z.strictObject({ name: z.string(), extensions: z.array(z.string()) })),
})

const menuTemplateSchema = z.array(z.strictObject({ role: z.enum(['appMenu', 'editMenu', 'windowMenu']) }))

/** `dialog`, `shell`, `Menu` and `systemPreferences`: nothing is shown, everything is kept for the test to look at. */
export function createDesktop() {
  const record: DesktopRecord = { errorBoxes: [], openDialogs: [], openedPaths: [], menu: undefined }
  const answers: OpenDialogAnswer[] = []
  return {
    record,
    /** The next file dialog is answered with this, before it is asked. */
    nextOpenDialog: (answer: OpenDialogAnswer) => void answers.push(answer),
    dialog: loud('dialog', {
      showErrorBox: (title: unknown, content: unknown) =>
        void record.errorBoxes.push({ title: z.string().parse(title), content: z.string().parse(content) }),
      showOpenDialog: async (...values: unknown[]) => {
        const options = openDialogSchema.parse(values.at(-1))
        record.openDialogs.push(options)
        const answer = answers.shift()
        if (!answer) throw new Error(`The file dialog "${options.title}" opened and no test had answered it (session.nextOpenDialog).`)
        return answer
      },
    }),
    shell: loud('shell', {
      openPath: async (path: string) => {
        record.openedPaths.push(path)
        return ''
      },
    }),
    Menu: loud('Menu', {
      setApplicationMenu: (menu: unknown) => {
        record.menu = menu
      },
      buildFromTemplate: (template: unknown) => menuTemplateSchema.parse(template),
    }),
    systemPreferences: loud('systemPreferences', { askForMediaAccess: async (kind: unknown) => z.enum(['microphone', 'camera']).parse(kind) === 'microphone' }),
  }
}
