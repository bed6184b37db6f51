import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { unknownId } from './unknown-id.ts';

/** Every mandatory tool and every duty has its place in the order in which to tackle them, and one alone. */
export function checkOrderOfWork({ orderOfWork, mandatory, duties }: ContentFiles): Mistake[] {
  const order = orderOfWork.data;
  const known = [...mandatory.data, ...duties.data].map(({ id }) => id);
  const twiceInBoth = mandatory.data.flatMap(({ id }) => {
    const at = duties.data.findIndex((duty) => duty.id === id);
    return at < 0
      ? []
      : [duties.mistake([at, 'id'], `«${id}» ja és una eina obligatòria: el deure ha de tenir un altre nom.`)];
  });
  return [
    ...twiceInBoth,
    ...order.flatMap((id, at) => unknownId(orderOfWork, [at], 'l’eina o el deure', id, known)),
    ...order.flatMap((id, at) =>
      order.indexOf(id) < at ? [orderOfWork.mistake([at], `«${id}» ja surt més amunt en aquest ordre.`)] : [],
    ),
    ...known.flatMap((id) =>
      order.includes(id) ? [] : [orderOfWork.mistake([], `Falta «${id}»: tota eina i tot deure hi ha de ser.`)],
    ),
  ];
}
