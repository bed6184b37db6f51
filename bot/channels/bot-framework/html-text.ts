/** Teams writes who is named inside its HTML so; in its texts, as `<at>`. */
const mentionSpan = /<span\b[^<>]{0,300}schema\.skype\.com\/Mention[^<>]{0,300}>([^<>]{0,200})<\/span>/gi;
/** A picture of an emoji says which: it is a letter more. */
const emoji = /<img\b[^<>]{0,1000}schema\.skype\.com\/Emoji[^<>]{0,1000}>/gi;
const lineEnd = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi;
const cellEnd = /<\/t[dh]>/gi;
const tag = /<\/?(?!\/?at\b)[a-z!][^<>]{0,4000}>/gi;

/**
 * The words of a message that Teams tells in HTML, with its marks of who is named as in a text, a line for each paragraph,
 * and its entities (`&amp;`) as they are. Each search looks at a bounded piece, so that no text takes long to read.
 */
export function htmlText(html: string): string {
  return html
    .replace(mentionSpan, '<at>$1</at>')
    .replace(emoji, ' ')
    .replace(/[\t\r\n ]+/g, ' ')
    .replace(lineEnd, '\n')
    .replace(cellEnd, ' ')
    .replace(tag, '')
    .replace(/ +/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** Whether HTML shows a picture that is no emoji. */
export function hasPicture(html: string): boolean {
  return /<img\b/i.test(html.replace(emoji, ''));
}
