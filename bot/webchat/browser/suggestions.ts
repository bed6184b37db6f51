import type { SuggestedAction } from './direct-line.ts';

const element = document.getElementById('suggestions');

/**
 * Shows what can be tapped next, in place of what was there.
 * @param language of the labels, where it may be other than that of the page
 */
export function showSuggestions(actions: readonly SuggestedAction[], language = ''): void {
  if (!element) return;
  if (language) element.lang = language;
  element.replaceChildren(...actions.map(tappable));
  element.hidden = actions.length === 0;
  element.scrollTop = 0;
}

/** A button whose tap says its label, and carries its meaning. */
export function tappable({ title, value }: SuggestedAction): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.dataset.value = JSON.stringify(value);
  return button;
}

/** By the arrows too, as in any toolbar (WAI-ARIA Authoring Practices, «Toolbar»). */
element?.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const buttons = [...element.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (!step || at < 0) return;
  event.preventDefault();
  buttons.at((at + step) % buttons.length)?.focus();
});
