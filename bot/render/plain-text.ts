/** A Markdown text of ours as it is heard: without the marks of what stands out, and with the titles of its links. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/^#+ /gm, '')
    .replace(/^- /gm, '• ')
    .replace(/[▾▴]/g, '')
    .trim();
}
