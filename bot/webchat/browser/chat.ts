import { accentOf } from './accent.ts';
import { isMove, pageDataOf, showStanding } from './bar.ts';
import { openBox } from './box.ts';
import { type Activity, type Line, openLine } from './direct-line.ts';
import { fetchTranscript } from './fetch-transcript.ts';
import { showGreeting, showSaidMeanwhile } from './greeting.ts';
import { meetHost, type ToFrame } from './host.ts';
import { changePage, followLanguage, takeDraft } from './language.ts';
import { offerLargerText } from './larger-text.ts';
import { openMenu } from './menu.ts';
import { showBusy, showConnected, showNotice } from './notices.ts';
import type { Said } from './said.ts';
import { createSessions } from './session.ts';
import { forgetWish, readSettings, readWishes } from './settings.ts';
import { showSuggestions } from './suggestions.ts';
import type { Transcript } from './transcript.ts';
import { whenIdle, whenWanted } from './when-wanted.ts';

/** Longest question that a page may ask for its visitor. */
const longestQuestion = 500;
const settings = readSettings();
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
/** What the page around us keeps for us, where the browser lets us keep nothing. */
let keptByHost: string | null = null;
const host = meetHost(hear);
const sessions = createSessions(host, () => keptByHost);
const box = openBox((text) => say({ text }));

let line: Line | null = null;
let transcript: Transcript | null = null;
/** Said before there was a transcript to say it in. */
const early: Said[] = [];

function say(said: Said): void {
  begin();
  showSuggestions([]);
  showNotice('gone', false);
  if (transcript) transcript.say(said);
  else {
    early.push(said);
    showSaidMeanwhile(said.text);
  }
}

/** Connects and fetches what draws the conversation: once, and only for who wants it. */
function begin(): void {
  if (line) return;
  let isConnected = false;
  const drawing = fetchTranscript(settings.transcript, () => showConnected(false));
  drawing.then(() => showConnected(isConnected));
  line = openLine(sessions, {
    onBegun: (userId) => drawing.then(({ openTranscript }) => open(openTranscript, userId)),
    onActivity: (activity) => drawing.then(() => heard(activity)),
    onConnected(now) {
      isConnected = now;
      showConnected(now);
    },
    onBusy: showBusy,
    onGone(unsent) {
      close();
      showGreeting();
      showNotice('gone', true);
      box.offer(unsent.map(({ text }) => text ?? '').join('\n'));
    },
  });
}

function open(openTranscript: typeof import('./transcript.ts').openTranscript, userId: string): void {
  const element = document.getElementById('transcript');
  if (!element || !line || transcript) return;
  transcript = openTranscript({
    element,
    userId,
    languageTag: settings.languageTag,
    strings: settings.webChat,
    nonce,
    line,
    box,
    onActivities: show,
  });
  reopen = () => {
    close();
    open(openTranscript, userId);
  };
  const { context } = readWishes();
  if (context) transcript.tell('page', { context });
  for (const said of early.splice(0)) transcript.say(said);
}

function close(): void {
  transcript?.close();
  transcript = null;
}

let reopen = () => {};
let heardBefore = false;

function heard(activity: Activity): void {
  // Everything has been deleted: the key of this browser too.
  if (activity.type === 'event' && activity.name === 'forgotten' && line) void sessions.replaceKey(line.token);
  // What was said has been deleted: it leaves the page too, now that the service says so.
  if (pageDataOf(activity).forgotten && heardBefore) reopen();
  heardBefore = true;
  transcript?.hear(activity);
}

/** What goes around the transcript: what can be tapped next, and where the guide stands. */
function show(activities: readonly Activity[]): void {
  const messages = activities.filter(({ type }) => type === 'message');
  const last = messages.at(-1);
  if (!last) return;
  showGreeting(false);
  const isFromBot = last.from?.role === 'bot';
  showSuggestions(
    isFromBot ? (last.suggestedActions?.actions ?? []).filter((action) => !isMove(action)) : [],
    last.locale,
  );
  if (!isFromBot) return;
  showStanding(last);
  followLanguage(last, (language) => changePage(language, box.draft()));
}

/** Every button outside the transcript carries what its tap means. */
addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-value]');
  if (!button) return;
  const value = JSON.parse(button.dataset.value ?? 'null');
  const { language } = button.dataset;
  if (language && !line) return changePage(language, null);
  say({ text: button.dataset.text ?? button.textContent ?? '', value });
  box.goBack();
});

function ask(text: string | null, guide: string | null = null): void {
  const question = text?.trim().slice(0, longestQuestion);
  if (question) say({ text: question, ...(guide && { value: { guide } }) });
}

function hear(message: ToFrame): void {
  if (message.type === 'ask') ask(message.text);
  if (message.type === 'focus') box.focus();
  if (message.type === 'kept') {
    keptByHost = message.session;
    if (sessions.isKnown()) begin();
    followOtherTab();
  }
}

/** Two tabs of a site share one conversation. */
function followOtherTab(): void {
  if (sessions.hasMovedOn()) location.reload();
}

/** What the address asks, once: not again when the page is loaded again. */
function wish(): void {
  const { ask: question, guide } = readWishes();
  if (!question) return;
  forgetWish();
  // On a phone the frame may be out of sight in a page of ours.
  window.frameElement?.scrollIntoView({ block: 'start' });
  ask(question, guide);
}

addEventListener('storage', followOtherTab);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && box.hasFocus()) host.tell({ type: 'close' });
});
for (const button of document.querySelectorAll('.print')) button.addEventListener('click', () => print());
addEventListener('hashchange', wish);

const accent = accentOf(readWishes().color ?? '');
if (accent) {
  document.documentElement.style.setProperty('--accent', accent.background);
  document.documentElement.style.setProperty('--on-accent', accent.text);
}
offerLargerText();
openMenu();
const draft = takeDraft();
if (draft !== null) {
  box.offer(draft);
  box.goBack();
}
host.tell({ type: 'ready' });
wish();
if (sessions.isKnown() || readWishes().context) begin();
whenWanted(begin);
whenIdle(() => fetch(settings.transcript, { priority: 'low' }).catch(() => {}));
