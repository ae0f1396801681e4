import './without-eval.ts'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './theme.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { hasBridge } from './bridge.ts'
import { theme, themeVariables } from './theme.ts'
import { createAsking, followChanges } from './ui/ask.ts'
import { tellFailure } from './ui/failure-note.tsx'

const asking = createAsking()
followChanges(asking)
// What nobody caught is said, never swallowed.
window.addEventListener('unhandledrejection', (event) => tellFailure(event.reason))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto">
      <QueryClientProvider client={asking}>
        <Notifications position="bottom-right" containerWidth={380} />
        {hasBridge() ? <App /> : <p>This page is a part of Grillroom and works in its window only. Start it with npm start.</p>}
      </QueryClientProvider>
    </MantineProvider>,
  )
}
