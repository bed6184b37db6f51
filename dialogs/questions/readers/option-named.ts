import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Option } from '../question.ts';
import { optionLabels, withoutArticle } from './option-labels.ts';
import { readMeaning } from './read-meaning.ts';
import { withInitials } from './with-initials.ts';

/** What is told beside a name: «també la T-CAT», «la seu ja hi és». */
const beside =
  /^(?:(?:tambe|tambien|also|ja|ya|el tema de|lo de|allo de|tenim|tenemos|fem servir|usem|complim|cumplimos|fem|hacemos)\s+)+|\s+(?:tambe|tambien|ja|ya|ja hi son|ja hi es|ja (?:la|el|les|els) tenim)$/g;

/** The only option of a list that a few words name, by its label, by any of its names or by its service; null when they name none. */
export function optionNamed(knowledge: Knowledge, options: readonly Option[], said: string): string | null {
  const { content } = knowledge;
  const utterance = knowledge.read(withInitials(knowledge.read(said)).replace(beside, '').trim());
  const bare = withoutArticle(content, utterance.words);
  if (bare === '') return null;
  const called = optionLabels(content, namesOf(options)).all.filter(({ afterArticle }) => afterArticle === bare);
  return (
    only([...new Set(called.map(({ option }) => option.option))]) ??
    only(options.filter(({ services = [] }) => services.some((service) => namesOnly(utterance, service)))) ??
    meant(knowledge, options, utterance)
  );
}

/** All that the options are called, each as a label of its own. */
const namesOf = onceForEach((options: readonly Option[]) =>
  options.flatMap((option) =>
    [option.label, option.short ?? option.label, ...(option.names ?? [])].map((label) => ({ label, option })),
  ),
);

/** Whether a text is the name of a service, and nothing else. */
function namesOnly({ terms: { named, stems, cues } }: Utterance, service: string): boolean {
  return named.size === 1 && named.has(service) && stems.size === 0 && cues.size === 0;
}

/** The option that hardly anything else than what is said can be. */
function meant(knowledge: Knowledge, options: readonly Option[], utterance: Utterance): string | null {
  const { option, isPlain, isName } = readMeaning(knowledge, utterance, options);
  return option !== null && (isPlain || isName) && !utterance.words.some((word) => denials.has(word))
    ? option.id
    : null;
}

const denials = new Set('no ni cap sense sin res nada not none without'.split(' '));

function only([option, another]: readonly Option[]): string | null {
  return option !== undefined && another === undefined ? option.id : null;
}
