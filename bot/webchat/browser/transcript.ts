import { Components, createStore, hooks } from 'botframework-webchat';
import { createElement, useCallback } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import type { Activity, Line } from './direct-line.ts';
import { cardsLook, styleOptions } from './look.ts';
import { quietHistory } from './quiet-history.ts';
import type { Said } from './said.ts';

export interface TranscriptOptions {
  element: HTMLElement;
  userId: string;
  languageTag: string;
  /** Sentences that replace Web Chat's own, by its ids. */
  strings: Record<string, string>;
  nonce: string | undefined;
  line: Pick<Line, 'post' | 'token'>;
  focusBox(options: { noKeyboard?: boolean }): void;
  /** Called when it changes, with all that is shown. */
  onActivities(activities: readonly Activity[]): void;
}

/** What has been said, as Web Chat draws it. */
export interface Transcript {
  hear(activity: Activity): void;
  say(said: Said): void;
  tell(name: string, value: object): void;
  close(): void;
}

interface Observer<T> {
  next?: (value: T) => void;
  error?: (error: unknown) => void;
  complete?: () => void;
}

const { BasicTranscript, Composer } = Components;
const { useRegisterFocusSendBox, useScrollToEnd } = hooks;
const online = 2;
const unsubscribed = { unsubscribe: () => {} };

/** Opens Web Chat without a box of its own: it shows what is heard, and gives what is said to `post`. */
export function openTranscript(options: TranscriptOptions): Transcript {
  const { element, userId, languageTag, strings, nonce, line, onActivities } = options;
  const store = createStore();
  const early: Activity[] = [];
  let hearer: ((activity: Activity) => void) | null = null;
  const next = quietHistory((activity) => (hearer ? hearer(activity) : early.push(activity)));

  const directLine = {
    activity$: {
      subscribe(observer: Observer<Activity>) {
        hearer = (activity) => observer.next?.(activity);
        for (const activity of early.splice(0)) hearer(activity);
        return unsubscribed;
      },
    },
    connectionStatus$: {
      subscribe(observer: Observer<number>) {
        observer.next?.(online);
        return unsubscribed;
      },
    },
    postActivity: (activity: Activity) => ({
      subscribe(observer: Observer<string>) {
        line.post(activity).then(
          (id) => {
            observer.next?.(id);
            observer.complete?.();
          },
          (error) => observer.error?.(error),
        );
        return unsubscribed;
      },
    }),
    end() {},
    get token() {
      return line.token;
    },
  };

  let scrollToEnd = () => {};
  /** Nothing to see: it gives Web Chat our box, and takes from it what its own would use. */
  const BoxElsewhere = () => {
    useRegisterFocusSendBox(useCallback(options.focusBox, []));
    scrollToEnd = useScrollToEnd();
    return null;
  };
  const props = {
    directLine,
    store,
    userID: userId,
    locale: languageTag,
    overrideLocalizedStrings: strings,
    styleOptions,
    adaptiveCardsHostConfig: cardsLook,
    ...(nonce && { nonce }),
  };
  render(
    createElement(
      Composer,
      props as never,
      createElement(BasicTranscript, { className: 'transcript' }),
      createElement(BoxElsewhere),
    ),
    element,
  );

  let shown: readonly Activity[] = [];
  /** Web Chat drops what it is told before it has connected, which it does a moment after it is drawn. */
  const waiting: { type: string; payload: object }[] = [];
  const stopWatching = store.subscribe(() => {
    const { activities, connectivityStatus } = store.getState() as {
      activities: readonly Activity[];
      connectivityStatus: string;
    };
    if (connectivityStatus === 'connected') for (const action of waiting.splice(0)) store.dispatch(action);
    if (activities === shown) return;
    shown = activities;
    onActivities(activities);
  });
  const dispatch = (type: string, payload: object) => {
    const action = { type: `WEB_CHAT/${type}`, payload };
    if (store.getState().connectivityStatus === 'connected') store.dispatch(action);
    else waiting.push(action);
  };

  return {
    hear: next,
    say({ text, value }) {
      scrollToEnd();
      if (value === undefined) dispatch('SEND_MESSAGE', { text });
      else dispatch('SEND_MESSAGE_BACK', { text, displayText: text, value });
    },
    tell: (name, value) => dispatch('SEND_EVENT', { name, value }),
    close() {
      stopWatching();
      unmountComponentAtNode(element);
    },
  };
}
