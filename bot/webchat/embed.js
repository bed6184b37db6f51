/** The one script a site includes: a button that opens the chat in a frame. The frame loads at the first click. */
(() => {
  const { origin } = new URL(document.currentScript.src);
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    button { all: initial; position: fixed; right: 1.25rem; bottom: 1.25rem; z-index: 2147483000; padding: .8rem 1.2rem;
      border-radius: 2rem; background: #0b5c6b; color: #fff; font: 600 1rem system-ui, sans-serif; cursor: pointer; }
    button:focus-visible { outline: 3px solid #0b5c6b; outline-offset: 3px; }
    iframe { position: fixed; right: 1.25rem; bottom: 5rem; z-index: 2147483000; width: min(26rem, calc(100vw - 2.5rem));
      height: min(40rem, calc(100dvh - 7rem)); border: 1px solid #9fb4ba; border-radius: .75rem; background: #fff; }
    [hidden] { display: none; }
  `);
  shadow.adoptedStyleSheets = [style];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Guia eAdmin';
  button.setAttribute('aria-expanded', 'false');
  let frame = null;
  button.addEventListener('click', () => {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.src = `${origin}/chat`;
      frame.title = 'Xat de la Guia eAdmin';
      shadow.append(frame);
    } else {
      frame.hidden = !frame.hidden;
    }
    button.setAttribute('aria-expanded', String(!frame.hidden));
  });
  shadow.append(button);
  document.body.append(host);
})();
