import type { Content } from '../../knowledge/content.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { asSet } from './as-set.ts';

/** Something that a council must have: an area of the model up to «obligatori», a mandatory tool, a duty of the law. */
export interface Need {
  /** `ambit:seguretat`, `eina:enotum`, `deure:inventari`: what it is called in addresses and files. */
  key: string;
  kind: NeedKind;
  id: string;
  title: string;
  /** The same, where there is little room. */
  short: string;
}

export type NeedKind = 'ambit' | 'eina' | 'deure';

export const kindNames: Readonly<Record<NeedKind, string>> = {
  ambit: 'àmbit',
  eina: 'eina',
  deure: 'deure de la llei',
};

/** All that a council may need, by key, in the order in which to tackle it; areas first, as the plan does. */
export const needsOf = onceForEach((content: Content): ReadonlyMap<string, Need> => {
  const needs: Need[] = [
    ...content.dimensions.map(({ id, title }) => need('ambit', id, title, title)),
    ...content.mandatory.map(({ id, title, short }) => need('eina', id, title, short)),
    ...content.duties.map(({ id, title, short }) => need('deure', id, title, short)),
  ];
  return new Map(needs.map((each) => [each.key, each]));
});

export function keyOf(kind: NeedKind, id: string): string {
  return `${kind}:${id}`;
}

function need(kind: NeedKind, id: string, title: string, short: string): Need {
  return { key: keyOf(kind, id), kind, id, title: asSet(title), short: asSet(short) };
}
