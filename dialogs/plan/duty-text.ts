import type { Duty } from '../../knowledge/content.ts';

/** A duty of a plan, with what the law eases or adds for the size of the council. */
export function dutyText({ text, bySize }: Pick<Duty, 'text' | 'bySize'>): string {
  return [text, ...bySize.map((law) => law.text)].join(' ');
}
