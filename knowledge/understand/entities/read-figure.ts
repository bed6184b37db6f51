import type { CutText } from '../utterance/cut-text.ts';
import { dropCorrectedFigures } from './drop-corrected-figures.ts';
import { ofRegistered } from './of-registered.ts';
import { type FigureBounds, readBounds, unreached } from './read-bounds.ts';
import { figuresForNumberWords } from './read-number-words.ts';

export type FigureProblem =
  | 'range'
  | 'open-ended'
  | 'negative'
  | 'postcode'
  | 'decimal'
  | 'too-small'
  | 'too-big'
  | 'several'
  | 'summer';
export type ReadFigure =
  /** `nearly` when it is said to be a little less: «gairebé 10.000». */
  | { kind: 'figure'; value: number; nearly?: true }
  /** Some figures that may or may not be of one band: «entre 6.000 i 7.000», «menys de 4.000». */
  | { kind: 'bounds'; bounds: FigureBounds; problem: 'range' | 'open-ended' }
  | { kind: 'problem'; problem: FigureProblem }
  | { kind: 'none' };

/** No Catalan town is larger (Barcelona, 1.731.649 in 2025) nor smaller (Sant Jaume de Frontanyà, 25). */
const largest = 2_000_000;
const smallest = 20;

interface Found {
  value: number;
  /** Whether the number says itself that it counts people: a thousands separator, «mil», «habitants» after it. */
  people: boolean;
  year: boolean;
  /** Whether it is said to count something else: «87 anys», «3.000 euros», «1.100 habitatges». */
  thing: boolean;
  start: number;
  end: number;
}

const number = /\d{1,3}(?:[.'·\s]\d{3})+(?![\d])|\d+(?:[.,']\d+)?/g;

/** «gairebé 10.000», «a punt d'arribar als 5.000». */
const nearly =
  /\b(?:gairebe|quasi(?: quasi)?|casi(?: casi)?|nearly|almost|fregant|freguem|rozando|rozamos|a punt (?:d'|de )?(?:arribar|passar|fer))\s*(?:a |als? |els |los |les |to |reaching )?$/;

const months =
  'gener|febrer|marc|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre|enero|febrero|marzo|mayo|junio|julio|agosto|septiembre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december';

/** What stands for digits and is no amount of anything: telephones, dates, shares. */
const noAmounts = [
  /(?<![\d.,])[6-9]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?![\d.,])/g,
  /(?<![\d.,])[89]\d[ .-]\d{3}[ .-]\d{2}[ .-]\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2}([/-])\d{1,2}\1(?:19|20)?\d{2}(?!\d)/g,
  /\d[\d.,]*\s*%/g,
  // «En surten tres-cents més»: how many more, and not how many.
  /(?<![\d.,])\d[\d.,]*(?: (?:habitants?|habitantes?|persones|personas|veins|vecinos|people))? (?:de )?(?:mes|mas|menys|menos|more|less|fewer)\b(?! (?:els|les|la|el|los|las|the|de|d)\b)/g,
  // «El model 347» is a form of the tax agency.
  /\bmodelo? +\d{2,3}\b/g,
  // «la llei 39/2015», «l'article 12.2»
  /\b(?:lleis?|ley(?:es)?|laws?|decret(?:o|os|s)?|rdl?|articles?|articulos?|art)\.? +(?:num\.? *)?\d[\d./]*/g,
  // «11.340 a 1 de gener», «a 31/12»
  new RegExp(`\\b\\d{1,2}(?:r|er|st|nd|rd|th)? (?:de |d'|of )?(?:${months})\\b`, 'g'),
  // «novetats de juliol 2021», «el novembre de 2023»
  new RegExp(`\\b(?:${months}) (?:de |del |d'|of |de l'any )?(?:19|20)\\d{2}\\b(?![.,]\\d)`, 'g'),
  /\b[a-z]-?\d{6,8}-?[a-z0-9]?\b|\b\d{7,8}-?[a-z]\b/g,
];
/** What is a code by itself: «INE 17095», «CIF P0828300J». */
const codes =
  /\b(?:ine(?:10)?|idescat|cif|nif|dir3|codi|codigo|code)\b[^\d]{0,30}(?!(?:19|20)\d\d\b)\d{4,10}\b|^\s*[a-z]\d{6,8}[a-z0-9]?\s*$|^\s*\d{7,8}-?[a-z]\s*$/;
