import type { Work } from '../../plan/work.ts';
import { howToGet } from '../how-to-get.ts';
import type { Asked, Said } from './asked.ts';
import { listed, listedIn } from './listed.ts';
import { toBeginWith } from './to-begin-with.ts';

const mostButtons = 3;

/** With which services each thing is done. */
export function withSaid(asked: Asked): Said {
  const { content, t, work } = asked;
  const works = toBeginWith(work);
  const name = (id: string) => content.services.get(id)?.name ?? id;
  const [own, served] = [true, false].map((isOwn) =>
    works.filter(({ short, services }) => services.length > 0 && isOwn === (name(services[0] ?? '') === short)),
  ) as [Work[], Work[]];
  const alone = works.filter(({ services }) => services.length === 0).map(({ short }) => short);
  const services = [...new Set([...own, ...served].flatMap((each) => each.services))];
  return {
    lines: [
      ...(works.length === 0 ? [t('plan.ask.scope.nothing')] : []),
      ...(served.length > 0
        ? [listed(served.map((each) => `**${each.short}**: ${listedIn(t, each.services.map(name))}.`))]
        : []),
      ...(own.length > 0
        ? [
            t('plan.ask.with.own', {
              names: listedIn(
                t,
                own.map(({ short }) => short),
              ),
            }),
          ]
        : []),
      ...(alone.length > 0 ? [t('plan.ask.with.none', { names: listedIn(t, alone) })] : []),
      ...(services.length > 0 ? [t('plan.ask.with.ask')] : []),
    ],
    sources: [],
    buttons: howToGet(
      t,
      services.slice(0, mostButtons).map((id) => ({ id, name: name(id) })),
    ),
  };
}
