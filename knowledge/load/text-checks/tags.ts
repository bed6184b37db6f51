import { findAll, type TextCheck } from './text-check.ts';

/** «<b>»: how a page of the web marks a text in its code. */
export const tags: TextCheck = (text) =>
  findAll(
    text,
    /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s[^<>\n]*)?\/?>/gi,
    ([tag]) => `«${tag}» és codi d’una pàgina web i es veuria tal com està: esborra’l.`,
  );