/** «12.34.567», «3.2000»: no figure is written so. */
const broken = /\d\.\d{1,2}\.\d|\d\.\d{4,}|\d\.\d{3}\.\d{1,2}(?!\d)|\d,\d{3},\d{1,2}(?!\d)|\d\.\.\d/;
/** «6.200 +-», «6.200 més o menys»: nothing but «about». */
const about = /\+\s?\/?\s?-|±|\b(?:mes|mas) o (?:menys|menos)\b|\bmore or less\b/g;

/** «El mínim per a 9.700»: what is asked for is the least, and not the figure. */
const ofALevel =
  /\b(?:com a |como )?(?:minims?|minima|minimes|minimos?|maxims?|maximos?|minimum|maximum)(?= (?:per|pels?|para|for|en|amb|with|si|si som)\b)/g;

/**
 * Reads how many people live in a town, as people write it in a chat: «12.345», «12,3 mil», «dotze mil tres-cents»,
 * «uns 12 mil», «7k», «el 2020 teníem 4.900 i ara 5.100».
 * @returns the figure; or why a figure can't be taken from a text that has one; or `none` when there is no number at all
 */
export function readFigure({ text: typed, folded }: Pick<CutText, 'text' | 'folded'>): ReadFigure {
  if (typed.length > 400) return { kind: 'none' };
  const text = figuresForNumberWords(folded).replace(/\s+/g, ' ').replace(about, ' ').replace(ofALevel, ' ').trim();
  if (/\d[\d.,]*\s*e\s*\+?\d/.test(text)) return { kind: 'problem', problem: 'too-big' };
  const hasMinus = /(^|\s)[-−]\s?\d/.test(text) && !/\d\s?[-−]\s?\d/.test(text);
  if (hasMinus || /^(menys|menos) \d/.test(text)) return { kind: 'problem', problem: 'negative' };
  if (
    /\b(cp|codi postal|codigo postal|post ?code|postal code|zip|c\.p\.)(?![a-z])/.test(text) ||
    /(^|[^\d.,])0\d{4}(?!\d)/.test(text)
  ) {
    return { kind: 'problem', problem: 'postcode' };
  }
  if (codes.test(text)) return { kind: 'problem', problem: 'postcode' };
  if (broken.test(text)) return { kind: 'problem', problem: 'decimal' };
  if (/^\D*\d[\d.,]*\s*%\D*$/.test(text) || /\d\.\d{3},\d{1,2}(?!\d)|\d,\d{3}\.\d{1,2}(?!\d)/.test(text))
    return { kind: 'problem', problem: 'decimal' };
  const amounts = ofRegistered(
    dropCorrectedFigures(noAmounts.reduce((rest, pattern) => rest.replace(pattern, ' '), text)),
  );
  if (amounts === null) return { kind: 'problem', problem: 'summer' };
  const found = ofPeople(numbersIn(amounts));
  if (found.length === 0) return { kind: 'none' };
  const changed = found.length > 1 ? afterChange(amounts, found) : null;
  if (!changed && (isRange(amounts) || isOpenEnded(amounts))) {
    const problem = isRange(amounts) ? 'range' : 'open-ended';
    const bounds = readBounds(amounts, found);
    const isPossible = bounds && (bounds.to ?? largest) >= smallest && (bounds.from ?? 0) <= largest;
    return isPossible ? { kind: 'bounds', bounds, problem } : { kind: 'problem', problem };
  }
  const chosen = changed ?? choose(amounts, found);
  if (!chosen) return { kind: 'problem', problem: 'several' };
  if (!Number.isInteger(chosen.value)) return { kind: 'problem', problem: 'decimal' };
  if (chosen.value < smallest) return { kind: 'problem', problem: 'too-small' };
  if (chosen.value > largest) return { kind: 'problem', problem: 'too-big' };
  const isNearly = nearly.test(amounts.slice(0, chosen.start));
  return { kind: 'figure', value: chosen.value, ...(isNearly && { nearly: true }) };
}

/** Numbers that may count people: no years, unless there is nothing else, and nothing that is said to be something else. */
function ofPeople(numbers: readonly Found[]): Found[] {
  const others = numbers.filter(({ year, thing }) => !year && !thing);
  const notYears = others.filter(({ value, people }) => people || value < 1990 || value > 2035);
  return notYears.length > 0 ? notYears : others;
}

