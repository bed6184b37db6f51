import type { Terms } from '../entities/terms.ts';
import { words } from '../utterance/fold.ts';
import type { ContentIndex, Target } from './content-index.ts';
import { questionKind } from './question-kind.ts';

/** What a «sí» or a «no» answers: whether it is needed, whether it may be done, or whether it is so. */
type Asks = 'need' | 'may' | 'is';

const needs = new Set(
  'cal calen caldra caldria obligatori obligatoria obligatoris obligat obligats obligada obliga obliguen necessari necessaria necessito necessita necessitem necessiten cal hem haig hay tengo tenemos tiene debo debe debemos obligatorio obligatoria necesito necesita necesitamos hace need needed must required have has mandatory'.split(
    ' ',
  ),
);
const may = new Set(
  'puc pot poden podem podria podriem podeu pots puguem pugui deixa permet permes serveix val valen puedo puede pueden podemos podria sirve vale permite can could may allowed possible'.split(
    ' ',
  ),
);
const denials = new Set('no sense ni mai cap sin nunca ningun not without never'.split(' '));
/** How much of what is asked the other question has to tell too, and how much of what that tells is asked. */
const leastAsked = 0.75;
const leastTold = 0.5;

/** Words in which a question begins. */
const opening = 4;

/**
 * Whether the question asked is the one that a target answers, or one of its wordings: the same «cal» or «es pot», denied or
 * not, and mostly the same telling words. «Puc notificar en paper?» is not «es pot notificar per correu electrònic?», and «com
 * convoco el ple?» wants no «sí», though «puc convocar el ple?» has the same words.
 * @param said words of the question asked, folded
 */
export function isSameQuestion(index: ContentIndex, terms: Terms, said: readonly string[], target: Target): boolean {
  if (target.question === null) return true;
  if (!wantsYesOrNo(said)) return false;
  const at = index.placeOf(target) ?? -1;
  const asked = new Set([...terms.stems.keys()].map((each) => index.numberOf(each)));
  const kind = asksOf(said);
  const isDenied = said.some((word) => denials.has(word));
  const mass = (stems: Iterable<number>) => [...stems].reduce((sum, each) => sum + (index.weights[each] ?? 0), 0);
  const askedMass = [...terms.stems.keys()].reduce((sum, each) => sum + index.weight(each), 0);
  return (index.rowsOfTarget[at] ?? []).some((place) => {
    const row = index.rows[place];
    if (!row?.isWording) return false;
    const own = words(row.text);
    if (!wantsYesOrNo(own) || asksOf(own) !== kind || own.some((word) => denials.has(word)) !== isDenied) return false;
    const stems = new Set(row.stems);
    const shared = mass([...stems].filter((each) => asked.has(each)));
    return shared >= leastTold * mass(stems) && shared >= leastAsked * askedMass;
  });
}

/** «Com», «quan» and «qui» want something else; after a «pot» or a «cal» they may be of what goes before the question. */
function wantsYesOrNo(said: readonly string[]): boolean {
  const kind = questionKind(asksOf(said) === 'is' ? said : said.slice(0, opening));
  return kind === null || kind === 'whether';
}

function asksOf(said: readonly string[]): Asks {
  const first = said.find((word) => needs.has(word) || may.has(word));
  if (first === undefined) return 'is';
  return needs.has(first) ? 'need' : 'may';
}
