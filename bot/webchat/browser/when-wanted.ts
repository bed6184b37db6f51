const signs = ['pointerdown', 'keydown', 'focusin', 'wheel', 'touchstart'] as const;
/** Milliseconds after everything has loaded. */
const quiet = 1500;

/** Calls once, at the first sign that somebody is there for the chat. */
export function whenWanted(begin: () => void): void {
  const heed = () => {
    for (const sign of signs) removeEventListener(sign, heed, true);
    begin();
  };
  for (const sign of signs) addEventListener(sign, heed, { capture: true, passive: true });
  if (document.activeElement !== document.body) heed();
}

/** Calls when the page has loaded and the browser has nothing to do, unless the person pays for each byte. */
export function whenIdle(prepare: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const wait = () =>
    setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(prepare) : prepare()), quiet);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
