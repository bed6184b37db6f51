const linesAround = 1;
const mostColumns = 110;
/** What nobody would see is shown by the sign of a space. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * The lines around a place of a text, with a mark under it.
 * @param line from 1
 * @param column from 1
 */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r?\n/);
  // Of a long line, what is around the place, and no others: they would not be of the same columns.
  const start = column > mostColumns * 0.8 ? column - Math.round(mostColumns / 2) : 0;
  const around = start > 0 ? 0 : linesAround;
  const from = Math.max(line - around, 1);
  const to = Math.min(line + around, lines.length);
  const width = String(to).length;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    .flatMap((number) => {
      const shown = cut(lines[number - 1] ?? '', start).replace(unseen, '⍽');
      const row = `${number === line ? '>' : ' '} ${String(number).padStart(width)} │ ${shown}`.trimEnd();
      return number === line
        ? [row, `  ${' '.repeat(width)} │ ${' '.repeat(Math.max(column - start - 1, 0))}^`]
        : [row];
    })
    .join('\n');
}

function cut(line: string, start: number): string {
  const end = start + mostColumns;
  return `${start > 0 ? '…' : ''}${line.slice(start > 0 ? start + 1 : 0, end)}${line.length > end ? '…' : ''}`;
}
