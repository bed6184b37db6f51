import { micromark } from 'micromark';
import type { Button } from '../../../dialogs/replies.ts';
import { type Locale, locales, sentences } from '../../../locales/sentences.ts';
import { Html, html, jsonForScript, withWholeNames } from './html.ts';
import { type PageContext, page } from './page.ts';

/** What is said to whoever opens the chat, before they say anything: Markdown, and what they can tap. */
export interface Greeting {
  text: string;
  buttons: readonly Button[];
}

const icons = {
  send: 'M3 4l18 8-18 8 3-8z M6 12h15',
  menu: 'M12 5v.01 M12 12v.01 M12 19v.01',
};

/**
 * What the frame shows: the chat, and what everybody is told before they write. What one reads and writes first is in the
 * page itself; the conversation is drawn in `#transcript` when there is one.
 */
export function chatPage(greetingIn: (language: Locale) => Greeting): (context: PageContext) => Html {
  return (context) => {
    const { t, language, nonce, files } = context;
    const { chat } = t;
    const settings = {
      languageTag: t.languageTag,
      webChat: t.webChat,
      transcript: files.addressOf('transcript.js'),
    };
    const greeting = greetingIn(language);
    return page(context, {
      title: chat.title,
      description: t.home.lead,
      styles: 'chat.css',
      head: [
        html`<script type="application/json" id="settings">${jsonForScript(settings)}</script>
<script type="module" nonce="${nonce}" src="${files.addressOf('chat.js')}"></script>`,
      ],
      body: html`<body>
<header class="heard"><h1>${chat.title}</h1></header>
<main>
<div id="chat">
<div id="greeting" role="feed" aria-label="${chat.conversation}"><article tabindex="0">${withWholeNames(new Html(micromark(greeting.text)))}</article></div>
<div id="transcript" class="waiting"></div>
</div>
<p id="failure" class="notice" role="alert" hidden>${chat.failure}</p>
<p id="busy" class="notice" role="alert" hidden>${chat.busy}</p>
<p id="gone" class="notice" role="alert" hidden>${chat.gone}</p>
<p id="longest" class="notice" role="alert" hidden>${chat.longest}</p>
<p id="copied" class="notice done" role="status" hidden>${chat.copied}</p>
<noscript><p class="notice">${chat.noScript}</p></noscript>
<div id="suggestions" role="toolbar" aria-label="${chat.suggestions}">${greeting.buttons.map((button) => tappable(button))}</div>
<div id="bar">
<span id="progress" role="img" data-label="${chat.progress}" hidden></span>
<span id="moves"></span>
<button type="button" id="menu-button" aria-haspopup="menu" aria-expanded="false" aria-controls="menu" aria-label="${chat.menu}" title="${chat.menu}">${icon(icons.menu)}</button>
</div>
<form id="write">
<label class="heard" for="box">${chat.box}</label>
<textarea id="box" rows="1" placeholder="${chat.box}" autocomplete="off" enterkeyhint="send"></textarea>
<button type="submit" aria-label="${chat.send}" title="${chat.send}">${icon(icons.send)}</button>
</form>
${menu(context)}
</main>
<footer><span>${chat.notice}</span>${legalLinks(context)}${printButton(context)}</footer>
</body>`,
    });
  };
}

function tappable({ label, value }: Button, more: Html | '' = ''): Html {
  return html`<button type="button" ${more} data-value="${JSON.stringify(value)}">${label}</button>`;
}

/** What can be done at any moment; each is said in the conversation too. */
function menu(context: PageContext): Html {
  const { t, language } = context;
  const say = sentences(language);
  const said: Button[] = [
    { label: say('anyMoment.plans'), value: { command: 'plans' } },
    { label: say('plan.again'), value: { command: 'restart' } },
    { label: say('anyMoment.deleteData'), value: { command: 'delete-data' } },
    { label: say('whatCanIAsk'), value: { command: 'help' } },
  ];
  const others = locales.filter((locale) => locale !== language);
  return html`<div id="menu" role="menu" aria-label="${t.chat.menu}" hidden>
${said.map((button) => tappable(button, inMenu))}
${others.map(
  (locale) =>
    html`<button type="button" ${inMenu} lang="${locale}" data-language="${locale}" data-value="${JSON.stringify({ command: 'language', language: locale })}">${sentences(locale)(`language.names.${locale}`)}</button>`,
)}
<button type="button" role="menuitemcheckbox" tabindex="-1" id="larger" aria-checked="false">${t.chat.larger}</button>
${printButton(context, inMenu)}
${legalLinks(context, inMenu)}
</div>`;
}

/** The keyboard goes from one to another by the arrows. */
const inMenu = html`role="menuitem" tabindex="-1"`;

function legalLinks({ t, language }: PageContext, more: Html | '' = ''): Html {
  return html`<a ${more} href="/privacitat?lang=${language}" target="_blank" rel="noopener">${t.chat.privacy}</a>
<a ${more} href="/accessibilitat?lang=${language}" target="_blank" rel="noopener">${t.chat.accessibility}</a>`;
}

function printButton({ t }: PageContext, more: Html | '' = ''): Html {
  return html`<button type="button" ${more} class="print">${t.chat.print}</button>`;
}

function icon(path: string): Html {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${path}"/></svg>`;
}
