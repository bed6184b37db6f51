const menu = document.getElementById('menu');
const button = document.getElementById('menu-button');

/** Makes the menu one that the keyboard goes through by the arrows (WAI-ARIA Authoring Practices, «Menu Button»). */
export function openMenu(): void {
  button?.addEventListener('click', () => show(menu?.hidden === true));
  button?.addEventListener('keydown', (event) => {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    show(true);
    if (event.key === 'ArrowUp') items().at(-1)?.focus();
  });
  menu?.addEventListener('keydown', (event) => {
    const found = event.key === 'Escape' ? button : goneTo(event.key);
    if (!found) return;
    event.preventDefault();
    if (found === button) show(false);
    found.focus();
  });
  // What is said by it takes the focus to where one writes, after this.
  menu?.addEventListener('click', () => {
    button?.focus();
    show(false);
  });
  menu?.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !menu.contains(relatedTarget as Node)) show(false);
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!menu?.contains(target as Node) && !button?.contains(target as Node)) show(false);
  });
}

function show(isShown: boolean): void {
  if (!menu || !button || menu.hidden !== isShown) return;
  menu.hidden = !isShown;
  button.setAttribute('aria-expanded', String(isShown));
  if (isShown) items()[0]?.focus();
}

const items = () => [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

/** The item where a key goes: an arrow, an end, or the next that begins with a letter. */
function goneTo(key: string): HTMLElement | undefined {
  const all = items();
  const at = all.indexOf(document.activeElement as HTMLElement);
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all.at(at - 1);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default: {
      if (key.length > 1) return undefined;
      const begins = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
      return [...all.slice(at + 1), ...all.slice(0, at)].find(begins);
    }
  }
}
