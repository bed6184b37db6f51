import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What is due, said so that it can be of nothing but the law. */
const dues =
  /\b(?:lleis?|ley(?:es)?|laws?|normativ\w+|obligacion\w*|obligaciones|obligations?|deures legals|minims? legals?|minimos? legal(?:es)?|deberes legales|legalment|legalmente)\b/;
/** What says that it asks it. */
const duty =
  /\b(?:oblig\w+|exig\w+|exigeix\w*|deman\w+|piden?|requir\w+|asks?|deures|deberes|toca|toquen|tocan|cal|minims?|minimos?|minimum|complir|cumplir|comply|tenir|tener|tenim|tenemos|fer|hacer)\b/;
/** Words of what the law asks, of whom, and of the whole matter: none of them is of one thing that it asks. */
const ofAll = new Set(
  words(
    `llei lleis ley leyes law laws legal legals legales legalment legalmente normativa normatives norma normes normas
     obligacio obligacions obligacion obligaciones obligation obligations deure deures deberes deber
     obliga obliguen obligats obligat obligada obligados obligado obligan obligar obliged demana demanen demanar exigeix exigeixen exigeixi exigir exige exigen pide piden ask asks require requires
     toca toquen tocan minim minims minima minimo minimos minimum basic basica basics basiques basico basica basicas basicos principal principals principales imprescindible complir cumplir comply
     ajuntament ajuntaments ayuntamiento ayuntamientos council councils municipi municipis municipio municipios poble pobles pueblo pueblos consistori
     petit petita petits petites mitja mitjans mitjana gran grans pequeno pequenos mediano medianos grande grandes small medium
     poblacio poblacion population habitants habitantes habitant inhabitants residents people veins vecinos
     materia temes tema temas ambit ambito digital digitals digitales digitalment electronica electronic electronico eadministracio administracio administracion
     informatic informatica informatico diners dinero pressupost presupuesto personal tecnic tecnica tecnics tecnicos money budget
     exactament exactamente exactly concretament concretamente
     tenir tener have fer hacer do treballo trabajo som somos gestio`,
  ),
);
/** Whether it is asked, or wanted to be known. */
const asking = /\?|\b(?:que|quines|quins|quina|cuales|what|which|saber|explic\w+)\b/;

/**
 * Whether it is asked what the law asks of a council, of no matter in particular: «què ens obliga a fer la llei als ajuntaments en
 * temes digitals?», «quines són les obligacions bàsiques d'un ajuntament mitjà?». It is the diagnosis that says it.
 */
export function asksWhatLawAsks({ knowledge, utterance }: OpenTurn): boolean {
  const { beginning, folded, lists, plainTowns, terms, text, words: said } = utterance;
  if (!dues.test(folded) || !duty.test(folded) || !asking.test(text.includes('?') ? '?' : folded)) return false;
  // «Les setze eines que són obligatòries per a tothom» is a list.
  if (lists.some(({ id }) => id === 'mandatory') || terms.named.size > 0) return false;
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const lead = emptyWords(knowledge.content, 'town-lead');
  return said.every(
    (word, at) =>
      terms.telling[at] !== true ||
      ofAll.has(word) ||
      beginning.at.has(at) ||
      town.has(word) ||
      lead.has(word) ||
      /\d/.test(word),
  );
}
