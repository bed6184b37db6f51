import type { Content, Service } from '../../knowledge/content.ts';

/** The same content many times over, every copy under names of its own: for measuring how cost grows. */
export function largerContent(content: Content, times: number): Content {
  const services = new Map<string, Service>();
  for (let copy = 0; copy < times; copy++) {
    for (const service of content.services.values()) {
      const id = copy === 0 ? service.id : `${service.id}-${copy}`;
      const rename = (name: string) => (copy === 0 ? name : `${name} ${'abcdefghij'[copy % 10]}${copy}`);
      services.set(id, { ...service, id, name: rename(service.name), aliases: service.aliases.map(rename) });
    }
  }
  return { ...content, services };
}
