import { expect, test } from 'vitest';
import { formatMistake } from '../../knowledge/load/mistake.ts';
import { copyContent, type Edit, lineOf, refusal } from './broken-content.ts';

/** A mistake that somebody who edits the content can make, and what they should be told. */
export interface EditorMistake {
  what: string;
  /** Inside the content folder. */
  file: string;
  edit: Edit;
  /** Words of the line, in the edited file, that must be blamed: the first that has them. */
  at: string;
  /** What the message must name. */
  says: RegExp;
  /** True when one edit breaks several things; otherwise nothing else may be reported. */
  notAlone?: boolean;
}

/** One test for each mistake, made in a copy of the real content. */
export function testMistakes(mistakes: readonly EditorMistake[]): void {
  test.each(mistakes)('$what', ({ file, edit, at, says, notAlone = false }) => {
    const content = copyContent();
    const line = lineOf(content.edit(file, edit), at);

    const reported = refusal(content.folder).mistakes.map(formatMistake);

    const place = `content/${file}:${line}:`;
    expect(reported).toContainEqual(expect.stringMatching(new RegExp(`^${literally(place)}\\d+ .*${says.source}`)));
    if (!notAlone) expect(reported).toHaveLength(1);
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
