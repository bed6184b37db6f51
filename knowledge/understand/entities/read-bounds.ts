/** Figures between two, or from one on, or up to one; null is no end. Both are among them. */
export interface FigureBounds {
  from: number | null;
  to: number | null;
}

/** A number of a text, and where it stands. */
interface Amount {
  value: number;
  start: number;
  end: number;
}

const filler =
  "(?:(?:els|les|los|las|la|el|l'|uns|unes|unos|unas|ni|de|d'|del|dels|que|a|al|als|xifra|mes|habitants?|the|of|than|to|about|aproximadament|mes o menys)\\s*)*$";
const before = (words: string) => new RegExp(`\\b(?:${words})\\s*${filler}`);
/** «no arribem als», «menys de», «fins a»: fewer than the figure. */
const under = before(
  'menys|menos|no fem|no hacemos|inferiors?|inferiores|fewer|less|below|under|(?:per|pel) (?:sota|davall|dessota)|por debajo|no (?:hi |ens )?(?:arrib\\w+|llega\\w*|pass\\w+|pasa\\w*|super\\w+|som ni|tenim ni|somos ni|tenemos ni)|(?:encara|aun|todavia) no \\w+|ni|not quite|not even|sense arribar|sin llegar|hem baixat|baixem|baixa|bajamos',
);
/** «com a màxim», «fins a»: the figure, or fewer. */
const atMost = before(
  'fins|hasta|up|com a (?:maxim|molt)|como (?:maximo|mucho)|a tot estirar|a lo sumo|maxim|maximo|at most',
);
/** «més de», «passem dels»: more than the figure. */
const over = before(
  'mes|mas|superiors?|superiores|more|over|above|(?:per|pel) (?:sobre|damunt)|por encima|mes enlla|mas alla|pass\\w+|sobrepass\\w+|super(?:em|a|en|ant|at|amos|ado)|pasa\\w*|hem passat|hemos pasado|(?:pero|sino|i|y) si(?: que)?',
);
/** «almenys», «a partir de»: the figure, or more. */
const atLeast = before(
  'almenys|si mes no|al menos|com a minim|como minimo|minim|minimo|a partir|at least|from|arrib\\w+|llega\\w*',
);
/** «poc més de», «just per sota de»: no further than a tenth. */
const slightly =
  /\b(?:poc|poquet|just|justet|una mica|un pel|un xic|lleugerament|per poc|por poco|poco|un poco|ligeramente|apenas|slightly|just|a bit|a little|a ratlla|a tocar|tocant|fregant|freguem|rozando|rozamos|gairebe|quasi|casi|nearly|almost|close)\b/;
const nearby = 0.1;
/** «5.000, però no hi arribem», after the figure. */
export const unreached =
  ",?\\s?(?:(?:i|y|and|pero|but|tot i que|encara que|aunque) )?(?:(?:encara |aun |todavia )?no (?:hi |els |los )?(?:acab\\w+ d'|acab\\w+ de )?(?:arrib\\w+|lleg\\w+|pass\\w+|pas\\w+)|sense arribar(?:-hi)?|sin llegar|not quite)\\b(?! (?:a|als?|de|dels?|per)\\b)";
const afterUnder = new RegExp(
  `^\\s?(?:mil|k)?\\s?(?:habitants|hab\\.?)?(?:\\s?(?:o menys|o menos|or (?:less|fewer)|com a (?:maxim|molt)|como (?:maximo|mucho)|a tot estirar|at most)\\b|${unreached})`,
);
const afterUnreached = new RegExp(`^\\s?(?:mil|k)?\\s?(?:habitants|hab\\.?)?${unreached}`);
const afterOver =
  /^\s?(?:mil|k)?\s?(?:habitants|hab\.?)?\s?(?:o mes|o mas|or more|com a minim|como minimo|at least|llargs|llarg|i escaig|y pico|\+)(?:\b|$)/;
/** «De 8.000 sí que passem», «a 8.000 ja hi arribem». */
const afterReached =
  /^\s?(?:mil|k)?\s?(?:habitants|hab\.?)?,?\s?(?:si (?:que |q )?|ja |ya )(?:hi |els |los |en |n')?(?:arrib|pass|super|pasa|lleg)\w*/;
const between =
  /^\s?(?:mil|k)?\s?(?:habitants|hab\.?)?\s?(?:i|y|o|als|a|and|or|to|fins a|fins als|hasta|[-–—/])\s?(?:els |als |los |uns |unos |potser |quiza )?$/;

/**
 * The figures that a text allows: «entre 6.000 i 7.000», «més de 30.000», «just per sota dels 10.000», «passem de 5.000 però no
 * arribem a 10.000».
 * @param text folded
 * @param amounts its numbers that count people, in order
 * @returns null when they can't be told
 */
export function readBounds(text: string, amounts: readonly Amount[]): FigureBounds | null {
  let from: number | null = null;
  let to: number | null = null;
  const isLess = (value: number) => {
    to = to === null ? value : Math.min(to, value);
  };
  const isMore = (value: number) => {
    from = from === null ? value : Math.max(from, value);
  };
  const [first, second, third] = amounts;
  if (!first || third) return null;
  if (second && between.test(text.slice(first.end, second.start))) {
    // «entre 6 i 7 mil»
    const low = first.value < second.value / 100 ? first.value * 1000 : first.value;
    return low < second.value ? { from: low, to: second.value } : null;
  }
  for (const { value: typed, start, end } of amounts) {
    // «under ten thousand but over five»
    const meant = typed < 100 && amounts.some((other) => other.value >= 1000) ? typed * 1000 : typed;
    // People are counted whole.
    const value = Math.round(meant);
    const lead = text.slice(0, start);
    const tail = text.slice(end);
    const isSlight = slightly.test(lead);
    if (under.test(lead)) {
      isLess(value - 1);
      if (isSlight) isMore(Math.round(value * (1 - nearby)));
    } else if (atMost.test(lead) || afterUnder.test(tail) || /[<≤]=?\s?$/.test(lead)) {
      isLess(/<\s?$/.test(lead) || afterUnreached.test(tail) ? value - 1 : value);
      if (afterUnreached.test(tail) && isSlight) isMore(Math.round(value * (1 - nearby)));
    } else if (over.test(lead) || /[>+]\s?(?:de )?$/.test(lead)) {
      isMore(value + 1);
      if (isSlight) isLess(Math.round(value * (1 + nearby)));
    } else if (
      atLeast.test(lead) ||
      afterOver.test(tail) ||
      afterReached.test(tail) ||
      /^\s?\+/.test(tail) ||
      /[≥]=?\s?$/.test(lead)
    ) {
      isMore(value);
    } else {
      return null;
    }
  }
  return from !== null && to !== null && from > to ? null : { from, to };
}
