import { type Document, isScalar, type Scalar, visit } from 'yaml';
import { cutByComment } from './cut-by-comment.ts';
import { joinedItem } from './joined-item.ts';
import { lostName } from './lost-name.ts';
import { pointedFigure } from './pointed-figure.ts';
import type { Found } from './text-check.ts';
import { typographicQuotes } from './typographic-quotes.ts';

/** Looks at one text of a YAML file: what it says, and how it is written in the file. */
export type WritingCheck = (scalar: Scalar, text: string) => Found | null;

const checks: readonly WritingCheck[] = [cutByComment, joinedItem, lostName, pointedFigure, typographicQuotes];

/** What YAML reads without a word and is not what whoever wrote it meant, text by text. */
export function checkWriting(document: Document, text: string): Found[] {
  const found: Found[] = [];
  visit(document, {
    Scalar(_key, scalar) {
      if (!isScalar(scalar) || !scalar.range) return;
      for (const check of checks) {
        const mistake = check(scalar, text);
        if (mistake) found.push(mistake);
      }
    },
  });
  return found;
}
