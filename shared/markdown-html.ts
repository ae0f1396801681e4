/** Signs that mean something in HTML. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Inline Markdown of the brief: bold, and signs that a backslash keeps as they are. All else is text. */
function inline(text: string): string {
  const pieces = text.match(/\\.|\*\*|[^\\*]+|[\\*]/gsu) ?? []
  let isBold = false
  const html = pieces.map((piece) => {
    if (piece === '**') {
      isBold = !isBold
      return isBold ? '<strong>' : '</strong>'
    }
    return escapeHtml(piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece)
  })
  return html.join('') + (isBold ? '</strong>' : '')
}

function table(rows: readonly string[]): string {
  const [head = '', , ...body] = rows
  const row = (line: string, tag: 'th' | 'td') => `<tr>${line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((line) => row(line, 'td')).join('')}</tbody></table>`
}

/** The Markdown that a brief is made of (headings, paragraphs, lists, one kind of table, bold) as HTML. Nothing of the user's can become a tag. */
export function markdownToHtml(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      if (block.startsWith('# ')) return `<h1>${inline(block.slice(2))}</h1>`
      if (block.startsWith('## ')) return `<h2>${inline(block.slice(3))}</h2>`
      const lines = block.split('\n')
      if (block.startsWith('| ')) return table(lines)
      if (lines.every((line) => line.startsWith('- '))) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
      return `<p>${lines.map(inline).join('<br>')}</p>`
    })
    .join('\n')
}
