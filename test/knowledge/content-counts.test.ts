import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** The document of `npm run kb -- export`, as another tool reads it. */
interface Exported {
  bands: { id: string }[];
  levels: { id: string }[];
  dimensions: { id: string; advice: Record<string, Record<string, { text: string; services: string[] } | null>> }[];
  mandatory: { id: string; title: string; services: string[]; url: string }[];
  portals: { id: string; url: string | null; province?: string }[];
  services: { id: string; topics: Record<string, Fact[]>; questions: (Fact & { q: string; a: string })[] }[];
  towns: { code: string }[];
}

interface Fact {
  sources: string[];
  unsourced?: boolean;
}

const exported: Exported = JSON.parse(
  execFileSync('npm', ['run', '-s', 'kb', '--', 'export'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
);

const levels = ['obligatori', 'recomanat', 'avancat'];
const bands = ['5000-10000', '10000-15000', '15000-20000'];
const dimensions =
  `organitzacio plataforma seguretat integracions interoperabilitat eines-signatura serveis-aoc tramitacio
  carpeta-ciutada carpeta-empresa processos metadades indicadors cartes-servei transparencia`.split(/\s+/);
const services =
  `eacat t-cat enotum portasignatures representa efact perfil-contractant rpc sobre-digital iarxiu bopb boe
  dogc etram fue copia seu-e transparencia procediment-generic eres mux via-oberta etauler idcat
  portal-integradors`.split(/\s+/);
const topics = `que-es obligatorietat alta requisits integracio acces cost suport formacio normativa
  relacionats`.split(/\s+/);

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('the model', () => {
  test('has its levels, bands and dimensions, in order', () => {
    expect(ids(exported.levels)).toEqual(levels);
    expect(ids(exported.bands)).toEqual(bands);
    expect(ids(exported.dimensions)).toEqual(dimensions);
  });

  test('advises in 126 cells and says nothing in nine', () => {
    const cells = exported.dimensions.flatMap(({ id, advice }) =>
      bands.flatMap((band) => levels.map((level) => ({ id, advice: advice[band]?.[level] }))),
    );
    const silent = cells.filter(({ advice }) => advice === null).map(({ id }) => id);
    expect(cells.filter(({ advice }) => typeof advice?.text === 'string' && advice.text !== '')).toHaveLength(126);
    expect(silent.filter((id) => id === 'eines-signatura')).toHaveLength(7);
    expect(silent.filter((id) => id === 'serveis-aoc')).toHaveLength(2);
    expect(silent).toHaveLength(9);
  });

  test('has sixteen tools mandatory for every town, each with services that exist', () => {
    expect(exported.mandatory).toHaveLength(16);
    for (const tool of exported.mandatory) {
      expect(services, tool.id).toEqual(expect.arrayContaining(tool.services));
      expect(tool.services, tool.id).not.toHaveLength(0);
    }
  });
});

describe('the services', () => {
  test('are those that the design names', () => {
    expect(ids(exported.services).sort()).toEqual(services.toSorted());
  });

  test.each(services)('%s has something to say on every topic', (id) => {
    const service = exported.services.find((candidate) => candidate.id === id);
    expect(Object.keys(service?.topics ?? {}).sort()).toEqual(topics.toSorted());
    for (const [topic, facts] of Object.entries(service?.topics ?? {})) expect(facts, topic).not.toHaveLength(0);
  });

  test('say nothing without a source, unless they admit it', () => {
    const said = exported.services.flatMap(({ topics, questions }) => [...Object.values(topics).flat(), ...questions]);
    expect(said.filter(({ sources, unsourced = false }) => sources.length > 0 === unsourced)).toEqual([]);
  });
});

describe('the rest', () => {
  test('has the 947 towns, each once', () => {
    expect(exported.towns).toHaveLength(947);
    expect(new Set(exported.towns.map(({ code }) => code)).size).toBe(947);
  });

  test('has a portal for each Diputació', () => {
    const provinces = exported.portals.flatMap(({ province, url }) => (province && url ? [province] : []));
    expect(provinces.sort()).toEqual(['Barcelona', 'Girona', 'Lleida', 'Tarragona']);
  });

  test('sends people to addresses of the web only', () => {
    const addresses = addressesIn(exported);
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.filter((address) => !isOfTheWeb(address))).toEqual([]);
  });
});

/** Every `url`, and every source, wherever it is. */
function addressesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'url') return inner === null ? [] : [inner];
    if (key === 'sources')
      return inner.flatMap((source: unknown) => (isObject(source) ? addressesIn(source) : [source]));
    return addressesIn(inner);
  });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isOfTheWeb(address: unknown): boolean {
  return typeof address === 'string' && /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}
