import { longestText } from '../../channels/read-text.ts';
import { showNotice } from './notices.ts';

/** Where one writes; it is part of the page, so that it takes text before anything else has come. */
export interface Box {
  focus(options?: { noKeyboard?: boolean }): void;
  /** Back to where one writes after something was said or tapped; on a phone its keyboard stays hidden. */
  goBack(): void;
  hasFocus(): boolean;
  /** What is being written; null when one is elsewhere and nothing is. */
  draft(): string | null;
  /** Puts text where one writes, unless there is some. */
  offer(text: string): void;
}

const form = document.querySelector<HTMLFormElement>('#write');
const area = document.querySelector<HTMLTextAreaElement>('#box');

/** @param onSend called with what was written, when it is sent */
export function openBox(onSend: (text: string) => void): Box {
  const send = () => {
    const text = area?.value.trim();
    if (!area || !text) return;
    area.value = '';
    measure();
    onSend(text);
  };
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    goBack();
  });
  area?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  area?.addEventListener('input', measure);
  measure();
  // Enter was pressed before anybody heeded it.
  if (area?.value.endsWith('\n')) setTimeout(send);
  const hasFocus = () => document.activeElement === area;
  return { focus, goBack, hasFocus, draft: () => (hasFocus() || area?.value ? (area?.value ?? null) : null), offer };
}

/** As high as what is written, up to what its style allows; and no longer than a message. */
function measure(): void {
  if (!area) return;
  showNotice('longest', area.value.length >= longestText);
  if (area.value.length > longestText) area.value = area.value.slice(0, longestText);
  area.style.height = 'auto';
  if (area.value !== '') area.style.height = `${area.scrollHeight}px`;
}

function focus({ noKeyboard = false }: { noKeyboard?: boolean } = {}): void {
  if (!area) return;
  // The keyboard of a phone would hide what has just been answered.
  if (noKeyboard) area.inputMode = 'none';
  area.focus();
  if (noKeyboard)
    addEventListener('pointerdown', () => area.removeAttribute('inputmode'), { once: true, capture: true });
}

function goBack(): void {
  focus({ noKeyboard: matchMedia('(pointer: coarse)').matches });
}

function offer(text: string): void {
  if (area?.value !== '' || text === '') return;
  area.value = text;
  measure();
}
