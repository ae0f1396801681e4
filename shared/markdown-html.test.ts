import { expect, test } from 'vitest'
import { markdownToHtml } from './markdown-html.ts'

test('the pieces of a brief', () => {
  expect(markdownToHtml('# A story\n\nL6 · 2024\n\n## People\n\n- **Dan** resisted.\n- **Mo** helped.\n')).toBe(
    '<h1>A story</h1>\n<p>L6 · 2024</p>\n<h2>People</h2>\n<ul><li><strong>Dan</strong> resisted.</li><li><strong>Mo</strong> helped.</li></ul>',
  )
})

test('a table keeps empty cells and pipes of the text', () => {
  const html = markdownToHtml('| Number | Value |\n| --- | --- |\n| a \\| b |  |')
  expect(html).toBe('<table><thead><tr><th>Number</th><th>Value</th></tr></thead><tbody><tr><td>a | b</td><td></td></tr></tbody></table>')
})

test('tags and signs of the user’s stay text', () => {
  const html = markdownToHtml('I wrote \\<script\\>alert(1)\\</script\\> & 2 \\* 3 <b>')
  expect(html).toBe('<p>I wrote &lt;script&gt;alert(1)&lt;/script&gt; &amp; 2 * 3 &lt;b&gt;</p>')
})
