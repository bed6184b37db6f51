import type { TopicId } from '../../../knowledge/schema/ids.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** «Ens cal…?», «hem de…?», «¿hace falta…?», «should we…?»: what a council of some size has to do, or had better do. */
const duty =
  /\b(?:cal|calen|caldria|caldran|calgui|necessit\w+|necesit\w+|toca|toquen|tocaria|tocarien|tocan|tocaria|ha de|han de|he de|hem de|heu de|hem d|ha d|han d|s han?|hauri\w+|prou|basta|bastan|bastara|ja fem|aconsell\w+|recoman\w+|recomiend\w+|convindria|conve|hace falta|hacen falta|hay que|tenemos que|tiene que|tienen que|tengo que|debe|deben|debemos|deberi\w+|conviene|need|needs|should|must|have to|has to|enough|required|supposed to)\b/;

/** Topics that a question about a level may seem to announce. */
const ofDuty: ReadonlySet<TopicId> = new Set(['obligatorietat', 'integracio']);

/** «Què en diu el model?», «què hi posa?», «¿qué propone?»: what is written there. */
const saying =
  /\b(?:que|com|what)\b.{0,20}\b(?:diu|diuen|dieu|decis|explica|expliques|expliqueu|posa|marca|preveu|proposa|demana|exigeix|inclou|pensa|dice|dicen|pone|propone|pide|says?|ask)\b/;

/** Whether it is asked what has to be done. */
export function asksDuty({ asks, text, words }: Pick<Utterance, 'asks' | 'text' | 'words'>): boolean {
  return (asks || text.includes('?')) && duty.test(words.join(' '));
}

/** Whether it is asked what is said of something. */
export function asksWhatIsSaid({ folded }: Pick<Utterance, 'folded'>): boolean {
  return saying.test(folded);
}

const law = /\b(?:lleis?|legal\w*|normativ\w+|norma|decrets?|reglament|articles?|ley(?:es)?|laws?|esquema nacional)\b/;

/** Whether the law is named. */
export function asksOfTheLaw({ folded }: Pick<Utterance, 'folded'>): boolean {
  return law.test(folded);
}

/** Whether nothing is asked that is only asked of services: what it costs, how to get it, who helps. */
export function asksOnlyDuty({ terms }: Pick<Utterance, 'terms'>): boolean {
  return [...terms.cues].every((topic) => ofDuty.has(topic));
}
