import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { ask } from '../testing/ask.ts'
import { createTestApp } from '../testing/test-app.ts'

test('the brief is saved for its owner alone, and a second one takes nothing away', async () => {
  const { app, dataFolder } = await createTestApp()
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const { markdown, suggestedName } = await ask(app, 'stories.writeBrief', calls['stories.writeBrief'], { storyId, withAliases: false })
  const save = () => ask(app, 'exports.saveText', calls['exports.saveText'], { name: suggestedName, extension: 'md', text: markdown })
  const [first, second] = [await save(), await save()]
  expect(first.path).not.toBe(second.path)
  expect(readFileSync(first.path, 'utf8')).toBe(markdown)
  expect(first.path.startsWith(join(dataFolder, 'exports'))).toBe(true)
  if (process.platform !== 'win32') expect(statSync(first.path).mode & 0o777).toBe(0o600)
})

test('a name is never a path', async () => {
  const { app, dataFolder } = await createTestApp()
  for (const name of ['../../etc/passwd', '..', 'a/b\\c:d', 'con', '.hidden', '\u202Egnp.exe', 'x'.repeat(120)]) {
    const { path } = await ask(app, 'exports.saveText', calls['exports.saveText'], { name, extension: 'md', text: 'x' })
    expect(join(path, '..')).toBe(join(dataFolder, 'exports'))
  }
  expect(readdirSync(join(dataFolder, 'exports')).every((name) => /^[^.\u202E]/.test(name) && name.endsWith('.md'))).toBe(true)
})

test('with aliases the brief’s name gives nobody away either', async () => {
  const { app } = await createTestApp()
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const brief = await ask(app, 'stories.writeBrief', calls['stories.writeBrief'], { storyId, withAliases: true })
  expect(brief.suggestedName).toBe('Story brief')
  expect(brief.markdown).not.toContain('Sarah')
})

test('a door that prints gives a PDF, one that cannot says so', async () => {
  const { app } = await createTestApp({ printPdf: async (html) => new TextEncoder().encode(`%PDF ${html}`) })
  const { path } = await ask(app, 'exports.savePdf', calls['exports.savePdf'], { name: 'Brief', html: '<p>x' })
  expect(readFileSync(path, 'utf8')).toBe('%PDF <p>x')
  const { app: terminal, dataFolder } = await createTestApp()
  expect(await terminal.call('exports.savePdf', { name: 'Brief', html: '<p>x' })).toMatchObject({ ok: false, error: { code: 'printing_missing' } })
  expect(existsSync(join(dataFolder, 'exports'))).toBe(false)
})
