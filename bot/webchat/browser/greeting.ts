const greeting = document.getElementById('greeting');
const transcript = document.getElementById('transcript');

/** The greeting is written in the page, so that it is there before any script: it stays until there is a conversation. */
export function showGreeting(isShown = true): void {
  if (!greeting || !transcript || greeting.hidden === !isShown) return;
  greeting.hidden = !isShown;
  transcript.classList.toggle('waiting', isShown);
}

/** Shows under the greeting what has been said already. */
export function showSaidMeanwhile(text: string): void {
  if (!greeting || greeting.hidden) return;
  const said = document.createElement('article');
  said.className = 'said';
  said.textContent = text;
  greeting.append(said);
  said.scrollIntoView({ block: 'end' });
}
