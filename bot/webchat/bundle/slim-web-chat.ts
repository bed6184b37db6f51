import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { corrections } from './corrections.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => join(dirname(require.resolve(name)), '..');

/** Web Chat publishes its source beside its bundles: from it, only what is used comes along. */
const sources: Record<string, string> = {
  'botframework-webchat/composer': 'src/FullComposer.tsx',
  'botframework-webchat-api': 'src/index.ts',
  'botframework-webchat-api/internal': 'src/internal.ts',
  'botframework-webchat-api/decorator': 'src/decorator/index.ts',
  'botframework-webchat-component': 'src/index.ts',
  'botframework-webchat-component/internal': 'src/internal.ts',
  'botframework-webchat-core': 'src/index.ts',
};

const swiperParts = 'default A11y Autoplay History Keyboard Navigation Pagination Scrollbar Swiper'.split(' ');

/** What we take of Web Chat. */
const entry = `
  import Composer from 'botframework-webchat/composer';
  import { Components as parts } from 'botframework-webchat-component';
  export { hooks } from 'botframework-webchat-component';
  export { createStore } from 'botframework-webchat-core';
  export const Components = { BasicTranscript: parts.BasicTranscript, Composer };
`;

/** A part that draws nothing, and a middleware that adds nothing. */
const nothing = 'export default () => [];';

/** What nobody uses here, and what stands in its place. */
const leftOut: { what: RegExp; instead: string }[] = [
  // Slides inside a card.
  {
    what: /^swiper(\/.*)?$/,
    instead: `class None {} ${swiperParts.map((part) => `export { None as ${part} };`).join(' ')}`,
  },
  // The box, its buttons and its notices: the page has its own, that are there before Web Chat is.
  { what: /^\.\/(BasicConnectivityStatus|BasicToaster|BasicWebChat|Dictation|ReactWebChat)$/, instead: nothing },
  { what: /^\.\/(SendBox|SendBoxToolbar)\/\w+$/, instead: nothing },
  { what: /^\.\/Middleware\/Toast\/\w+$/, instead: nothing },
  // Speech.
  {
    what: /^react-say$/,
    instead: 'export const Composer = ({ children }) => children;',
  },
  // Pictures that turn while something is sent, and cards side by side.
  { what: /\/SpinnerAnimation$/, instead: 'export default () => ({});' },
  { what: /\/(CarouselLayout|CarouselFilmStrip|Speak)$/, instead: nothing },
  // The types of files sent: this chat takes none.
  { what: /^mime$/, instead: 'export default { getType: () => null };' },
  // Inline styles inside Markdown: without a reader for them they are dropped.
  { what: /^postcss$/, instead: 'export function parse() { throw new Error("no styles"); }' },
  // What every browser of this decade has.
  { what: /^(core-js\/|url-search-params-polyfill$)/, instead: '' },
  // A test of what every browser has, made with a style without its nonce.
  { what: /\/supportPseudoClass$/, instead: 'export default () => true;' },
  // Addresses with accents are shown as they are written.
  { what: /^punycode$/, instead: 'const same = (name) => name; export { same as toASCII, same as toUnicode };' },
];

const languages = /\/(ca-ES|es-ES|en-US|overrides)\.json$/;

/** Makes a bundle of Web Chat with cards and Markdown, and without speech, forty languages and other things not used. */
export const slimWebChat: Plugin = {
  name: 'slim-web-chat',
  setup(build) {
    build.onResolve({ filter: /^botframework-webchat$/ }, ({ path }) => ({ path, namespace: 'web-chat' }));
    build.onLoad({ filter: /.*/, namespace: 'web-chat' }, () => ({ contents: entry, resolveDir: import.meta.dirname }));
    build.onResolve({ filter: /^botframework-webchat./ }, ({ path }) => {
      const file = sources[path];
      if (!file) return { errors: [{ text: `Web Chat has no source for ${path}` }] };
      const name = path.split('/')[0] ?? '';
      return { path: join(packageFolder(name), file) };
    });
    build.onLoad({ filter: /[\\/]localization[\\/][^\\/]+\.json$/ }, ({ path }) =>
      languages.test(path.replaceAll('\\', '/')) ? undefined : { contents: '{}', loader: 'json' },
    );
    // Dates and plurals in forty languages, which browsers know by themselves.
    build.onResolve({ filter: /\/external\/PrecompiledGlobalize$/ }, () => ({
      path: join(import.meta.dirname, '../browser/dates-and-plurals.ts'),
    }));
    for (const { what, instead } of leftOut) {
      build.onResolve({ filter: what }, ({ path }) => ({ path, namespace: `left-out ${what.source}` }));
      build.onLoad({ filter: /.*/, namespace: `left-out ${what.source}` }, () => ({ contents: instead }));
    }
    for (const { file, changes } of corrections) {
      build.onLoad({ filter: endOf(file) }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const vain = changes.filter(({ wrong }) => !source.includes(wrong));
        if (vain.length > 0) return { errors: vain.map(({ why }) => ({ text: `${file} reads otherwise: ${why}` })) };
        const contents = changes.reduce((text, { wrong, right }) => text.replace(wrong, () => right), source);
        return { contents, loader: path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'jsx' };
      });
    }
    // Web Chat writes JSX in files called .js.
    build.onLoad({ filter: /[\\/]botframework-webchat[^\\/]*[\\/]src[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path),
      loader: 'jsx',
    }));
  },
};

/** Matches a path that ends so, also where folders are parted by backslashes. */
function endOf(file: string): RegExp {
  return new RegExp(`${file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`);
}
