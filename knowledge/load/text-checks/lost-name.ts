import type { WritingCheck } from './check-writing.ts';

/** «&c»: YAML takes a first word that begins with «&» for a name that it gives to the text, and drops it. */
export const lostName: WritingCheck = ({ anchor, range }) =>
  anchor === undefined || !range
    ? null
    : {
        offset: range[0] - anchor.length - 2,
        message: `«&${anchor}» es perdria: el text comença amb un caràcter reservat. Posa’l tot entre cometes dobles.`,
      };
