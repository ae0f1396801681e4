/** Text of the user's inside Markdown: it stays text, whatever signs it holds. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(\s)/gm, '$1\\$2$3')
}

/** A heading with its blocks; nothing where there are none. */
export function markdownSection(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks]
}

/** Markdown list items as one block. */
export function markdownList(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item.replace(/\n+/g, ' ')}`).join('\n')]
}
