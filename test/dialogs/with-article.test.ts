import { expect, test } from 'vitest';
import { withArticle } from '../../dialogs/reply/with-article.ts';

test.each([
  ['Diputació de Girona', 'la Diputació de Girona', 'la Diputació de Girona'],
  ['Consell Comarcal d’Osona', 'el Consell Comarcal d’Osona', 'el Consell Comarcal d’Osona'],
  ['Ajuntament de Vic', 'l’Ajuntament de Vic', 'el Ajuntament de Vic'],
  ['Consorci AOC', 'el Consorci AOC', 'el Consorci AOC'],
  ['XALOC', 'XALOC', 'XALOC'],
])('%s goes within a sentence with its article', (name, ca, es) => {
  expect(withArticle('ca', name)).toBe(ca);
  expect(withArticle('es', name)).toBe(es);
  expect(withArticle('en', name)).toBe(name);
});
