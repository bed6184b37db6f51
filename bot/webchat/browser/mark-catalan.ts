import type { Activity } from './direct-line.ts';

/** Words of a piece that may also be a part of a sentence in another language. */
const fewestWords = 3;

/** What the service says of a message in another language: its pieces in Catalan. */
const name = 'guia-eadmin:ca';

/**
 * Says of what is in Catalan, inside a message in another language, that it is (WCAG 2.2, 3.1.2): the content has one language
 * and the conversation has three. The service says which pieces; here they are found in what is drawn under an element.
 * @returns what is to be told each message before it is drawn
 */
export function markCatalan(root: HTMLElement): (activity: Activity) => void {
  const pieces = new Set<string>();
  let long: string[] = [];

  const learn = ({ channelData }: Activity) => {
    const told = channelData?.[name];
    if (!Array.isArray(told)) return;
    for (const piece of told) pieces.add(plain(String(piece)));
    long = [...pieces].filter((piece) => piece.split(' ').length >= fewestWords);
    long.sort((one, other) => other.length - one.length);
  };

  const mark = (node: Text) => {
    const parent = node.parentElement;
    const around = parent?.closest<HTMLElement>('[lang]')?.lang ?? '';
    if (!parent || around.startsWith('ca') || parent.closest('script, style, textarea')) return;
    const text = plain(node.data);
    if (pieces.has(text.trim())) {
      if (parent.childNodes.length === 1) parent.lang = 'ca';
      else wrap(node);
      return;
    }
    const piece = long.find((each) => text.includes(each));
    if (!piece) return;
    const part = node.splitText(text.indexOf(piece));
    const after = part.splitText(piece.length);
    wrap(part);
    mark(node);
    mark(after);
  };

  new MutationObserver((records) => {
    if (pieces.size === 0) return;
    for (const added of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      const walker = document.createTreeWalker(added, NodeFilter.SHOW_TEXT);
      const texts = added instanceof Text ? [added] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) mark(text);
    }
  }).observe(root, { childList: true, subtree: true });
  return learn;
}

function wrap(node: Text): void {
  const span = document.createElement('span');
  span.lang = 'ca';
  node.replaceWith(span);
  span.append(node);
}

/** As long as it was: Web Chat curls apostrophes, and puts marks of no width around links. */
function plain(text: string): string {
  return text.replaceAll('’', "'").replaceAll('\u200b', ' ');
}
