/** A norm, with its address. */
export function lawLink({ article, url }: { article: string; url: string }): string {
  return `[${article}](${url})`;
}
