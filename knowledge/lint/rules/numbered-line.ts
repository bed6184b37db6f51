import type { Rule } from '../advice.ts';

/** What Markdown takes for an item of a numbered list, also inside of another list. */
const item = /^(?:[-*] )?(\d{1,9})[.)] (?=\S)/;

/** A line that begins as an item of a list and is none: Web Chat numbers lists from one, and «2026. Pla» loses its year. */
export const numberedLine: Rule = {
  id: 'numbered-line',
  check: ({ ownTexts }) =>
    ownTexts.flatMap(({ text, mistake }) =>
      outOfTurn(text).map((words) =>
        mistake(`«${words}»: el xat ho pren per una llista i en perd el número; comença d’una altra manera.`, words),
      ),
    ),
};

/** The beginnings of the lines whose number is not that of their place in a list. */
function outOfTurn(text: string): string[] {
  let last = 0;
  return text.split('\n').flatMap((line) => {
    const [, number] = item.exec(line) ?? [];
    const isInTurn = number === undefined || Number(number) === last + 1;
    last = number === undefined ? 0 : last + 1;
    return isInTurn ? [] : [line.slice(0, 20)];
  });
}
