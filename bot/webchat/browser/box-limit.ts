import type { createStore } from 'botframework-webchat';
import { longestText } from '../../channels/read-text.ts';
import { showNotice } from './notices.ts';

/** Stops the box where one writes at the longest message, however it was filled, and says so while it is full. */
export function limitBox(store: ReturnType<typeof createStore>): void {
  store.subscribe(() => {
    const written: string = store.getState().sendBoxValue ?? '';
    showNotice('longest', written.length >= longestText);
    if (written.length <= longestText) return;
    store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: written.slice(0, longestText) } });
  });
}
