/** What the page says under the conversation, by the id of its element; each is there from the beginning, hidden. */
export type Notice = 'failure' | 'busy' | 'longest' | 'gone' | 'copied';

export function showNotice(notice: Notice, shown: boolean): void {
  const element = document.getElementById(notice);
  if (element && element.hidden === shown) element.hidden = !shown;
}

let busyUntil = 0;

/** Says for a while that the service has been asked too much, and that it will be asked again: who says so is there. */
export function showBusy(milliseconds: number): void {
  busyUntil = Math.max(busyUntil, Date.now() + milliseconds);
  showNotice('busy', true);
  showNotice('failure', false);
  if (telling !== undefined) tellLater();
  setTimeout(() => {
    if (Date.now() >= busyUntil) showNotice('busy', false);
  }, milliseconds);
}

/** Milliseconds that a stream may be down before anybody is told: a restart, or a change of network, is over before. */
const unnoticed = 1500;
let telling: ReturnType<typeof setTimeout> | undefined;

/** Says that there is no connection while there is none, but for an instant and while it is told to wait. */
export function showConnected(isConnected: boolean): void {
  if (!isConnected) {
    if (telling === undefined) tellLater();
    return;
  }
  clearTimeout(telling);
  telling = undefined;
  showNotice('failure', false);
}

function tellLater(): void {
  clearTimeout(telling);
  const wait = Math.max(0, busyUntil - Date.now());
  telling = setTimeout(() => showNotice('failure', true), wait + unnoticed);
}
