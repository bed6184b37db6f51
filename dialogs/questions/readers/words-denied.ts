import { lackingIn } from '../../sounds/text-marks.ts';

const split = (text: string) => new Set(text.split(' '));
/** What denies the words after it. */
const denying = split(
  'no ni sense cap mai ningu tampoc sin ningun ninguna nunca tampoco without not never dont doesnt',
);
/** «No només», «not only»: it denies nothing. */
const onlyAfter = split('nomes sols solament unicament solo solamente unicamente only just');
/** Where a denial ends: «no ho fem amb segell, sinó a mà», «no hi ha comissió però sí una persona». */
const ending = split(
  'pero sino mes but aunque encara perque porque because nomes sols solo only menys excepte salvo except',
);
/** «El cap d'informàtica». */
const articles = split('el la al del un una els les seu meu nostre');
/** How far a denial reaches, in words. */
const reach = 6;

/**
 * The words of a reply that it says not to be so: «comissió», of «encara no tenim comissió» and of «comissió, de moment res».
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
    for (const at of deniedAtTheEnd(clause)) found.add(begin + at);
    if (clause.some((word) => without.has(word)) && clause.some((word) => not.has(word)))
      for (let at = begin; at < begin + clause.length; at++) found.delete(at);
  }
  return found;
}

/** «No hi entra ningú sense el codi», «sense el codi no et deixa obrir-lo»: with it, all of them do. */
const without = split('sense sin without');
const not = split('no not never dont doesnt cant');

/** «L'e-NOTUM sí, però el registre no», «doble factor encara no». */
const atTheEnd = split('no not tampoc tampoco encara todavia aun yet');
const joints = split('i y and pero but si yes que');

function* deniedAtTheEnd(clause: readonly string[]): Generator<number> {
  if (!not.has(clause.at(-1) ?? '')) return;
  const end = clause.findLastIndex((word) => !atTheEnd.has(word));
  for (let at = end; at >= 0 && end - at < reach && !joints.has(clause[at] ?? ''); at--) yield at;
}
