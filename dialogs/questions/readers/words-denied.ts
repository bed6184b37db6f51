import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { lackingIn } from '../../sounds/text-marks.ts';

const split = (text: string) => new Set(text.split(' '));
/** What denies the words after it. */
const denying = split(
  'no ni sense cap mai ningu tampoc sin ningun ninguna nunca tampoco nadie without not never dont doesnt isnt arent',
);
/** «No només», «not only»: it denies nothing. */
const onlyAfter = split('nomes sols solament unicament solo solamente unicamente only just');
/** Where a denial ends: «no ho fem amb segell, sinó a mà», «no hi ha comissió però sí una persona». */
const ending = split(
  'pero sino mes but aunque encara perque porque because nomes sols solo only menys excepte salvo except',
);
/** «El cap d'informàtica». */
const articles = split('el la al del un una els les seu meu nostre');
/** What stands for what was named before: «el doble factor no l'hem posat». */
const pronouns = split('ho hi en n l el la els les lo los las se s it them hay esta estan');
/** What says why, after a «no» that ends what is said: «la completa no, que entro a reunió». */
const reasons = split('que perque pq porque because');
/** How far a denial reaches, in words. */
const reach = 6;
/** And back to what is named before it. */
const reachBack = 8;

/**
 * The words of a reply that it says not to be so: «comissió», of «encara no tenim comissió», of «comissió no n'hi ha» and of «comissió, de
 * moment no».
 * @param said its words, folded
 * @param breaks where its clauses begin
 * @returns their places
 */
export function wordsDenied(said: readonly string[], breaks: ReadonlySet<number>): Set<number> {
  const found = lackingIn(said, breaks);
  for (const [at, word] of said.entries()) {
    const isHead = word === 'cap' && articles.has(said[at - 1] ?? '');
    if (!denying.has(word) || isHead || onlyAfter.has(said[at + 1] ?? '')) continue;
    for (let next = at + 1; next < said.length && next <= at + reach; next++) {
      if (breaks.has(next) || ending.has(said[next] ?? '')) break;
      if (!denying.has(said[next] ?? '')) found.add(next);
    }
  }
  const begins = [0, ...breaks, said.length];
  for (const [nth, begin] of begins.entries()) {
    const clause = said.slice(begin, begins[nth + 1]);
    for (const at of deniedBefore(clause)) found.add(begin + at);
    // «Automàtic, el que se'n diu automàtic, no»
    const before = begins[nth - 1];
    if (nth > 0 && before !== undefined && clause.length > 0 && clause.every((word) => alone.has(word)))
      for (const at of backFrom(said.slice(before, begin), begin - before - 1)) found.add(before + at);
    if (clause.some((word) => without.has(word)) && clause.some((word) => not.has(word)))
      for (let at = begin; at < begin + clause.length; at++) found.delete(at);
  }
  return found;
}

/** Where the clauses of a text begin, by its marks: places among its words. */
export function clausesIn(text: string): Set<number> {
  const lengths = text.split(/[,;:.()]+/).map((part) => wordsOf(part).length);
  const begins = lengths.map((_, nth) => lengths.slice(0, nth).reduce((sum, length) => sum + length, 0));
  return new Set(begins.filter((at) => at > 0));
}

/** «No hi entra ningú sense el codi», «sense el codi no et deixa obrir-lo»: with it, all of them do. */
const without = split('sense sin without');
const not = split('no not never dont doesnt cant');
/** «L'e-NOTUM sí, però el registre no», «doble factor encara no», «de segell res». */
const atTheEnd = split('no not tampoc tampoco encara todavia aun yet res nada cap zero 0 gens nothing none');
const alone = split('no not tampoc tampoco encara todavia aun yet res nada cap');
const closing = split('no not res nada zero 0 gens nothing none tampoc tampoco');
const joints = split('i y and pero but si yes que');

/** What a clause names and then says not to be so. */
function* deniedBefore(clause: readonly string[]): Generator<number> {
  if (clause.length > 1 && closing.has(clause.at(-1) ?? '')) {
    yield* backFrom(
      clause,
      clause.findLastIndex((word) => !atTheEnd.has(word)),
    );
  }
  for (const [at, word] of clause.entries()) {
    if (!not.has(word) || at === 0) continue;
    const next = clause[at + 1] ?? '';
    // «Al BOP no cal», «a mà ja no anem».
    const isLast = at === clause.length - 2;
    if (pronouns.has(next) || reasons.has(next) || isLast)
      yield* backFrom(
        clause,
        clause.findLastIndex((each, place) => place < at && !atTheEnd.has(each)),
      );
  }
}

function* backFrom(clause: readonly string[], end: number): Generator<number> {
  for (let at = end; at >= 0 && end - at < reachBack && !joints.has(clause[at] ?? ''); at--)
    if (!denying.has(clause[at] ?? '')) yield at;
}
