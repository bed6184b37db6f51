import type { Content } from '../../knowledge/content.ts';
import type { Council, Diagnosed } from './council.ts';
import { needsOf } from './needs.ts';
import { lacksOf, servicesOf } from './summary.ts';

/** All of the table for another program: ids, no sentences but the titles of what is needed. */
export function writeJson(content: Content, councils: readonly Council[], date: string): string {
  const table = {
    date,
    madeUp: councils.some(({ now }) => now.madeUp),
    needs: Object.fromEntries([...needsOf(content)].map(([key, { title }]) => [key, title])),
    councils: councils.map(({ town, band, now, before, times }) => ({
      ...{ code: town.code, town: town.name, comarca: town.comarca, province: town.province },
      ...{ population: town.population, band, times, now: plain(now), before: before && plain(before) },
    })),
    lacks: lacksOf(content, councils).map(({ need, lacking, of, legal }) => ({
      ...{ need: need.key, lacking: lacking.map(({ town }) => town.code), of, legal },
    })),
    services: [...servicesOf(councils)].map(([service, helped]) => ({
      service,
      councils: helped.map(({ council, needs }) => ({ code: council.town.code, needs })),
    })),
  };
  return `${JSON.stringify(table, null, 1)}\n`;
}

function plain({ standings, services, ...rest }: Diagnosed) {
  return { ...rest, standings: Object.fromEntries(standings), services: Object.fromEntries(services) };
}