/** «hem passat de 4.900 a 5.100»: the figure after the change. */
function afterChange(text: string, found: readonly Found[]): Found | null {
  const verb =
    /\b(passat|baixat|pujat|crescut|augmentat|disminuit|perdut|pasado|bajado|subido|crecido|aumentado|gone|went|grown)\b/;
  const change = verb.exec(text);
  const [from, to] = found.filter(({ start }) => change && start > change.index);
  return from && to && /^\s?(a|als|fins|hasta|to)\b/.test(text.slice(from.end, to.start)) ? to : null;
}

const thingsCounted =
  /^\s?(?:€|\$|(?:anys?|anos?|years?|euros?|eur|km2?|m2|metres|metros|hectarees|hores|horas|dies|dias|treballador\w*|trabajador\w*|empleat\w*|emplead\w*|funcionari\w*|regidors?|concejales|habitatges|viviendas|cases|families|familias|gossos|gats|expedients|expedientes|coses|cosas|things|vegades|veces|notificaci\w*|factur\w*|tramits?|tramites|instanci\w*|registres|registros|assentaments|consult\w*|documents?|documentos|targetes|tarjetas|enviaments|envios|alumnes|turistes|nuclis|pobles|municipis)(?!\p{L}))/u;

/** «El 2020», «anteriors a 1990», «printed in 1975». */
const beforeYear =
  /(?:\b(?:el|al|del|any|de|des|en|ano|in|since|before|after|until)|\b(?:anterior|anteriors|anteriores|posterior|posteriors|posteriores|previs?|previos?|prior) (?:a|to)|[(,])\s?$/;

function numbersIn(text: string): Found[] {
  return [...text.matchAll(number)].map((match) => {
    const start = match.index;
    const after = text.slice(start + match[0].length);
    const grouped = /^\d{1,3}(?:[.'·\s]\d{3})+$/.test(match[0]) || /^\d{1,3},\d{3}$/.test(match[0]);
    const digits = grouped ? match[0].replace(/[^\d]/g, '') : match[0].replace(/[,']/g, '.');
    const scale = /^\s?(mil|milers|k|miles|thousand)(?![\p{L}])/u.exec(after) ?? /^mil/.exec(after);
    const million = /^\s?(milio|milions|millon|millones|million|millions|m)\b/.exec(after);
    const factor = scale ? 1000 : million ? 1_000_000 : 1;
    let value = Math.round(Number(digits) * factor * 1000) / 1000;
    let length = match[0].length + (scale ?? million ?? [''])[0].length;
    const rest = /^\s?(?:i\s)?(\d{1,3})(?![\d.,])/.exec(text.slice(start + length));
    if (scale && rest && Number.isInteger(Number(digits))) {
      value += Number(rest[1]);
      length += rest[0].length;
    }
    const before = text.slice(0, start);
    const tail = text.slice(start + length);
    const isCounted = /^\s?(hab|persones|personas|people|inhabitants|veins|vecinos|empadron|animes|almas)/.test(tail);
    const people = grouped || Boolean(scale) || isCounted;
    const thing = thingsCounted.test(tail);
    const year = !people && /^(19|20)\d\d$/.test(match[0]) && beforeYear.test(before);
    return { value, people, year, thing, start, end: start + length };
  });
}

const amount = "[\\d.,']+\\s?(?:mil|k)?";
const rangePatterns = [
  `\\b(?:entre|d'entre|between) (?:els |les |los |uns |unos )?${amount} (?:habitants |hab\\.? )?(?:i|y|o|and) `,
  `\\b(?:de|d'|dels?|des de|desde|from) ?(?:los |els )?${amount} (?:a|als|fins a|fins als|hasta|to) ${amount}`,
  '\\d\\s?(?:mil|k)?\\s?[-–—/]\\s?\\d',
  '\\d\\s?(?:mil|k)? (?:o|a|or|to) (?:potser |quiza |els |los )?\\d',
].map((pattern) => new RegExp(pattern));

function isRange(text: string): boolean {
  return rangePatterns.some((pattern) => pattern.test(text));
}

/** Words between «més de», «passem de» and the like and the figure that they leave open. */
const filler =
  "(?:(?:ni|de|d'|del|dels|que|a|al|als|uns|unes|unos|els|les|los|las|la|el|xifra|per|per poc|per molt poc|por poco|casi|gairebe|the|of|than) ?)*";
const openers = [
  `\\b(?:mes|menys|mas|menos|superiors?|inferiors?|superiores|inferiores|per (?:sobre|sota|damunt|davall)|por (?:encima|debajo)|mes enlla|mas alla) (?=(?:de|d'|del|dels|que|a|al|als)\\b)${filler}\\d`,
  `\\b(?:almenys|si mes no|al menos|com a (?:minim|maxim|molt)|como (?:minimo|maximo|mucho)|a tot estirar|a lo sumo|minim|maxim|minimo|maximo|a partir|fins|hasta|at (?:least|most)|over|under|above|below|more than|less than|fewer than|up to) ${filler}\\d`,
  `\\b(?:passem|passa|passen|passant|passat|pasado|sobrepassem|superem|supera|superen|superat|superado|pasamos|pasa|superamos|arribem|arriba|arribam|arriben|llegamos|llega|llegan|baixem|baixa|bajamos) (?:no )?(?:per (?:molt )?poc |de sobres |de llarg |amb escreix |por poco )?(?=(?:de|d'|del|dels|a|al|als|els|los|las|ni|la)\\b)${filler}\\d`,
  '\\b(?:no|ni) (?:som|tenim|hi ha|somos|tenemos) ni \\d',
  '(?:^|[,.] ?)ni (?:a )?\\d',
  `\\b(?:encara|aun|todavia) no \\w+ ${filler}\\d|\\bnot (?:quite|even) ${filler}\\d`,
  '[<>≥≤]=?\\s?\\d|\\d\\s?\\+|(?:^|\\s)\\+\\s?(?:de )?\\d',
  `\\d\\s?(?:mil|k)?(?: habitants| hab\\.?)? (?:com a (?:minim|maxim|molt)|como (?:minimo|maximo|mucho)|a tot estirar|o mes|o menys|o mas|o menos|or more|or less|per (?:sobre|sota)|at (?:least|most))\\b`,
  `\\d\\s?(?:mil|k)?(?: habitants| hab\\.?)?${unreached}`,
].map((pattern) => new RegExp(pattern));
/** «arribem als 5.000», «hem pujat fins als 12.500»: there it stands. */
const reached =
  /(?<!\bno |\bni )\b(?:arribem|arriba|arribam|arriben|llegamos|llega|llegan|arribat|llegado|pujat|crescut|subido|crecido)\b/;

function isOpenEnded(text: string): boolean {
  return openers.some((pattern, at) => pattern.test(text) && !(at < 3 && at > 0 && reached.test(text)));
}

/** «l'any passat eren 10.640» */
const past =
  /\b(?:any passat|abans|eren|erem|era|teniem|hi havia|fa (?:un|dos|tres|quatre|cinc|deu|\d+) anys|ano pasado|antes|eramos|eran|teniamos|habia|last year|used to|were|was)\b/;

/** What goes before a place in its clause. */
function clauseBefore(text: string, end: number): string {
  const before = text.slice(0, end);
  return before.slice(
    Math.max(...[...before.matchAll(/[,;()]|\.(?!\d)|\b(?:i|y|and|pero|ara|but) /g)].map(({ index }) => index + 1), 0),
  );
}

/** «no som 6.000, som 16.000» */
const denied = /\b(?:no|not|ni)(?: \w+){0,2} $/;

/** Of several numbers, the one that is said of now, or the only one that is said of people. */
function choose(text: string, found: Found[]): Found | null {
  const said = found.filter(({ start }) => !denied.test(text.slice(0, start)) && !past.test(clauseBefore(text, start)));
  if (said.length > 0 && said.length < found.length) return choose(text, said);
  const [first] = found;
  if (new Set(found.map(({ value }) => value)).size === 1) return first ?? null;
  const now =
    /\b(ara|actualment|avui|enguany|aquest any|ja som|ja en som|ja en tenim|ahora|actualmente|hoy|now|today)\b/g;
  for (const match of text.matchAll(now)) {
    const after = found.find((candidate) => candidate.start >= match.index);
    if (after) return after;
  }
  const [enough, more] = found.filter(({ value }) => value >= smallest);
  if (enough && !more) return enough;
  const [people, others] = found.filter((candidate) => candidate.people && candidate.value >= smallest);
  return people && !others ? people : null;
}
