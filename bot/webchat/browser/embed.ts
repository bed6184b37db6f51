import ca from '../../../locales/embed.ca.json' with { type: 'json' };
import en from '../../../locales/embed.en.json' with { type: 'json' };
import es from '../../../locales/embed.es.json' with { type: 'json' };
import { accentOf } from './accent.ts';
import { hello, type ToFrame, type ToHost } from './host.ts';

/**
 * The one script a site includes: a button that opens the chat in a frame, which loads at the first click. Everything is
 * inside a shadow root with its own style sheet, so that it works under a policy without inline styles and beside any CSS.
 */

const sentences: Record<string, typeof ca> = { ca, es, en };
const defaultColor = '#0b5c6b';
/** Milliseconds until a frame of which nothing is heard, not even that it has loaded, is said to be slow. */
const patience = 15_000;
/** Milliseconds that a frame has to greet once it has loaded: ours greets before, and a refused one loads an empty page. */
const grace = 3000;

/** Sizes in em of the reader's own size: `rem` would be the site's. */
const css = `
:host { all: initial !important; }
* { box-sizing: border-box; font: inherit; }
button, dialog { font: medium/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
button { cursor: pointer; border: 2px solid transparent; background: var(--accent); color: var(--on-accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--on-accent); box-shadow: 0 0 0 6px var(--accent); }
svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.open { position: fixed; bottom: calc(1.25em + var(--bottom)); z-index: 2147483000; display: flex; align-items: center;
  gap: .6em; min-height: 3.25em; padding: .5em 1.25em .5em 1em; border-radius: 2em; font-weight: 600;
  box-shadow: 0 2px 10px rgb(0 0 0 / .3); }
dialog { position: fixed; inset: auto auto calc(1.25em + var(--bottom)) auto; z-index: 2147483000; margin: 0; padding: 0;
  width: min(26em, calc(100vw - 2.5em)); max-width: none; max-height: none;
  height: min(42em, calc(100dvh - 2.5em - var(--bottom)));
  border: 1px solid #7b8d92; border-radius: .75em; overflow: hidden; background: #fff; color: #1b2733;
  box-shadow: 0 8px 30px rgb(0 0 0 / .3); }
dialog[open] { display: flex; flex-direction: column; }
.open, dialog { left: var(--left); right: var(--right); }
header { display: flex; align-items: center; gap: .5em; padding: .25em .25em .25em 1em; background: var(--accent);
  color: var(--on-accent); }
h2 { flex: 1; margin: 0; font-size: 1.05em; font-weight: 600; }
header button { width: 2.75em; height: 2.75em; padding: .5em; border-radius: .5em; }
header button:focus-visible { outline-offset: -5px; box-shadow: none; }
p { margin: 0; padding: .75em 1em; }
p a { color: #0b5c6b; }
dialog:has(iframe[hidden]) { height: auto; }
iframe { flex: 1; width: 100%; min-height: 0; border: 0; }
[hidden] { display: none !important; }
@media (max-width: 480px), (max-height: 480px) {
  dialog { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; }
}
@media print {
  :host { display: none !important; }
}
@media (prefers-color-scheme: dark) {
  dialog { background: #14191d; color: #e6ecee; border-color: #5b6b71; color-scheme: dark; }
  p a { color: #7fd0de; }
}
`;
const small = '(max-width: 480px), (max-height: 480px)';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  more: Partial<HTMLElementTagNameMap[K]> = {},
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), more);
  made.append(...children);
  return made;
}

function icon(path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(namespace, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '24',
    height: '24',
    'aria-hidden': 'true',
  })) {
    picture.setAttribute(name, value);
  }
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

/** What the site's storage has for the frame, where the browser gives the frame none of its own. */
function keptAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, session: string): void {
  try {
    localStorage.setItem(key, session);
  } catch {
    // Where nothing can be kept, each page begins anew.
  }
}

/** Whether the chat was open in this tab, on the page before. */
function wasOpen(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function keepOpen(key: string, isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(key, 'open');
    else sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be kept, each page begins with the button.
  }
}

/** What the line asks for: in its attributes, or in the address of the script, where a tag manager drops attributes. */
function wishesOf({ dataset, src }: HTMLScriptElement): Partial<Record<string, string>> {
  return { ...Object.fromEntries(new URL(src).searchParams), ...dataset };
}

