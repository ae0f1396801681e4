import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * The import walls of the README's table, each with a message that says what to do instead.
 * `group` holds patterns as `no-restricted-imports` reads them.
 */
const walls = {
  electron: {
    // Not a group: that would match a path such as ../electron/chromium.ts too.
    regex: '^electron(/|$)',
    message: 'Only electron/main.ts and electron/preload.ts may import electron. Put what needs it behind a method of electron/core/host.ts.',
  },
  playwright: {
    group: ['playwright-core', 'playwright-core/*'],
    message: 'Only electron/chromium.ts may import playwright-core. Put what needs it behind a method of electron/core/host.ts.',
  },
  sqlite: {
    group: ['better-sqlite3'],
    message: 'Only electron/core/db/ opens the database. Take `core.database` and write the SQL in electron/core/features/<nouns>.ts.',
  },
  node: {
    group: ['node:*', 'fs', 'path', 'os', 'child_process', 'crypto'],
    message: 'This code runs without Node. Put what needs it into electron/core/ and reach it through a call of shared/contract.ts.',
  },
  core: {
    group: ['**/electron/**'],
    message: 'The renderer and shared code never import the core. Add a call to shared/contract.ts and use renderer/bridge.ts.',
  },
  renderer: {
    group: ['**/renderer/**', 'react', 'react/*', 'react-dom', 'react-dom/*', '@mantine/*'],
    message: 'Nothing outside renderer/ may import from it. What both sides need is pure: put it into shared/.',
  },
  doors: {
    group: ['**/main.ts', '**/preload.ts', '**/chromium.ts', '**/cli.ts', '**/terminal/**', '**/setup/**'],
    message: 'The core knows no door. Put what it needs from one behind a method of electron/core/host.ts.',
  },
  packages: {
    // Everything that is neither a relative path nor one of the pure packages.
    regex: '^(?!\\.{1,2}/)(?!zod$|zod/|wink-|ts-fsrs$|fast-check$|vitest$)',
    message: 'shared/ imports only itself and its few pure packages (zod, the text library, ts-fsrs).',
  },
}

const noImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const allFeatures = ['desk', 'questions', 'takes', 'settings', 'stories', 'people', 'timeline', 'numbers', 'grill', 'debrief', 'progress', 'palette', 'recorder']

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'pictures/', 'test-results/', 'playwright-report/', 'resources/demo-voice/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression:not(:has(> TSTypeReference[typeName.name="const"]))',
          message: 'No casts: parse with a schema at the edge, or let the type say it (`satisfies`, a type guard).',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that one word finds it everywhere.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that has it.' },
      ],
      '@typescript-eslint/no-explicit-any': ['error', { fixToUnknown: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['*.config.ts', '.*.{mjs,ts}', '**/*.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },

  // Who may import whom. A later entry replaces an earlier one for the same file.
  { files: ['shared/**'], rules: noImports(walls.electron, walls.playwright, walls.sqlite, walls.node, walls.core, walls.renderer, walls.packages) },
  { files: ['shared/**/*.bench.ts'], rules: noImports(walls.electron, walls.playwright, walls.sqlite, walls.core, walls.renderer) },
  { files: ['renderer/**'], rules: noImports(walls.electron, walls.playwright, walls.sqlite, walls.node, walls.core) },
  ...allFeatures.map((feature) => ({
    files: [`renderer/${feature}/**`],
    rules: noImports(walls.electron, walls.playwright, walls.sqlite, walls.node, walls.core, {
      group: allFeatures.filter((other) => other !== feature && other !== 'recorder').map((other) => `../${other}/**`),
      message: 'A feature draws its own folder, ui/ and bridge.ts. What two features draw belongs into renderer/ui/; app.tsx puts features together.',
    }),
  })),
  { files: ['electron/**'], rules: noImports(walls.electron, walls.playwright, walls.sqlite, walls.renderer) },
  { files: ['electron/core/**'], rules: noImports(walls.electron, walls.playwright, walls.sqlite, walls.renderer, walls.doors) },
  { files: ['electron/core/db/**'], rules: noImports(walls.electron, walls.playwright, walls.renderer, walls.doors) },
  { files: ['electron/main.ts', 'electron/preload.ts'], rules: noImports(walls.playwright, walls.sqlite, walls.renderer) },
  { files: ['electron/chromium.ts'], rules: noImports(walls.electron, walls.sqlite, walls.renderer) },
  { files: ['e2e/**'], rules: { ...noImports(walls.electron, walls.sqlite, walls.renderer), 'react-hooks/rules-of-hooks': 'off' } },
)
