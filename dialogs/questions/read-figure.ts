import { fold } from '../../knowledge/search/normalise.ts';
import { figuresForNumberWords } from './read-number-words.ts';

export type FigureProblem =
  | 'range'
  | 'open-ended'
  | 'negative'
  | 'postcode'
  | 'decimal'
  | 'too-small'
  | 'too-big'
  | 'several';
export type ReadFigure =
  | { kind: 'figure'; value: number }
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
  start: number;
  end: number;
}

const number = /\d{1,3}(?:[.'·\s]\d{3})+(?![\d])|\d+(?:[.,']\d+)?/g;

/**
 * Reads how many people live in a town, as people write it in a chat: «12.345», «12,3 mil», «dotze mil tres-cents»,
 * «uns 12 mil», «7k», «el 2020 teníem 4.900 i ara 5.100».
 * @returns the figure; or why a figure can't be taken from a text that has one; or `none` when there is no number at all
 */
export function readFigure(utterance: string): ReadFigure {
  if (utterance.length > 400) return { kind: 'none' };
  const text = figuresForNumberWords(fold(utterance)).replace(/\s+/g, ' ').trim();
  if (/\d[\d.,]*\s*e\s*\+?\d/.test(text)) return { kind: 'problem', problem: 'too-big' };
  const hasMinus = /(^|\s)[-−]\s?\d/.test(text) && !/\d\s?[-−]\s?\d/.test(text);
  if (hasMinus || /^(menys|menos) \d/.test(text)) return { kind: 'problem', problem: 'negative' };
  if (/\b(cp|codi postal|codigo postal|c\.p\.)\b/.test(text) || /(^|[^\d.,])0\d{4}(?!\d)/.test(text)) {
    return { kind: 'problem', problem: 'postcode' };
  }
  if (/^\D*\d[\d.,]*\s*%\D*$/.test(text) || /\d\.\d{3},\d{1,2}(?!\d)/.test(text))
    return { kind: 'problem', problem: 'decimal' };
  const found = numbersIn(text.replace(/\d[\d.,]*\s*%/g, ' ')).filter((candidate) => !candidate.year);
  if (found.length === 0) return { kind: 'none' };
  if (isRange(text)) return { kind: 'problem', problem: 'range' };
  if (isOpenEnded(text)) return { kind: 'problem', problem: 'open-ended' };
  const chosen = choose(text, found);
  if (!chosen) return { kind: 'problem', problem: 'several' };
  if (!Number.isInteger(chosen.value)) return { kind: 'problem', problem: 'decimal' };
  if (chosen.value < smallest) return { kind: 'problem', problem: 'too-small' };
  if (chosen.value > largest) return { kind: 'problem', problem: 'too-big' };
  return { kind: 'figure', value: chosen.value };
}

function numbersIn(text: string): Found[] {
  return [...text.matchAll(number)].map((match) => {
    const start = match.index;
    const after = text.slice(start + match[0].length);
    const grouped = /^\d{1,3}(?:[.'·\s]\d{3})+$/.test(match[0]) || /^\d{1,3},\d{3}$/.test(match[0]);
    const digits = grouped ? match[0].replace(/[^\d]/g, '') : match[0].replace(/[,']/g, '.');
    const scale = /^\s?(mil|milers|k|miles|thousand|m(?=\s|$))(?![\p{L}])/u.exec(after) ?? /^mil/.exec(after);
    const million = /^\s?(milio|milions|millon|millones)\b/.exec(after);
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
    const people =
      grouped || Boolean(scale) || /^\s?(hab|persones|personas|veins|vecinos|empadron|animes|almas)/.test(tail);
    const year =
      !people && /^(19|20)\d\d$/.test(match[0]) && /(\b(el|al|del|any|de|des|en|l'any|ano)|[(,])\s?$/.test(before);
    return { value, people, year, start, end: start + length };
  });
}

const amount = "[\\d.,']+\\s?(?:mil|k)?";

function isRange(text: string): boolean {
  return new RegExp(
    `\\b(entre|d'entre) (uns |unos )?${amount} (i|y|o) |\\b(de|des de|desde) ${amount} (a|fins a|hasta) ${amount}|\\d\\s?(mil|k)?\\s?[-–—/]\\s?\\d|\\d\\s?(mil|k)? (o|a) \\d`,
  ).test(text);
}

function isOpenEnded(text: string): boolean {
  return (
    /\b(mes|menys|mas|menos|superior|inferior|per sobre|per sota|per damunt|per davall|por encima|por debajo|poc mes|mes enlla) (de|d'|que|a|als?|dels?)\s?(uns |els |les |los )?\d/.test(
      text,
    ) ||
    /\b(almenys|com a minim|com a maxim|a partir de|minim|maxim|passem de|passa de|no arribem a(?:ls?)?|no arriba a(?:ls?)?|superem|no passem de|al menos|como minimo|como maximo|fins a|hasta) (els |les |de |los |uns )?\d/.test(
      text,
    ) ||
    /[<>≥≤]\s?\d|\d\s?\+|\+ de \d/.test(text)
  );
}

/** Of several numbers, the one that is said of now, or the only one that is said of people. */
function choose(text: string, found: Found[]): Found | null {
  if (found.length === 1) return found[0] ?? null;
  const now = /\b(ara|actualment|avui|enguany|aquest any|ja som|ja en som|ahora|actualmente|hoy)\b/g;
  for (const match of text.matchAll(now)) {
    const after = found.find((candidate) => candidate.start >= match.index);
    if (after) return after;
  }
  const people = found.filter((candidate) => candidate.people && candidate.value >= smallest);
  if (people.length === 1) return people[0] ?? null;
  return null;
}