function put(script: HTMLScriptElement): void {
  const { lang: tag = 'ca', title, color = '', position, bottom = '', open, ask: question, context } = wishesOf(script);
  const { origin } = new URL(script.src);
  const [wanted = ''] = tag.toLowerCase().split(/[-_]/);
  const lang = Object.hasOwn(sentences, wanted) ? wanted : 'ca';
  const t = sentences[lang] ?? ca;
  const name = title || t.title;
  const storageKey = `guia-eadmin ${origin}`;
  const accent = accentOf(color) ?? accentOf(defaultColor);

  const host = Object.assign(document.createElement('guia-eadmin'), { lang });
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const onLeft = position === 'left';
  const values = {
    '--accent': accent?.background,
    '--on-accent': accent?.text,
    '--left': onLeft ? '1.25em' : 'auto',
    '--right': onLeft ? 'auto' : '1.25em',
    '--bottom': /^\d+$/.test(bottom) ? `${bottom}px` : '0px',
  };
  const variables = Object.entries(values).map(([variable, value]) => `${variable}: ${value};`);
  sheet.replaceSync(`:host { ${variables.join(' ')} } ${css}`);
  shadow.adoptedStyleSheets = [sheet];

  const opener = element('button', { type: 'button', className: 'open', ariaHasPopup: 'dialog' }, [
    icon('M4 5h16v11H10l-5 4v-4H4z M8 9h8 M8 12h5'),
    name,
  ]);
  const closer = element('button', { type: 'button', ariaLabel: t.close, title: t.close }, [
    icon('M6 6l12 12 M18 6L6 18'),
  ]);
  const address = new URL(`${origin}/chat`);
  address.searchParams.set('lang', lang);
  const apart = element('a', { href: address.href, target: '_blank', rel: 'noopener' }, [t.openApart]);
  const slow = element('p', { hidden: true }, [t.slow, ' ', apart]);
  const dialog = element('dialog', { ariaLabel: name }, [
    element('header', {}, [element('h2', {}, [name]), closer]),
    slow,
  ]);
  shadow.append(opener, dialog);
  document.documentElement.append(host);

  let frame: HTMLIFrameElement | null = null;
  let ready = false;
  let greeted = false;
  /** Whether it is the policy of the site, not ours, that refuses the frame. */
  let refusedBySite = false;
  const questions: string[] = question ? [question] : [];
  let port: MessagePort | null = null;
  const tell = (message: ToFrame) => port?.postMessage(message);
  const tellAll = () => {
    if (ready) for (const text of questions.splice(0)) tell({ type: 'ask', text });
  };
  const focusChat = () => {
    frame?.focus();
    if (ready) tell({ type: 'focus' });
  };

  const load = () => {
    address.hash = new URLSearchParams({ ...(context && { context }), ...(color && { color }) }).toString();
    const made = element('iframe', { src: address.href, title: name, allow: 'clipboard-write' });
    frame = made;
    apart.href = address.href;
    // A refused frame loads too: with a page of the browser's, that says nothing to its visitor nor to us.
    made.addEventListener('load', () => setTimeout(tellRefused, grace));
    dialog.append(made);
    setTimeout(() => {
      slow.hidden = ready;
    }, patience);
  };

  const tellRefused = () => {
    if (greeted || !slow.hidden || !frame) return;
    slow.hidden = false;
    frame.hidden = true;
    const [why, missing] = refusedBySite ? [t.refusedBySite, origin] : [t.refused, location.origin];
    console.error(`${t.title}: ${why.replaceAll('$1', missing)}`);
  };

  /** @param take whether the person asked for it: otherwise the focus stays where it was */
  const show = (take: boolean) => {
    if (!frame) load();
    if (dialog.open) return;
    // Opened by its attribute it takes no focus, which its own methods do.
    if (!take) dialog.open = true;
    else if (matchMedia(small).matches) dialog.showModal();
    else dialog.show();
    opener.hidden = true;
    keepOpen(storageKey, true);
    if (take) focusChat();
  };
  const close = () => {
    if (!dialog.open) return;
    const hadFocus = document.activeElement === host;
    dialog.close();
    opener.hidden = false;
    keepOpen(storageKey, false);
    if (hadFocus) opener.focus();
  };

  opener.addEventListener('click', () => show(true));
  closer.addEventListener('click', close);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  const hear = (message: ToHost) => {
    if (message.type === 'close') close();
    if (message.type === 'keep') keep(storageKey, message.session);
    if (message.type === 'ready') {
      ready = true;
      slow.hidden = true;
      if (frame) frame.hidden = false;
      tellAll();
      if (dialog.open && shadow.activeElement === frame) focusChat();
    }
  };
  const tellKept = () => tell({ type: 'kept', session: keptAt(storageKey) });
  addEventListener('message', ({ source, origin: from, data }) => {
    const inside = frame?.contentWindow;
    if (!inside || source !== inside || from !== origin || data !== hello) return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data: message }: MessageEvent<ToHost>) => hear(message);
    ready = false;
    greeted = true;
    inside.postMessage(hello, origin, [channel.port2]);
    tellKept();
  });
  addEventListener('storage', ({ key }) => key === storageKey && tellKept());
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (effectiveDirective === 'frame-src' && blockedURI.startsWith(origin)) refusedBySite = true;
  });

  Object.assign(window, {
    guiaEadmin: {
      open: () => show(true),
      close,
      ask(text: string) {
        questions.push(String(text));
        show(true);
        tellAll();
      },
    },
  });
  // On a phone it would cover the page that one has come to see.
  if (open !== undefined || (wasOpen(storageKey) && !matchMedia(small).matches)) show(false);
}

const { currentScript: script } = document;
// Whether it is there already is known by what it puts: an element of the page whose id is `guiaEadmin` is in `window` too.
if (script instanceof HTMLScriptElement && !document.querySelector('guia-eadmin')) put(script);
