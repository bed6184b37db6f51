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

/** What this page asks for by its address, after the `#`. */
export interface Wishes {
  /** What to say first. */
  ask: string | null;
  /** The guide that is begun with it. */
  guide: string | null;
  /** What the page is about. */
  context: string | null;
  color: string | null;
}

export function readWishes(): Wishes {
  const wishes = new URLSearchParams(location.hash.slice(1));
  const wish = (name: string) => wishes.get(name);
  return { ask: wish('ask'), guide: wish('guide'), context: wish('context'), color: wish('color') };
}

/** What was asked is not asked again when the page is loaded again. */
export function forgetWish(): void {
  const wishes = new URLSearchParams(location.hash.slice(1));
  wishes.delete('ask');
  wishes.delete('guide');
  history.replaceState(null, '', `${location.pathname}${location.search}#${wishes}`);
}
