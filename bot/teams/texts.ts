import ca from '../../locales/teams/ca.json' with { type: 'json' };
import en from '../../locales/teams/en.json' with { type: 'json' };
import es from '../../locales/teams/es.json' with { type: 'json' };

/** What the app says of itself in Teams: its name, what it does and the orders it offers to write. */
export type AppTexts = typeof ca;
export type CommandKey = keyof AppTexts['commands'];

/** The language of the manifest itself; the others come in a file each. */
export const defaultLanguage = 'ca';
export const appTexts: Readonly<Record<'ca' | 'es' | 'en', AppTexts>> = { ca, es, en };
