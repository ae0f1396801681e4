/**
 * The app's own names for its colours, by scheme. Ember is heat alone: recording, interruption, contradiction, and what
 * speaks against an answer. Every text holds 4.5:1 on every ground, every line that means something 3:1 (colours.test.ts).
 */
export const colours = {
  light: {
    '--ground': '#f6f3ec',
    '--panel': '#fffdf9',
    '--sunken': '#eeeae1',
    '--line': '#dcd7cb',
    '--line-strong': '#807c73',
    '--text': '#1b1d1f',
    '--quiet': '#55585b',
    '--teal': '#0b6557',
    '--teal-wash': '#0b655717',
    '--violet': '#5634b4',
    '--violet-wash': '#5634b414',
    '--ember': '#a8370a',
    '--ember-wash': '#a8370a12',
    '--action': '#1b1d1f',
    '--action-hover': '#363a3f',
    '--action-text': '#fffdf9',
    '--stop': '#b43f10',
    '--stop-hover': '#92320b',
    '--spoken': '#1b1d1f1f',
  },
  dark: {
    '--ground': '#101315',
    '--panel': '#171b1e',
    '--sunken': '#0b0d0f',
    '--line': '#2a2f34',
    '--line-strong': '#6f757a',
    '--text': '#ebe8e1',
    '--quiet': '#abaeae',
    '--teal': '#5bcdba',
    '--teal-wash': '#5bcdba1c',
    '--violet': '#bba8ff',
    '--violet-wash': '#bba8ff1c',
    '--ember': '#ff8a5b',
    '--ember-wash': '#ff8a5b1a',
    '--action': '#ebe8e1',
    '--action-hover': '#ffffff',
    '--action-text': '#101315',
    '--stop': '#b43f10',
    '--stop-hover': '#92320b',
    '--spoken': '#ebe8e12e',
  },
} as const

export type ColourName = keyof (typeof colours)['light']
