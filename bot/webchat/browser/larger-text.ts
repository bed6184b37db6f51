const key = 'guia-eadmin larger';
const button = document.getElementById('larger');

function set(isLarger: boolean): void {
  document.documentElement.classList.toggle('larger', isLarger);
  button?.setAttribute('aria-checked', String(isLarger));
}

/** Lets the person have larger text, and remembers it where the browser lets us. */
export function offerLargerText(): void {
  try {
    set(localStorage.getItem(key) !== null);
  } catch {
    // Without storage it lasts while the page is open.
  }
  button?.addEventListener('click', () => {
    const isLarger = !document.documentElement.classList.contains('larger');
    set(isLarger);
    try {
      if (isLarger) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch {
      // The same.
    }
  });
}
