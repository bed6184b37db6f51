import type { Cover, Coverage, ServiceCover, SubjectCover } from '../../knowledge/report/coverage.ts';
import type { SourceShares } from '../../knowledge/report/source-shares.ts';
import { answerTopicIds, topicIds } from '../../knowledge/schema/ids.ts';

/** From here down, people ask in more ways than the ones known. */
const fewWays = 8;

/** The coverage of the content as lines for a terminal, in Catalan. */
export function coverageTable({ services, subjects, emptyCells }: Coverage): string[] {
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
    '',
    'Preguntes pròpies i fonts. «Català»: de les adreces de qui publica en català, quantes hi són. «Antic»: de més de tres anys.',
    '',
    ownRow('', 'dades', 'preguntes', 'maneres', 'català', 'antic'),
    ...services.map((service) => {
      const { id, questions, sources } = service;
      const facts = factsOf(service);
      return ownRow(id, facts, questions.facts, questions.asked, ...shares(sources, facts + questions.facts));
    }),
    ...subjects.map(({ key, questions, sources }) =>
      ownRow(key, 0, questions.facts, questions.asked, ...shares(sources, questions.facts)),
    ),
    totalRow(services, subjects),
    ...listed('Temes sense cap font', placesWhere(isUnsourced)),
    ...listed(
      `Temes amb menys de ${fewWays} maneres de preguntar-los`,
      placesWhere(({ asked }) => asked < fewWays),
    ),
    ...listed('Caselles del model sense text', emptyCells),
  ];
}

const widestKey = 45;

function ownRow(name: string, ...cells: (string | number)[]): string {
  return [name.padEnd(widestKey), ...cells.map((each) => String(each).padStart(10))].join('');
}

function shares({ inCatalan, publishing, old }: SourceShares, statements: number): [string, string] {
  return [percent(inCatalan, publishing), percent(old, statements)];
}

function factsOf({ topics }: ServiceCover): number {
  return topicIds.reduce((sum, id) => sum + topics[id].facts, 0);
}

function totalRow(services: readonly ServiceCover[], subjects: readonly SubjectCover[]): string {
  const all = [...services, ...subjects];
  const sum = (of: (one: ServiceCover | SubjectCover) => number) => all.reduce((total, one) => total + of(one), 0);
  const facts = services.reduce((total, service) => total + factsOf(service), 0);
  const questions = sum((one) => one.questions.facts);
  const sources: SourceShares = {
    inCatalan: sum((one) => one.sources.inCatalan),
    publishing: sum((one) => one.sources.publishing),
    old: sum((one) => one.sources.old),
  };
  const asked = sum((one) => one.questions.asked);
  return ownRow('Tot', facts, questions, asked, ...shares(sources, facts + questions));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((100 * part) / whole)} %`;
}

function cell(cover: Cover): string {
  if (isUnsourced(cover)) return 's';
  return `${cover.facts}${cover.dated > 0 ? 'd' : ''}`;
}

function isUnsourced({ facts, unsourced }: Cover): boolean {
  return facts > 0 && unsourced === facts;
}
