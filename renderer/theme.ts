import {
  Checkbox, createTheme, defaultVariantColorsResolver, Input, Kbd, Modal, Radio, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver,
} from '@mantine/core'
import { colours } from './colours.ts'

// Paper white to ink: the app's own neutral, and its colour for actions. Ember is kept for heat.
const ink: MantineColorsTuple = [
  '#f1eee7', '#e4e0d8', '#c9c6bf', '#a9a8a4', '#85878a', '#63676b', '#4b4f54', '#363a3f', '#25292d', '#191c1f',
]

// Mantine reads these for its dark scheme: 0 is text, 4 borders, 6 fields, 7 the page.
const dark: MantineColorsTuple = [
  '#ebe8e1', '#cfccc6', '#a9aaa9', '#8d9194', '#3a4046', '#2a2f34', '#1c2024', '#101315', '#0b0d0f', '#070809',
]

// … and these for its light one: 4 borders, 6 quiet text.
const gray: MantineColorsTuple = [
  '#faf8f3', '#f2efe8', '#e9e5dc', '#dedad0', '#cdc8bc', '#a5a199', '#585b5e', '#45484b', '#2f3235', '#1b1d1f',
]

const teal: MantineColorsTuple = [
  '#e2f7f3', '#c3ece5', '#98ded2', '#6ecfbf', '#4cc3b0', '#2aa894', '#128371', '#0b6d5f', '#08584d', '#05443b',
]

const violet: MantineColorsTuple = [
  '#f1ecff', '#e0d7ff', '#cbbcff', '#b8a3ff', '#a48aff', '#8a6bf0', '#7350d8', '#5d3dbb', '#4b3199', '#3a2678',
]

const ember: MantineColorsTuple = [
  '#fff0e8', '#ffdccb', '#ffc0a3', '#ffa27a', '#ff8654', '#f56a33', '#d9501a', '#b43f10', '#92320b', '#702607',
]

const uiFont = "'Inter Variable', system-ui, sans-serif"

/** The main action is ink on paper and paper on ink; Mantine would put white on both. */
const variantColorResolver: VariantColorsResolver = (input) =>
  input.variant === 'filled' && (input.color === undefined || input.color === 'ink')
    ? { background: 'var(--action)', hover: 'var(--action-hover)', color: 'var(--action-text)', border: '1px solid transparent' }
    : defaultVariantColorsResolver(input)

/** The look of every Mantine component; `theme.css` the app's own type, `colours.ts` its colours. */
export const theme = createTheme({
  colors: { ink, dark, gray, teal, violet, ember },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  black: '#1b1d1f',
  white: '#fffdf9',
  fontFamily: uiFont,
  headings: { fontFamily: uiFont, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Kbd: Kbd.extend({
      styles: { root: { fontFamily: uiFont, fontWeight: 500, background: 'transparent', color: 'inherit', border: '1px solid var(--line-strong)' } },
    }),
    // Room for the focus ring of the field below.
    InputWrapper: Input.Wrapper.extend({ styles: { label: { marginBottom: 5 } } }),
    Modal: Modal.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.6 }, centered: true },
      styles: {
        content: { background: 'var(--panel)', border: '1px solid var(--line)' },
        header: { background: 'var(--panel)' },
        title: { fontSize: '1rem', fontWeight: 600 },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--action-text)' } }),
    Radio: Radio.extend({ defaultProps: { iconColor: 'var(--action-text)' } }),
  },
})

/** Mantine's own red is too pale for small words on paper. */
const words = { '--mantine-color-error': 'var(--ember)' }

export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...colours.light, '--mantine-color-body': colours.light['--ground'], ...words },
  dark: { ...colours.dark, '--mantine-color-body': colours.dark['--ground'], ...words },
})
