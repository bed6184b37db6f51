import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Option } from '../question.ts';
import { withPlaces } from './list-places.ts';
import { optionNamed } from './option-named.ts';
import { meaningsOf } from './read-meaning.ts';

/** What a reply tells of a list: what is in place, what is not, and whether the rest of it is, where it says so. */
export interface ListTold {
  have: readonly string[];
  lack: readonly string[];
  rest: 'have' | 'lack' | null;
  /** Whether something is told both to be in place and not to be: «la seu sí, la transparència a mitges», that are one. */
  isTwofold: boolean;
}

/** Where what is said begins anew: what was lacking before is so no more. */
const betweenSentences = /[;!\n]+|[.…]+(?=\s|$)/;
/** What parts one thing from the next; the word that does it is told apart. */
const betweenThings = /[,:()«»"]+|(?<=\s)(?:i|y|e|and|ni|nor|mes|mas|plus|pero|but|ah)(?=\s)/g;

/** From here on what is named is not in place: «ens falten», «no tenim», «suspenem en quatre». */
const lacking =
  /(?:^|\s)(?:(?:ens|em|us|nos|mos|me|se'ns|lo que|el que|els que)\s+)*(?:en\s+)?(?:falt\w*|manqu?\w*|suspen\w*|fallam|fallem|(?:no|ni)\s+(?:(?:la|les|els?|en|n'|las|los|ho)\s+)?(?:tenim|tenemos|tinc|tengo|complim|cumplimos|complem|hi ha|hay|have|n'hi ha)|(?:we\s+)?(?:lack|miss|don't have|do not have))(?=\s|$|')/;
/** «Tots menys», «totes tret de», «everything but»: the rest is in place, and what comes next is not. */
const but =
  /(?:^|\s)(?:menys|manco|menos|excepte|excepto|exceptuant|except(?:\s+for)?|apart from|fora|amb (?:una|dues|tres|dos|\d) excepci(?:o|ons)|con (?:una|dos|tres) excepci(?:on|ones)|salvo|salvant|llevat|tret(?:s|es|a)?|traient|traieu|treu|quitando|quita|sin contar|sense comptar|a banda)(?:\s+(?:des|de|d'|del|dels))?(?=\s|$|')/;
/** What begins what is in place again: «iarxiu no; tenim EACAT». */
const having = /^(?:si que |si )?(?:tenim|tenemos|we have|we've got|complim|cumplimos|en complim|en tenim|ja tenim)\b/;
const all = /\b(?:tot|tota|tots|totes|todo|toda|todos|todas|all|everything)\b/;
const rest =
  /\b(?:(?:la|sa|el|lo|tota la|tota sa|toda la|de la|de sa) resta|(?:el|del|de lo) que queda|(?:el|del) resto|the rest|(?:les|els|los|las|ses|es|the|dels|de les|de los|de las) (?:altr[ea]s|demes|demas|otr[ao]s|others)(?: \w+)?|(?:lo|de lo|l') ?altre|lo dem[ae]s|tot l'altre|fora d'(?:aixo|aquests|aquestes|ahi)|fuera de (?:ahi|eso|esto)|a partir d'(?:aqui|ahi|alla)|d'alla(?: en avall)?|lo del mig|mes no|de mes)\b|^(?:altr[ea]s|otr[ao]s|demes|demas|others|resta|resto|rest)$/;
const nothing =
  /\b(?:res|no|cap|nada|nanai|ninguna?|ni|nothing|none|not|zero|cero|falt\w*|manc\w*|pendents?|pendientes?|per fer|fum|suspes\w*|tampoco?|lacking|missing|encara|todavia)\b/;
const everything =
  /\b(?:tot|tota|tots|totes|todo|toda|todos|todas|all|si|be|bien|hi (?:es|son)|complim|tenim|tenemos|cumplimos|fet|feta|fets|fetes|en marxa|marxa|rodant|corr\w*|rutll\w*|funcion\w*|aprova\w*|hecho|done|rest\w* si)\b/;
const too = /\b(?:tambe|tambien|tb|too|as well)\b/;
/** Said of a thing in the same breath: it is not in place, or not yet. */
const denied =
  /\b(?:no|ni|tampoco?|encara no|todavia no|not yet|neither|a mitges|a medias|pendents?|pendientes?|ni pensar-hi|ni pensarlo|nada|nanai|en tramit|de res)$|\b(?:nomes|tot just) (?:el|la|els|les|ho) tenim demana\w*|\b(?:esta|estan|es|son) (?:demana|sol.licita|solicita|pedid)\w*|\b(?:no (?:esta|estan|hi es|hi son|en tenim|el tenim|la tenim|el contes|la contes|n'hi ha|funciona|hi ha)|sense (?:publicar|fer|aprovar|estrenar|signar)|sin (?:publicar|hacer|aprobar)|(?:vam|hem|he|vaig) demana\w*|estem en (?:aixo|ello)|en un calaix|hem de fer|s'ha de fer|per fer|a mig fer|caduca\w*)\b/;
const neverThought = /\bni (?:pensar-hi|pensarlo|parlar-ne|hablar|de broma|en broma)\b/g;
/** «Nada más», «poca cosa més»: it ends the list, and denies nothing of it. */
const nothingMore = /\b(?:res|nada|no gaire cosa|poca cosa|poco|poc|nothing|not much) (?:mes|mas|else|more)\b/g;
const enough = 'prou';
/** What is told of what was named, or of the list, and names nothing of it. */
const comment =
  /^(?:que|perque|porque|because|ja|ya|per tant|asi que|amb|con|i prou|prou|para de comptar|punt|ho|aixo|aquest|jo|com|aprovada|revisada|naturalment|es clar|clar|tal|unes|al|de tot|d'aquesta llista|nada mas|that's it|res|pq|q|uf|home|a veure|si no recordo|si no recorde|gracies|la veritat|dos|tres|quatre|pocs|com a|en complim|de moment|per ara)\b/;
/** What denies what has just been named, by itself: «l'inventari, no». */
const alone =
  /^(?:(?:que )?(?:aquest|aquesta|aquell|eixe|eixa|ese|esa|lo)s? )?(?:no|tampoco?|encara no|todavia no|res|res de res|nanai|ni pensar-hi|ni pensarlo|nada|nada de nada|pendents?|not yet|encara no ha arribat|no encara)$/;

/** «…i el 14 no». */
const deniesBefore = /^\S+(?: \S+)? (?:no|tampoco?|encara no|todavia no)$/;
/** «El 13», «iarxiu»: nothing but a name. */
const isBare = /^(?:(?:el|la|els|les|l'|los|las) ?)?\S+$/;
/** «Cadascú té el seu»: no seu electrònica. */
const possessive = /\bels? seus?\b/g;

/** «Tots», «ho tenim tot»; and not «…i tot». */
const saysAllOfThem =
  /^(?:(?:ja )?(?:ho |les |els |los |las )?(?:tenim|complim|cumplimos|tenemos|we have|hi son) (?:amb )?)(?:tot|tota|tots|totes|todo|todos|todas|all|everything)(?: (?:fet|fets|fetes|llest))?$/;
const saysAll = new RegExp(
  `${saysAllOfThem.source}|^(?:tots|totes|todos|todas|tot|todo|all)(?: (?:fet|fets|fetes|llest|les tenim|els tenim|en marxa))?$`,
);

/** A thing that is not told apart among so many that are leaves it in doubt what was told. */
const mostUnread = 0.4;

/**
 * Reads what a text tells of a list, part by part: «la DPD que ens posa la Diputació i els menors cada trimestre; de la resta, res».
 * @param said the text, folded but for initials, that may be a word otherwise («l'ENS», «ens»)
 * @returns null when nothing of the list is named, or too much of it may be
 */
export function listTold(knowledge: Knowledge, options: readonly Option[], said: string): ListTold | null {
  const have = new Set<string>();
  const lack = new Set<string>();
  const takeBack = (ids: readonly string[]) => {
    for (const id of ids) {
      have.delete(id);
      lack.add(id);
    }
  };
  let restTold: ListTold['rest'] = null;
  let unread = 0;
  const placed = withPlaces(
    said.replace(/’/g, "'").replace(neverThought, 'no').replace(nothingMore, enough),
    options.length,
  );
  const isByPlaces = placed.includes('#');
  for (const sentence of placed.split(betweenSentences)) {
    let isLacking = false;
    let last: readonly string[] = [];
    const parts = partsOf(sentence);
    let lastBare: readonly string[] = [];
    for (const [at, { part: whole, isDenied: isBegunDenied, isJoined }] of parts.entries()) {
      let part = whole;
      if (rest.test(part)) {
        const own = part.replace(rest, ' ');
        const told = nothing.test(own) || everything.test(own) || too.test(own) ? own : (parts[at + 1]?.part ?? '');
        // «La resta és verda»: what is told apart from the rest is what the rest is not.
        const opposite: ListTold['rest'] = have.size > 0 && lack.size === 0 ? 'lack' : restTold;
        const isToo = too.test(told) && have.size > 0 && lack.size === 0;
        restTold = nothing.test(told) ? 'lack' : everything.test(told) || isToo ? 'have' : opposite;
        // «Menys la 9 i la 10, tot el que queda»: the last of them stands before the rest.
        if (!placesIn(part, options).length) {
          isLacking = false;
          continue;
        }
      }
      // «El 13 i el 14 no»: the two of them.
      if (isJoined && deniesBefore.test(part)) takeBack(lastBare);
      if (alone.test(part) && last.length > 0) {
        takeBack(last);
        continue;
      }
      const exception = but.exec(part);
      // «De la 1 a la 9, excepte la 5»: of those that were named.
      const isOfNamed = exception?.index === 0 && restTold === null && have.size > 0;
      if (exception && (exception.index === 0 || all.test(part) || restTold === 'have')) {
        if (!isOfNamed) restTold = 'have';
        isLacking = true;
        part = part.slice(exception.index + exception[0].length).trim();
      } else if (at === 0 ? saysAll.test(part) : saysAllOfThem.test(part)) {
        restTold = 'have';
        continue;
      }
      const begun = lacking.exec(part);
      if (begun && begun.index === 0) {
        isLacking = true;
        part = part.slice(begun[0].length).trim();
      } else if (having.test(part)) isLacking = false;
      if (part === '') continue;
      const isDenied =
        isLacking || isBegunDenied || begun !== null || denied.test(part) || /^(?:no|ni) (?=#)/.test(part);
      const isBegunWithNo = beginsWithNo.test(part);
      const { ids, near } = thingsNamed(knowledge, options, part.replace(possessive, ' ').trim());
      lastBare = isDenied || !isBare.test(part) ? [] : isJoined ? [...lastBare, ...ids] : ids;
      if (ids.length > 0) {
        last = ids;
        if (isOfNamed) takeBack(ids);
        for (const id of ids) (isDenied || (isBegunWithNo && !isADenial(options, id)) ? lack : have).add(id);
      } else if (!isByPlaces && !comment.test(part) && near.some((id) => !have.has(id) && !lack.has(id))) unread++;
    }
  }
  const found = have.size + lack.size;
  if (found === 0 || unread > found * mostUnread) return null;
  const isTwofold = [...lack].some((id) => have.has(id));
  for (const id of lack) have.delete(id);
  return { have: [...have], lack: [...lack], rest: restTold, isTwofold };
}

/** «…i res més»: what is told of a list is not told of all of it. */
export function endsTheList(folded: string): boolean {
  return folded.search(nothingMore) >= 0;
}

/** Whether a text tells of the rest of a list: what it names is told apart from it. */
export function namesTheRest(folded: string): boolean {
  return rest.test(folded);
}

/** The parts of a sentence, and whether each comes after «ni», or after «i». */
function partsOf(sentence: string): { part: string; isDenied: boolean; isJoined: boolean }[] {
  const cuts = [...sentence.matchAll(betweenThings)];
  const starts = [0, ...cuts.map(({ index, 0: { length } }) => index + length)];
  return starts
    .map((start, at) => ({
      part: plain(sentence.slice(start, cuts[at]?.index ?? sentence.length)),
      isDenied: at > 0 && /^(?:ni|nor)$/.test(cuts[at - 1]?.[0] ?? ''),
      isJoined: at > 0 && /^(?:i|y|e|and)$/.test(cuts[at - 1]?.[0] ?? ''),
    }))
    .filter(({ part }) => part !== '');
}

function plain(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/[^a-zA-Z0-9·'#+-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:i|y|and|els|les|tambe|tb|tambien|also|de) )+(?=[\w#])/, '');
}

const lead =
  /^(?:(?:si|ja|ya|ara|de moment|nomes|tan sols|solo|only|just|doncs|pues|tenim|tinc|en tenim|fem servir|usem|complim|tenemos|tengo|cumplimos|we have|there's|lo|allo|aixo|el tema|tambe|tambien|un|una) )+(?:de |d')?/;

const affirmed = / (?:si|yes)$/;

/** «No delegat», and not «no només…». */
const beginsWithNo = /^(?:no|ni) (?!nomes|sols|solo|se\b|ho se)/;

/** «No demanar papers» is a thing to have, and who says «no en demanem» has it. */
function isADenial(options: readonly Option[], named: string): boolean {
  const { label, short = '' } = options.find(({ id }) => id === named) ?? { label: '' };
  return /\b(?:no|sense|en comptes)\b/i.test(`${short} ${label}`);
}

/** What is told by its place. */
function placesIn(part: string, options: readonly Option[]): string[] {
  return [...part.matchAll(/#([\d+]+)/g)].flatMap(([, numbers = '']) =>
    numbers.split('+').flatMap((number) => options[Number(number) - 1]?.id ?? []),
  );
}

/** How likely it has to be that a part of a reply names a thing and not nothing, and how far from the next thing: log-odds. */
const likelyNamed = -2.9;
const clearlyApart = 1.6;
/** From here on it is one of them, and a little tells it from the next. */
const surelyNamed = -1.6;
const hardlyApart = 0.5;
/** From here on it may have been meant. */
const maybeNamed = -3;

/** The things of a list that a part of a reply names, with little or much besides; where none, those that it may have meant. */
function thingsNamed(
  knowledge: Knowledge,
  options: readonly Option[],
  part: string,
): { ids: readonly string[]; near: readonly string[] } {
  const named = (...ids: string[]) => ({ ids, near: [] });
  const ids = placesIn(part, options);
  if (ids.length > 0) return named(...ids);
  const bare = part.replace(denied, '').replace(lead, '').replace(affirmed, '').trim();
  if (bare === '') return named();
  const called = optionNamed(knowledge, options, bare);
  if (called !== null) return named(called);
  const utterance = knowledge.read(bare);
  const [first, second] = meaningsOf(knowledge, utterance, options);
  const apart = (first?.score ?? 0) - (second?.score ?? Number.NEGATIVE_INFINITY);
  if (first && first.score >= likelyNamed && apart >= (first.score >= surelyNamed ? hardlyApart : clearlyApart))
    return named(first.option.id);
  // «EACAT funciona», «Representa el vam estrenar el mes passat».
  const { named: services } = utterance.terms;
  const [only, another] = options.filter((each) => each.services?.some((service) => services.has(service)));
  if (services.size === 1 && only && !another) return named(only.id);
  return { ids: [], near: first !== undefined && first.score >= maybeNamed ? [first.option.id] : [] };
}
