import type { createStore } from 'botframework-webchat';
import { showNotice } from './notices.ts';

/** Characters that a message may have: a long question with its context, and not a whole document. */
const longestMessage = 8000;

/** Stops the box where one writes at the longest message, however it was filled, and says so while it is full. */
export function limitBox(store: ReturnType<typeof createStore>): void {
  store.subscribe(() => {
    const written: string = store.getState().sendBoxValue ?? '';
    showNotice('longest', written.length >= longestMessage);
    if (written.length <= longestMessage) return;
    store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: written.slice(0, longestMessage) } });
  });
}
