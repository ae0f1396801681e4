import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Electron's two files and the renderer are built; the other doors run from source on Node, which strips types by itself.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { main: 'electron/main.ts' },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // What was learnt is 14 MB and never changes while the program runs: whoever reads the program again, as the tests do, reads it once.
          codeSplitting: { groups: [{ name: 'learnt', test: /(reader-weights|word-clusters)\.json$/ }] },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: { input: { preload: 'electron/preload.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      rollupOptions: { input: 'renderer/index.html' },
      // The wire of today's window is enough: both shells are a recent Chromium.
      target: 'chrome130',
      // Half as much to hand over and to read before a screen can open.
      minify: true,
      chunkSizeWarningLimit: 2000,
    },
  },
})
