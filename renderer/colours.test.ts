import { expect, test } from 'vitest'
import { colours, type ColourName } from './colours.ts'

interface Colour {
  readonly channels: readonly number[]
  readonly alpha: number
}

function colour(hex: string): Colour {
  const byte = (at: number) => parseInt(hex.slice(at, at + 2), 16)
  return { channels: [byte(1), byte(3), byte(5)], alpha: hex.length === 9 ? byte(7) / 255 : 1 }
}

function over(top: Colour, ground: Colour): Colour {
  return { channels: top.channels.map((value, at) => value * top.alpha + (ground.channels[at] ?? 0) * (1 - top.alpha)), alpha: 1 }
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance({ channels }: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

const grounds: readonly ColourName[] = ['--ground', '--panel', '--sunken']
const texts: readonly ColourName[] = ['--text', '--quiet', '--teal', '--violet', '--ember', '--resisted', '--failed', '--overruled', '--supported', '--decided', '--affected']
const washes: readonly ColourName[] = ['--teal-wash', '--violet-wash', '--ember-wash', '--spoken']

for (const scheme of ['light', 'dark'] as const) {
  const named = (name: ColourName) => colour(colours[scheme][name])

  test(`every text is readable on every ground, ${scheme}`, () => {
    for (const text of texts) {
      for (const ground of grounds) expect(contrast(named(text), named(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(named('--action-text'), named('--action')), 'the main action').toBeGreaterThanOrEqual(4.5)
  })

  test(`what is lit stays readable, ${scheme}`, () => {
    for (const wash of washes) {
      const ground = over(named(wash), named('--panel'))
      expect(contrast(named('--text'), ground), `--text on ${wash}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(named('--quiet'), ground), `--quiet on ${wash}`).toBeGreaterThanOrEqual(4.5)
    }
    for (const [text, wash] of [['--teal', '--teal-wash'], ['--violet', '--violet-wash'], ['--ember', '--ember-wash']] as const) {
      expect(contrast(named(text), over(named(wash), named('--panel'))), `${text} on its wash`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(colour('#ffffff'), named('--stop')), 'white on the stop button').toBeGreaterThanOrEqual(4.5)
  })

  test(`lines that mean something can be seen, ${scheme}`, () => {
    for (const ground of grounds) expect(contrast(named('--line-strong'), named(ground)), ground).toBeGreaterThanOrEqual(3)
  })
}
