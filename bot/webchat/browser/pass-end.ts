const after = '#suggestions button, #bar button, #box';

/** Web Chat stops at the end of the conversation, where there is nothing to do: the focus goes on to what comes after it. */
export function passEnd(): void {
  addEventListener('focusin', ({ target }) => {
    if (!(target as Element).matches('.webchat__basic-transcript__terminator')) return;
    const next = [...document.querySelectorAll<HTMLElement>(after)].find((element) => element.checkVisibility());
    next?.focus();
  });
}
