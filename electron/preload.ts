import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'

// All that the window's page can reach: the two verbs of the wire.
contextBridge.exposeInMainWorld('grillroom', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  on: (listener: (name: unknown, payload: unknown) => void) => {
    const forward = (_event: IpcRendererEvent, name: unknown, payload: unknown) => listener(name, payload)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.off('event', forward)
    }
  },
})
