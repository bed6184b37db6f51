import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Option } from '../question.ts';
import { optionNamed } from './named-in-list.ts';
import { namesAPlace, positionOf } from './position-of.ts';
import { readMeaning } from './read-meaning.ts';

/** What a reply tells of a list: what is in place, what is not, and whether the rest of it is, where it says so. */
export interface ListTold {
  have: readonly string[];
  lack: readonly string[];
  rest: 'have' | 'lack' | null;
}

/** What parts one thing from the next. */
const parting = /[,;:()\n+]+|\.(?=\s|$)|(?<=\s)(?:i|y|e|and|ni|nor|mes|mas|plus|pero|but|ah)(?=\s)/giu;
/** From here on what is named is not in place: «tot menys», «ens falten», «no tenim», «ni canal». */
const lacking =
  /^(?:si |solo |nomes |only )*(?:(?:tot|tots|totes|todo|todos|todas|all|everything|cumplimos todo|els complim tots|les tenim totes|complim tot)(?: \w+){0,3} )?(?:(?:ens |em |us |nos |se'ns |me )?(?:en )?(?:falt\w*|manqu?\w*)|no (?:(?:la|les|el|els|en|las|los) )?(?:tenim|tenemos|tinc|tengo|complim|cumplimos|fem|hi ha)|(?:we )?(?:lack|miss|don't have|do not have)|menys|menos|excepte|excepto|except(?: for)?|salvo|sin contar|sense comptar|llevat(?: de| d')?|tret(?: de| d')?|traient|traieu|treu|quitando|quita)(?=\s|$|(?<='))/;
/** What begins what is in place again: «…; la resta, tota», «iarxiu no; tenim EACAT». */
const having = /^(?:tenim|tenemos|we have|si que tenim|si tenemos)\b/;
const rest =
  /\b(?:(?:tota )?la resta|el resto|la resto|les altres|els altres|las otras|los otros|les demes|lo demes|lo demas|els demes|los demas|las demas|tot l'altre|the rest|the others|tota la llista|toda la lista|altra cosa|d'altres|d'alla en avall|res mes|marqueu ho tot|marca ho tot)\b/;
const nothing =
  /\b(?:res|no|cap|nada|ninguna?|ni|nothing|none|not|zero|falt\w*|manc\w*|pendents?|pendientes?|per fer|lacking|missing|encara|todavia|res mes|d'altres|altra cosa)\b/;
/** «La resta, tota», «complim amb tota la resta». */
const everything =
  /\b(?:tot|tota|tots|totes|todo|toda|todos|todas|all|si|be|bien|hi (?:es|son)|complim|tenim|tenemos|cumplimos|fet|feta|fetes|en marxa)\b/;
/** Said of a thing that is named in the same breath: it is not in place, or not yet. */
const denied =
  /\b(?:no|tampoc|tampoco|encara no|a mitges|a medias|demanat|pendent|not yet|neither)$|\bnomes (?:el|la|els|les) tenim demana\w*/;
/** What is told of what was named, or of the list, and names nothing. */
const comment =
  /^(?:que|perque|porque|because|ja|ya|per tant|asi que|amb aixo|i prou|prou|para de comptar|punt|ho |això|aixo|jo |com |aprovada|revisada|naturalment|es clar|clar|tal|dos|unes|al web|amb els|d'aquesta llista|de tota la llista|nada mas|that's it|res mes)\b|^(?:si|no|ok|be|bien|fet|fetes|feta|res|res de res|cap|nada|nothing|none|zero|encara no|todavia no|not yet|pendent)$/;
/** «Les quatre primeres», «de la primera a la quarta», «from 1 to 4». */
const firstOnes =
  /\b(?:(?:les|els|las|los|the) )?(?:(?<many>\w+) primer[eo]?s|(?<many2>\w+) primeras|primer[eo]s (?<many3>\w+)|first (?<many4>\w+))\b/;
const fromTo =
  /\b(?:de|del|de la|de l'|des de la|from) ?(?<from>\w+)(?: fins)? (?:a la|al|a|to|fins al|fins a la|hasta la|hasta el) (?<to>\w+)\b/;

/** A thing that is not found among so many parts leaves it in doubt what was told. */
const mostUnread = 0.34;

/**
 * Reads what a text tells of a list, part by part: «la DPD que ens posa la Diputació i els menors cada trimestre; de la resta, res».
 * @param said the text, folded but for initials, that may be a word otherwise («l'ENS», «ens»)
 * @returns null when too much of it names nothing of the list
 */
export function listTold(knowledge: Knowledge, options: readonly Option[], said: string): ListTold | null {
  const have = new Set<string>();
  const lack = new Set<string>();
  let restTold: ListTold['rest'] = null;
  let isLacking = false;
  let unread = 0;
  const spans = spansIn(said, options);
  for (const id of spans.ids) have.add(id);
  for (const { part: one, isDenied: isBegunDenied } of partsOf(spans.left)) {
    let part = plain(one);
    if (part === '') continue;
    if (isBegunDenied) isLacking = true;
    const isRest = rest.test(part);
    if (isRest) {
      restTold = everything.test(part) && !nothing.test(part) ? 'have' : 'lack';
      isLacking = false;
      part = plain(part.replace(rest, ' ').replace(/\b(?:de|amb|en|i|tota|res|no|cap|per fer)\b/g, ' '));
      if (part === '' || thingNamed(knowledge, options, part) === null) continue;
    }
    const begun = lacking.exec(part);
    if (begun) {
      isLacking = true;
      if (/^(?:\w+ )*(?:tot|tots|totes|todo|todos|todas|all|everything)\b/.test(part)) restTold = 'have';
      part = plain(part.slice(begun[0].length));
      if (part === '') continue;
    } else if (having.test(part)) isLacking = false;
    const isDenied = denied.test(part);
    const id = thingNamed(knowledge, options, plain(part.replace(denied, '')));
    if (id !== null) (isLacking || isDenied ? lack : have).add(id);
    else if (!comment.test(part)) unread++;
  }
  const found = have.size + lack.size;
  if (found === 0 || unread > found * mostUnread) return null;
  for (const id of lack) have.delete(id);
  return { have: [...have], lack: [...lack], rest: restTold };
}

/** The parts of a text, and whether each begins with «ni». */
function partsOf(text: string): { part: string; isDenied: boolean }[] {
  const cuts = [...text.matchAll(parting)];
  const starts = [0, ...cuts.map(({ index, 0: { length } }) => index + length)];
  return starts.map((start, at) => ({
    part: text.slice(start, cuts[at]?.index ?? text.length),
    isDenied: at > 0 && /^(?:ni|nor)$/i.test(cuts[at - 1]?.[0] ?? ''),
  }));
}

function plain(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/[^a-zA-Z0-9·'-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:i|y|and|els|les|ni|tambe|tambien|also|de) )+(?=\w)/, '');
}

const lead =
  /^(?:(?:si|ja|ya|ara|de moment|nomes|tan sols|solo|only|just|doncs|pues|tenim|tinc|en tenim|fem servir|usem|complim|tenemos|tengo|cumplimos|we have|there's|lo|allo|aixo|el tema|tambe|tambien) )+(?:de |d')?/;

/** The one thing of a list that a part of a reply names, with little or much besides. */
function thingNamed(knowledge: Knowledge, options: readonly Option[], part: string): string | null {
  const bare = part.replace(lead, '');
  const named = optionNamed(knowledge, options, bare);
  if (named !== null) return named;
  const utterance = knowledge.read(bare);
  const { option, isNamed, isClear } = readMeaning(knowledge, utterance, options);
  if (option !== null && (isNamed || isClear)) return option.id;
  // «EACAT funciona», «Representa el vam estrenar el mes passat».
  const { named: services } = utterance.terms;
  const [only, another] = options.filter((each) => each.services?.some((service) => services.has(service)));
  return services.size === 1 && only && !another ? only.id : null;
}

/** The things that are told by where they are in the list, several at once, and what is left of the text. */
function spansIn(folded: string, options: readonly Option[]): { ids: readonly string[]; left: string } {
  const ids = (from: number, to: number) => options.slice(from, to).map(({ id }) => id);
  const first = firstOnes.exec(folded);
  const many = first && placeOf(Object.values(first.groups ?? {}).find((each) => each !== undefined) ?? '');
  if (first && many !== null && many > 0) return { ids: ids(0, many + 1), left: folded.replace(first[0], ',') };
  const between = fromTo.exec(folded);
  const from = between && placeOf(between.groups?.from ?? '');
  const to = between && placeOf(between.groups?.to ?? '');
  if (between && from !== null && to !== null && from < to)
    return { ids: ids(from, to + 1), left: folded.replace(between[0], ',') };
  return { ids: [], left: folded };
}

/** The place that a word names, from 0. */
function placeOf(word: string): number | null {
  return namesAPlace(word) ? positionOf([word], 0, Number.MAX_SAFE_INTEGER) : null;
}
