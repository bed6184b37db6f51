import { copyMark } from '../../render/copy-mark.ts';
import { showNotice } from './notices.ts';

/** What Web Chat tells of an action of a card; the rest goes through as it came. */
interface Told {
  cardAction: { type: string; value?: unknown };
}
type Perform = (told: Told) => unknown;

const shownFor = 6000;
let hiding = 0;

/** A button whose address ends with the mark copies it, in place of opening it. */
export function copyMarked(): (next: Perform) => Perform {
  return (next) => (told) => {
    const { type, value } = told.cardAction;
    if (type !== 'openUrl' || typeof value !== 'string' || !value.endsWith(copyMark)) return next(told);
    const address = value.slice(0, -copyMark.length);
    copy(address).then(
      () => say('copied'),
      // It is shown, to be copied by hand.
      () => window.open(address, '_blank', 'noopener'),
    );
  };
}

function say(notice: 'copied'): void {
  showNotice(notice, true);
  clearTimeout(hiding);
  hiding = window.setTimeout(() => showNotice(notice, false), shownFor);
}

/** Without the clipboard, as in a frame that the site does not lend it to, or without HTTPS, the older way. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyFromBox(text);
  }
}

function copyFromBox(text: string): void {
  const before = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'heard';
  document.body.append(box);
  box.select();
  const isCopied = document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!isCopied) throw new Error('nothing could be copied');
}
