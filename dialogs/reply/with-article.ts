import type { Locale } from '../../locales/sentences.ts';

/** The article of what a public body is, by the first word of its name, in Catalan and in Spanish. */
const articles: readonly [RegExp, { ca: string; es: string }][] = [
  [/^(diputació|diputación|mancomunitat|mancomunidad|generalitat|federació|associació)$/i, { ca: 'la ', es: 'la ' }],
  [/^(agència|àrea|agencia)$/i, { ca: 'l’', es: 'la ' }],
  [/^(consell|consejo|consorci|consorcio|govern|servei|centre)$/i, { ca: 'el ', es: 'el ' }],
  [/^(ajuntament|ayuntamiento|organisme|organismo|institut)$/i, { ca: 'l’', es: 'el ' }],
];

/** «la Diputació de Girona»: a name as it goes within a sentence; as it is where it is not known which article it takes. */
export function withArticle(locale: Locale, name: string): string {
  if (locale === 'en') return name;
  const [kind = ''] = name.split(/\s/, 1);
  const [, article] = articles.find(([pattern]) => pattern.test(kind)) ?? [];
  return article ? `${article[locale]}${name}` : name;
}
