import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Path } from '../../knowledge/load/content-file.ts';
import type { folders } from '../../knowledge/load/content-files.ts';
import type { Library } from '../../knowledge/load/load-content.ts';
import type { Mistake } from '../../knowledge/load/mistake.ts';
import type { Target } from '../../knowledge/understand/retrieval/search.ts';
import { type Html, html } from '../webchat/pages/html.ts';

export type Place = Omit<Mistake, 'message'>;

/** Where a value is written: of a file of a folder of the content, by its id. Null when there is no such file. */
export function placeOf({ files }: Library, kind: keyof typeof folders, id: string, path: Path = []): Place | null {
  const file = [...files[kind]].find(({ stem }) => stem === id);
  return file ? file.mistake(path, '') : null;
}

/** Where an answer is written. */
export function placeOfAnswer(library: Library, { service, topic, question }: Target): Place | null {
  const { content } = library;
  const [kind, id] = service.includes('/') ? service.split('/') : ['service', service];
  const folder = kind === 'dimension' ? 'dimensions' : kind === 'matter' ? 'matters' : 'services';
  if (question === null) return placeOf(library, folder, id ?? '', ['topics', topic]);
  const own =
    folder === 'services'
      ? content.services.get(service)?.questions
      : folder === 'matters'
        ? content.matters.get(id ?? '')?.questions
        : content.dimensions.find((each) => each.id === id)?.questions;
  return placeOf(library, folder, id ?? '', ['questions', own?.findIndex((each) => each.id === question) ?? 0]);
}

/** «services/enotum.yaml:12», that opens it there in Visual Studio Code. */
export function editLink(folder: string, place: Place | null): Html {
  if (!place) return html``;
  const { file, line, column } = place;
  const name = file.replace(/^content\//, '');
  const { pathname } = pathToFileURL(join(folder, name));
  return html`<a class="lloc" href="vscode://file${pathname}:${String(line)}:${String(column)}" title="Obre-ho a Visual Studio Code">${name}:${String(line)}</a>`;
}
