import { Components, createStore, hooks } from 'botframework-webchat';
import { createElement, useCallback } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import type { Box } from './box.ts';
import { copyMarked } from './copy-address.ts';
import type { Activity, Line } from './direct-line.ts';
import { cardsLook, styleOptions } from './look.ts';
import { markCatalan } from './mark-catalan.ts';
import { markQuestions } from './mark-questions.ts';
import { passEnd } from './pass-end.ts';
import { quietHistory } from './quiet-history.ts';
import type { Said } from './said.ts';
import { keepNamesWhole } from './whole-names.ts';

export interface TranscriptOptions {
  element: HTMLElement;
  userId: string;
  languageTag: string;
  /** Sentences that replace Web Chat's own, by its ids. */
  strings: Record<string, string>;
  nonce: string | undefined;
  line: Pick<Line, 'post' | 'token'>;
  box: Pick<Box, 'focus' | 'goBack'>;
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
/** Milliseconds for a first message to be drawn, and for it to come at all. */
const drawing = 100;
const longestSilence = 2000;
const unsubscribed = { unsubscribe: () => {} };

// In this order: a name kept whole breaks the text of a phrase in Catalan.
const learnCatalan = markCatalan(document.body);
keepNamesWhole(document.body);
passEnd();

/** Marks the option of a card that was tapped: Web Chat does so for buttons alone. */
function markChosen(tapped: Element): void {
  const option = tapped.closest('.ac-container[role="button"]');
  if (!option) return;
  for (const other of option.parentElement?.querySelectorAll('.chosen') ?? []) other.classList.remove('chosen');
  option.classList.add('chosen');
}

/** Opens Web Chat without a box of its own: it shows what is heard, and gives what is said to `post`. */
export function openTranscript(options: TranscriptOptions): Transcript {
  const { element, userId, languageTag, strings, nonce, line, onActivities } = options;
  const store = createStore();
  const early: Activity[] = [];
  let hearer: ((activity: Activity) => void) | null = null;
  const next = quietHistory((activity) => (hearer ? hearer(activity) : early.push(activity)));

  /** The card that was answered keeps no focus: the view would go back to it, and another Enter would change its answer. */
  const leaveCard = () => {
    const { activeElement: tapped } = document;
    if (!tapped || !element.contains(tapped)) return;
    markChosen(tapped);
    options.box.goBack();
  };

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
        if (activity.type === 'message') leaveCard();
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
    useRegisterFocusSendBox(useCallback(options.box.focus, []));
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
    cardActionMiddleware: copyMarked,
    attachmentMiddleware: markQuestions,
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
  /** Said before Web Chat can take it: until it has connected it drops it, and until it has drawn what was there it loses its place. */
  const waiting: (() => void)[] = [];
  let isReady = false;
  let readying = false;
  const ready = (after: number) =>
    setTimeout(() => {
      isReady = true;
      for (const go of waiting.splice(0)) go();
    }, after);
  const stopWatching = store.subscribe(() => {
    const state = store.getState() as { activities: readonly Activity[]; connectivityStatus: string };
    if (state.connectivityStatus === 'connected' && !readying) {
      readying = true;
      ready(longestSilence);
    }
    if (state.activities === shown) return;
    if (shown.length === 0) ready(drawing);
    shown = state.activities;
    onActivities(shown);
  });
  const dispatch = (type: string, payload: object) => {
    const go = () => {
      if (type !== 'SEND_EVENT') scrollToEnd();
      store.dispatch({ type: `WEB_CHAT/${type}`, payload });
    };
    if (isReady) go();
    else waiting.push(go);
  };

  return {
    hear(activity) {
      learnCatalan(activity);
      next(activity);
    },
    say({ text, value }) {
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
