/** What the page says under the conversation, by the id of its element; each is there from the beginning, hidden. */
export type Notice = 'failure' | 'busy' | 'longest' | 'copied';

export function showNotice(notice: Notice, shown: boolean): void {
  const element = document.getElementById(notice);
  if (element) element.hidden = !shown;
}

let busyUntil = 0;

/** Says for a while that the service has been asked too much, and that it will be asked again. */
export function showBusy(milliseconds: number): void {
  busyUntil = Math.max(busyUntil, Date.now() + milliseconds);
  showNotice('busy', true);
  setTimeout(() => {
    if (Date.now() >= busyUntil) showNotice('busy', false);
  }, milliseconds);
}
