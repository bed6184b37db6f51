import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The strictest policy under which a site can embed anything: nothing inline, nothing evaluated, no markup from texts. */
const policyOf = (guide: string, frames: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${guide}`,
    "style-src 'self'",
    'img-src data:',
    `frame-src ${frames}`,
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A site's own style sheet, as unkind to what others put in its pages as they get. */
const hostile = `
* { all: revert; }
*, *::before, *::after { box-sizing: content-box !important; font: 40px/3 fantasy !important; color: lime !important;
  letter-spacing: 1em !important; text-transform: uppercase !important; }
html > * , body > * { display: block !important; transform: none; visibility: visible; opacity: .9 }
guia-eadmin, div, button, iframe, dialog { display: none !important; position: static !important; width: 3px !important;
  visibility: hidden !important; }
button { background: hotpink !important; transform: rotate(9deg) !important; }
`;

/** Another script of the kind, with a button in the same corner and the names one would expect. */
const otherChat = `
const other = document.createElement('a');
other.id = 'chat';
other.href = '#other';
other.textContent = 'Un altre xat';
document.querySelector('main').append(other);
window.addEventListener('message', (event) => { window.heard = [...(window.heard ?? []), event.data]; });
`;

/** A tag manager: it writes the line anew, with no attribute but the address, which needs a policy without trusted types. */
const tagManager = (address: string) => `
const script = document.createElement('script');
script.src = ${JSON.stringify(address)};
document.head.append(script);
`;

/** What a site may have besides the line. */
export interface SiteOptions {
  headers?: Record<string, string>;
  /** Something in its page, before the line. */
  body?: string;
  /** What its policy lets into a frame; ours when it does not say. */
  frames?: string;
}

/**
 * A web site of somebody else: two pages, a hostile style sheet, another chat, and the one line that embeds ours.
 * @param host `localhost` is for the browser another site than the guide's 127.0.0.1; `127.0.0.1` is another name of the same
 */
export async function startSite(guide: () => string, host: 'localhost' | '127.0.0.1' = 'localhost') {
  /** What the line says, besides where the script is. */
  const state = { attributes: '', options: {} as SiteOptions };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    const { headers = {}, body: extra = '', frames = guide() } = state.options;
    const send = (type: string, body: string) => {
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': pathname === '/gestor' ? `frame-src ${frames}` : policyOf(guide(), frames),
        ...headers,
      });
      response.end(body);
    };
    if (pathname === '/hostile.css') return send('text/css', hostile);
    if (pathname === '/embed-again.js') {
      response.writeHead(302, { location: `${guide()}/embed.js` });
      return response.end();
    }
    if (pathname === '/other.js') return send('text/javascript', otherChat);
    if (pathname === '/tag-manager.js') return send('text/javascript', tagManager(`${guide()}/embed.js${search}`));
    const line =
      pathname === '/gestor'
        ? `<script src="/tag-manager.js${search.replaceAll('&', '&amp;')}"></script>`
        : `<script src="${guide()}/embed.js" ${state.attributes} async></script>`;
    const style = pathname === '/hostil' ? '<link rel="stylesheet" href="/hostile.css">' : '';
    return send(
      'text/html',
      `<!doctype html><html lang="ca"><head><title>La Diputació</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">${style}</head><body><main><h1>La Diputació</h1><p><a href="/altra">Una altra pàgina</a></p></main>
${extra}<script src="/other.js"></script>${line}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    /** Changes what the line of the site says, and what else the site has. */
    say(line: string, options: SiteOptions = {}) {
      Object.assign(state, { attributes: line, options });
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
