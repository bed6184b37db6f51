import type { Advice } from '../../../knowledge/lint/advice.ts';
import { formatMistake, type Mistake } from '../../../knowledge/load/mistake.ts';
import { codeFrame } from './code-frame.ts';
import type { Findings, FindingsFormat } from './findings.ts';

/**
 * Findings as they are printed.
 * @param textOf the text of a file, by the name that mistakes have for it; null when it cannot be read
 * @param all every advice, or the first of each rule and how many more there are
 */
export function formatFindings(
  findings: Findings,
  format: FindingsFormat,
  textOf: (file: string) => string | null,
  all = true,
): string {
  return formats[format](findings, textOf, all);
}

type TextOf = (file: string) => string | null;

/** Of one rule, or of one error that is in many places, in a terminal: what has much to say would hide the others. */
const mostOfOne = 3;

const formats: Record<FindingsFormat, (findings: Findings, textOf: TextOf, all: boolean) => string> = {
  text: (findings, textOf, all) => {
    const { errors, advice, edited } = findings;
    const most = all ? Number.POSITIVE_INFINITY : mostOfOne;
    const told = (level: string, each: Mistake, rule?: string) => {
      const text = textOf(each.file);
      const frame = text ? [codeFrame(text, each.line, each.column)] : [];
      return [`${level} ${formatMistake(each)}${rule ? ` [${rule}]` : ''}`, ...frame, ''];
    };
    const advise = (list: readonly Advice[], most: number) =>
      [...Map.groupBy(list, ({ rule }) => rule)].flatMap(([rule, ofRule]) => [
        ...ofRule.slice(0, most).flatMap((each) => told('avís', each, rule)),
        ...(ofRule.length > most
          ? [`… i ${ofRule.length - most} avisos més de «${rule}»: «--all» els diu tots.`, '']
          : []),
      ]);
    const isOwn = ({ file }: Mistake) => edited.includes(file);
    const own = advice.filter(isOwn);
    const others = advice.filter((each) => !isOwn(each));
    return [
      ...[...Map.groupBy(errors, ({ message }) => message).values()].flatMap((same) => [
        ...same.slice(0, most).flatMap((each) => told('error', each)),
        ...(same.length > most ? [`… i ${linesOf(same.slice(most))}: «--all» els diu tots.`, ''] : []),
      ]),
      ...(own.length > 0 ? ['Dels fitxers que has canviat:', '', ...advise(own, Number.POSITIVE_INFINITY)] : []),
      ...(own.length > 0 && others.length > 0 ? ['Dels altres fitxers:', ''] : []),
      ...advise(others, most),
      summaryOf(findings, own.length),
    ].join('\n');
  },
  // Annotations on the lines of a change: «workflow commands» of GitHub Actions.
  github: ({ errors, advice }) =>
    [
      ...errors.map((each) => annotation('error', 'Continguts', each)),
      ...advice.map((each) => annotation('warning', each.rule, each)),
    ].join('\n'),
  json: (findings) => JSON.stringify(findings, null, 1),
};

/** Where one error is besides, file by file. */
function linesOf(same: readonly Mistake[]): string {
  const files = [...Map.groupBy(same, ({ file }) => file)].map(([file, [first, ...more]]) =>
    more.length === 0 ? `${file}:${first?.line}` : `${more.length + 1} línies de ${file}`,
  );
  return `el mateix error a ${files.join(', ')}`;
}

function summaryOf({ errors, advice, isAdvised, edited }: Findings, own: number): string {
  const wrong = counted(errors.length, 'error');
  if (!isAdvised) return `${wrong}. Quan no n’hi hagi cap, es miraran els exemples i es diran els avisos.`;
  const others = advice.length - own;
  if (edited.length === 0 || others === 0) return `${wrong}; ${counted(advice.length, 'avís')}.`;
  return `${wrong}; ${counted(own, 'avís')} dels fitxers que has canviat, i ${others} dels altres.`;
}

const plurals = { error: ['Cap error', 'errors'], avís: ['cap avís', 'avisos'] } as const;

function counted(count: number, what: keyof typeof plurals): string {
  const [none, many] = plurals[what];
  return count === 0 ? none : `${count} ${count === 1 ? what : many}`;
}

function annotation(level: string, title: string, { file, line, column, message }: Mistake): string {
  const value = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${value(file.startsWith('content/') ? `knowledge/${file}` : file)},line=${line},col=${column},title=${value(title)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
