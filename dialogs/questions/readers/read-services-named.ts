import type { NamedService } from '../../../knowledge/understand/entities/service-names.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { ReadReply, Typed } from '../question-type.ts';

/** Words that stand before a name and leave what is said of it as it is: «no l'e-TRAM», «no el MUX». */
const articles = new Set('l el la els les lo los las de del d the'.split(' '));
const denials = new Set('no ni not tampoc tampoco'.split(' '));
const stop = /[,;.:!]/;
/** «L'e-TRAM ja el tenim»: what is in place is not what is wanted. */
const inPlace =
  /^(?:ja|ya) (?:(?:hi|el|la|lo|els|les|los|ho) )?(?:es|son|tenim|tenemos|esta|estan|vam|hem|lo tenemos|la tenemos)\b/;

/**
 * Several options that are services, named together: «e-NOTUM o MUX» is between the two, and «no e-TRAM, sinó MUX» is one of them.
 * @returns null when fewer than two are named, or none is meant
 */
export function readServicesNamed({ knowledge, options, utterance }: Typed): ReadReply | null {
  const services = options.filter(({ id }) => knowledge.content.services.has(id));
  if (services.length < 2) return null;
  const byId = new Map(services.map((option) => [option.id, option]));
  const named = utterance.terms.names.filter(({ service }) => byId.has(service));
  if (new Set(named.map(({ service }) => service)).size < 2) return null;
  const meant = named.filter((name) => !isDenied(utterance, name));
  const left = [...new Set(meant.map(({ service }) => service))].flatMap((id) => byId.get(id) ?? []);
  const [only, another] = left;
  if (!only) return null;
  if (!another) return { kind: 'answer', answer: only.id, sure: true, taken: only.label };
  return { kind: 'problem', problem: 'between', sure: true, near: left.map(({ id }) => id) };
}

function isDenied({ text, tokens, words }: Utterance, { start, end }: NamedService): boolean {
  let before = start - 1;
  while (before >= 0 && articles.has(words[before] ?? '')) before--;
  const isStopped = (from: number, to: number) => stop.test(text.slice(tokens[from]?.end, tokens[to]?.start));
  // «E-TRAM no, MUX»: the «no» is of what is before it.
  const isBefore = denials.has(words[before] ?? '') && !isStopped(before, before + 1);
  const isAfter = denials.has(words[end] ?? '') && (end + 1 === words.length || isStopped(end, end + 1));
  return isBefore || isAfter || inPlace.test(words.slice(end, end + 4).join(' '));
}
