const link = /\[([^\]]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;
const strong = /\*\*(\S(?:.*?\S)?)\*\*/g;
/** One star is also what the content marks a note with: only around whole words does it stand for emphasis. */
const emphasis = /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu;

/** A text of ours without the signs of Markdown, for who shows it as it is: a link is its name and its address. */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(link, (_, name: string, url: string) => `${name} (${url})`)
    .replace(strong, '$1')
    .replace(emphasis, '$1');
}
