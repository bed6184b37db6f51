import type { WebChatConfig } from './webchat-config.ts';

/** Who may put a page of ours in a frame. */
export type Framers = 'ours' | 'allowed';

const everything = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Without them a page that lets in only what says so (`Cross-Origin-Embedder-Policy: require-corp`) shows no frame of ours. */
const isolated = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * What a page of ours is allowed to do: nothing from anywhere else, nothing written inline without this response's
 * nonce, nothing evaluated; and who may frame it.
 * @param forms where its forms may send what is chosen in them
 */
export function pageHeaders(
  { allowedOrigins, azure }: WebChatConfig,
  framers: Framers,
  nonce: string,
  forms: "'none'" | "'self'" = "'none'",
): Record<string, string> {
  const directLine = azure ? [new URL(azure.domain).origin, new URL(azure.domain).origin.replace(/^http/, 'ws')] : [];
  const policy = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'", ...directLine],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'self'", ...(framers === 'allowed' ? allowedOrigins : [])],
    'base-uri': ["'none'"],
    'form-action': [forms],
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, values]) => `${name} ${values.join(' ')}`)
      .join('; '),
    'Permissions-Policy': everything.map((name) => `${name}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(framers === 'allowed' && isolated),
  };
}
