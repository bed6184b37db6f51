import { inflateSync } from 'node:zlib';

/** An element of the structure of a PDF: what is heard, in order. */
export interface Element {
  /** Number of its object. */
  id: number;
  tag: string;
  /** The whole of its object, as it is written. */
  written: string;
  children: Element[];
  /** Objects that it refers to: the places of its links. */
  references: number[];
}

export interface PdfParts {
  /** Each object by its number, letter by letter as its bytes. */
  objects: ReadonlyMap<number, string>;
  /** The only object of a type. */
  objectOfType(type: string): string;
  /** Every element of the structure, parents first. */
  elements: Element[];
  /** What is drawn on each page, in order. */
  drawn: string[];
}

/** Reads a PDF as pdfkit writes it, each object by itself and uncompressed, without any reader being kind to it. */
export function readPdf(bytes: Uint8Array): PdfParts {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id, written]) => [Number(id), written ?? '']),
  );
  const objectOfType = (type: string) => {
    const found = [...objects.values()].filter((written) => new RegExp(`^/Type /${type}$`, 'm').test(written));
    if (found.length !== 1) throw new Error(`there are ${found.length} objects of type ${type}`);
    return found[0] ?? '';
  };
  const elementAt = (id: number): Element => {
    const written = objects.get(id) ?? '';
    const [, kids = ''] = /^\/K \[([\s\S]*?)\]$/m.exec(written) ?? [];
    const references = [...kids.matchAll(/\/Obj (\d+) 0 R/g)].map(([, object]) => Number(object));
    const children = [...kids.replaceAll(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)];
    return {
      id,
      tag: /^\/S \/(\w+)$/m.exec(written)?.[1] ?? '',
      written,
      children: children.map(([, child]) => elementAt(Number(child))),
      references,
    };
  };
  const root = /^\/K \[(\d+) 0 R\]$/m.exec(objectOfType('StructTreeRoot'))?.[1];
  const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];
  const pages = [...objects.values()].filter((written) => /^\/Type \/Page$/m.test(written));
  return {
    objects,
    objectOfType,
    elements: flat(elementAt(Number(root))),
    drawn: pages.map((page) => streamOf(objects.get(Number(/^\/Contents (\d+)/m.exec(page)?.[1])) ?? '')),
  };
}

/** A text between brackets, as `/Contents (…)`: in Latin letters, or two bytes each after a mark. */
export function textAfter(name: string, written: string): string {
  const [, raw = ''] = new RegExp(`^/${name} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)$`, 'm').exec(written) ?? [];
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    raw.replaceAll(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign),
    'latin1',
  );
  return bytes[0] === 0xfe ? new TextDecoder('utf-16be').decode(bytes) : bytes.toString('latin1');
}

function streamOf(written: string): string {
  const [, raw = ''] = /stream\n([\s\S]*)\nendstream/.exec(written) ?? [];
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
}
