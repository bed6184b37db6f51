import { DirectLine } from 'botframework-directlinejs';
import WebChat, { createStore } from 'botframework-webchat';
import { createElement } from 'react';
import { render } from 'react-dom';
import { accentOf } from './accent.ts';
import { longestQuestion, type ToFrame, type ToHost } from './host-messages.ts';
import { keepConnected } from './keep-connected.ts';
import { cardsLook, styleOptions } from './look.ts';
import { askForToken, whenAnotherTabMovesOn } from './session.ts';
import { readSettings, readWishes } from './settings.ts';

const retryAfter = 3000;
const { languageTag, webChat } = readSettings();
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
const inFrame = window.parent !== window;
const store = createStore();

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
  showFailure(true);
  const { token, conversationId, domain, resumed } = await askForToken();
  // The service no longer knows the conversation as ours: begin anew.
  if (!resumed) return location.reload();
  const { watermark = '' } = directLine as unknown as { watermark?: string };
  const response = await fetch(`${domain}/conversations/${conversationId}?watermark=${watermark}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`reconnect: ${response.status}`);
  directLine.reconnect(await response.json());
  showFailure(false);
}

async function start(): Promise<void> {
  const { token, domain, conversationId, userId, resumed } = await askForToken();
  const connection = new DirectLine({ token, domain, ...(resumed && { conversationId }) });
  const element = createElement(WebChat, {
    directLine: keepConnected(connection, () => renew(connection)) as never,
    store,
    userID: userId,
    locale: languageTag,
    overrideLocalizedStrings: webChat as never,
    role: 'main',
    styleOptions,
    adaptiveCardsHostConfig: cardsLook,
    ...(nonce && { nonce }),
  });
  render(element, document.getElementById('chat'));
}

function showFailure(failed: boolean): void {
  const notice = document.getElementById('failure');
  if (notice) notice.hidden = !failed;
}

function startOrRetry(): void {
  start().then(
    () => showFailure(false),
    () => {
      showFailure(true);
      setTimeout(startOrRetry, retryAfter);
    },
  );
}

const sendBox = () => document.querySelector<HTMLElement>('.webchat__send-box-text-box :is(textarea, input)');
const tellHost = (message: ToHost) => inFrame && window.parent.postMessage(message, '*');

/** Once connected: what the page is about, and what was asked meanwhile. */
function whenConnected(): void {
  connected = true;
  const { context } = readWishes();
  if (context) store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'page', value: { context } } });
  for (const text of waiting.splice(0)) ask(text);
  tellHost({ guiaEadmin: 'ready' });
}

const stopWatching = store.subscribe(() => {
  if (store.getState().connectivityStatus !== 'connected') return;
  stopWatching();
  whenConnected();
});

addEventListener('message', ({ source, data }: MessageEvent<Partial<ToFrame> | null>) => {
  if (source !== window.parent || !inFrame) return;
  if (data?.guiaEadmin === 'ask' && typeof data.text === 'string') ask(data.text);
  if (data?.guiaEadmin === 'focus') sendBox()?.focus();
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && document.activeElement === sendBox()) {
    tellHost({ guiaEadmin: 'close' });
  }
});

const wish = () => ask(readWishes().ask);
addEventListener('hashchange', wish);
wish();

const accent = accentOf(readWishes().color ?? '');
if (accent) {
  document.documentElement.style.setProperty('--accent', accent.background);
  document.documentElement.style.setProperty('--on-accent', accent.text);
}
whenAnotherTabMovesOn(() => location.reload());
startOrRetry();
