import { sessionOf } from './session.ts'

// What the built program gets as `electron`. Read anew for every run, under an address that names the run's session;
// a name that is missing here fails when the program is read.

const { electron } = sessionOf(new URL(import.meta.url).searchParams.get('session') ?? '')

export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, systemPreferences } = electron
