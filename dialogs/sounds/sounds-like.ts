import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { SaidId, ToldId } from '../../knowledge/schema/ids.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import { isPiece, marksOf } from '../questions/readers/reply-marks.ts';
import { learnSounds, type SentencesOf, type Sound, type Sounds } from './learn-sounds.ts';

type Stems = Pick<Knowledge, 'content' | 'stemOf'>;

/** What a text sounds most like of what is said while a question waits and is no answer to it; null when like none. */
export function soundOfSaying(knowledge: Knowledge, utterance: Utterance): Sound<SaidId> | null {
  return sayingsOf(knowledge.content, knowledge).of(featuresOfUtterance(knowledge, utterance));
}

/** What a text sounds most like in reply to a question of yes or no, where it says neither; null when like nothing. */
export function soundOfTelling(knowledge: Knowledge, utterance: Utterance): Sound<ToldId> | null {
  return tellingsOf(knowledge.content, knowledge).of(featuresOfUtterance(knowledge, utterance));
}

/** As many texts of other kinds are enough to know how those that are no sayings sound: one of each so many. */
const leftOut = { names: 2, questions: 3 };

const sayingsOf = learntOnce(({ content, stemOf }): Sounds<SaidId> => {
  const others = [
    ...everyNth(optionNames(content), leftOut.names),
    ...everyNth(
      [...content.services.values()].flatMap(({ questions }) => questions.map(({ q }) => q)),
      leftOut.questions,
    ),
    ...content.told.flatMap(({ sentences }) => sentences),
    ...content.beginnings.sentences,
  ];
  return learnSounds(
    heard(content.said, stemOf),
    others.map((text) => featuresOf(words(text), stemOf)),
  );
});

const tellingsOf = learntOnce(({ content, stemOf }): Sounds<ToldId> => learnSounds(heard(content.told, stemOf)));

/** The features of each sentence of each thing. */
function heard<Id>(
  written: readonly { id: Id; sentences: readonly string[] }[],
  stemOf: Stems['stemOf'],
): SentencesOf<Id> {
  return written.map(({ id, sentences }) => ({
    id,
    sentences: sentences.map((text) => featuresOf(words(text), stemOf)),
  }));
}

/** Learnt once for each list of sentences: the content of each language has the same. */
function learntOnce<Id>(learn: (knowledge: Stems) => Sounds<Id>): (content: Content, knowledge: Stems) => Sounds<Id> {
  const known = onceForEach((_: Content['said']): { sounds: Sounds<Id> | null } => ({ sounds: null }));
  return ({ said }, knowledge) => {
    const learnt = known(said);
    learnt.sounds ??= learn(knowledge);
    return learnt.sounds;
  };
}

/** Other ways of replying to the questions of the guides, whichever option they are of. */
function optionNames({ dimensions, groups, guides }: Content): string[] {
  return [
    ...dimensions.flatMap(({ steps }) => steps.flatMap(({ names }) => names)),
    ...groups.flatMap(({ options }) => options.flatMap(({ names }) => names)),
    ...[...guides.values()].flatMap(({ questions }) =>
      questions.flatMap((item) =>
        'options' in item && Array.isArray(item.options) ? item.options.flatMap(({ names }) => names) : [],
      ),
    ),
  ];
}

function everyNth(texts: readonly string[], nth: number): string[] {
  return texts.filter((_, at) => at % nth === 0);
}

/** Its words, well spelt. */
function featuresOfUtterance({ stemOf }: Stems, { terms, clauses }: Utterance): string[] {
  return featuresOf(terms.line.trim().split(' '), stemOf, clauses);
}

/** Stems, every two together, and what is denied; the pieces of words tell little more. */
function featuresOf(
  said: readonly string[],
  stemOf: (word: string) => string,
  clauses?: ReadonlySet<number>,
): string[] {
  return [...marksOf(said, stemOf, clauses).keys()].filter((mark) => !isPiece(mark));
}
