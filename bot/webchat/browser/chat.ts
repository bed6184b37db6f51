import { DirectLine } from 'botframework-directlinejs';
import WebChat, { createStore } from 'botframework-webchat';
import { createElement } from 'react';
import { render } from 'react-dom';
import { accentOf } from './accent.ts';
import { limitBox } from './box-limit.ts';
import { copyMarked } from './copy-address.ts';
import { meetHost, type ToFrame } from './host.ts';
import { keepConnected } from './keep-connected.ts';
import { cardsLook, styleOptions } from './look.ts';
import { markCatalan } from './mark-catalan.ts';
import { showBusy, showNotice } from './notices.ts';
import { onIncoming } from './on-incoming.ts';
import { createSessions } from './session.ts';
import { readSettings, readWishes } from './settings.ts';
import { expectOk, TooManyRequests } from './too-many.ts';

const retryAfter = 3000;
/** Longest question that a page may ask for its visitor. */
const longestQuestion = 500;
const { languageTag, webChat } = readSettings();
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
const store = createStore({}, onIncoming(notice));
/** What the page around us keeps for us, where the browser lets us keep nothing. */
let keptByHost: string | null = null;
const host = meetHost(hear);
const sessions = createSessions(host, () => keptByHost);

/** The token with which the conversation goes on. */
let token = () => '';

/** Everything has been deleted: the key of this browser too. */
function notice({ type, name }: { type: string; name?: string }): void {
  if (type === 'event' && name === 'forgotten') void sessions.replaceKey(token());
}

/** Said once we are connected. */
const waiting: string[] = [];
let connected = false;

function ask(text: string | null): void {
  const question = text?.trim().slice(0, longestQuestion);
  if (!question) return;
  if (connected) store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: question } });
  else waiting.push(question);
}

/** After a night's sleep the token has expired: get another for the same conversation and go on from the same place. */
async function renew(directLine: DirectLine): Promise<void> {
  showNotice('failure', true);
  const { token, conversationId, domain, resumed } = await sessions.askForToken();
  // The service no longer knows the conversation as ours: begin anew.
  if (!resumed) return location.reload();
  const { watermark = '' } = directLine as unknown as { watermark?: string };
  const response = await fetch(`${domain}/conversations/${conversationId}?watermark=${watermark}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expectOk(response);
  directLine.reconnect(await response.json());
  showNotice('failure', false);
}

/** Begins the conversation, which the client would do too: but it gives up for good when it is asked to wait. */
async function begin(domain: string, token: string): Promise<void> {
  expectOk(await fetch(`${domain}/conversations`, { method: 'POST', headers: { authorization: `Bearer ${token}` } }));
}

async function start(): Promise<void> {
  const { token: first, domain, conversationId, userId, resumed } = await sessions.askForToken();
  if (!resumed) await begin(domain, first);
  const connection = new DirectLine({ token: first, domain, ...(resumed && { conversationId }) });
  token = () => (connection as unknown as { token: string }).token;
  const element = createElement(WebChat, {
    directLine: keepConnected(connection, () => renew(connection), showBusy) as never,
    store,
    userID: userId,
    locale: languageTag,
    overrideLocalizedStrings: webChat as never,
    styleOptions,
    adaptiveCardsHostConfig: cardsLook,
    cardActionMiddleware: copyMarked as never,
    ...(nonce && { nonce }),
  });
  render(element, document.getElementById('chat'));
}

function startOrRetry(): void {
  start().then(
    () => showNotice('failure', false),
    (error: unknown) => {
      const tooMany = error instanceof TooManyRequests ? error : null;
      if (tooMany) showBusy(tooMany.wait);
      showNotice('failure', !tooMany);
      setTimeout(startOrRetry, tooMany?.wait ?? retryAfter);
    },
  );
}

const sendBox = () => document.querySelector<HTMLElement>('.webchat__send-box-text-box :is(textarea, input)');

/** Once connected: what the page is about, and what was asked meanwhile. */
function whenConnected(): void {
  connected = true;
  const { context } = readWishes();
  if (context) store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'page', value: { context } } });
  for (const text of waiting.splice(0)) ask(text);
  host.tell({ type: 'ready' });
}

limitBox(store);
markCatalan(store);
const stopWatching = store.subscribe(() => {
  if (store.getState().connectivityStatus !== 'connected') return;
  stopWatching();
  whenConnected();
});

function hear(message: ToFrame): void {
  if (message.type === 'ask') ask(message.text);
  if (message.type === 'focus') sendBox()?.focus();
  if (message.type === 'kept') {
    keptByHost = message.session;
    followOtherTab();
  }
}

/** Two tabs of a site share one conversation. */
function followOtherTab(): void {
  if (sessions.hasMovedOn()) location.reload();
}

addEventListener('storage', followOtherTab);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && document.activeElement === sendBox()) {
    host.tell({ type: 'close' });
  }
});

document.getElementById('print')?.addEventListener('click', () => print());

const wish = () => ask(readWishes().ask);
addEventListener('hashchange', wish);
wish();

const accent = accentOf(readWishes().color ?? '');
if (accent) {
  document.documentElement.style.setProperty('--accent', accent.background);
  document.documentElement.style.setProperty('--on-accent', accent.text);
}
startOrRetry();
