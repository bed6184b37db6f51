/** What the service writes in the page for its script. */
export interface Settings {
  /** As Web Chat names it: `ca-ES`. */
  languageTag: string;
  /** Address of what draws the conversation. */
  transcript: string;
  /** Sentences that replace Web Chat's own, by its ids. */
  webChat: Record<string, string>;
}

/** Reads what the service wrote in the page. */
export function readSettings(): Settings {
  return JSON.parse(document.getElementById('settings')?.textContent ?? '');
}

/** What this page asks for by its address, after the `#`: what to say first, what the page is about, its colour. */
export function readWishes(): { ask: string | null; context: string | null; color: string | null } {
  const wishes = new URLSearchParams(location.hash.slice(1));
  return { ask: wishes.get('ask'), context: wishes.get('context'), color: wishes.get('color') };
}

/** What was asked is not asked again when the page is loaded again. */
export function forgetWish(): void {
  const wishes = new URLSearchParams(location.hash.slice(1));
  wishes.delete('ask');
  history.replaceState(null, '', `${location.pathname}${location.search}#${wishes}`);
}
