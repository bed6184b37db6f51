/** «e-NOTUM», «e-TAULER»: names that a line must not be broken inside of. */
const name = /\be-\p{Lu}\p{L}*/gu;

/** Where text comes that Web Chat has already drawn, and does not draw again. */
const places = '.webchat__render-markdown, .ac-textBlock, #suggestions button';

/** Keeps those names whole in all that is drawn under an element: the words stay as they are, in a piece of text of their own. */
export function keepNamesWhole(root: HTMLElement): void {
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      const around = node.closest(places);
      for (const place of around ? [node] : node.querySelectorAll(places)) wrapNames(place);
    }
  }).observe(root, { childList: true, subtree: true });
}

function wrapNames(place: Element): void {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement?.classList.contains('whole') && text.nodeValue?.match(name)) found.push(text as Text);
  }
  for (const text of found) text.replaceWith(...pieces(text.data));
}

function pieces(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(name)) {
    const whole = document.createElement('span');
    whole.className = 'whole';
    whole.textContent = found;
    nodes.push(document.createTextNode(text.slice(from, index)), whole);
    from = index + found.length;
  }
  return [...nodes, document.createTextNode(text.slice(from))];
}
