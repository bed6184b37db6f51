import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';

export interface DocxParts {
  /** Path inside the file → its XML. */
  xml: Record<string, string>;
  paths: string[];
  /** All that is written in the body, in order. */
  text: string;
}

/** Unpacks a DOCX, after checking that each of its parts is well formed. */
export function readDocx(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const xml = Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, content]) => [path, decoder.decode(content)]),
  );
  for (const [path, text] of Object.entries(xml)) expect(XMLValidator.validate(text), path).toBe(true);
  return { xml, paths: Object.keys(files), text: textOf(xml['word/document.xml'] ?? '') };
}

/** The words of a part: each paragraph on a line. */
export function textOf(xml: string): string {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true });
  const lines: string[] = [];
  const visit = (nodes: Record<string, unknown>[]) => {
    for (const node of nodes) {
      for (const [name, value] of Object.entries(node)) {
        if (name === 'w:p') lines.push('');
        if (name === '#text') lines[Math.max(0, lines.length - 1)] += String(value);
        if (Array.isArray(value)) visit(value);
      }
    }
  };
  visit(parser.parse(xml));
  return lines.join('\n');
}
