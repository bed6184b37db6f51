// What keeps an open page as the content is: when there is another version, it asks for itself again and puts in place what is new.
// It asks, and is not told: a browser opens six connections to one place, and an editor more tabs than that.
const every = 700;
const parts = ['estat', 'contingut', 'peu'];

/** @param {string} text */
function tell(text) {
  const told = document.getElementById('avis');
  if (told) told.textContent = text;
}

/** @param {string} version */
async function putInPlace(version) {
  const response = await fetch(location.href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // What was opened stays so, by what it is called.
  const open = new Set([...document.querySelectorAll('details[open]')].map(({ id }) => id));
  for (const id of parts) {
    const [before, now] = [document.getElementById(id), page.getElementById(id)];
    if (!before || !now) continue;
    for (const each of now.querySelectorAll('details')) if (open.has(each.id)) each.open = true;
    before.innerHTML = now.innerHTML;
  }
  document.title = page.title;
  document.body.dataset.version = version;
  const mistakes = document.querySelectorAll('#estat li').length;
  tell(
    mistakes > 0
      ? 'Hi ha errors als continguts: es veu l’última versió bona.'
      : 'S’han tornat a llegir els continguts.',
  );
}

async function look() {
  try {
    const version = await (await fetch('/versio')).text();
    if (version !== document.body.dataset.version) await putInPlace(version);
    else if (document.body.dataset.stopped) tell('');
    delete document.body.dataset.stopped;
  } catch {
    document.body.dataset.stopped = 'yes';
    tell('La vista prèvia s’ha aturat. Torna-la a engegar amb «npm run kb -- preview».');
  }
}

async function goOn() {
  if (!document.hidden) await look();
  setTimeout(goOn, every);
}

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLElement) || !('copia' in target.dataset)) return;
  await navigator.clipboard.writeText(target.parentElement?.querySelector('pre')?.textContent ?? '');
  target.textContent = 'Copiat';
  tell('S’ha copiat: enganxa-ho sota «questions:».');
});
document.addEventListener('visibilitychange', () => void (document.hidden || look()));
goOn();
