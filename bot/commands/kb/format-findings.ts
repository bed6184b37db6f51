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

/** Of one rule, in a terminal: a rule that has much to say would hide the others. */
const mostOfARule = 3;

const formats: Record<FindingsFormat, (findings: Findings, textOf: TextOf, all: boolean) => string> = {
  text: ({ errors, advice }, textOf, all) => {
    const framed = ({ file, line, column }: Mistake) => {
      const text = textOf(file);
      return !text ? [] : [codeFrame(text, line, column)];
    };
    return [
      ...errors.flatMap((each) => [`error ${formatMistake(each)}`, ...framed(each), '']),
      ...[...Map.groupBy(advice, ({ rule }) => rule)].flatMap(([rule, ofRule]) => [
        ...(all ? ofRule : ofRule.slice(0, mostOfARule)).flatMap((each) => [
          `avís ${formatMistake(each)} [${rule}]`,
          ...framed(each),
          '',
        ]),
        ...(all || ofRule.length <= mostOfARule
          ? []
          : [`… i ${ofRule.length - mostOfARule} avisos més de «${rule}»: «--all» els diu tots.`, '']),
      ]),
      `${counted(errors.length, 'error')}; ${counted(advice.length, 'avís')}.`,
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
