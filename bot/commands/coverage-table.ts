import type { Cover, Coverage } from '../../knowledge/report/coverage.ts';
import { answerTopicIds, topicIds } from '../../knowledge/schema/ids.ts';

/** From here down, people ask in more ways than the ones known. */
const fewWays = 8;

/** The coverage of the content as lines for a terminal, in Catalan. */
export function coverageTable({ services, emptyCells }: Coverage): string[] {
  const widest = Math.max(...services.map(({ id }) => id.length));
  const columns = answerTopicIds;
  const row = (id: string, cells: readonly string[]) =>
    [id.padEnd(widest), ...cells.map((cell, at) => cell.padStart(columns[at]?.length ?? 0))].join('  ');
  const covers = services.flatMap(({ id, topics, questions }) => [
    ...topicIds.map((topic) => ({ place: `${id} · ${topic}`, cover: topics[topic] })),
    { place: `${id} · altres`, cover: questions },
  ]);
  const placesWhere = (is: (cover: Cover) => boolean) =>
    covers.filter(({ cover }) => is(cover)).map(({ place }) => place);
  const listed = (title: string, places: readonly string[]) => [
    '',
    `${title}: ${places.length}`,
    ...places.map((place) => `  ${place}`),
  ];
  return [
    'Dades de cada servei per temes. «s»: només diu que no hi ha cap font; «d»: alguna té la font amb data.',
    '',
    row('', columns),
    ...services.map(({ id, topics, questions }) =>
      row(id, [...topicIds.map((topic) => topics[topic]), questions].map(cell)),
    ),
    ...listed('Temes sense cap font', placesWhere(isUnsourced)),
    ...listed(
      `Temes amb menys de ${fewWays} maneres de preguntar-los`,
      placesWhere(({ asked }) => asked < fewWays),
    ),
    ...listed('Caselles del model sense text', emptyCells),
  ];
}

function cell(cover: Cover): string {
  if (isUnsourced(cover)) return 's';
  return `${cover.facts}${cover.dated > 0 ? 'd' : ''}`;
}

function isUnsourced({ facts, unsourced }: Cover): boolean {
  return facts > 0 && unsourced === facts;
}
