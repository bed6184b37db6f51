import type { Activity } from './direct-line.ts';

/** Where what one was writing is kept while the page is loaded in another language. */
const storageKey = 'guia-eadmin draft';
/** Milliseconds without another message: of those that come together, the last says the language. */
const pause = 300;

/** The links of a page of ours around this frame that change its language; none in a page of somebody else. */
const links = [...(window.frameElement?.ownerDocument.querySelectorAll<HTMLAnchorElement>('a[hreflang]') ?? [])];
const buttonOf = (language: string) =>
  document.querySelector<HTMLElement>(`#menu [data-language="${CSS.escape(language)}"]`);
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Loads the page in another language, with the page of ours around it.
 * @param draft what one is writing, which is kept; null when one is not where one writes
 */
export function changePage(language: string, draft: string | null): void {
  try {
    if (draft !== null) sessionStorage.setItem(storageKey, draft);
  } catch {
    // Nothing that somebody writes is lost: the page changes after another message.
    if (draft) return;
  }
  (links.length > 0 ? parent : window).location.search = `?lang=${language}`;
}

/** What one was writing when the page was loaded in another language; null when one was not. */
export function takeDraft(): string | null {
  try {
    const draft = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    return draft;
  } catch {
    return null;
  }
}

/**
 * The page speaks as the conversation does, whoever changed it: a button, what was written, or another page.
 * @param last message of the bot
 * @param change called with the language that the page has to be in
 */
export function followLanguage({ locale = '' }: Activity, change: (language: string) => void): void {
  const [language = ''] = locale.split('-');
  clearTimeout(waiting);
  if (buttonOf(language)) waiting = setTimeout(() => change(language), pause);
}

// A link around the frame does what the menu does. By property: what a page that was here before has put there goes.
for (const link of links) {
  link.onclick = (event) => {
    const button = buttonOf(link.hreflang);
    if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    button.click();
  };
}
