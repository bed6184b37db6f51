/** The chat itself: Bot Framework Web Chat, unmodified, over our own Direct Line. */

import { keepConnected } from './keep-connected.js';

const storageKey = 'guia-eadmin';
const retryAfter = 3000;

const styleOptions = {
  accent: '#0b5c6b',
  backgroundColor: '#fff',
  bubbleBackground: '#eef3f4',
  bubbleBorderRadius: 8,
  bubbleBorderWidth: 0,
  bubbleFromUserBackground: '#0b5c6b',
  bubbleFromUserBorderRadius: 8,
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserTextColor: '#fff',
  bubbleMaxWidth: 640,
  bubbleMinHeight: 32,
  botAvatarInitials: '',
  hideUploadButton: true,
  primaryFont: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  sendBoxBorderTop: '1px solid #9fb4ba',
  suggestedActionLayout: 'flow',
  suggestedActionBorderRadius: 16,
  suggestedActionHeight: 36,
  suggestedActionTextColor: '#0b5c6b',
  subtle: '#55666b',
  timestampColor: '#55666b',
  userAvatarInitials: '',
};

/** The conversation of this page, also where the browser keeps nothing. */
let current = null;

/** What the browser remembers: the token proves, even expired, that the conversation is its own. */
function remembered() {
  if (current) return current;
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null');
  } catch {
    return null;
  }
}

function remember(session) {
  current = session;
  try {
    localStorage.setItem(storageKey, JSON.stringify(session));
  } catch {
    // A browser that keeps nothing still chats; it only starts anew each time.
  }
}

/** A token for the remembered conversation, or for a new one. */
async function fetchToken() {
  const known = remembered();
  const headers = known ? { authorization: `Bearer ${known.token}` } : {};
  const response = await fetch('/api/token', { method: 'POST', headers });
  if (!response.ok) throw new Error(`/api/token: ${response.status}`);
  const session = await response.json();
  remember({ token: session.token, conversationId: session.conversationId });
  return { ...session, resumed: known?.conversationId === session.conversationId };
}

/** After a night's sleep the token has expired: get another for the same conversation and go on from the same place. */
async function renew(directLine) {
  showFailure(true);
  const { token, conversationId, domain, resumed } = await fetchToken();
  // The service no longer knows the conversation as ours: begin anew.
  if (!resumed) return location.reload();
  const response = await fetch(`${domain}/conversations/${conversationId}?watermark=${directLine.watermark ?? ''}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`reconnect: ${response.status}`);
  directLine.reconnect(await response.json());
  showFailure(false);
}

async function start() {
  const { WebChat } = window;
  const { token, domain, conversationId, userId, resumed } = await fetchToken();
  const connection = WebChat.createDirectLine({ token, domain, ...(resumed && { conversationId }) });
  const directLine = keepConnected(connection, () => renew(connection));
  WebChat.renderWebChat({ directLine, userID: userId, locale: 'ca-ES', styleOptions }, document.getElementById('chat'));
}

function showFailure(failed) {
  document.getElementById('failure').hidden = !failed;
}

function startOrRetry() {
  start().then(
    () => showFailure(false),
    () => {
      showFailure(true);
      setTimeout(startOrRetry, retryAfter);
    },
  );
}

startOrRetry();
