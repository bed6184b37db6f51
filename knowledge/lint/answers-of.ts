import type { ContentFile, Path } from '../load/content-file.ts';
import type { ContentFiles } from '../load/read-content-files.ts';

/** Something that the bot answers, and where it is written. */
export interface PlacedAnswer {
  file: ContentFile<unknown>;
  path: Path;
  text: string;
}

/** Every fact of a service and the answer of every own question. */
export function answersOf({ services, matters, dimensions }: ContentFiles): PlacedAnswer[] {
  const facts = services.flatMap((file) =>
    Object.entries(file.data.topics).flatMap(([topic, list]) =>
      list.map(({ text }, at) => ({ file, path: ['topics', topic, at, 'text'], text })),
    ),
  );
  const answers = [...services, ...matters, ...dimensions].flatMap((file) =>
    file.data.questions.map(({ a }, at) => ({ file, path: ['questions', at, 'a'], text: a })),
  );
  return [...facts, ...answers];
}
